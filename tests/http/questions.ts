import type { endpoints } from "../../lib/http/endpoints";

/** A question about the fixture graph that each endpoint can answer, whatever the engine; `query` needs Neo4j, and `import` a file. */
export const questions: Record<Exclude<keyof typeof endpoints, "query" | "import">, { path?: string; body?: unknown }> = {
  health: {},
  schema: {},
  search: { path: "/api/search?q=police&kind=agency&limit=5" },
  entity: { path: "/api/entities/person:ann" },
  neighbors: { body: { ids: ["agency:police"], limit: 3 } },
  between: { body: { ids: ["agency:police", "person:ann", "state:land"] } },
  commonNeighbors: { body: { ids: ["agency:police", "person:ann"], least: 1 } },
  paths: { body: { from: "person:ann", to: "person:bob" } },
  degrees: { body: { ids: ["agency:police", "person:ann"] } },
  claims: { body: { ids: ["person:ann"], limit: 2 } },
  sources: { path: "/api/sources?limit=5" },
  source: { path: "/api/sources/source:1" },
  datasets: {},
  export: { body: { format: "json", scope: { ids: ["agency:police", "person:ann"] }, preview: true } },
  openapi: {},
};
