import type { SceneDocument } from "../../../lib/scene/scene";
import { Button } from "../../ui/Button";
import { messages } from "../messages";
import type { Standing } from "../useScene";
import { LineOnCanvas, accusedInView } from "./Accused";

interface SceneStateProps {
  standing: Standing;
  document: SceneDocument;
  storeIsEmpty: boolean;
  onRetry: () => void;
}

/** What stands over the canvas: loading, empty, failed; and the neutral line where people are only accused. */
export function SceneState({ standing, document, storeIsEmpty, onRetry }: SceneStateProps) {
  const isEmpty = Object.keys(document.entities).length === 0;
  if (standing.state === "ready" && !isEmpty) {
    return accusedInView(document) ? <LineOnCanvas>{messages.scene.accused}</LineOnCanvas> : null;
  }
  return (
    <div className="absolute inset-0 z-10 flex flex-col items-center justify-center gap-3 px-6 text-center">
      {standing.state === "loading" && <p role="status">{messages.scene.loading}</p>}
      {standing.state === "failed" && (
        <div role="alert" className="space-y-3">
          <p className="font-semibold">{messages.scene.failed}</p>
          <p className="text-ink-2">{standing.message}</p>
          <Button onClick={onRetry}>{messages.scene.retry}</Button>
        </div>
      )}
      {standing.state !== "loading" && standing.state !== "failed" && (
        <div className="space-y-2">
          <p className="font-semibold">{messages.scene.emptyTitle}</p>
          <p className="text-ink-2">{storeIsEmpty ? messages.scene.emptyStore : messages.scene.empty}</p>
        </div>
      )}
    </div>
  );
}
