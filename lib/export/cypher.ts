import { labelOfKind } from "../ontology/kinds";
import { storedType } from "../ontology/modality";
import type { Claim, Entity, Source } from "../ontology/records";
import { withDays } from "../queries/claimGraph";
import { claimProperties, entityProperties, sourceProperties, type Properties } from "../queries/neo4jRows";
import { cypherCommentJson, cypherString, cypherValue } from "./cypherText";
import type { ExportFormat, ExportGraph, Manifest, WriteContext } from "./format";
import { constraintStatements, indexStatements } from "./neo4jSchemaText";

/**
 * A script that loads the graph as whowhom's own store keeps it; run again, it changes nothing. One statement a line, each
 * ended by a semicolon, with the manifest as comments in front. No byte-order mark, at which cypher-shell fails.
 */
export const cypher: ExportFormat = {
  id: "cypher",
  label: "Cypher script",
  mime: "application/x-cypher-query",
  extension: "cypher",
  carriesManifest: true,
  folds: false,
  write: (graph, context) => [{ name: "graph.cypher", text: () => script(graph, context) }],
};

async function* script(graph: ExportGraph, { manifest }: WriteContext): AsyncGenerator<string> {
  yield lines(comments(manifest));
  yield lines([...constraintStatements(graph.storedTypes), ...indexStatements(graph.storedTypes)]);
  for (const source of graph.sources) yield lines([sourceStatement(source)]);
  for await (const entity of graph.entities()) yield lines([entityStatement(entity)]);
  for await (const claim of graph.claims()) yield lines([claimStatement(claim)]);
}

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join("");

function comments(manifest: Manifest): string[] {
  return [
    "// Loads a graph of sourced claims into Neo4j 5.26 or newer: cypher-shell -f FILE. Running it again changes nothing.",
    "// A relationship type with ALLEGED_, PREDICTED_ or DENIED_ before it is not a fact.",
    `// manifest: ${cypherCommentJson(manifest)}`,
  ];
}

const otherLabels = Object.values(labelOfKind).join(":");

function entityStatement(entity: Entity): string {
  return `MERGE (n:Entity {id: ${cypherString(entity.id)}}) REMOVE n:${otherLabels} SET n = ${map(entityProperties(entity))}, n:${labelOfKind[entity.kind]};`;
}

function sourceStatement(source: Source): string {
  return `MERGE (n:Source {id: ${cypherString(source.id)}}) SET n = ${map(sourceProperties(source))};`;
}

function claimStatement(claim: Claim): string {
  const ends = `MATCH (a:Entity {id: ${cypherString(claim.subject)}}) MATCH (b:Entity {id: ${cypherString(claim.object)}})`;
  const type = storedType(claim.relation, claim.modality);
  return `${ends} MERGE (a)-[r:${type} {id: ${cypherString(claim.id)}}]->(b) SET r = ${map(claimProperties(withDays(claim)))};`;
}

/** The days are dates in the store; every other text stays one, an EDTF date too, which `date()` would widen or refuse. */
const isDay = (key: string) => key === "earliest" || key === "latest";

function map(properties: Properties): string {
  const fields = Object.entries(properties).map(([key, value]) => `${key}: ${isDay(key) ? `date(${cypherValue(value)})` : cypherValue(value)}`);
  return `{${fields.join(", ")}}`;
}
