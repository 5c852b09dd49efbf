import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../ontology/problem";

/** Neo4j as it lies in the cache: its version and its jars, sorted (the class path must always be the same). */
export interface Neo4jInstallation {
  version: string;
  folder: string;
  jars: readonly string[];
}

/** What the marker says, so that a half-copied or damaged installation is never run. */
interface Marker {
  version: string;
  origin: string;
  jars: Record<string, number>;
}

const markerName = "complete.json";

/** Where an installation of this version belongs. */
export function installationFolder(cacheDir: string, version: string): string {
  return join(cacheDir, `neo4j-${version}`);
}

/** The installation in the cache; undefined when there is none, or when a jar is missing or of another size than it was. */
export async function readInstallation(cacheDir: string, version: string): Promise<Neo4jInstallation | undefined> {
  const folder = installationFolder(cacheDir, version);
  try {
    const marker = JSON.parse(await readFile(join(folder, markerName), "utf8")) as Marker;
    const sizes = await jarSizes(folder);
    const names = Object.keys(marker.jars).sort();
    const whole = marker.version === version && names.length > 0 && names.every((name) => sizes[name] === marker.jars[name]);
    return whole ? { version, folder, jars: names.map((name) => join(folder, "lib", name)) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes an installation of a folder that holds `lib/*.jar`: checks that it is Neo4j, writes the marker and moves it to
 * its place in one step, over what was there.
 * @param origin where it came from, for people
 * @throws Problem `store-down` when the folder isn't a whole Neo4j
 */
export async function completeInstallation(draft: string, cacheDir: string, version: string, origin: string): Promise<Neo4jInstallation> {
  const jars = await jarSizes(draft);
  if (!(`neo4j-${version}.jar` in jars) || Object.keys(jars).length < 20) {
    throw new Problem("store-down", `What came from ${origin} isn't Neo4j ${version}`);
  }
  const marker: Marker = { version, origin, jars };
  await writeFile(join(draft, markerName), `${JSON.stringify(marker, null, 1)}\n`);
  const folder = installationFolder(cacheDir, version);
  await rm(folder, { recursive: true, force: true });
  await mkdir(cacheDir, { recursive: true });
  await rename(draft, folder);
  const installation = await readInstallation(cacheDir, version);
  if (!installation) throw new Problem("store-down", `Neo4j ${version} could not be kept in ${folder}`);
  return installation;
}

async function jarSizes(folder: string): Promise<Record<string, number>> {
  const lib = join(folder, "lib");
  const names = (await readdir(lib)).filter((name) => name.endsWith(".jar")).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(lib, name))).size));
  return Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0]));
}
