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

addEventListener("message", ({ data }: MessageEvent<LayoutJob | "warm up">) => {
  if (data === "warm up") return warmUp();
  const { job, layout, graph, settings } = data;
  postMessage({ job, positions: findLayout(layout).run(graph, settings) });
});

/** Runs that nobody waits for, of a small and of a large graph: the code is compiled when the first real one comes. */
function warmUp(): void {
  for (const size of [60, 320]) {
    const ids = Array.from({ length: size }, (_, n) => `n${n}`);
    layouts[0]?.run({ nodes: ids.map((id) => ({ id, radius: 16, width: 80 })), pairs: ids.map((a, n) => ({ a, b: ids[(n * 7 + 3) % size] ?? a })), fixed: {} });
  }
}
