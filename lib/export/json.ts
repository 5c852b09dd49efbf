import type { Entity } from "../ontology/records";
import type { Relation } from "../ontology/subgraph";
import { nothingOmitted } from "../ontology/nothingOmitted";
import type { ExportFormat, ExportGraph, WriteContext } from "./format";

/**
 * Our own Subgraph (its JSON Schema is `components.schemas.Subgraph` of the OpenAPI document), one record a line, with the
 * manifest as its first field. Folded, the claims are left out.
 */
export const json: ExportFormat = {
  id: "json",
  label: "JSON (Subgraph)",
  mime: "application/json",
  extension: "json",
  carriesManifest: true,
  folds: true,
  write: (graph, context) => [{ name: "graph.json", text: () => subgraphText(graph, context) }],
};

async function* subgraphText(graph: ExportGraph, { options, manifest }: WriteContext): AsyncGenerator<string> {
  yield `{"manifest":${JSON.stringify(manifest)}`;
  yield* list("entities", graph.entities());
  yield* list("relations", graph.relations());
  if (options.claims === "single") yield* listOfJson("claims", graph.claimsAsJson());
  yield* list("sources", graph.sources);
  const rest = { truncated: graph.truncated, omitted: { ...nothingOmitted, atLeast: graph.truncated }, missing: graph.missing };
  yield `,\n${JSON.stringify(rest).slice(1)}\n`;
}

async function* list(name: string, records: AsyncIterable<Entity | Relation> | Iterable<object>): AsyncGenerator<string> {
  yield* listOfJson(name, texts(records));
}

async function* texts(records: AsyncIterable<Entity | Relation> | Iterable<object>): AsyncGenerator<string> {
  for await (const record of records) yield JSON.stringify(record);
}

async function* listOfJson(name: string, records: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  yield `,\n"${name}":[`;
  for await (const record of records) {
    yield `${first ? "\n" : ",\n"}${record}`;
    first = false;
  }
  yield first ? "]" : "\n]";
}
