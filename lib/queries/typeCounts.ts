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

/** Up to so many claims are read to be counted: planning a count for each of 150 types takes a database that was just started many seconds. */
const fewClaims = 20_000;

const knownTypes = async (ask: AskNeo4j) => (await ask("CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type")).map((row) => String(row.type));

const countOfAll = async (ask: AskNeo4j) => Number((await ask("RETURN COUNT { ()-[]->() } AS all"))[0]?.all);

/** Where there are many claims the counts come from the database's own statistics, so this stays fast however many there are. */
export async function typeCountsInNeo4j(ask: AskNeo4j): Promise<TypeCounts> {
  const found = (await countOfAll(ask)) > fewClaims ? await fromStatistics(ask) : await ask("MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS claims");
  const counts = found.map(({ type, claims }) => [String(type), Number(claims)] as const).filter(([type, claims]) => claims > 0 && ours.has(type));
  return new Map(counts.sort(([a], [b]) => compareText(a, b)));
}

async function fromStatistics(ask: AskNeo4j): Promise<Record<string, unknown>[]> {
  const types = (await knownTypes(ask)).filter((type) => ours.has(type));
  if (types.length === 0) return [];
  const [row] = await ask(`RETURN [${types.map((type) => `COUNT { ()-[:${typeInCypher(type)}]->() }`).join(", ")}] AS counts`);
  const counts = row?.counts as number[];
  return types.map((type, i) => ({ type, claims: counts[i] }));
}

/** Number of all claims: a single count where the database holds nothing but ours. */
export async function claimCountInNeo4j(ask: AskNeo4j): Promise<number> {
  const types = await knownTypes(ask);
  return types.every((type) => ours.has(type)) ? countOfAll(ask) : sumOf(await typeCountsInNeo4j(ask));
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
