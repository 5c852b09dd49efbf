import type { ClaimPlace } from "./claimCursor";
import { claimFromProperties, type ClaimRow } from "./neo4jRows";
import { datasetCountsInNeo4j } from "./datasetCounts";
import { claimIndex, exactly, exactlyAtMost } from "./neo4jIndexes";
import type { AskNeo4j } from "./namedQuery";
import { compareText } from "./order";
import { conflictFlag } from "../ontology/conflictKeys";
import { storedTypesOf } from "./parameters";
import { sumOf, typeCountsInNeo4j, typeInCypher, type TypeCounts } from "./typeCounts";
import { testsInNeo4j } from "./testedClaims";
import type { ClaimTest } from "../ontology/claimTests";
import type { Claim } from "../ontology/records";

/** What a claim must fulfil; all of what is given. */
export interface ClaimFilter {
  ids?: string[];
  subject?: string;
  /** Plain relation type. */
  relation?: string;
  object?: string;
  /** Entities that both ends are of. */
  among?: string[];
  source?: string;
  event?: string;
  about?: string;
  /** Key of a disagreement. */
  conflict?: string;
  dataset?: string;
  filters?: ClaimTest[];
}

export interface ClaimPage {
  claims: Claim[];
  /** Claims that match, on all pages. */
  total: number;
}

const lookUp = "CALL db.index.fulltext.queryRelationships($index, $lucene) YIELD relationship AS r";

const conditions = `type(r) IN $types
  AND ($ids IS NULL OR r.id IN $ids) AND ($source IS NULL OR r.source = $source) AND ($event IS NULL OR r.event = $event) AND ($about IS NULL OR r.about = $about)
  AND ($flag IS NULL OR $flag IN r.flags)
  AND ($sources IS NULL OR r.source IN $sources)
  AND ($subject IS NULL OR startNode(r).id = $subject) AND ($object IS NULL OR endNode(r).id = $object)
  AND ($among IS NULL OR (startNode(r).id IN $among AND endNode(r).id IN $among))`;

/** Claims of a data set that are rather all taken from the full-text index and sorted than found among the others. */
const fewClaims = 20_000;

const columns = "properties(r) AS properties, type(r) AS type, startNode(r).id AS subject, endNode(r).id AS object";

/**
 * The claims after a place, in the order of stored type and id, and how many match altogether. What is looked up by key comes from the
 * full-text index, what hangs on an entity from its node, and everything else type by type from the index of each type.
 */
export async function claimPageInNeo4j(ask: AskNeo4j, filter: ClaimFilter, after: ClaimPlace | undefined, limit: number): Promise<ClaimPage> {
  const counts = await typeCountsInNeo4j(ask);
  const types = storedTypesOf(filter.relation === undefined ? undefined : [filter.relation]).filter((type) => counts.has(type));
  if (types.length === 0) return { claims: [], total: 0 };
  const sources = filter.dataset === undefined ? null : await sourcesOf(ask, filter.dataset);
  const { ids = null, subject = null, object = null, among = null, source = null, event = null, about = null, conflict } = filter;
  const flag = conflict === undefined ? null : conflictFlag(conflict);
  const params = { ids, subject, object, among, source, event, about, flag, types, sources, ...keyOf(filter) };
  const way = wayTo(filter);
  if (way) {
    const tests = await testsInNeo4j(ask, filter.filters);
    return pageOnWay(ask, way, { ...params, ...tests.params }, after, limit, tests.texts);
  }
  const held = filter.dataset === undefined ? counts : ((await datasetCountsInNeo4j(ask, counts)).get(filter.dataset) ?? new Map<string, number>());
  const matching = new Map([...held].filter(([type]) => types.includes(type)));
  if (matching.size === 0) return { claims: [], total: 0 };
  // A small part of a type would be looked for among all of its claims.
  if (sources && sumOf(held) <= fewClaims && sources.length <= exactlyAtMost) {
    return pageOnWay(ask, lookUp, { ...params, index: claimIndex, lucene: exactly("source", sources) }, after, limit);
  }
  return { claims: await pageByType(ask, params, matching, after, limit), total: sumOf(matching) };
}

/** Which of the claim ids are there. */
export async function claimsHeldInNeo4j(ask: AskNeo4j, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0 || (await typeCountsInNeo4j(ask)).size === 0) return [];
  const held: string[] = [];
  for (let start = 0; start < ids.length; start += exactlyAtMost) {
    const some = ids.slice(start, start + exactlyAtMost);
    const rows = await ask(`${lookUp} WHERE r.id IN $ids RETURN r.id AS id`, { index: claimIndex, lucene: exactly("id", some), ids: some });
    held.push(...rows.map((row) => String(row.id)));
  }
  return held;
}

/** How to come by few claims at once: by the most telling key, or from an end. */
function wayTo({ ids, about, event, conflict, source, subject, object, among, filters }: ClaimFilter): string | undefined {
  if (ids || about !== undefined || event !== undefined || conflict !== undefined) return lookUp;
  if (subject !== undefined && object !== undefined) return "MATCH (s:Entity {id: $subject}) MATCH (o:Entity {id: $object}) MATCH (s)-[r]->(o)";
  if (subject !== undefined) return "MATCH (:Entity {id: $subject})-[r]->(:Entity)";
  if (object !== undefined) return "MATCH (:Entity)-[r]->(:Entity {id: $object})";
  if (source !== undefined) return lookUp;
  if (among) return "MATCH (s:Entity) WHERE s.id IN $among MATCH (s)-[r]->(:Entity)";
  // What the counts by type don't know has to be looked for among all.
  return filters && "MATCH (:Entity)-[r]->(:Entity)";
}

function keyOf({ ids, about, event, conflict, source }: ClaimFilter): Record<string, unknown> {
  if (ids) return { index: claimIndex, lucene: exactly("id", ids) };
  if (about !== undefined) return { index: claimIndex, lucene: exactly("about", [about]) };
  if (event !== undefined) return { index: claimIndex, lucene: exactly("event", [event]) };
  if (conflict !== undefined) return { index: claimIndex, lucene: exactly("flags", [conflictFlag(conflict)]) };
  return source === undefined ? {} : { index: claimIndex, lucene: exactly("source", [source]) };
}

async function pageOnWay(ask: AskNeo4j, way: string, params: Record<string, unknown>, after: ClaimPlace | undefined, limit: number, tests: readonly string[] = []): Promise<ClaimPage> {
  const matches = [conditions, ...tests].join(" AND ");
  const [count] = await ask(`${way} WITH r WHERE ${matches} RETURN count(r) AS total`, params);
  const rows = await ask(
    `${way} WITH r WHERE ${matches} AND ($afterType IS NULL OR type(r) > $afterType OR (type(r) = $afterType AND r.id > $afterId))
    WITH r ORDER BY type(r), r.id LIMIT toInteger($limit)
    RETURN ${columns}`,
    { ...params, afterType: after?.type ?? null, afterId: after?.id ?? null, limit },
  );
  const claims = rows.map((row) => ({ row, claim: claimFromProperties(row as unknown as ClaimRow) }));
  claims.sort((a, b) => compareText(String(a.row.type), String(b.row.type)) || compareText(a.claim.id, b.claim.id));
  return { claims: claims.map(({ claim }) => claim), total: Number(count?.total ?? 0) };
}

async function pageByType(ask: AskNeo4j, params: Record<string, unknown>, counts: TypeCounts, after: ClaimPlace | undefined, limit: number): Promise<Claim[]> {
  const page: Claim[] = [];
  for (const type of [...counts.keys()].sort(compareText)) {
    if (page.length >= limit) break;
    if (after && compareText(type, after.type) < 0) continue;
    const afterId = after?.type === type ? after.id : "";
    const rows = await ask(
      `MATCH ()-[r:${typeInCypher(type)}]->() WHERE r.id > $afterId AND ($sources IS NULL OR r.source IN $sources)
      WITH r ORDER BY r.id LIMIT toInteger($limit)
      RETURN ${columns} ORDER BY r.id`,
      { sources: params.sources, afterId, limit: limit - page.length },
    );
    page.push(...rows.map((row) => claimFromProperties(row as unknown as ClaimRow)));
  }
  return page;
}

async function sourcesOf(ask: AskNeo4j, dataset: string): Promise<string[]> {
  return (await ask("MATCH (s:Source {dataset: $dataset}) RETURN s.id AS id", { dataset })).map((row) => String(row.id));
}
