import { messages } from "./explorer/messages";

/** Says that there is no page at this address; Next's own would need inline styles. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-prose p-8">
      <h1 className="text-xl font-semibold">{messages.errors.notFoundTitle}</h1>
      <p className="mt-4">
        <a className="underline" href="/">
          {messages.errors.notFoundBack}
        </a>
      </p>
    </main>
  );
}
