"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { later } from "../../ui/later";
import { useEffect, useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import type { Elements } from "../../../lib/scene/elements";
import { saidAfter } from "../../../lib/scene/relationText";
import { IconButton } from "../../ui/Button";
import type { CanvasActs } from "../canvasActs";
import { messages } from "../messages";
import { canvasSteps } from "./canvasSteps";
import { CanvasTools } from "./CanvasTools";
import type { GraphHandle } from "./graphHandle";
import { mountCanvas, type Canvas, type CanvasEvents } from "./mountCanvas";

const Minimap = later(() => import("./Minimap"));

interface GraphCanvasProps extends Omit<CanvasEvents, "onToggle" | "onLoop"> {
  ref: Ref<GraphHandle>;
  elements: Elements;
  selection: readonly string[];
  /** Changes when another scene is opened: the camera is fitted then, and only then. */
  sceneKey: string;
  /** Nobody may move an entity. */
  fixed: boolean;
  /** All of it is shown, however small: where it stands beside something else. The camera goes back when that is gone. */
  whole?: boolean;
  /** Stand before those for the camera; on a phone they hold the others in a menu. */
  tools?: ReactNode;
  onSelect(ids: readonly string[]): void;
  /** What stays in full ink while the rest fades; null: nothing fades. */
  kept: ReadonlySet<string> | null;
  does: CanvasActs;
  onKey(event: KeyboardEvent): void;
}

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** The graph, its keys and its tools. */
export default function GraphCanvas({ ref, elements, selection, sceneKey, kept, fixed, whole = false, tools, ...acts }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const lent = useRef(false);
  const current = useRef(acts);
  current.current = acts;
  const describedBy = useId();
  const [lasso, setLasso] = useState(false);
  const [minimap, setMinimap] = useState(false);
  const anchor = useRef<string | null>(null);

  useEffect(() => {
    if (!container.current) return;
    const mounted = mountCanvas(container.current, {
      onOpen: (id, kind) => current.current.onOpen(id, kind),
      onClear: () => current.current.onClear(),
      onExpand: (id) => current.current.onExpand(id),
      onMove: (positions) => current.current.onMove(positions),
      onToggle: (id) => current.current.does.toggle(id),
      onLoop: (ids, add) => (add ? current.current.does.addAll(ids) : current.current.does.choose(ids)),
      onMenu: (target, at) => current.current.onMenu(target, at),
    });
    canvas.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => void (!lent.current && canvas.current?.show(elements)), [elements]);
  useEffect(() => {
    if (!lent.current) canvas.current?.frame();
    if (whole) canvas.current?.fit();
    // Only another scene brings the camera back.
  }, [sceneKey]);
  useEffect(() => {
    const back = whole ? canvas.current?.keepCamera() : undefined;
    if (whole) canvas.current?.fit();
    return back;
  }, [whole]);
  useEffect(() => canvas.current?.select(selection), [selection, elements]);
  useEffect(() => canvas.current?.keep(kept), [kept]);
  useEffect(() => canvas.current?.setLasso(lasso), [lasso]);
  useEffect(() => canvas.current?.setFixed(fixed), [fixed]);
  useImperativeHandle(ref, () => ({
    fit: (ids) => canvas.current?.fit(ids),
    focus: () => container.current?.focus(),
    reveal: (id) => canvas.current?.reveal(id),
    highlight: (ids) => canvas.current?.highlight(ids),
    zoomBy: (factor) => canvas.current?.zoomBy(factor),
    ...canvasSteps(() => canvas.current, { elements, selection, anchor: anchor.current, onSelect: acts.onSelect, onAdd: acts.does.addAll, onMenu: acts.onMenu }),
    turn: (tool) => (tool === "lasso" ? setLasso(!lasso) : setMinimap(!minimap)),
    picture: async (format, words) => {
      const graph = canvas.current?.drawn() ?? { nodes: [], edges: [] };
      const pictures = await import("./picture");
      return format === "svg" ? pictures.svgPicture(graph, words) : pictures.pngPicture(graph, words);
    },
    positions: () => canvas.current?.positions() ?? {},
    view: () => canvas.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } },
    keepCamera: () => canvas.current?.keepCamera() ?? (() => {}),
    watch: (changed) => canvas.current?.overview.watch(changed) ?? (() => {}),
    lend: async () => {
      lent.current = true;
      const { benchHook } = await import("./benchHook");
      if (!canvas.current) throw new Error("The canvas is gone");
      return benchHook(canvas.current);
    },
  }));

  const onPhone = tools ? "max-phone:hidden" : "";
  const node = elements.nodes.find((candidate) => candidate.id === selection.at(-1));
  if (node) anchor.current = node.id;
  return (
    <div className="canvas-size relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="application"
        aria-label={messages.canvas.label}
        aria-describedby={describedBy}
        tabIndex={0}
        onKeyDown={acts.onKey}
        className="relative h-full w-full -outline-offset-2"
      />
      <p id={describedBy} className="sr-only">
        {messages.canvas.describe}
      </p>
      <p className="sr-only" aria-live="polite">
        {node ? messages.canvas.selected(node.name, messages.kinds[node.kind], node.degree, node.notShown) : relationWords(elements, selection.at(-1))}
        {selection.length > 1 && messages.canvas.selectedMany(selection.length)}
      </p>
      {minimap && canvas.current && (
        <div className="absolute right-3 bottom-14 z-10 max-phone:bottom-[72px] print:hidden">
          <Minimap overview={canvas.current.overview} />
        </div>
      )}
      <div className={`canvas-tools ${tools ? "few-tools" : ""} absolute z-10 pointer-events-none flex flex-wrap-reverse gap-2 *:pointer-events-auto print:hidden`}>
        <span className={onPhone}>
          <CanvasTools lasso={lasso} minimap={minimap} onLasso={() => setLasso(!lasso)} onPaths={() => acts.does.paths({})} onMinimap={() => setMinimap(!minimap)} />
        </span>
        <div className="flex rounded-[5px] border border-hair bg-panel p-px shadow-raised">
          {tools}
          <IconButton className={onPhone} label={messages.canvas.zoomOut} icon={<Minus {...icon} />} onClick={() => canvas.current?.zoomBy(1 / 1.3)} />
          <IconButton className={onPhone} label={messages.canvas.zoomIn} icon={<Plus {...icon} />} onClick={() => canvas.current?.zoomBy(1.3)} />
          <IconButton label={messages.canvas.fit} icon={<Maximize {...icon} />} onClick={() => canvas.current?.fit()} />
        </div>
      </div>
    </div>
  );
}

/** A selected relation in words; nothing for anything else. */
function relationWords(elements: Elements, id: string | undefined): string | null {
  const edge = elements.edges.find((candidate) => candidate.relation === id);
  if (!edge) return null;
  const name = (end: string) => elements.nodes.find((candidate) => candidate.id === end)?.name ?? end;
  return messages.canvas.selectedRelation(name(edge.source), edge.verb, name(edge.target) + saidAfter(edge.modality, messages.modalities), edge.sources);
}
