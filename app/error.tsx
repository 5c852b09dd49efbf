"use client";

import { errors } from "./explorer/messages/errors";
import { Button } from "./ui/Button";

/** What is shown when the page itself fails. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <main className="flex h-dvh flex-col items-center justify-center gap-4">
      <p role="alert">{errors.title}</p>
      <Button onClick={reset}>{errors.reload}</Button>
    </main>
  );
}
