import type { endpoints } from "../../lib/http/endpoints";

/** A question about the fixture graph that each endpoint can answer, whatever the engine; `query` and `queryWrite` need Neo4j, `import` a file, and `removeDataset` takes away what it is asked for. */
export const questions: Record<Exclude<keyof typeof endpoints, "query" | "queryWrite" | "import" | "removeDataset">, { path?: string; body?: unknown }> = {
  health: {},
  schema: {},
  search: { path: "/api/search?q=police&kind=agency&limit=5" },
  opening: { path: "/api/opening?limit=2" },
  entity: { path: "/api/entities/person:ann" },
  neighbors: { body: { ids: ["agency:police"], limit: 3 } },
  between: { body: { ids: ["agency:police", "person:ann", "state:land"] } },
  commonNeighbors: { body: { ids: ["agency:police", "person:ann"], least: 1 } },
  paths: { body: { from: "person:ann", to: "person:bob" } },
  expansion: { body: { ids: ["agency:police"], limit: 3 } },
  degrees: { body: { ids: ["agency:police", "person:ann"] } },
  claims: { body: { ids: ["person:ann"], limit: 2 } },
  sources: { path: "/api/sources?limit=5" },
  source: { path: "/api/sources/source:1" },
  datasets: {},
  queryCheck: { body: { cypher: "MATCH (a:Person {name: $name})-[:DETANED]->(b) RETURN a" } },
  questions: {},
  cypher: { body: { query: "neighbors", params: { ids: ["agency:police"], limit: 3 } } },
  export: { body: { format: "json", scope: { ids: ["agency:police", "person:ann"] }, preview: true } },
  openapi: {},
};
