import { claimIndex, claimIndexFields, nameIndex } from "../queries/neo4jIndexes";

const keyword = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}";
const whitespace = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}";

/** The constraints that make the ids unique, without which a MERGE on them reads the whole graph. One statement a line. */
export function constraintStatements(storedTypes: readonly string[]): string[] {
  const unique = (name: string, pattern: string) => `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE n.id IS UNIQUE;`;
  return [
    unique("entity_id", "(n:Entity)"),
    unique("source_id", "(n:Source)"),
    ...storedTypes.map((type) => unique(`claim_id_${type}`, `()-[n:${type}]-()`)),
  ];
}

/** The full-text indexes that whowhom searches names and claims by. One statement a line. */
export function indexStatements(storedTypes: readonly string[]): string[] {
  const names = `CREATE FULLTEXT INDEX ${nameIndex} IF NOT EXISTS FOR (n:Entity) ON EACH [n.search] ${whitespace};`;
  if (storedTypes.length === 0) return [names];
  const fields = claimIndexFields.map((field) => `n.${field}`).join(", ");
  return [names, `CREATE FULLTEXT INDEX ${claimIndex} IF NOT EXISTS FOR ()-[n:${storedTypes.join("|")}]-() ON EACH [${fields}] ${keyword};`];
}
