import type { GraphStore } from "./graphStore";
import { appendToNeo4j } from "./neo4jAppend";
import { parsedParams } from "./parsedParams";
import { connect, type Neo4jSettings } from "./neo4jConnection";
import { loadIntoNeo4j } from "./neo4jLoad";
import { recordsInNeo4j } from "./neo4jRecords";
import { leaveDatabase } from "./cypherThreads";
import { StuckQueries } from "./stuckQueries";
import { streamCypher } from "./threadedCypher";
import { tryWriteCypher, writeCypher } from "./neo4jWrite";

export interface Neo4jStoreOptions {
  /** Stops and starts the database, where this process may: the last means against queries that it can't end itself. */
  renew?: () => Promise<void>;
}

/**
 * Opens the graph in a Neo4j database (5.26 LTS or a calendar release; `bolt://`, `neo4j://`, `neo4j+s://`).
 * Throws a `store-down` Problem where it doesn't answer or refuses the credentials.
 */
export async function openNeo4jStore({ uri, username, password, database }: Neo4jSettings, { renew }: Neo4jStoreOptions = {}): Promise<GraphStore> {
  // Nothing else that a caller's object holds: these go to other threads.
  const settings = { uri, username, password, database };
  const connection = await connect(settings);
  const stuck = renew && new StuckQueries(connection, renew);
  return {
    engine: { name: "neo4j", version: connection.version },
    read: async (query, params, options) => {
      const parsed = parsedParams(query, params);
      return connection.read((ask) => query.inNeo4j(ask, parsed), options);
    },
    stream: (question, options) => streamCypher(connection, settings, question, { ...options, stuck }),
    tryWrite: (question, options) => tryWriteCypher(connection, question, options),
    write: (question, expected, options) => writeCypher(connection, question, expected, options),
    records: (scope, options) => recordsInNeo4j(connection, scope, options),
    load: (records, options) => loadIntoNeo4j(connection, records, options),
    append: (batches, options) => appendToNeo4j(connection, batches, options),
    close: async () => {
      leaveDatabase({ leave: settings });
      await connection.close();
    },
  };
}
