import { forgetCypher, keepCypher, keptCountsInNeo4j } from "../queries/datasetCounts";
import { storedTypesOf } from "../queries/parameters";
import { typeCountsInNeo4j } from "../queries/typeCounts";
import type { LoadReport } from "./graphStore";
import type { Connection } from "./neo4jConnection";

/** Ends a load: writes down how many claims each source has, where that may have changed (see `datasetCounts.ts`). */
export async function keepCounts(connection: Connection, { sources, claims }: Pick<LoadReport, "sources" | "claims">): Promise<void> {
  const touched = [sources, claims].some(({ created, changed, removed }) => created + changed + removed > 0);
  if (!touched && (await connection.read(async (ask) => keptCountsInNeo4j(ask, await typeCountsInNeo4j(ask))))) return;
  await connection.write(async (ask) => {
    await ask(forgetCypher);
    await ask(keepCypher, { types: storedTypesOf() });
  });
}
