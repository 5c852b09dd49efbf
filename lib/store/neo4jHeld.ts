import type { Connection } from "./neo4jConnection";
import { claimIndex, exactly, exactlyAtMost } from "../queries/neo4jIndexes";
import { entityFromProperties, sourceFromProperties, storedClaimFromProperties } from "../queries/neo4jRows";
import type { Entity } from "../ontology/records";
import type { StoredClaim } from "../queries/claimGraph";

/** What one look-up may take: those over all claims of a large data set read millions. */
const lookUp = { timeoutMs: 600_000 };

export const batchSize = 5_000;

/** The items in lists of at most `size`. */
export function* batches<T>(items: readonly T[], size = batchSize): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** Stored properties by id, of those ids that a node with the label has; of sources without those that are no part of the record. */
export async function heldNodes(connection: Connection, label: "Entity" | "Source", ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const batch of batches(ids)) {
    const question = `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, properties(n) AS properties`;
    const rows = await connection.read((ask) => ask(question, { ids: batch }), lookUp);
    for (const row of rows) {
      const properties = row.properties as Record<string, unknown>;
      found.set(String(row.id), label === "Source" ? { ...sourceFromProperties(properties) } : properties);
    }
  }
  return found;
}

/** Data set of every stored source. */
export async function heldDatasets(connection: Connection): Promise<Map<string, string>> {
  const rows = await connection.read((ask) => ask("MATCH (s:Source) RETURN s.id AS id, s.dataset AS dataset"), lookUp);
  return new Map(rows.map((row) => [String(row.id), String(row.dataset)]));
}

/** A stored claim and the element id of its relationship. */
export interface HeldClaim {
  claim: StoredClaim;
  relationship: string;
}

/** The stored claims with those ids, under whatever type they stand. */
export async function heldClaims(connection: Connection, ids: readonly string[]): Promise<Map<string, HeldClaim>> {
  const found = new Map<string, HeldClaim>();
  const [stored] = await connection.read((ask) => ask("MATCH ()-[r]->() RETURN count(r) AS claims"));
  if (!stored?.claims) return found;
  for (const batch of batches(ids, exactlyAtMost)) {
    const rows = await connection.read(
      (ask) =>
        ask(
          `CALL db.index.fulltext.queryRelationships($index, $query) YIELD relationship AS r
           RETURN elementId(r) AS relationship, properties(r) AS properties, type(r) AS type, startNode(r).id AS subject, endNode(r).id AS object`,
          { index: claimIndex, query: exactly("id", batch) },
        ),
      lookUp,
    );
    for (const { relationship, properties, type, subject, object } of rows) {
      const ends = { subject: String(subject), object: String(object) };
      const claim = storedClaimFromProperties({ properties: properties as Record<string, unknown>, type: String(type), ...ends });
      found.set(claim.id, { claim, relationship: String(relationship) });
    }
  }
  return found;
}

/** Element ids of the claims of those sources whose own id `keep` refuses. */
export async function claimsToRemove(connection: Connection, sources: readonly string[], keep: (id: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const batch of batches(sources, exactlyAtMost)) {
    const rows = await connection.read(
      (ask) =>
        ask("CALL db.index.fulltext.queryRelationships($index, $query) YIELD relationship AS r RETURN elementId(r) AS relationship, r.id AS id", {
          index: claimIndex,
          query: exactly("source", batch),
        }),
      lookUp,
    );
    for (const row of rows) if (!keep(String(row.id))) found.push(String(row.relationship));
  }
  return found;
}

/** Ids of the entities that no claim uses as an end or as a voice, without those that `keep` accepts and the countries of all that stay. */
export async function orphans(connection: Connection, keep: (id: string) => boolean): Promise<string[]> {
  const rows = await connection.read((ask) => ask("MATCH (e:Entity) WHERE NOT (e)--() RETURN e.id AS id"), lookUp);
  const loose = rows.map((row) => String(row.id)).filter((id) => !keep(id));
  if (loose.length === 0) return [];
  const voices = new Set<string>();
  for (const batch of batches(loose, exactlyAtMost)) {
    const spoken = await connection.read(
      (ask) =>
        ask("CALL db.index.fulltext.queryRelationships($index, $query) YIELD relationship AS r UNWIND r.assertedBy AS voice RETURN DISTINCT voice", {
          index: claimIndex,
          query: exactly("assertedBy", batch),
        }),
      lookUp,
    );
    for (const row of spoken) voices.add(String(row.voice));
  }
  const removable = new Set(loose.filter((id) => !voices.has(id)));
  const lands = await connection.read((ask) => ask("MATCH (e:Entity) WHERE e.country IS NOT NULL RETURN e.id AS id, e.country AS country"), lookUp);
  const inUse = new Set(lands.filter((row) => !removable.has(String(row.id))).map((row) => String(row.country)));
  return [...removable].filter((id) => !inUse.has(id));
}

/** The entities that have a spelling of one of those sources. */
export async function spelledBy(connection: Connection, sources: readonly string[]): Promise<Entity[]> {
  if (sources.length === 0) return [];
  const question = "MATCH (e:Entity) WHERE any(source IN e.nameSources WHERE source IN $sources) RETURN properties(e) AS properties";
  const rows = await connection.read((ask) => ask(question, { sources }), lookUp);
  return rows.map((row) => entityFromProperties(row.properties as Record<string, unknown>));
}
