import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../ontology/problem";
import { compareText } from "./located";
import { readYaml, type YamlFile } from "./readYaml";

/**
 * Reads every `*.yaml` and `*.yml` of a folder in the order of their names; null where there is no such folder. Throws a
 * `Problem` (bad-input) for what can't be opened.
 */
export async function readYamlFolder(folder: string): Promise<YamlFile[] | null> {
  let entries: string[];
  try {
    entries = await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return null;
    throw unreadable(folder, error);
  }
  const names = entries.filter((name) => /\.ya?ml$/.test(name)).sort(compareText);
  return Promise.all(names.map((name) => readYamlFile(join(folder, name))));
}

async function readYamlFile(path: string): Promise<YamlFile> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, error);
  }
  return readYaml(text, path);
}

function unreadable(path: string, cause: unknown): Problem {
  return new Problem("bad-input", `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
