import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Problem } from "../ontology/problem";

/** The folder of the project: where package.json lies. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where Neo4j publishes its archives. */
const officialArchives = "https://dist.neo4j.org";

const neo4jSchemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

const neo4jUri = z.string().refine((text) => URL.canParse(text) && neo4jSchemes.includes(new URL(text).protocol), {
  error: "must be an address like bolt://localhost:7687 or neo4j+s://example.org",
});
const webBase = z.url({ protocol: /^https?$/, error: "must be an http or https address" }).transform((url) => url.replace(/\/+$/, ""));
const flag = z.enum(["0", "1"], { error: "must be 1 or 0" }).transform((text) => text === "1").default(false);
const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, { error: "must be a whole number from 0 to 65535 (0: any free port)" })
  .transform(Number);

const envSchema = z.object({
  NEO4J_URI: neo4jUri.optional(),
  NEO4J_USERNAME: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  WHOWHOM_DATA: z.string().transform((path) => resolve(path)).default(join(projectFolder, ".whowhom")),
  WHOWHOM_CACHE: z.string().transform((path) => resolve(path)).optional(),
  WHOWHOM_TEST: flag,
  WHOWHOM_BENCH: flag,
  WHOWHOM_BENCH_DATA: z.string().transform((path) => resolve(path)).optional(),
  WHOWHOM_DEBUG: flag,
  WHOWHOM_ALLOW_WRITES: flag,
  WHOWHOM_JAVA: z.string().transform((path) => resolve(path)).optional(),
  WHOWHOM_NEO4J_VERSION: z.string().regex(/^\d+\.\d+\.\d+$/, "must be a version like 5.26.31").optional(),
  WHOWHOM_MAVEN_BASE: webBase.optional(),
  WHOWHOM_NEO4J_BASE: webBase.default(officialArchives),
  PORT: port.default(3000),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/, "must be a host name or an IP address").default("127.0.0.1"),
});

/** The names of all variables that are read. */
export const envNames: readonly string[] = Object.keys(envSchema.shape);

/** The environment, checked: absolute folders, numbers and booleans. */
export type Env = Omit<z.output<typeof envSchema>, "WHOWHOM_CACHE"> & { WHOWHOM_CACHE: string };

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @throws Problem `bad-input` that lists every variable with a bad value
 */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = envSchema.safeParse(set);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ message: `${issue.path.join(".")} ${issue.message}`, path: issue.path.join(".") }));
    throw new Problem("bad-input", `The environment can't be used: ${issues.map((issue) => issue.message).join("; ")}`, {
      hint: "Mend or unset the variable. README.md lists them all.",
      issues,
    });
  }
  return { ...parsed.data, WHOWHOM_CACHE: parsed.data.WHOWHOM_CACHE ?? defaultCache(set) };
}

/** Whether a host to bind to can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether what is typed may change the graph: the owner said so, and serves this machine alone. */
export function writesAllowed({ WHOWHOM_ALLOW_WRITES, HOST }: Env = readEnv()): boolean {
  return WHOWHOM_ALLOW_WRITES && isLoopback(HOST);
}

/** The user's own folder for what can be downloaded again, so that all clones share it. */
function defaultCache(set: Record<string, string | undefined>): string {
  const home = set["HOME"] ?? homedir();
  if (process.platform === "darwin") return join(home, "Library", "Caches", "whowhom");
  if (process.platform === "win32") return join(set["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "whowhom");
  return join(set["XDG_CACHE_HOME"] ?? join(home, ".cache"), "whowhom");
}
