import type { Driver } from "neo4j-driver";
import type { Records } from "../lib/ontology/records";
import { labelOfKind } from "../lib/ontology/kinds";
import { withDays } from "../lib/queries/claimGraph";
import { claimProperties, entityProperties, sourceProperties } from "../lib/queries/neo4jRows";
import { storedType } from "../lib/ontology/modality";

/** Rows that one statement writes. */
const batchSize = 5_000;

/** What a hand-written load sends: each row whole, ready in memory. */
export interface BareRows {
  sources: object[];
  entities: { label: string; properties: object }[];
  claims: { subject: string; object: string; type: string; properties: object }[];
}

/** The same entities and claims with the same properties as the import writes them. */
export function bareRows({ entities, sources, claims }: Records): BareRows {
  return {
    sources: sources.map(sourceProperties),
    entities: entities.map((entity) => ({ label: labelOfKind[entity.kind], properties: entityProperties(entity) })),
    claims: claims.map((claim) => ({ subject: claim.subject, object: claim.object, type: storedType(claim.relation, claim.modality), properties: claimProperties(withDays(claim)) })),
  };
}

/**
 * Loads the rows as one would by hand: a uniqueness constraint on the entities' ids, then `UNWIND` in batches, one after the other.
 * With `indexed` also what finds a claim again: a full-text index over the claims, and unique ids by type.
 */
export async function bareLoad(driver: Driver, { sources, entities, claims }: BareRows, { indexed = false } = {}): Promise<void> {
  const run = async (cypher: string, params: object = {}) => {
    const session = driver.session();
    try {
      await session.executeWrite((transaction) => transaction.run(cypher, params));
    } finally {
      await session.close();
    }
  };
  await run("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE");
  if (indexed) await createIndexes(driver, [...new Set(claims.map(({ type }) => type))]);
  await run("UNWIND $rows AS row CREATE (s:Source) SET s = row", { rows: sources });
  for (const rows of inBatches(entities)) await run("UNWIND $rows AS row MERGE (e:Entity {id: row.properties.id}) SET e = row.properties, e:$(row.label)", { rows });
  for (const rows of inBatches(claims)) {
    await run(
      `UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})
      CREATE (s)-[r:$(row.type)]->(o) SET r = row.properties, r.earliest = date(row.properties.earliest), r.latest = date(row.properties.latest)`,
      { rows },
    );
  }
}

async function createIndexes(driver: Driver, types: readonly string[]): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(async (transaction) => {
      for (const type of types) await transaction.run(`CREATE CONSTRAINT FOR ()-[r:\`${type}\`]-() REQUIRE r.id IS UNIQUE`);
      await transaction.run(`CREATE FULLTEXT INDEX byHand FOR ()-[r:${types.map((type) => `\`${type}\``).join("|")}]-()
        ON EACH [r.id, r.source, r.event, r.about, r.assertedBy, r.flags] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`);
    });
    await session.run("CALL db.awaitIndexes(600)");
  } finally {
    await session.close();
  }
}

function* inBatches<T>(rows: readonly T[]): Generator<T[]> {
  for (let n = 0; n < rows.length; n += batchSize) yield rows.slice(n, n + batchSize);
}
