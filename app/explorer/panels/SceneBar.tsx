import type { SceneDocument } from "../../../lib/scene/scene";
import { visibleRelations } from "../../../lib/scene/visible";
import type { HealthAnswer } from "../api";
import { messages } from "../messages";

interface SceneBarProps {
  document: SceneDocument;
  onReveal: () => void;
  health: HealthAnswer | null;
  gone: readonly string[];
}

/** What is shown, as a sentence; what is missing, by name; and when there is no Neo4j behind it. */
export function SceneBar({ document, onReveal, health, gone }: SceneBarProps) {
  const all = Object.keys(document.relations).length;
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-4 border-b border-hair bg-panel px-4 py-1.5">
      <h2 className="font-serif text-[16px] font-semibold">{document.title}</h2>
      <p className="meta border-l border-hair pl-4 max-phone:border-0 max-phone:pl-0">
        {messages.scene.holds(Object.keys(document.entities).length)}{" "}
        {document.hidden.length > 0 ? (
          <>
            {messages.scene.drawn(visibleRelations(document).length, all)}{" "}
            <button type="button" className="underlined text-ink" onClick={onReveal}>
              {messages.scene.reveal}
            </button>
          </>
        ) : (
          messages.scene.relations(all)
        )}
        {health && `, ${messages.scene.fromStore(health.counts.claims, health.counts.sources)}`}
      </p>
      {health?.engine.name === "memory" && (
        <p role="status" className="meta font-semibold">
          {messages.scene.memory}
        </p>
      )}
      {gone.length > 0 && (
        <p role="status" className="meta font-semibold">
          {messages.scene.gone([...gone])}
        </p>
      )}
    </div>
  );
}
