import { z } from "zod";
import { claimSchema, entitySchema, sourceSchema, type Claim, type Entity, type Records, type Source } from "../../lib/ontology/records";
import type { ClaimGraph } from "../../lib/queries/claimGraph";
import type { NamedQuery } from "../../lib/queries/namedQuery";
import { claimFromProperties, entityFromProperties, sourceFromProperties } from "../../lib/queries/neo4jRows";
import type { CypherAnswer, CypherQuestion, GraphStore, ReadOptions } from "../../lib/store/graphStore";

type Properties = Record<string, unknown>;

/** Everything a store holds, each kind of record in the order of ids. */
const everything: NamedQuery<z.ZodObject, Records> = {
  name: "everything",
  params: z.strictObject({}),
  async inNeo4j(ask) {
    const entities = await ask("MATCH (e:Entity) RETURN properties(e) AS properties");
    const sources = await ask("MATCH (s:Source) RETURN properties(s) AS properties");
    const claims = await ask("MATCH (s)-[r]->(o) RETURN properties(r) AS properties, type(r) AS type, s.id AS subject, o.id AS object");
    return sorted({
      entities: entities.map((row) => entityFromProperties(row.properties as Properties)),
      sources: sources.map((row) => sourceFromProperties(row.properties as Properties)),
      claims: claims.map((row) => claimFromProperties(row as { properties: Properties; type: string; subject: string; object: string })),
    });
  },
  inMemory: ({ entities, sources, claims }: ClaimGraph) =>
    sorted({
      entities: [...entities.values()],
      sources: [...sources.values()],
      claims: [...claims.values()].map(({ earliest: _earliest, latest: _latest, ...claim }) => claim),
    }),
};

export const readAll = (store: GraphStore): Promise<Records> => store.read(everything, {});

export function sorted({ entities, sources, claims }: Records): Records {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { entities: entities.toSorted(byId), sources: sources.toSorted(byId), claims: claims.toSorted(byId) };
}

export const entity = (id: string, more: Partial<Entity> = {}): Entity => entitySchema.parse({ id, kind: "person", name: `Name of ${id}`, ...more });

export const source = (id: string, more: Partial<Source> = {}): Source =>
  sourceSchema.parse({ id, dataset: "documents", title: "A title", publisher: "A paper", published: "2025-04-20", language: "en", kind: "article", ...more });

export const claim = (id: string, more: Partial<Claim> = {}): Claim =>
  claimSchema.parse({
    id, source: "doc-1", locator: "paragraph 1", subject: "scns", relation: "DETAINED", object: "ann", date: "2025-04-17", modality: "asserted",
    summary: "One detained the other.", ...more,
  });

/** An agency that detained two people, one of whom a third person accused. */
export const small: Records = {
  entities: [entity("scns", { kind: "agency" }), entity("ann"), entity("bob"), entity("cyd")],
  sources: [source("doc-1")],
  claims: [
    claim("c1"),
    claim("c2", { object: "bob" }),
    claim("c3", { subject: "cyd", relation: "ACCUSED", object: "bob", modality: "reported", assertedBy: ["cyd"], date: undefined }),
  ],
};

/** `records` with some claims changed: a change of undefined removes the claim. */
export function withClaims(records: Records, changes: Record<string, Partial<Claim> | undefined>): Records {
  const claims = records.claims.filter(({ id }) => !(id in changes) || changes[id]).map((old) => claimSchema.parse({ ...old, ...changes[old.id] }));
  return { ...records, claims };
}

/** Asks as a user would and gathers the stream. */
export async function answerOf(store: GraphStore, cypher: string, question: Partial<CypherQuestion> = {}, options?: ReadOptions): Promise<CypherAnswer> {
  const answer: Partial<CypherAnswer> & { rows: unknown[][] } = { rows: [] };
  for await (const event of store.stream({ cypher, limit: 1000, timeoutMs: 20_000, ...question }, options)) {
    if ("row" in event) answer.rows.push(event.row);
    else if ("columns" in event) answer.columns = event.columns;
    else Object.assign(answer, event.end);
  }
  return answer as CypherAnswer;
}
