import { join } from "node:path";
import { Problem } from "../../ontology/problem";
import { findJavas, javaAt, type Java } from "./findJava";
import { dataVersion, neo4jHome } from "./neo4jHome";
import type { Neo4jInstallation } from "./neo4jInstallation";
import { chooseNeo4j, type Choice } from "./neo4jRelease";
import { obtainNeo4j } from "./obtainNeo4j";
import type { OnProgress } from "./progress";

export interface LocalSettings {
  /** WHOWHOM_DATA: Neo4j's data lie below it. */
  dataDir: string;
  /** WHOWHOM_CACHE: Neo4j itself lies there, for all clones. */
  cacheDir: string;
  /** Where the official archives are. */
  archiveBase: string;
  mavenBase?: string;
  /** The Neo4j to use, instead of the one that fits the Java found. */
  version?: string;
  /** The Java to use, instead of the first that fits: the folder that JAVA_HOME would name. */
  javaHome?: string;
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/** A Neo4j that is ready to be started, and the Java to start it with. */
export interface PreparedNeo4j {
  choice: Choice;
  installation: Neo4jInstallation;
}

/**
 * Finds a Java and the Neo4j that fits it and the data, and obtains that Neo4j where the cache lacks it. Starts nothing.
 * @throws Problem `store-down` with the reason and how to mend it
 */
export async function prepareNeo4j(settings: LocalSettings): Promise<PreparedNeo4j> {
  const choice = chooseNeo4j(await javas(settings.javaHome), settings.version, dataVersion(neo4jHome(settings.dataDir)));
  const { cacheDir, archiveBase, mavenBase, onProgress, signal } = settings;
  const installation = await obtainNeo4j({ version: choice.release.version, java: choice.java, cacheDir, archiveBase, mavenBase, onProgress, signal });
  return { choice, installation };
}

async function javas(javaHome: string | undefined): Promise<Java[]> {
  if (javaHome === undefined) return findJavas();
  const java = await javaAt(javaHome);
  if (java) return [java];
  throw new Problem("store-down", `No Java was found in ${javaHome}, which WHOWHOM_JAVA names (looked for ${join("bin", "java")})`, {
    hint: "Set WHOWHOM_JAVA to a JDK 17 or newer, or unset it; or set NEO4J_URI to a Neo4j of your own.",
  });
}
