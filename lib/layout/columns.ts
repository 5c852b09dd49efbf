import { kinds } from "../ontology/kinds";
import { finish } from "./block";
import { canonical } from "./canonical";
import { layered } from "./layered";
import type { Layout, LayoutGraph, Positions } from "./layout";
import { roomOf, settle, spacing, type Settings } from "./parameters";

/** People, agencies, states and others in a column each, ordered so that few lines cross. */
export const columns: Layout = {
  id: "columns",
  label: "By kind, in columns",
  parameters: [spacing, { id: "between", label: "Between columns, px", type: "number", default: 160, min: 40, max: 600, step: 20 }],
  run,
};

function run(given: LayoutGraph, settings?: Settings): Positions {
  const graph = canonical(given);
  const settled = settle(columns.parameters, settings);
  const layers = kinds.map((kind) => graph.loose.filter((node) => (node.kind ?? "other") === kind));
  return finish(graph, layered(layers, graph, { along: "y", gap: Number(settled.between), apart: 16 * roomOf(settled) }));
}
