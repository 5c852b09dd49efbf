import { delimiter } from "node:path";
import type { Java } from "./findJava";
import type { Neo4jInstallation } from "./neo4jInstallation";

/** How much heap, and more options of the JVM. */
export interface JavaSettings {
  heapMegabytes: number;
  options: readonly string[];
}

/**
 * What Java needs to be told before a main class of Neo4j: open modules, bounded heap, class path. The serial collector
 * is the smallest; a heap that is exhausted ends the process, since one that limps on answers nobody (its owner starts it again).
 */
export function javaArguments(java: Java, installation: Neo4jInstallation, settings: JavaSettings): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(java.major >= 22 ? ["--enable-native-access=ALL-UNNAMED"] : []),
    ...(java.major >= 23 ? ["--sun-misc-unsafe-memory-access=allow"] : []),
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
    "-Xms128m",
    `-Xmx${settings.heapMegabytes}m`,
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    ...settings.options,
    "-cp",
    installation.jars.join(delimiter),
  ];
}

/** The text of an argument file (`java @file`): a class path of 200 jars is too long for some command lines. */
export function argumentFile(args: readonly string[]): string {
  return args.map((arg) => `"${arg.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"\n`).join("");
}

/** The environment for Java without what would change its options behind our back. */
export function javaEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const environment = { ...process.env, ...more };
  for (const name of ["JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"]) delete environment[name];
  return environment;
}
