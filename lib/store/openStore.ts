import type { GraphStore } from "./graphStore";
import { memoryStore } from "./memoryStore";
import type { Neo4jSettings } from "./neo4jConnection";
import { openNeo4jStore, type Neo4jStoreOptions } from "./neo4jStore";

export interface StoreSettings extends Neo4jStoreOptions {
  /** Where the graph is kept; in memory when left out. */
  neo4j?: Neo4jSettings;
  /** Why it is memory, for those who wonder. */
  instead?: string;
}

/** Opens the store that the settings name. Throws a `store-down` Problem where Neo4j doesn't answer. */
export async function openStore({ neo4j, instead, renew }: StoreSettings): Promise<GraphStore> {
  return neo4j ? openNeo4jStore(neo4j, { renew }) : memoryStore(undefined, instead);
}
