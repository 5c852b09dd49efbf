import { claimGraph } from "../../lib/queries/claimGraph";
import { readRecords } from "../../lib/export/readGraph";
import { collectWarnings } from "../../lib/export/warnings";
import { foldClaims } from "../../lib/queries/foldedRelations";
import type { Records } from "../../lib/ontology/records";
import type { Relation } from "../../lib/ontology/subgraph";
import type { ExportFormat, ExportGraph, ExportOptions, Manifest, WriteContext } from "../../lib/export/format";

/** The relations of records, as a store folds them. */
export function relationsOf(records: Records): Relation[] {
  return foldClaims(claimGraph(records).claims.values());
}

/** Records as a graph to export. */
export async function exportGraph(records: Records): Promise<ExportGraph> {
  return (await readRecords(records)).graph;
}

/** What a writer gets beside the graph. */
export function writeContext(format: ExportFormat, graph: ExportGraph, claims: ExportOptions["claims"]): WriteContext {
  const sources = graph.sources.map(({ id, title, url = null, published }) => ({ id, title, url, published }));
  const manifest: Manifest = {
    format: format.id, tool: { name: "whowhom", version: "0.0.0" }, data: { version: "-- test -->" }, scope: { all: true }, options: { claims }, counts: graph.counts, sources,
    warnings: ["said before"],
  };
  return { options: { claims }, manifest, warnings: collectWarnings() };
}

/** The text of the one file of a format. */
export async function exportText(format: ExportFormat, graph: ExportGraph, claims: ExportOptions["claims"] = "single"): Promise<string> {
  const [file] = format.write(graph, writeContext(format, graph, claims));
  let text = "";
  for await (const chunk of file?.text() ?? []) text += chunk;
  return text;
}
