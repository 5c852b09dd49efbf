import { labelOfKind } from "../ontology/kinds";
import { flatEdges, flatEntities, type Column, type FlatTable, type Value } from "./flatRecords";
import type { ExportFormat, ExportGraph, Warnings, WriteContext } from "./format";
import { manifestFirst } from "./manifestFirst";
import { xmlId, xmlText } from "./xmlText";

/**
 * GraphML 1.0. Every edge is directed, since readers refuse a mixture; `symmetric` marks those that read both ways. Dates
 * are EDTF text and lists JSON text: GraphML has neither. The keys `labels` (first of an entity) and `label` (first of an
 * edge) are those by which Neo4j's APOC gives labels and types back. Our own writer, because the libraries at hand read only.
 */
export const graphml: ExportFormat = {
  id: "graphml",
  label: "GraphML",
  mime: "application/graphml+xml",
  extension: "graphml",
  carriesManifest: true,
  folds: true,
  write: (graph, context) => [{ name: "graph.graphml", text: () => text(graph, context) }],
};

/** An id of a key is unique in the whole file, so that of an entity's attribute differs from that of an edge's. */
const keyOf = { node: (column: Column) => `n_${column.name}`, edge: (column: Column) => `e_${column.name}` } as const;

const typeOf = { string: "string", boolean: "boolean", integer: "int", list: "string" } as const satisfies Record<Column["type"], string>;

function text(graph: ExportGraph, context: WriteContext): AsyncIterable<string> {
  const entities = flatEntities(graph);
  const edges = flatEdges(graph, context.options);
  const keys = [
    key("graph", "manifest", "manifest"),
    key("node", "labels", "labels"),
    key("node", "n_label", "label"),
    ...entities.columns.map((column) => key("node", keyOf.node(column), column.name, typeOf[column.type])),
    key("edge", "label", "label"),
    key("edge", "e_phrase", "phrase"),
    key("edge", "e_weight", "weight", "int"),
    ...edges.columns.map((column) => key("edge", keyOf.edge(column), column.name, typeOf[column.type])),
  ];
  return manifestFirst(graph, context, {
    open: (manifest) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join("")}` +
      `<graph id="whowhom" edgedefault="directed">\n<data key="manifest">${manifest}</data>\n`,
    body: (warnings) => body(entities, edges, warnings),
    close: "</graph>\n</graphml>\n",
  });
}

function key(of: "graph" | "node" | "edge", id: string, name: string, type = "string"): string {
  return `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
}

async function* body(entities: ReturnType<typeof flatEntities>, edges: ReturnType<typeof flatEdges>, warnings: Warnings): AsyncGenerator<string> {
  const entityData = dataWriter(entities, "node", warnings);
  for await (const entity of entities.rows()) {
    const labels = `<data key="labels">:Entity:${labelOfKind[entity.kind]}</data><data key="n_label">${xmlText(entity.name, warnings)}</data>`;
    yield `<node id="${xmlId(entity.id, warnings)}">${labels}${entityData(entity.values)}</node>\n`;
  }
  const edgeData = dataWriter(edges, "edge", warnings);
  for await (const edge of edges.rows()) {
    const ends = `source="${xmlId(edge.subject, warnings)}" target="${xmlId(edge.object, warnings)}"`;
    const labels = `<data key="label">${xmlText(edge.stored, warnings)}</data><data key="e_phrase">${xmlText(edge.label, warnings)}</data><data key="e_weight">${edge.weight}</data>`;
    yield `<edge id="${xmlId(edge.id, warnings)}" ${ends}>${labels}${edgeData(edge.values)}</edge>\n`;
  }
}

/** Writes a row's values as `<data>`, each with a key that is declared. */
function dataWriter({ columns }: FlatTable<unknown>, of: "node" | "edge", warnings: Warnings): (values: readonly Value[]) => string {
  const keys = columns.map(keyOf[of]);
  return (values) => {
    let data = "";
    for (const [index, value] of values.entries()) {
      if (value === undefined) continue;
      const isList = typeof value === "object";
      if (isList) warnings.add("lists written as JSON text");
      data += `<data key="${keys[index]}">${xmlText(isList ? JSON.stringify(value) : String(value), warnings)}</data>`;
    }
    return data;
  };
}
