"use client";

import { errors } from "./explorer/messages/errors";

/** What is shown when the page itself fails: it needs nothing of the rest. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <main className="flex h-dvh flex-col items-center justify-center gap-4">
      <p role="alert">{errors.title}</p>
      <button type="button" onClick={reset} className="h-8 rounded-[4px] bg-ink px-3 font-semibold text-panel max-phone:h-11">
        {errors.reload}
      </button>
    </main>
  );
}
