import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { localSettings } from "../lib/cli/openGraph";
import { readEnv } from "../lib/env/env";
import { startLocalNeo4j, type LocalNeo4j } from "../lib/store/local/startLocalNeo4j";

/** An empty Neo4j of its own below the folder, as `npm start` would bring it. */
export async function startEmptyNeo4j(folder: string, name: string): Promise<LocalNeo4j> {
  return startLocalNeo4j(localSettings({ ...readEnv(), WHOWHOM_DATA: join(folder, name) }));
}

/** The driver as anyone would open it. */
export function bareDriver({ uri, username, password }: { uri: string; username: string; password: string }): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password));
}

/** Takes everything out, indexes and constraints too. */
export async function wipe(driver: Driver): Promise<void> {
  const session = driver.session();
  try {
    await session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS");
    await session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    const drop = async (question: string, what: string) => {
      for (const row of (await session.run(question)).records) await session.run(`DROP ${what} \`${String(row.get("name"))}\``);
    };
    await drop("SHOW CONSTRAINTS YIELD name", "CONSTRAINT");
    await drop("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "INDEX");
  } finally {
    await session.close();
  }
}
