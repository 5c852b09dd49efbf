import type { LayoutGraph } from "../../lib/layout/layout";
import { findLayout, layouts } from "../../lib/layout/layouts";
import type { Settings } from "../../lib/layout/parameters";

/** What the worker is asked. */
export interface LayoutJob {
  job: number;
  layout: string;
  graph: LayoutGraph;
  settings: Settings;
}

let isWanted = false;

addEventListener("message", ({ data }: MessageEvent<LayoutJob | "warm up">) => {
  if (data === "warm up") return warmUp([24, 48, 96]);
  isWanted = true;
  const { job, layout, graph, settings } = data;
  postMessage({ job, positions: findLayout(layout).run(graph, settings) });
});

/**
 * Runs that nobody waits for, of graphs of these sizes: the code is compiled when the first real one comes. They are small, and one
 * that somebody waits for comes before the rest of them.
 */
function warmUp([size, ...larger]: readonly number[]): void {
  if (size === undefined || isWanted) return;
  const ids = Array.from({ length: size }, (_, n) => `n${n}`);
  layouts[0]?.run({ nodes: ids.map((id) => ({ id, radius: 16, width: 80 })), pairs: ids.map((a, n) => ({ a, b: ids[(n * 7 + 3) % size] ?? a })), fixed: {} });
  setTimeout(() => warmUp(larger));
}
