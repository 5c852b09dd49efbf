import type { LayoutGraph, Positions } from "../../lib/layout/layout";
import type { Settings } from "../../lib/layout/parameters";
import type { LayoutJob } from "./layoutWorker";
import { messages } from "./messages";
import { isNarrow } from "./useNarrow";

/** The reader stopped a layout before it was done. */
export class LayoutStopped extends Error {
  constructor() {
    super(messages.arrange.stopped);
    this.name = "LayoutStopped";
  }
}

interface Waiting {
  resolve(positions: Positions): void;
  reject(error: Error): void;
}

/** Of a phone's canvas: wide by high, and how many entities have room for their names there. */
const phone = { proportion: 0.7, named: 40 };
/** Ms for which the page is left to draw itself first. */
const untilWarm = 400;

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();
const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

/** Starts the worker, and has it compile what it runs once the page has drawn itself: the first layout waits for neither. Returns how to leave that. */
export function warmLayouts(): () => void {
  const fresh = (worker ??= newWorker());
  const timer = setTimeout(() => {
    if (worker === fresh) fresh.postMessage("warm up");
  }, untilWarm);
  return () => clearTimeout(timer);
}

/** Runs a layout off the main thread. Rejects with LayoutStopped when the reader stops it. */
export function arrange(layout: string, graph: LayoutGraph, settings: Settings = {}): Promise<Positions> {
  const running = (worker ??= newWorker());
  const job = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(job, { resolve, reject });
    changed();
    running.postMessage({ job, layout, graph: isNarrow() ? upright(graph) : graph, settings } satisfies LayoutJob);
  });
}

/** The graph as it is to be placed on a phone: higher than wide, and without room for names that would hardly be lettered. */
function upright(graph: LayoutGraph): LayoutGraph {
  const nodes = graph.nodes.length > phone.named ? graph.nodes.map((node) => ({ ...node, width: 0, lines: 1 })) : graph.nodes;
  return { ...graph, nodes, proportion: phone.proportion };
}

/** Ends every layout that runs. A layout computes without pause, so its worker ends with it and another takes its place. */
export function stopLayouts(): void {
  end(new LayoutStopped());
  warmLayouts();
}

/** Whether a layout runs, for useSyncExternalStore. */
export const layoutRuns = () => waiting.size > 0;

/** Calls `listener` when a layout begins or ends; returns how to stop that. */
export function watchLayouts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function newWorker(): Worker {
  const fresh = new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
  fresh.addEventListener("message", (event: MessageEvent<{ job: number; positions: Positions }>) => {
    waiting.get(event.data.job)?.resolve(event.data.positions);
    waiting.delete(event.data.job);
    changed();
  });
  fresh.addEventListener("error", () => end(new Error(messages.arrange.failed)));
  return fresh;
}

function end(why: Error): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(why);
  waiting.clear();
  changed();
}
