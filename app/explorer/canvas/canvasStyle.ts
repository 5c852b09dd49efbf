import type { StylesheetJson } from "cytoscape";
import { colourRoles } from "../../../lib/ontology/relationTypeRow";
import { kinds, type Kind } from "../../../lib/ontology/kinds";
import type { Head } from "../../../lib/scene/appearance";
import type { Palette } from "./palette";

const shapes: Record<Kind, string> = { person: "ellipse", agency: "round-rectangle", state: "polygon", other: "diamond" };

/** A hexagon standing on its point: cytoscape's own lies on its side. */
const hexagon = "0 -1 0.866 -0.5 0.866 0.5 0 1 -0.866 0.5 -0.866 -0.5";

const arrows: Record<Head, { shape: string; fill: string; scale: number }> = {
  triangle: { shape: "triangle", fill: "filled", scale: 0.95 },
  "hollow-triangle": { shape: "triangle", fill: "hollow", scale: 1.1 },
  dot: { shape: "circle", fill: "filled", scale: 0.95 },
  "hollow-dot": { shape: "circle", fill: "hollow", scale: 1 },
  chevron: { shape: "vee", fill: "filled", scale: 0.9 },
};

/** How elements are drawn in `palette`. Text isn't drawn here but by the label layer. */
export function canvasStyle(palette: Palette): StylesheetJson {
  const forced = matchMedia("(forced-colors: active)").matches;
  const ink = forced ? "CanvasText" : palette.ink;
  return [
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-color": palette.control, "selection-box-border-color": ink, "selection-box-border-width": 1, "selection-box-opacity": 0.15 } },
    {
      selector: "node",
      style: {
        width: "data(size)", height: "data(size)", "background-color": ink, "outline-width": 0, "outline-offset": 4, "overlay-opacity": 0,
        "shape-polygon-points": hexagon, "corner-radius": "2px", "transition-property": "opacity, outline-width", "transition-duration": 0.12,
      },
    },
    ...kinds.map((kind) => ({ selector: `node[kind = "${kind}"]`, style: { shape: shapes[kind], "background-color": palette[kind], "border-color": palette[kind] } })),
    { selector: "node[?unnamed]", style: { "background-color": palette.canvas, "border-width": 1.8, "border-style": "dashed", "border-dash-pattern": [3.2, 2.4] } },
    { selector: "node.hovered", style: { "outline-width": 2, "outline-color": palette.control } },
    { selector: "node:selected", style: { "outline-width": 2.4, "outline-color": ink } },
    {
      selector: "edge",
      style: {
        width: "data(width)", "curve-style": "bezier", "control-point-step-size": 46, "overlay-opacity": 0, "source-distance-from-node": 5, "target-distance-from-node": 5,
        "transition-property": "opacity", "transition-duration": 0.12, "loop-direction": "-45deg", "loop-sweep": "60deg",
      },
    },
    ...colourRoles.map((role) => ({ selector: `edge[colour = "${role}"]`, style: { "line-color": palette[role], "target-arrow-color": palette[role], "source-arrow-color": palette[role] } })),
    ...Object.entries(arrows).flatMap(([head, arrow]) => [
      { selector: `edge[head = "${head}"]`, style: { "target-arrow-shape": arrow.shape, "target-arrow-fill": arrow.fill, "arrow-scale": arrow.scale } },
      { selector: `edge[head = "${head}"][?headAtBothEnds]`, style: { "source-arrow-shape": arrow.shape, "source-arrow-fill": arrow.fill } },
    ]),
    { selector: "edge[dash]", style: { "line-style": "dashed", "line-dash-pattern": "data(dash)" } },
    { selector: "edge[publisher]", style: { "control-point-step-size": 76 } },
    { selector: 'edge[modality = "predicted"]', style: { "line-cap": "round" } },
    { selector: "edge.hovered", style: { width: "data(widthHovered)" } },
    { selector: "edge:selected", style: { "underlay-color": ink, "underlay-opacity": 0.14, "underlay-padding": 4 } },
    { selector: ".faded, .filtered, .aside", style: { opacity: 0.25 } },
  ] as StylesheetJson;
}
