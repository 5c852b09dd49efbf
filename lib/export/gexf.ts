import type { Kind } from "../ontology/kinds";
import type { Modality } from "../ontology/modality";
import { relationType } from "../ontology/relationTypes";
import { radiusOf, strokeOf } from "../scene/appearance";
import { flatEdges, flatEntities, type Column, type FlatTable, type Value } from "./flatRecords";
import type { ExportFormat, ExportGraph, Warnings, WriteContext } from "./format";
import { lightPalette } from "./lightPalette";
import { manifestFirst } from "./manifestFirst";
import { xmlId, xmlText } from "./xmlText";

/**
 * GEXF 1.3. The type of an edge stands as its `kind`, without which Gephi merges parallel edges of different types, and as
 * the attributes `relation` and `modality`. Dates are plain attributes (EDTF, with the earliest and latest day): the graph
 * is static, because an edge without a date would always show in a dynamic one. Our own writer: that of graphology-gexf
 * needs the whole graph in memory and leaves control characters in.
 */
export const gexf: ExportFormat = {
  id: "gexf",
  label: "GEXF 1.3 (Gephi)",
  mime: "application/gexf+xml",
  extension: "gexf",
  carriesManifest: true,
  folds: true,
  write: (graph, context) => [{ name: "graph.gexf", text: () => text(graph, context) }],
};

const typeOf = { string: "string", boolean: "boolean", integer: "integer", list: "liststring" } as const satisfies Record<Column["type"], string>;

/** GEXF has four shapes; the hexagon of a state is none of them. */
const shapeOf = { person: "disc", agency: "square", state: "triangle", other: "diamond" } as const satisfies Record<Kind, string>;

const lineOf = { asserted: "solid", reported: "dashed", alleged: "dashed", predicted: "dotted", denied: "double" } as const satisfies Record<Modality, string>;

/**
 * The prefix `viz` stands for the namespace of GEXF itself: the published schema has colour, size and shape there, while
 * readers look for the prefix or the bare name.
 */
const root = `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n`;

function text(graph: ExportGraph, context: WriteContext): AsyncIterable<string> {
  const entities = flatEntities(graph);
  const edges = flatEdges(graph, context.options);
  const { tool } = context.manifest;
  return manifestFirst(graph, context, {
    open: (manifest) =>
      `${root}<meta>\n<creator>${xmlText(`${tool.name} ${tool.version}`, context.warnings)}</creator>\n<description>${manifest}</description>\n</meta>\n` +
      `<graph mode="static" defaultedgetype="directed" idtype="string">\n${declared("node", entities.columns)}${declared("edge", edges.columns)}`,
    body: (warnings) => body(entities, edges, warnings),
    close: "</graph>\n</gexf>\n",
  });
}

/** Id and title of an attribute are the same: some readers name it by the one, some by the other. */
function declared(of: "node" | "edge", columns: readonly Column[]): string {
  const attributes = columns.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${typeOf[type]}"/>\n`);
  return `<attributes class="${of}" mode="static">\n${attributes.join("")}</attributes>\n`;
}

async function* body(entities: ReturnType<typeof flatEntities>, edges: ReturnType<typeof flatEdges>, warnings: Warnings): AsyncGenerator<string> {
  yield "<nodes>\n";
  for await (const { id, kind, name, values } of entities.rows()) {
    const look = `${colour(lightPalette[kind])}<viz:size value="${radiusOf(kind, 0)}"/><viz:shape value="${shapeOf[kind]}"/>`;
    yield `<node id="${xmlId(id, warnings)}" label="${xmlText(name, warnings)}">${attvalues(entities, values, warnings)}${look}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for await (const edge of edges.rows()) {
    const role = relationType(edge.relation).colour;
    const look = `${colour(lightPalette[role])}<viz:thickness value="${strokeOf[role].width}"/><viz:shape value="${lineOf[edge.modality]}"/>`;
    const ends = `source="${xmlId(edge.subject, warnings)}" target="${xmlId(edge.object, warnings)}"`;
    const kind = `kind="${xmlText(edge.stored, warnings)}" label="${xmlText(edge.label, warnings)}" weight="${edge.weight}"`;
    yield `<edge id="${xmlId(edge.id, warnings)}" ${ends} ${kind}>${attvalues(edges, edge.values, warnings)}${look}</edge>\n`;
  }
  yield "</edges>\n";
}

function colour(hex: string): string {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return `<viz:color r="${channel(1)}" g="${channel(3)}" b="${channel(5)}"/>`;
}

function attvalues({ columns }: FlatTable<unknown>, values: readonly Value[], warnings: Warnings): string {
  let written = "";
  for (const [index, column] of columns.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    written += `<attvalue for="${column.name}" value="${xmlText(typeof value === "object" ? list(value) : String(value), warnings)}"/>`;
  }
  return `<attvalues>${written}</attvalues>`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A list as GEXF 1.3 writes it. Each text is quoted, so that a comma or a bar in one doesn't make it two. */
function list(texts: readonly string[]): string {
  return `[${texts.map((text) => `"${text.replace(/[\\"\n\r\t]/g, (character) => escapes[character] ?? character)}"`).join(", ")}]`;
}
