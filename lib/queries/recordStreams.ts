import { foldClaims } from "./foldedRelations";
import type { ClaimGraph, StoredClaim } from "./claimGraph";
import { entityFromProperties, entityInternals } from "./neo4jRows";
import { compareText } from "./order";
import { storedTypesOf } from "./parameters";
import { plainType, storedType } from "../ontology/modality";
import { claimSchema, entitySchema, type Claim, type Entity, type Source } from "../ontology/records";

/**
 * A part of the graph to be taken away as a whole: everything; a data set with the entities that its claims name; these
 * entities and the claims among them; these entities, what surrounds them and the claims between them and it.
 */
export type RecordScope = { all: true } | { dataset: string } | { ids: readonly string[] } | { around: readonly string[] };

/** A claim with the names of its ends, so that it can be written as a sentence by one who doesn't hold the entities. */
export interface NamedClaim {
  claim: Claim;
  subject: string;
  object: string;
}

export interface RecordCounts {
  entities: number;
  claims: number;
  relations: number;
  sources: number;
}

/** Reads the records of a scope, one at a time, so that memory doesn't grow with the graph. Each method may be called once or more. */
export interface RecordReader {
  counts(): Promise<RecordCounts>;
  /** By id. Few, so at once. */
  sources(): Promise<Source[]>;
  /** By id. */
  entities(): AsyncIterable<Entity>;
  /** By subject, stored type, object and id: the claims of a relation stand together. */
  claims(): AsyncIterable<NamedClaim>;
}

/** Every row is named values, without what is null. How `RecordReader` reads a scope in Neo4j. `sources` goes first: of a data set it is the parameter of the other questions. */
export interface RecordCypher {
  params: Record<string, unknown>;
  sources: string;
  /** Rows that `entityFromRow` takes. */
  entities: string;
  /** Rows that `claimFromRow` takes. */
  claims: string;
  entityCount: string;
  /** A row of `claims` and `relations`. */
  claimCount: string;
}

const ours = "type(r) IN $types AND r.id IS NOT NULL";
const inOrder = "ORDER BY s.id, type(r), o.id, r.id";

// Value by value, since a map brings the names of its keys with every row, and the days, which the date says too.
const columns = (variable: string, fields: readonly string[]) => fields.map((field) => `${variable}.${field} AS ${field}`).join(", ");
const endFields: readonly string[] = ["subject", "relation", "object"];
const claimColumns = `s.id AS subject, s.name AS subjectName, type(r) AS type, o.id AS object, o.name AS objectName, ${columns("r", Object.keys(claimSchema.shape).filter((field) => !endFields.includes(field)))}`;
const entityColumns = columns("e", [...Object.keys(entitySchema.shape), ...entityInternals.filter((field) => field !== "search")]);
const claimSources = "WITH DISTINCT r.source AS id MATCH (x:Source {id: id}) RETURN properties(x) AS properties ORDER BY x.id";

/** The questions for a scope. The index on the entities' ids gives their order, so that nothing is sorted as a whole. */
export function recordsInCypher(scope: RecordScope): RecordCypher {
  if ("around" in scope) return aroundInCypher(scope.around);
  const { entity, subject, claim, sources, params } = conditions(scope);
  const match = `MATCH (s:Entity) WHERE ${subject} MATCH (s)-[r]->(o:Entity) WHERE ${claim}`;
  return {
    params: { types: storedTypesOf(), ...params },
    sources: sources ?? `${match} ${claimSources}`,
    entities: `MATCH (e:Entity) WHERE ${entity} RETURN ${entityColumns} ORDER BY e.id`,
    claims: `${match} RETURN ${claimColumns} ${inOrder}`,
    entityCount: `MATCH (e:Entity) WHERE ${entity} RETURN count(e) AS entities`,
    claimCount: `MATCH (s:Entity) WHERE ${subject}
      CALL (s) { MATCH (s)-[r]->(o:Entity) WHERE ${claim} RETURN count(r) AS claims, count(DISTINCT [type(r), o.id]) AS relations }
      RETURN sum(claims) AS claims, sum(relations) AS relations`,
  };
}

function conditions(scope: Exclude<RecordScope, { around: readonly string[] }>) {
  if ("all" in scope) {
    const sources = "MATCH (x:Source) WHERE x.id IS NOT NULL RETURN properties(x) AS properties ORDER BY x.id";
    return { entity: "e.id IS NOT NULL", subject: "s.id IS NOT NULL", claim: ours, sources, params: {} };
  }
  if ("ids" in scope) return { entity: "e.id IN $ids", subject: "s.id IN $ids", claim: `${ours} AND o.id IN $ids`, params: { ids: scope.ids } };
  const spoken = `r.source IN $sources AND ${ours}`;
  return {
    entity: `e.id IS NOT NULL AND (EXISTS { (e)-[r]-(:Entity) WHERE ${spoken} } OR e.id IN $voices)`,
    subject: "s.id IS NOT NULL",
    claim: spoken,
    sources: "MATCH (x:Source {dataset: $dataset}) RETURN properties(x) AS properties ORDER BY x.id",
    params: { dataset: scope.dataset },
  };
}

/** The ids and names that claims of `$sources` name as their voices. */
export const voicesCypher = `MATCH (:Entity)-[r]->(:Entity) WHERE r.source IN $sources AND ${ours} UNWIND r.assertedBy AS voice RETURN DISTINCT voice`;

function aroundInCypher(ids: readonly string[]): RecordCypher {
  const match = `MATCH (c:Entity) WHERE c.id IN $ids MATCH (c)-[r]-(:Entity) WHERE ${ours} WITH DISTINCT r WITH r, startNode(r) AS s, endNode(r) AS o`;
  const entities = `MATCH (c:Entity) WHERE c.id IN $ids OPTIONAL MATCH (c)-[r]-(n:Entity) WHERE ${ours} UNWIND [c, n] AS e WITH DISTINCT e WHERE e IS NOT NULL`;
  return {
    params: { types: storedTypesOf(), ids },
    sources: `${match} ${claimSources}`,
    entities: `${entities} RETURN ${entityColumns} ORDER BY e.id`,
    claims: `${match} RETURN ${claimColumns} ${inOrder}`,
    entityCount: `${entities} RETURN count(e) AS entities`,
    claimCount: `${match} RETURN count(r) AS claims, count(DISTINCT [s.id, type(r), o.id]) AS relations`,
  };
}

/** The entity in a row of `RecordCypher.entities`. */
export function entityFromRow(row: Record<string, unknown>): Entity {
  return entityFromProperties(row);
}

const claimFields = Object.keys(claimSchema.shape).sort();

/** The claim in a row of `RecordCypher.claims`, its fields in the order of their names. */
export function claimFromRow(row: Record<string, unknown>): NamedClaim {
  const fields: Record<string, unknown> = {};
  for (const field of claimFields) {
    const value = field === "relation" ? plainRelation(String(row.type)) : (row[field] ?? (field === "assertedBy" || field === "flags" ? [] : undefined));
    if (value !== undefined) fields[field] = value;
  }
  const claim = fields as unknown as Claim;
  return { claim, subject: String(row.subjectName ?? claim.subject), object: String(row.objectName ?? claim.object) };
}

const plainRelations = new Map(storedTypesOf().map((stored) => [stored, plainType(stored).relation]));
const plainRelation = (stored: string) => plainRelations.get(stored) ?? stored;

/** What `RecordReader` answers of a graph in memory. */
export function recordsInMemory(graph: ClaimGraph, scope: RecordScope): RecordReader {
  const claims = [...graph.claims.values()].filter(holdsClaim(graph, scope)).sort(byRelation);
  const ids = entityIds(graph, scope, claims);
  const entities = [...graph.entities.values()].filter((entity) => !ids || ids.has(entity.id)).sort(byId);
  const spoken = new Set(claims.map((claim) => claim.source));
  const sources = [...graph.sources.values()]
    .filter((source) => "all" in scope || ("dataset" in scope ? source.dataset === scope.dataset : spoken.has(source.id)))
    .sort(byId);
  const nameOf = (id: string) => graph.entities.get(id)?.name ?? id;
  return {
    counts: async () => ({ entities: entities.length, claims: claims.length, relations: foldClaims(claims).length, sources: sources.length }),
    sources: async () => sources,
    async *entities() {
      yield* entities;
    },
    async *claims() {
      for (const claim of claims) yield { claim: withoutDays(claim), subject: nameOf(claim.subject), object: nameOf(claim.object) };
    },
  };
}

function withoutDays({ earliest: _earliest, latest: _latest, ...claim }: StoredClaim): Claim {
  return claim;
}

function holdsClaim(graph: ClaimGraph, scope: RecordScope): (claim: StoredClaim) => boolean {
  if ("all" in scope) return () => true;
  if ("dataset" in scope) return (claim) => graph.sources.get(claim.source)?.dataset === scope.dataset;
  const asked = new Set("ids" in scope ? scope.ids : scope.around);
  if ("ids" in scope) return (claim) => asked.has(claim.subject) && asked.has(claim.object);
  return (claim) => asked.has(claim.subject) || asked.has(claim.object);
}

/** The ids of the entities of a scope; null for all. */
function entityIds(graph: ClaimGraph, scope: RecordScope, claims: readonly StoredClaim[]): Set<string> | null {
  if ("all" in scope) return null;
  if ("ids" in scope) return new Set(scope.ids);
  const ends = claims.flatMap((claim) => [claim.subject, claim.object]);
  return new Set("around" in scope ? [...ends, ...scope.around] : [...ends, ...claims.flatMap((claim) => claim.assertedBy)]);
}

const byId = (a: { id: string }, b: { id: string }) => compareText(a.id, b.id);

/** The order of `RecordReader.claims`. */
export function byRelation(a: Claim, b: Claim): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(storedType(a.relation, a.modality), storedType(b.relation, b.modality)) ||
    compareText(a.object, b.object) ||
    compareText(a.id, b.id)
  );
}
