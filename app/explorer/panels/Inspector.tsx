"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { later } from "../../ui/later";
import { useEffect } from "react";
import type { Inspected } from "../../../lib/scene/scene";
import { IconButton } from "../../ui/Button";
import { useExplorer } from "../explorerContext";
import { inspectorMessages } from "../messages/inspector";
import { useWide } from "../useWide";
import { EntityPanel, type EntityActs } from "./EntityPanel";
import { RelationPanel, type RelationActs } from "./RelationPanel";
import { SourcePanel } from "./SourcePanel";
import { SheetHandle } from "./SheetHandle";
import { useInspectorFocus } from "./useInspectorFocus";
import { useSheet } from "./useSheet";

const PathsPanel = later(() => import("./PathsPanel"));
const ClaimPanel = later(() => import("./ClaimPanel"));
const NotePanel = later(() => import("./notes/NotePanel"));
const SelectionPanel = later(() => import("./SelectionPanel"));

interface InspectorProps {
  /** Null: at all that is selected. */
  inspected: Inspected | null;
  entityActs: EntityActs;
  relationActs: RelationActs;
  onClose: () => void;
}

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What is open beside the canvas; it never replaces it. A sheet from below on a phone. */
export function Inspector({ inspected, entityActs, relationActs, onClose }: InspectorProps) {
  const { graph } = useExplorer();
  const isBeside = useWide();
  const kind = inspected?.kind ?? "selection";
  const drawn = kind === "entity" || kind === "relation" ? inspected?.id : undefined;
  const open = kind === "paths" || kind === "selection" ? kind : `${kind} ${inspected?.id}`;
  const { frame, content } = useInspectorFocus(open, onClose);
  const { stop, setStop, drags } = useSheet(frame);
  useEffect(() => {
    // Where it lies over the canvas, what it tells of must not be under it.
    if (!isBeside && drawn !== undefined && stop !== "full") graph.current?.reveal(drawn);
  }, [isBeside, drawn, graph, stop]);
  const wide = kind === "relation" ? "w-[520px]" : "w-[360px]";
  return (
    <aside
      ref={frame}
      data-covers-canvas
      data-stop={stop}
      data-wide={kind === "relation" || undefined}
      aria-label={inspectorMessages.label}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className={`flex min-h-0 flex-col border-l border-hair bg-panel ${wide} max-w-[100vw] shrink-0 max-wide:absolute max-wide:inset-y-0 max-wide:right-0 max-wide:z-20 max-wide:max-w-[80vw] max-wide:shadow-floating max-phone:inset-x-0 max-phone:top-auto max-phone:bottom-0 sheet max-phone:w-full max-phone:max-w-none max-phone:rounded-t-[12px] max-phone:border-t max-phone:border-l-0`}
    >
      <header {...drags} className="relative flex h-9 shrink-0 items-center gap-1 border-b border-hair px-2 max-phone:h-12 max-phone:touch-none">
        <SheetHandle stop={stop} onStop={setStop} />
        <span className="flex-1 pl-3 text-[13px] text-ink-2">{inspectorMessages[kind]}</span>
        {/* At the edge that stays where it is when what is open needs another width. */}
        <IconButton label={inspectorMessages.back} icon={<ChevronLeft {...icon} />} onClick={() => history.back()} />
        <IconButton label={inspectorMessages.forward} icon={<ChevronRight {...icon} />} onClick={() => history.forward()} />
        <IconButton label={inspectorMessages.close} icon={<X {...icon} />} onClick={onClose} />
      </header>
      <div ref={content} tabIndex={-1} className="min-h-0 flex-1 overflow-auto outline-none" key={open}>
        {kind === "selection" && <SelectionPanel />}
        {kind === "paths" && <PathsPanel />}
        {inspected?.kind === "entity" && <EntityPanel id={inspected.id} acts={entityActs} />}
        {inspected?.kind === "relation" && <RelationPanel id={inspected.id} acts={relationActs} />}
        {inspected?.kind === "claim" && <ClaimPanel id={inspected.id} />}
        {inspected?.kind === "note" && <NotePanel id={inspected.id} />}
        {inspected?.kind === "source" && <SourcePanel id={inspected.id} onRelationId={relationActs.onRelationId} />}
      </div>
    </aside>
  );
}
