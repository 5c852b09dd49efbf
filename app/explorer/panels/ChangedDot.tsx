import { messages } from "../messages";

/** What was changed is told by a dot, and in words to those who don't see it. */
export function ChangedDot() {
  return (
    <>
      <span aria-hidden className="mr-1 inline-block size-[7px] rounded-full bg-ink align-middle" />
      <span className="sr-only">{messages.filters.changed}: </span>
    </>
  );
}
