import { access, mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { Problem } from "../../ontology/problem";
import type { Java } from "./findJava";
import type { OnProgress } from "./progress";
import { runProgram } from "./runProgram";

const programNames = process.platform === "win32" ? ["mvn.cmd"] : ["mvn"];

/** Maven keeps its word: the plugin is named with its version, and a wrong checksum is an error (`-C`). */
const copyDependencies = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

export interface MavenOptions {
  java: Java;
  /** Instead of Maven Central (or what the user's settings put in its place). */
  mavenBase?: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/**
 * Has Maven put Neo4j's jars into `folder/lib`.
 * @throws Problem `store-down` when there is no Maven, or it fails
 */
export async function obtainByMaven(version: string, folder: string, options: MavenOptions): Promise<void> {
  const maven = await findMaven();
  if (maven === undefined) throw new Problem("store-down", "Maven (mvn) was not found on PATH");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "pom.xml"), pom(version, options.mavenBase));
  let done = 0;
  const report = () => options.onProgress?.({ phase: `Getting Neo4j ${version} with Maven`, done, total: 0, unit: "files" });
  report();
  const end = await runProgram(maven, ["-B", "-C", copyDependencies, "-DincludeScope=runtime", `-DoutputDirectory=${join(folder, "lib")}`], {
    cwd: folder,
    env: { ...process.env, JAVA_HOME: options.java.home },
    signal: options.signal,
    silenceMs: 120_000,
    onLine: (line) => {
      if (!/\bDownloaded from .*\.jar\b|\bCopying .*\.jar\b/.test(line)) return;
      done += 1;
      report();
    },
  });
  if (end.code === 0) return;
  const reason = end.lines.find((line) => line.startsWith("[ERROR]"))?.replace("[ERROR]", "").trim() ?? `it ended with code ${end.code}`;
  throw new Problem("store-down", `Maven could not get Neo4j ${version}: ${reason.slice(0, 300)}`);
}

/** Whole paths only: a bare name would be looked up again, by other rules, when it is started. */
async function findMaven(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? process.env["Path"] ?? "").split(delimiter).filter((folder) => folder !== "");
  if (process.env["MAVEN_HOME"]) folders.unshift(join(process.env["MAVEN_HOME"], "bin"));
  for (const candidate of folders.flatMap((folder) => programNames.map((name) => join(folder, name)))) {
    const found = await access(candidate).then(() => true, () => false);
    if (found && dirname(candidate) !== ".") return candidate;
  }
  return undefined;
}

function pom(version: string, mavenBase: string | undefined): string {
  const url = mavenBase?.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const repository = (tag: string) => `<${tag}><id>central</id><url>${url}</url></${tag}>`;
  const mirrors = url === undefined ? "" : `
  <repositories>${repository("repository")}</repositories>
  <pluginRepositories>${repository("pluginRepository")}</pluginRepositories>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>whowhom</groupId><artifactId>neo4j-brought-along</artifactId><version>1</version><packaging>pom</packaging>${mirrors}
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>
`;
}
