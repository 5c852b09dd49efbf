import { z } from "zod";
import { degreeCypher, degreeOf } from "./degree";
import { limits } from "./limits";
import { candidateQuery } from "./names";
import { entityFromProperties } from "./neo4jRows";
import { nameIndex } from "./neo4jIndexes";
import type { AskNeo4j, NamedQuery } from "./namedQuery";
import { compareText } from "./order";
import { limitSchema } from "./parameters";
import { rankEntities } from "./rankNames";
import { kinds } from "../ontology/kinds";
import { entitySchema, type Entity } from "../ontology/records";

export const searchParams = z.strictObject({
  /** Any spelling of a name; left out or empty: the best connected entities. */
  q: z.string().max(limits.search.textLength, `a search has at most ${limits.search.textLength} characters`).default(""),
  kind: z.enum(kinds).optional(),
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

const ofKind = "$kind IS NULL OR n.kind = $kind";

const candidatesCypher = `
CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
WITH n WHERE ${ofKind}
WITH n LIMIT toInteger($limit)
RETURN properties(n) AS properties, ${degreeCypher} AS degree`;

const connectedCypher = `
MATCH (n:Entity) WHERE ${ofKind}
WITH n, ${degreeCypher} AS degree ORDER BY degree DESC, n.id LIMIT toInteger($limit)
RETURN properties(n) AS properties, degree`;

/** Entities by any spelling of their name, in any script; without a text the best connected ones. */
export const search: NamedQuery<typeof searchParams, SearchAnswer> = {
  name: "search",
  params: searchParams,

  async inNeo4j(ask, params) {
    const { q, kind = null, limit } = params;
    if (q.trim() === "") {
      const [count] = await ask(`MATCH (n:Entity) WHERE ${ofKind} RETURN count(n) AS total`, { kind });
      return connected(await candidatesInNeo4j(ask, connectedCypher, { kind, limit }), Number(count?.total), limit);
    }
    const query = candidateQuery(q);
    // Before the first load there is no index to ask.
    const [held] = await ask("RETURN EXISTS { (:Entity) } AS any");
    if (query === null || !held?.any) return ranked([], params, false);
    const near = await candidatesInNeo4j(ask, candidatesCypher, { index: nameIndex, query, kind, limit: limits.search.candidates + 1 });
    return ranked(near.slice(0, limits.search.candidates), params, near.length > limits.search.candidates);
  },

  inMemory(graph, params) {
    const entities = [...graph.entities.values()].filter((entity) => params.kind === undefined || entity.kind === params.kind);
    const all = entities.map((entity) => ({ entity, degree: degreeOf(graph, entity.id) }));
    if (params.q.trim() !== "") return ranked(all, params, false);
    return connected(all.sort((a, b) => b.degree - a.degree || compareText(a.entity.id, b.entity.id)), all.length, params.limit);
  },
};

async function candidatesInNeo4j(ask: AskNeo4j, cypher: string, params: Record<string, unknown>): Promise<Candidate[]> {
  const rows = await ask(cypher, params);
  return rows.map((row) => ({ entity: entityFromProperties(row.properties as Record<string, unknown>), degree: Number(row.degree) }));
}

function connected(candidates: readonly Candidate[], total: number, limit: number): SearchAnswer {
  const results = candidates.slice(0, limit).map(({ entity }) => ({ entity, matched: entity.name, reason: "among the best connected", score: 0 }));
  return { results, total, atLeast: false };
}

function ranked(candidates: readonly Candidate[], { q, limit }: Params, atLeast: boolean): SearchAnswer {
  const degrees = new Map(candidates.map(({ entity, degree }) => [entity.id, degree]));
  const hits = rankEntities(q, candidates.map(({ entity }) => entity), degrees);
  const results = hits.slice(0, limit).map(({ entity, matched, reason, score }) => ({ entity, matched, reason, score }));
  return { results, total: hits.length, atLeast };
}
