import { Button } from "../../ui/Button";
import { messages } from "../messages";
import { inspectorMessages } from "../messages/inspector";
import { useLong } from "../useLong";

/** Something is on its way. */
export function Loading() {
  const long = useLong(true);
  return (
    <div role="status" className="space-y-3 px-5 py-5">
      <span className="sr-only">{inspectorMessages.loading}</span>
      {long && (
        <p aria-hidden className="meta">
          {messages.scene.reading}
        </p>
      )}
      {["w-3/5", "w-full", "w-4/5", "w-full", "w-2/3"].map((width, index) => (
        <div key={index} className={`h-4 rounded-[2px] bg-sunk ${width}`} />
      ))}
    </div>
  );
}

/** Something didn't come: what the server said, and a way to ask again. */
export function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div role="alert" className="space-y-3 px-5 py-5">
      <p className="font-semibold">{inspectorMessages.failed}</p>
      <p className="text-ink-2">{message}</p>
      <Button onClick={onRetry}>{messages.scene.retry}</Button>
    </div>
  );
}
