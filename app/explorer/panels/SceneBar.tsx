import type { ReactNode } from "react";
import { useExplorer } from "../explorerContext";
import { messages } from "../messages";
import { FilterBar } from "./FilterBar";

/** The title and what is shown, as a sentence; what is missing, by name; and when there is no Neo4j behind it. `children`: at its end. */
export function SceneBar({ children }: { children?: ReactNode }) {
  const { document, store, standing } = useExplorer();
  const ready = standing.state === "ready";
  const warnings = [
    store.health?.engine.name === "memory" && messages.scene.memory,
    ready && standing.gone.length > 0 && messages.scene.gone(standing.gone),
    ready && standing.dropped?.length && messages.scene.dropped(standing.dropped),
  ].filter((warning) => typeof warning === "string");
  return (
    <div className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-4 border-b border-hair bg-panel px-4 py-1">
      <h2 className="font-serif text-[16px] font-semibold">{document.title}</h2>
      <div className="min-w-0 border-l border-hair pl-4 max-phone:border-0 max-phone:pl-0">
        <FilterBar />
      </div>
      {children && <div className="ml-auto">{children}</div>}
      {warnings.map((warning) => (
        <p key={warning} role="status" className="meta w-full font-semibold">
          {warning}
        </p>
      ))}
    </div>
  );
}
