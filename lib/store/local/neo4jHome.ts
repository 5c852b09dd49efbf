import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";

/** The user of every local Neo4j. */
export const localUsername = "neo4j";

/** What lies where below WHOWHOM_DATA/neo4j. */
export interface Neo4jHome {
  folder: string;
  conf: string;
  /** Held by the process that starts and stops this Neo4j. */
  ownerLock: string;
  /** One file for each process that uses this Neo4j. */
  users: string;
  running: string;
  javaArguments: string;
  /** What Neo4j prints. */
  console: string;
}

/** The folders of a data folder's Neo4j, made where they are missing. */
export function neo4jHome(dataDir: string): Neo4jHome {
  mkdirSync(join(dataDir, "neo4j"), { recursive: true });
  // Two ways to write one path must be one Neo4j.
  const folder = realpathSync(join(dataDir, "neo4j"));
  const home: Neo4jHome = {
    folder,
    conf: join(folder, "conf"),
    ownerLock: join(folder, "owner.lock"),
    users: join(folder, "users"),
    running: join(folder, "running.json"),
    javaArguments: join(folder, "java.args"),
    console: join(folder, "logs", "console.log"),
  };
  for (const part of [home.conf, home.users, join(folder, "logs"), join(folder, "import")]) mkdirSync(part, { recursive: true });
  return home;
}

/** Memory of the heap and of the page cache, which together bound what Neo4j takes. */
export const heapMegabytes = 512;
const pageCacheMegabytes = 128;

/**
 * The configuration: loopback only, no HTTP, nothing sent home, no reach for LOAD CSV, the procedures that we or a
 * graph browser need and no others, every transaction bounded in time and memory, little disk.
 */
export function neo4jConf(port: number, withLogin = true): string {
  const procedures = [
    "db.awaitIndex", "db.awaitIndexes", "db.index.fulltext.*", "db.info", "db.labels", "db.ping", "db.propertyKeys", "db.relationshipTypes",
    "db.schema.*", "dbms.components", "dbms.showCurrentUser",
  ];
  return `${[
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.default_listen_address=127.0.0.1",
    "server.http.enabled=false",
    "server.https.enabled=false",
    `dbms.security.auth_enabled=${withLogin}`,
    "dbms.usage_report.enabled=false",
    "dbms.security.allow_csv_import_from_file_urls=false",
    "server.directories.import=import",
    `dbms.security.procedures.allowlist=${procedures.join(",")}`,
    `server.memory.pagecache.size=${pageCacheMegabytes}m`,
    "db.transaction.timeout=120s",
    "db.memory.transaction.max=256m",
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=16m",
    "db.tx_log.rotation.retention_policy=64M size",
    "db.checkpoint.interval.time=1m",
    // Without it every stop waits ten seconds for requests that nobody sends.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
  ].join("\n")}\n`;
}

/** The password of this Neo4j, made at the first call and kept for this user's eyes only. */
export function localPassword(home: Neo4jHome): string {
  const file = join(home.folder, "password");
  if (!existsSync(file)) writePrivately(file, randomBytes(24).toString("hex"));
  chmodSync(file, 0o600);
  return readFileSync(file, "utf8").trim();
}

/** Writes a file that only this user can read, whole or not at all. */
export function writePrivately(file: string, content: string): void {
  const draft = `${file}.${process.pid}.draft`;
  rmSync(draft, { force: true });
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

/** The version that wrote the data; undefined before the first start. */
export function dataVersion(home: Neo4jHome): string | undefined {
  const file = join(home.folder, "version");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** Remembers which version wrote the data. */
export function keepDataVersion(home: Neo4jHome, version: string): void {
  if (dataVersion(home) !== version) writePrivately(join(home.folder, "version"), `${version}\n`);
}
