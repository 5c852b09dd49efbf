import type { GraphStore } from "./graphStore";
import { memoryStore } from "./memoryStore";
import type { Neo4jSettings } from "./neo4jConnection";
import { openNeo4jStore } from "./neo4jStore";

export interface StoreSettings {
  /** Where the graph is kept; in memory when left out. */
  neo4j?: Neo4jSettings;
}

/** Opens the store that the settings name. Throws a `store-down` Problem where Neo4j doesn't answer. */
export async function openStore({ neo4j }: StoreSettings): Promise<GraphStore> {
  return neo4j ? openNeo4jStore(neo4j) : memoryStore();
}
