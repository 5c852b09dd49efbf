import { z } from "zod";
import { degreeCypher, degreeOf } from "./degree";
import { limits } from "./limits";
import { candidateQuery } from "./names";
import { entityFromProperties } from "./neo4jRows";
import { nameIndex } from "./neo4jIndexes";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { limitSchema } from "./parameters";
import { matchings, rankEntities } from "./rankNames";
import type { ClaimGraph } from "./claimGraph";
import { idSchema } from "../ontology/ids";
import { kinds } from "../ontology/kinds";
import { entitySchema, nameKinds, type Entity } from "../ontology/records";

export const searchParams = z.strictObject({
  /** Any spelling of a name; left out or empty: the best connected entities. */
  q: z.string().max(limits.search.textLength, `a search has at most ${limits.search.textLength} characters`).default(""),
  kind: z.enum(kinds).optional(),
  /** The state that an entity belongs to: its id. */
  country: idSchema.optional(),
  /** A data set that speaks of an entity. */
  dataset: idSchema.optional(),
  limit: limitSchema(limits.search),
});
type Params = z.output<typeof searchParams>;

export const searchAnswer = z.strictObject({
  /** Best first. */
  results: z.array(
    z.strictObject({
      entity: entitySchema,
      /** The spelling that matched. */
      matched: z.string(),
      /** How it matched, in words. */
      reason: z.string(),
      /** The same for a page that words it itself; `connected` where nothing was searched for. */
      how: z.enum([...matchings, "connected"]),
      /** What kind of spelling matched. */
      spelling: z.enum(nameKinds),
      /** 0 to 120; 0 for all where nothing was searched for. */
      score: z.number().nonnegative(),
    }),
  ),
  total: z.int().nonnegative(),
  /** True where more names than could be ranked came near the search, so that `total` is a lower bound. */
  atLeast: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

interface Candidate {
  entity: Entity;
  degree: number;
}

const wantedCypher = `($kind IS NULL OR n.kind = $kind) AND ($country IS NULL OR n.country = $country)
  AND ($dataset IS NULL OR EXISTS { MATCH (n)-[r]-() WHERE r.source IN COLLECT { MATCH (s:Source {dataset: $dataset}) RETURN s.id } })`;

const candidatesCypher = `
CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
WITH n WHERE ${wantedCypher}
WITH n LIMIT toInteger($limit)
RETURN properties(n) AS properties, ${degreeCypher} AS degree`;

const connectedCypher = `
MATCH (n:Entity) WHERE ${wantedCypher}
WITH n, ${degreeCypher} AS degree ORDER BY degree DESC, n.id LIMIT toInteger($limit)
RETURN properties(n) AS properties, degree`;

/** Entities by any spelling of their name, in any script; without a text the best connected ones. */
export const search: NamedQuery<typeof searchParams, SearchAnswer> = {
  name: "search",
  params: searchParams,

  async inNeo4j(ask, params) {
    const { q, kind = null, country = null, dataset = null, limit } = params;
    const wanted = { kind, country, dataset };
    if (q.trim() === "") {
      const [count] = await ask(`MATCH (n:Entity) WHERE ${wantedCypher} RETURN count(n) AS total`, wanted);
      return connected(await candidatesInNeo4j(ask, connectedCypher, { ...wanted, limit }), Number(count?.total), limit);
    }
    const query = candidateQuery(q);
    // Before the first load there is no index to ask.
    const [held] = await ask("RETURN EXISTS { (:Entity) } AS any");
    if (query === null || !held?.any) return ranked([], params, false);
    const near = await candidatesInNeo4j(ask, candidatesCypher, { index: nameIndex, query, ...wanted, limit: limits.search.candidates + 1 });
    return ranked(near.slice(0, limits.search.candidates), params, near.length > limits.search.candidates);
  },

  inMemory(graph, params) {
    const entities = [...graph.entities.values()].filter((entity) => isWanted(graph, entity, params));
    const all = entities.map((entity) => ({ entity, degree: degreeOf(graph, entity.id) }));
    if (params.q.trim() !== "") return ranked(all, params, false);
    return connected(all.sort((a, b) => b.degree - a.degree || compareText(a.entity.id, b.entity.id)), all.length, params.limit);
  },
};

function isWanted(graph: ClaimGraph, { id, kind, country }: Entity, wanted: Params): boolean {
  const { dataset } = wanted;
  if ((wanted.kind !== undefined && kind !== wanted.kind) || (wanted.country !== undefined && country !== wanted.country)) return false;
  const isOfDataset = ({ source }: { source: string }) => graph.sources.get(source)?.dataset === dataset;
  return dataset === undefined || (graph.out.get(id) ?? []).some(isOfDataset) || (graph.in.get(id) ?? []).some(isOfDataset);
}

async function candidatesInNeo4j(ask: AskNeo4j, cypher: string, params: Record<string, unknown>): Promise<Candidate[]> {
  const rows = await ask(cypher, params);
  return rows.map((row) => ({ entity: entityFromProperties(row.properties as Record<string, unknown>), degree: Number(row.degree) }));
}

function connected(candidates: readonly Candidate[], total: number, limit: number): SearchAnswer {
  const results = candidates.slice(0, limit).map(({ entity }) => ({ entity, matched: entity.name, reason: "among the best connected", how: "connected" as const, spelling: "primary" as const, score: 0 }));
  return { results, total, atLeast: false };
}

function ranked(candidates: readonly Candidate[], { q, limit }: Params, atLeast: boolean): SearchAnswer {
  const degrees = new Map(candidates.map(({ entity, degree }) => [entity.id, degree]));
  const hits = rankEntities(q, candidates.map(({ entity }) => entity), degrees);
  const results = hits.slice(0, limit).map(({ entity, matched, reason, how, spelling, score }) => ({ entity, matched, reason, how, spelling, score }));
  return { results, total: hits.length, atLeast };
}
