import { flatEdges, flatEntities, type Column, type Value } from "./flatRecords";
import type { ExportFormat, ExportGraph, WriteContext } from "./format";
import { withWarnings } from "./manifestFirst";

/**
 * Cytoscape.js JSON, as Cytoscape (desktop and Web) and cytoscape.js read it. Entities and edges share one space of ids
 * there, so ours stand after `n:` and `e:`, and bare among the attributes.
 */
export const cyjs: ExportFormat = {
  id: "cyjs",
  label: "Cytoscape JSON",
  mime: "application/json",
  extension: "cyjs",
  carriesManifest: true,
  folds: true,
  write: (graph, context) => [{ name: "graph.cyjs", text: () => text(graph, context) }],
};

async function* text(graph: ExportGraph, context: WriteContext): AsyncGenerator<string> {
  const { manifest, options, warnings } = context;
  const head = { format_version: "1.0", generated_by: `${manifest.tool.name}-${manifest.tool.version}`, target_cytoscapejs_version: "~3.34" };
  yield `${JSON.stringify(head).slice(0, -1)},"elements":{"nodes":[`;
  yield* separated(entityData(graph));
  yield `\n],"edges":[`;
  yield* separated(edgeData(graph, context));
  yield "\n]},\n";
  const title = `${manifest.counts.entities} entities, ${options.claims === "folded" ? `${manifest.counts.relations} relations` : `${manifest.counts.claims} claims`}`;
  yield `"data":${JSON.stringify({ name: title, shared_name: title, manifest: withWarnings(manifest, warnings.list()) })}}\n`;
}

async function* entityData(graph: ExportGraph): AsyncGenerator<object> {
  const { columns, rows } = flatEntities(graph);
  for await (const { id, name, values } of rows()) {
    yield { data: { id: `n:${id}`, shared_name: name, label: name, ...attributes(columns, values) } };
  }
}

async function* edgeData(graph: ExportGraph, { options }: WriteContext): AsyncGenerator<object> {
  const { columns, rows } = flatEdges(graph, options);
  for await (const { id, subject, object, stored, label, weight, values } of rows()) {
    const named = { name: label, shared_name: label, label, interaction: stored, shared_interaction: stored };
    yield { data: { id: `e:${id}`, source: `n:${subject}`, target: `n:${object}`, ...named, weight, ...attributes(columns, values) } };
  }
}

function attributes(columns: readonly Column[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map((column, index) => [column.name, values[index]]));
}

async function* separated(items: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = "\n";
  for await (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",\n";
  }
}
