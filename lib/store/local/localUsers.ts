import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning, processIdentity, type ProcessIdentity } from "./processIdentity";

/** Enters a user into the book of those who use a local Neo4j. @returns what takes it out again */
export function enterUser(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(processIdentity(process.pid)));
  return () => rmSync(file, { force: true });
}

/** Whether anybody is in the book; who ended without leaving is taken out. */
export function hasUsers(folder: string): boolean {
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) if (!isPresent(file)) rmSync(file, { force: true });
  return files.some(isPresent);
}

function isPresent(file: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(file, "utf8")) as ProcessIdentity);
  } catch {
    return false;
  }
}
