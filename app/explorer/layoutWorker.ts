import type { LayoutGraph } from "../../lib/layout/layout";
import { findLayout } from "../../lib/layout/layouts";

interface Job {
  job: number;
  layout: string;
  graph: LayoutGraph;
}

addEventListener("message", (event: MessageEvent<Job>) => {
  const { job, layout, graph } = event.data;
  postMessage({ job, positions: findLayout(layout).run(graph) });
});
