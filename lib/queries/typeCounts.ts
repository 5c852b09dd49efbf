import type { ClaimGraph } from "./claimGraph";
import type { AskNeo4j } from "./namedQuery";
import { compareText } from "./order";
import { storedTypesOf } from "./parameters";
import { storedType } from "../ontology/modality";

/** Number of claims by stored type: those in use, in the order of their names. */
export type TypeCounts = ReadonlyMap<string, number>;

const ours: ReadonlySet<string> = new Set(storedTypesOf());

/** A stored type as it stands in a Cypher text. Only for types of the ontology: it can't quote every name. */
export function typeInCypher(stored: string): string {
  if (!ours.has(stored)) throw new RangeError(`${stored} is no stored type of the ontology`);
  return `\`${stored}\``;
}

/** Each count comes from the database's own statistics, so this stays fast however many claims there are. */
export async function typeCountsInNeo4j(ask: AskNeo4j): Promise<TypeCounts> {
  const known = (await ask("CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type")).map((row) => String(row.type));
  const types = known.filter((type) => ours.has(type)).sort(compareText);
  if (types.length === 0) return new Map();
  const counts = types.map((type) => `COUNT { ()-[:${typeInCypher(type)}]->() }`);
  const [row] = await ask(`RETURN [${counts.join(", ")}] AS counts`);
  const numbers = row?.counts as number[];
  return new Map(types.map((type, i) => [type, numbers[i] ?? 0] as const).filter(([, count]) => count > 0));
}

export function typeCountsInMemory(graph: ClaimGraph): TypeCounts {
  const counts = new Map<string, number>();
  for (const claim of graph.claims.values()) {
    const type = storedType(claim.relation, claim.modality);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => compareText(a, b)));
}

export function sumOf(counts: TypeCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
