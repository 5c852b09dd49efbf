import type { Connection } from "./neo4jConnection";
import { Problem } from "../ontology/problem";
import { claimIndex, claimIndexFields, nameIndex } from "../queries/neo4jIndexes";
import { labelOfKind } from "../ontology/kinds";
import { storedTypes } from "../ontology/modality";
import { relationTypes } from "../ontology/relationTypes";

/** A name as it stands in a Cypher text. */
export const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;

const ourLabels: readonly string[] = ["Entity", "Source", ...Object.values(labelOfKind)];
const everyStoredType: ReadonlySet<string> = new Set(relationTypes.flatMap((row) => storedTypes(row.type)));

/** Throws `foreign-database` where nodes carry labels that aren't ours. */
export async function refuseForeignLabels(connection: Connection): Promise<void> {
  const foreign = await connection.read(async (ask) => {
    const labels = (await ask("CALL db.labels() YIELD label RETURN label")).map((row) => String(row.label));
    const counted = [];
    // Labels stay listed after their last node is gone, hence the count.
    for (const label of labels.filter((name) => !ourLabels.includes(name))) {
      const [row] = await ask(`MATCH (n:${quoted(label)}) RETURN count(n) AS nodes`);
      if (Number(row?.nodes) > 0) counted.push(label);
    }
    return counted;
  });
  if (foreign.length === 0) return;
  const named = `${foreign.slice(0, 5).join(", ")}${foreign.length > 5 ? " …" : ""}`;
  throw new Problem("foreign-database", `This database holds data that is not whowhom's: nodes labelled ${named}.`, {
    hint: "Choose another database (NEO4J_URI, NEO4J_DATABASE), or say --into-existing to load beside what is there.",
  });
}

/**
 * Makes sure that every constraint and index is there and online which claims of `types` (and of the types already in
 * use) need. Creates only what is missing; can be killed and repeated.
 */
export async function ensureSchema(connection: Connection, types: Iterable<string>): Promise<void> {
  const { constrained, indexed, inUse } = await readSchema(connection);
  const needed = [...new Set([...inUse, ...types])].sort();
  const statements = [
    ...["Entity", "Source"].filter((label) => !constrained.has(label)).map((label) => uniqueId(`${label.toLowerCase()}_id`, `(n:${label})`)),
    ...needed.filter((type) => !constrained.has(type)).map((type) => uniqueId(`claim_id_${type}`, `()-[n:${quoted(type)}]-()`)),
    ...(indexed.has(nameIndex) ? [] : [`CREATE FULLTEXT INDEX ${nameIndex} IF NOT EXISTS FOR (e:Entity) ON EACH [e.search] ${analyzer("whitespace")}`]),
    ...(needed.every((type) => indexed.get(claimIndex)?.has(type)) ? [] : claimIndexStatements(needed)),
  ];
  if (statements.length > 0) {
    await connection.write(async (ask) => {
      for (const statement of statements) await ask(statement);
    });
  }
  await connection.read((ask) => ask("CALL db.awaitIndexes(600)"), { timeoutMs: 600_000 });
}

const uniqueId = (name: string, pattern: string) => `CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS FOR ${pattern} REQUIRE n.id IS UNIQUE`;

// In one transaction with the rest, so that no reader and no crash ever finds the database without it.
function claimIndexStatements(types: readonly string[]): string[] {
  if (types.length === 0) return [];
  const fields = claimIndexFields.map((field) => `r.${field}`).join(", ");
  return [
    `DROP INDEX ${claimIndex} IF EXISTS`,
    `CREATE FULLTEXT INDEX ${claimIndex} FOR ()-[r:${types.map(quoted).join("|")}]-() ON EACH [${fields}] ${analyzer("keyword")}`,
  ];
}

const analyzer = (name: string) => `OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${name}'}}`;

interface Schema {
  /** Labels and types whose `id` is unique. */
  constrained: Set<string>;
  /** Healthy full-text indexes by name, with the labels or types they cover. */
  indexed: Map<string, Set<string>>;
  /** Types of ours that are stored. */
  inUse: string[];
}

async function readSchema(connection: Connection): Promise<Schema> {
  const constraints = await connection.read((ask) => ask("SHOW CONSTRAINTS YIELD labelsOrTypes, properties WHERE properties = ['id'] RETURN labelsOrTypes"));
  const indexes = await connection.read((ask) => ask("SHOW FULLTEXT INDEXES YIELD name, state, labelsOrTypes WHERE state <> 'FAILED' RETURN name, labelsOrTypes"));
  const types = await connection.read((ask) => ask("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type"));
  return {
    constrained: new Set(constraints.flatMap((row) => row.labelsOrTypes as string[])),
    indexed: new Map(indexes.map((row) => [String(row.name), new Set(row.labelsOrTypes as string[])])),
    inUse: types.map((row) => String(row.type)).filter((type) => everyStoredType.has(type)),
  };
}
