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

addEventListener("message", (event: MessageEvent<LayoutJob>) => {
  const { job, layout, graph, settings } = event.data;
  postMessage({ job, positions: findLayout(layout).run(graph, settings) });
});

warmUp();

/** A first run that nobody waits for: the code is compiled when the first real one comes. */
function warmUp(): void {
  const ids = Array.from({ length: 40 }, (_, n) => `n${n}`);
  layouts[0]?.run({ nodes: ids.map((id) => ({ id, radius: 16, width: 80 })), pairs: ids.map((a, n) => ({ a, b: ids[(n * 7 + 3) % ids.length] ?? a })), fixed: {} });
}
