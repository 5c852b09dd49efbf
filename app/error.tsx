"use client";

import { messages } from "./explorer/messages";
import { Button } from "./ui/Button";

/** What is shown when the page itself fails. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <main className="flex h-dvh flex-col items-center justify-center gap-4">
      <p role="alert">{messages.errors.title}</p>
      <Button onClick={reset}>{messages.errors.reload}</Button>
    </main>
  );
}
