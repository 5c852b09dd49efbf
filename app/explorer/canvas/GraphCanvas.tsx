"use client";

import { Maximize, Minus, Plus } from "lucide-react";
import { useEffect, useId, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from "react";
import type { Elements } from "../../../lib/scene/elements";
import { IconButton } from "../../ui/Button";
import { messages } from "../messages";
import { ArrangeMenu } from "../panels/ArrangeMenu";
import type { PictureWords } from "./paintPicture";
import { mountCanvas, type Canvas, type CanvasEvents } from "./mountCanvas";

/** What the rest of the page may ask of the canvas. */
export interface GraphHandle {
  fit(): void;
  reveal(id: string): void;
  /** Lets all stand back but these; null: nothing stands back. */
  highlight(ids: readonly string[] | null): void;
  /** The view as a picture with its title, key, facts and sources. */
  picture(format: "png" | "svg", words: PictureWords): Promise<Blob>;
  positions(): ReturnType<Canvas["positions"]>;
  view(): ReturnType<Canvas["view"]>;
}

interface GraphCanvasProps extends CanvasEvents {
  ref: Ref<GraphHandle>;
  elements: Elements;
  selection: readonly string[];
  /** Changes when another scene is opened: the camera is fitted then, and only then. */
  sceneKey: string;
  onSelect(ids: readonly string[]): void;
  onCollapse(id: string): void;
  onRemove(ids: readonly string[]): void;
}

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
const arrows: Record<string, "left" | "right" | "up" | "down"> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** The graph, its keys and its tools. */
export default function GraphCanvas({ ref, elements, selection, sceneKey, ...acts }: GraphCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const current = useRef(acts);
  current.current = acts;
  const describedBy = useId();

  useEffect(() => {
    if (!container.current) return;
    const mounted = mountCanvas(container.current, {
      onOpen: (id, kind) => current.current.onOpen(id, kind),
      onClear: () => current.current.onClear(),
      onExpand: (id) => current.current.onExpand(id),
      onMove: (positions) => current.current.onMove(positions),
    });
    canvas.current = mounted;
    return () => mounted.destroy();
  }, []);
  useEffect(() => canvas.current?.show(elements), [elements]);
  useEffect(() => canvas.current?.frame(), [sceneKey]);
  useEffect(() => canvas.current?.select(selection), [selection, elements]);
  useImperativeHandle(ref, () => ({
    fit: () => canvas.current?.fit(),
    reveal: (id) => canvas.current?.reveal(id),
    highlight: (ids) => canvas.current?.highlight(ids),
    picture: async (format, words) => {
      const graph = canvas.current?.drawn() ?? { nodes: [], edges: [] };
      const pictures = await import("./picture");
      return format === "svg" ? pictures.svgPicture(graph, words) : pictures.pngPicture(graph, words);
    },
    positions: () => canvas.current?.positions() ?? {},
    view: () => canvas.current?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } },
  }));

  const chosen = selection.find((id) => elements.nodes.some((node) => node.id === id)) ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = press(event.key, chosen, canvas.current, current.current);
    if (handled) event.preventDefault();
  };
  const node = elements.nodes.find((candidate) => candidate.id === chosen);
  return (
    <div className="relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="application"
        aria-label={messages.canvas.label}
        aria-describedby={describedBy}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="relative h-full w-full -outline-offset-2"
      />
      <p id={describedBy} className="sr-only">
        {messages.canvas.describe}
      </p>
      <p className="sr-only" aria-live="polite">
        {node && messages.canvas.selected(node.name, messages.kinds[node.kind], node.degree, node.notShown)}
      </p>
      <div className="absolute right-3 bottom-3 z-10 flex rounded-[5px] border border-hair bg-panel p-px shadow-raised">
        <ArrangeMenu />
        <IconButton label={messages.canvas.zoomOut} icon={<Minus {...icon} />} onClick={() => canvas.current?.zoomBy(1 / 1.3)} />
        <IconButton label={messages.canvas.zoomIn} icon={<Plus {...icon} />} onClick={() => canvas.current?.zoomBy(1.3)} />
        <IconButton label={messages.canvas.fit} icon={<Maximize {...icon} />} onClick={() => canvas.current?.fit()} />
      </div>
    </div>
  );
}

function press(
  key: string,
  chosen: string | null,
  canvas: Canvas | null,
  acts: Pick<GraphCanvasProps, "onOpen" | "onSelect" | "onExpand" | "onCollapse" | "onRemove" | "onClear">,
): boolean {
  const direction = arrows[key];
  if (direction) {
    const next = canvas?.neighbour(chosen, direction);
    if (next) {
      acts.onSelect([next]);
      canvas?.reveal(next);
    }
    return true;
  }
  if (key === "+" || key === "=") canvas?.zoomBy(1.3);
  else if (key === "-") canvas?.zoomBy(1 / 1.3);
  else if (key === "0") canvas?.fit();
  else if (key === "Escape") acts.onClear();
  else if (!chosen) return false;
  else if (key === "Enter") acts.onOpen(chosen, "entity");
  else if (key === "e" || key === "E") acts.onExpand(chosen);
  else if (key === "c" || key === "C") acts.onCollapse(chosen);
  else if (key === "Delete" || key === "Backspace") acts.onRemove([chosen]);
  else return false;
  return true;
}
