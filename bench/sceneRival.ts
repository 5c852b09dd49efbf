import { build } from "esbuild";
import type { Page } from "playwright-core";

/** Another library that draws the same graph on a page of its own, with labels and arrows, as it comes. */
export interface Rival {
  name: string;
  /** The module of its page: gives `window.rival`. */
  source: string;
}

/** What the page of a rival gives. */
export interface RivalPage {
  /** Draws a graph; resolves when its first frame is drawn. */
  load(graph: unknown): Promise<void>;
  /** Where a node is drawn, px in the window. */
  placeOf(id: string): { x: number; y: number };
}

const frames = "const frames = (n) => new Promise((done) => { const step = () => (n-- > 0 ? requestAnimationFrame(step) : done()); step(); });";

const sigma: Rival = {
  name: "sigma.js",
  source: `
    import Graph from "graphology";
    import Sigma from "sigma";
    ${frames}
    let drawn;
    window.rival = {
      async load({ nodes, edges }) {
        const graph = new Graph({ multi: true, type: "directed" });
        for (const { id, label, r, color, x, y } of nodes) graph.addNode(id, { label, size: r / 3, color, x, y: -y });
        for (const { id, source, target, type } of edges) graph.addEdgeWithKey(id, source, target, { label: type, size: 1, color: "#7C868E", type: "arrow" });
        drawn = new Sigma(graph, document.getElementById("plate"), { renderEdgeLabels: true, defaultEdgeType: "arrow" });
        await frames(2);
      },
      placeOf(id) { const { x, y } = drawn.getNodeDisplayData(id); const at = drawn.framedGraphToViewport({ x, y }); return at; },
    };`,
};

const forceGraph: Rival = {
  name: "force-graph",
  source: `
    import ForceGraph from "force-graph";
    ${frames}
    let drawn;
    window.rival = {
      async load({ nodes, edges }) {
        drawn = new ForceGraph(document.getElementById("plate")).width(innerWidth).height(innerHeight).cooldownTicks(0).autoPauseRedraw(false)
          .nodeCanvasObjectMode(() => "after").nodeCanvasObject((node, context, scale) => { context.font = 12 / scale + "px sans-serif"; context.textAlign = "center"; context.fillStyle = "#151A1E"; context.fillText(node.label, node.x, node.y + node.r + 12 / scale); })
          .nodeVal((node) => node.r).nodeRelSize(1).nodeColor("color").linkDirectionalArrowLength(8).linkDirectionalArrowRelPos(1)
          .graphData({ nodes: nodes.map((node) => ({ ...node, fx: node.x, fy: node.y })), links: edges.map(({ source, target }) => ({ source, target })) });
        await frames(2);
        drawn.zoomToFit(0, 20);
        await frames(2);
      },
      placeOf(id) { const node = drawn.graphData().nodes.find((one) => one.id === id); return drawn.graph2ScreenCoords(node.x, node.y); },
    };`,
};

const cytoscape: Rival = {
  name: "cytoscape",
  source: `
    import cytoscape from "cytoscape";
    ${frames}
    let drawn;
    window.rival = {
      async load({ nodes, edges }) {
        drawn = cytoscape({
          container: document.getElementById("plate"), layout: { name: "preset" },
          style: [
            { selector: "node", style: { label: "data(label)", width: "data(size)", height: "data(size)", "background-color": "data(color)" } },
            { selector: "edge", style: { label: "data(type)", "curve-style": "bezier", "target-arrow-shape": "triangle", width: 1.5 } },
          ],
          elements: [
            ...nodes.map(({ id, label, r, color, x, y }) => ({ data: { id, label, size: 2 * r, color }, position: { x, y } })),
            ...edges.map(({ id, source, target, type }) => ({ data: { id, source, target, type } })),
          ],
        });
        await frames(2);
      },
      placeOf(id) { return drawn.getElementById(id).renderedPosition(); },
    };`,
};

export const rivals: readonly Rival[] = [sigma, forceGraph, cytoscape];

/** Opens the empty page of a rival, its script read and compiled. */
export async function openRival(page: Page, { source }: Rival): Promise<void> {
  const { outputFiles } = await build({ stdin: { contents: source, resolveDir: import.meta.dirname, loader: "js" }, bundle: true, write: false, format: "iife", minify: true, logLevel: "error" });
  await page.setContent('<!doctype html><style>html,body,#plate{margin:0;width:100%;height:100%;overflow:hidden}</style><div id="plate"></div>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
}
