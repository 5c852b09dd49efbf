import { Problem } from "../../ontology/problem";
import type { Java } from "./findJava";

/** A release of Neo4j Community that we can run, and what starts it. */
export interface Neo4jRelease {
  version: string;
  mainClass: string;
  /** The Java versions it runs on, both inclusive. */
  oldestJava: number;
  newestJava: number;
}

/** The releases we bring: the long-term one for Java 17 to 21, the current one for a newer Java. */
const broughtVersions = ["5.26.31", "2026.09.0"] as const;

/** Facts about any release, from its version: 5.x runs on Java 17 to 21, the calendar releases on 21 and newer. */
export function neo4jRelease(version: string): Neo4jRelease {
  return isCalendarVersion(version)
    ? { version, mainClass: "org.neo4j.server.Neo4jCommunity", oldestJava: 21, newestJava: Infinity }
    : { version, mainClass: "org.neo4j.server.CommunityEntryPoint", oldestJava: 17, newestJava: 21 };
}

export interface Choice {
  java: Java;
  release: Neo4jRelease;
}

/**
 * Picks the first Java that a release fits. Data that a 5.x release wrote stay with 5.x while there is a Java for it,
 * since a newer release changes them for good; data of a newer release are never opened by an older one.
 * @param javas in the order of preference
 * @param wanted a version that the user asks for
 * @param dataVersion the version that wrote the data, if there are any
 * @throws Problem `store-down` when nothing fits, with what was found and how to mend it
 */
export function chooseNeo4j(javas: readonly Java[], wanted?: string, dataVersion?: string): Choice {
  const versions = wanted === undefined ? broughtVersions : [wanted];
  const releases = versions.map(neo4jRelease).filter((release) => !isDowngrade(release.version, dataVersion));
  const keep = releases.filter((release) => dataVersion !== undefined && isCalendarVersion(release.version) === isCalendarVersion(dataVersion));
  const choice = firstFit(javas, keep) ?? firstFit(javas, releases);
  if (choice) return choice;
  const found = javas.length === 0 ? "No Java was found" : `Only Java ${javas.map((java) => `${java.major} (${java.home})`).join(", ")} was found`;
  if (releases.length === 0) {
    throw new Problem("store-down", `The data were written by Neo4j ${dataVersion}, which ${versions.join(" and ")} can't open`, {
      hint: "Unset WHOWHOM_NEO4J_VERSION, or set WHOWHOM_DATA to another folder.",
    });
  }
  const oldest = Math.min(...releases.map((release) => release.oldestJava));
  throw new Problem("store-down", `${found}, and Neo4j ${releases.map((release) => release.version).join(" or ")} needs Java ${oldest} or newer`, {
    hint: `Install a JDK ${oldest} or newer (then JAVA_HOME or PATH leads to it), or set NEO4J_URI to a Neo4j of your own.`,
  });
}

function firstFit(javas: readonly Java[], releases: readonly Neo4jRelease[]): Choice | undefined {
  for (const java of javas) {
    const release = releases.find((candidate) => candidate.oldestJava <= java.major && java.major <= candidate.newestJava);
    if (release) return { java, release };
  }
  return undefined;
}

function isCalendarVersion(version: string): boolean {
  return Number(version.split(".")[0]) >= 2025;
}

function isDowngrade(version: string, dataVersion: string | undefined): boolean {
  if (dataVersion === undefined) return false;
  const parts = dataVersion.split(".").map(Number);
  const difference = version.split(".").map((part, index) => Number(part) - (parts[index] ?? 0)).find((part) => part !== 0) ?? 0;
  return difference < 0;
}
