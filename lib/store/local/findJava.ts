import { execFile } from "node:child_process";
import { readdir, readFile, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A Java that can run Neo4j: its folder, its program, its major version (17) and its exact build. */
export interface Java {
  home: string;
  program: string;
  major: number;
  build: string;
}

/** Where to look for Java. */
export interface JavaPlaces {
  /** The environment: JAVA_HOME and PATH count. */
  variables: Record<string, string | undefined>;
  /** Folders whose subfolders are Javas. */
  folders: readonly string[];
}

const onWindows = process.platform === "win32";
const programName = onWindows ? "java.exe" : "java";

/** The folders where installers of this system put Javas. */
export function usualJavaFolders(variables: Record<string, string | undefined> = process.env): string[] {
  const home = homedir();
  const ofUser = [join(home, ".sdkman", "candidates", "java"), join(home, ".jdks")];
  if (process.platform === "darwin") {
    const brew = ["/opt/homebrew/opt", "/usr/local/opt"];
    return ["/Library/Java/JavaVirtualMachines", join(home, "Library", "Java", "JavaVirtualMachines"), ...brew, ...ofUser];
  }
  if (onWindows) {
    const roots = [variables["ProgramFiles"], variables["ProgramFiles(x86)"], variables["LOCALAPPDATA"] && join(variables["LOCALAPPDATA"], "Programs")];
    const vendors = ["Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft", "Semeru"];
    return roots.flatMap((root) => (root ? vendors.map((vendor) => join(root, vendor)) : [])).concat(ofUser);
  }
  return ["/usr/lib/jvm", "/usr/java", "/usr/local/java", "/opt/java", "/opt", ...ofUser];
}

/**
 * All Javas of this machine, in this order: JAVA_HOME, PATH, the usual folders (there the oldest first, so that the
 * long-term Neo4j is preferred). Nothing of what is found is started where its `release` file says enough.
 */
export async function findJavas(places: JavaPlaces = { variables: process.env, folders: usualJavaFolders() }): Promise<Java[]> {
  const { variables } = places;
  const path = (variables["PATH"] ?? variables["Path"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const named = await Promise.all([...(variables["JAVA_HOME"] ? [join(variables["JAVA_HOME"], "bin")] : []), ...path].map(javaInBin));
  const inFolders = await Promise.all((await Promise.all(places.folders.map(javaHomesIn))).flat().map((home) => javaInBin(join(home, "bin"))));
  const found = inFolders.filter((java) => java !== undefined).sort((a, b) => a.major - b.major || (a.home < b.home ? -1 : 1));
  const byHome = new Map<string, Java>();
  for (const java of [...named, ...found]) if (java && !byHome.has(java.home)) byHome.set(java.home, java);
  return [...byHome.values()];
}

/** The Java in a folder that someone named (JAVA_HOME or its `bin`), if there is one. */
export async function javaAt(home: string): Promise<Java | undefined> {
  return (await javaInBin(join(home, "bin"))) ?? (await javaInBin(home));
}

async function javaHomesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const likely = folder.endsWith("opt") ? names.filter((name) => /jdk|jre|java/i.test(name)) : names;
  return likely.flatMap((name) => {
    const home = join(folder, name);
    return process.platform === "darwin" ? [join(home, "Contents", "Home"), join(home, "libexec", "openjdk.jdk", "Contents", "Home"), home] : [home];
  });
}

async function javaInBin(bin: string): Promise<Java | undefined> {
  const program = await realpath(join(bin, programName)).catch(() => undefined);
  if (program === undefined) return undefined;
  const home = dirname(dirname(program));
  const release = await readFile(join(home, "release"), "utf8").catch(() => "");
  const version = /^JAVA_VERSION="([^"]+)"/m.exec(release)?.[1];
  if (version !== undefined) return { home, program, major: majorOf(version), build: /^JAVA_RUNTIME_VERSION="([^"]+)"/m.exec(release)?.[1] ?? version };
  return askJava(program);
}

/** For what has no `release` file, as the stand-in of macOS, which leads to the real one or says that there is none. */
async function askJava(program: string): Promise<Java | undefined> {
  const answer = await run(program, ["-XshowSettings:properties", "-version"], { timeout: 10_000, windowsHide: true }).catch(() => undefined);
  if (!answer) return undefined;
  const setting = (name: string) => new RegExp(`^\\s*${name.replaceAll(".", "\\.")} = (.+)$`, "m").exec(answer.stderr)?.[1]?.trim();
  const home = setting("java.home");
  const version = setting("java.version");
  if (home === undefined || version === undefined) return undefined;
  return { home, program: join(home, "bin", programName), major: majorOf(version), build: setting("java.runtime.version") ?? version };
}

/** `1.8.0_392` is 8, `17.0.15` is 17, `25-ea` is 25. */
function majorOf(version: string): number {
  return Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
}
