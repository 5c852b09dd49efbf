import type { z } from "zod";
import { cypherFindings } from "../cypher/cypherFindings";
import type { Vocabulary } from "../cypher/vocabulary";
import { internalProperties } from "../queries/neo4jRows";
import { schema, type SchemaAnswer } from "../queries/schema";
import { writesAllowed } from "../env/env";
import type { GraphStore } from "../store/graphStore";
import type { checkAnswer, checkParams } from "./cypherShapes";
import { planAhead } from "./planAhead";

/** What is to be said of a query before it runs, by what the store holds; an allowed one is planned meanwhile. Needs no engine that speaks Cypher. */
export async function checkedQuery({ cypher, params = {} }: z.output<typeof checkParams>, store: GraphStore, signal: AbortSignal): Promise<z.input<typeof checkAnswer>> {
  const found = await cypherFindings(cypher, vocabularyOf(await store.read(schema, {}, { signal })), Object.keys(params), { mayWrite: writesAllowed() });
  if (found.allowed) void planAhead({ cypher, params }, store);
  return found;
}

/** The names that a query may use for what the store holds. */
export function vocabularyOf({ kinds, relations, properties }: SchemaAnswer): Vocabulary {
  const entities = kinds.reduce((sum, { count }) => sum + count, 0);
  return {
    labels: new Map([["Entity", entities], ["Source", 1], ...kinds.map(({ label, count }) => [label, count] as const)]),
    types: new Map(relations.flatMap(({ stored }) => stored.map(({ type, count }) => [type, count] as const))),
    properties: new Set([...properties.Entity, ...properties.Source, ...properties.claim, ...internalProperties]),
  };
}
