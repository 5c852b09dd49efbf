import { readEnv } from "../env/env";
import { startLocalNeo4j } from "../store/local/startLocalNeo4j";
import type { CommandEnd } from "./commandEnd";
import { exitCodes } from "./exitCodes";
import { localSettings } from "./openGraph";
import { progressView } from "./progressView";

/** `whowhom neo4j`: the local Neo4j alone, until Ctrl-C. @returns the exit code */
export async function neo4jCommand(end: CommandEnd): Promise<number> {
  const env = readEnv();
  const view = progressView();
  const local = await startLocalNeo4j(localSettings(env, { signal: end.signal, onProgress: view.step })).finally(view.close);
  try {
    const { uri, username, password, version } = local;
    process.stdout.write(`Neo4j ${version}\nNEO4J_URI=${uri}\nNEO4J_USERNAME=${username}\nNEO4J_PASSWORD=${password}\n`);
    process.stderr.write(local.owned ? "Ctrl-C stops it.\n" : "Another whowhom started it and uses it too; Ctrl-C leaves it.\n");
    await end.wait();
    return exitCodes.ok;
  } finally {
    await local.stop();
  }
}
