import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "../env/env";
import { Problem } from "../ontology/problem";
import { waitForLock } from "../store/local/fileLock";
import { runProgram } from "../store/local/runProgram";

export interface BuildOptions {
  signal?: AbortSignal;
  say: (line: string) => void;
}

/** All that the built page is made of. tsconfig.json is read apart, since `next build` may rewrite it. */
const inputs = ["app", "lib", "public", "next.config.js", "package-lock.json", ".postcssrc.json"];

/**
 * Builds the page with `next build` where there is no build, or one of other inputs. One process at a time.
 * @param root the project's folder
 * @throws Problem `bug` with the build's last words when it fails
 */
export async function buildApp(root: string, env: Env, { signal, say }: BuildOptions): Promise<void> {
  if (isBuilt(root, env)) return;
  const lock = await waitForLock(join(root, "node_modules", ".cache", "whowhom-build.lock"), signal, () => say("Waiting for another build …"));
  try {
    if (isBuilt(root, env)) return;
    say("Building the page …");
    const made = inputsHash(root, env);
    rmSync(stampFile(root), { force: true });
    const end = await runProgram(process.execPath, [join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      signal,
    });
    if (end.code !== 0) {
      throw new Problem("bug", "The page can't be built", { issues: end.lines.slice(-25).map((message) => ({ message })), hint: "npx next build shows it all." });
    }
    writeFileSync(stampFile(root), stamp(made, root));
  } finally {
    lock.release();
  }
}

function stampFile(root: string): string {
  return join(root, ".next", "whowhom-inputs.txt");
}

/** Names the build as well, so that another one in its place (by hand, say) isn't taken for ours. */
function stamp(made: string, root: string): string {
  return `${made} ${hashOf(["tsconfig.json", ".next/BUILD_ID"], root)}\n`;
}

function isBuilt(root: string, env: Env): boolean {
  if (!existsSync(join(root, ".next", "BUILD_ID")) || !existsSync(stampFile(root))) return false;
  return readFileSync(stampFile(root), "utf8") === stamp(inputsHash(root, env), root);
}

/** The flags count: a test build holds hooks that others don't. */
function inputsHash(root: string, env: Env): string {
  return `${hashOf(inputs, root)} test=${env.WHOWHOM_TEST} bench=${env.WHOWHOM_BENCH}`;
}

function hashOf(paths: readonly string[], root: string): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesAt(root, path)).sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update("\0");
  return hash.digest("hex");
}

/** The files at a path below root, named from there; none when it doesn't exist. */
function filesAt(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesAt(root, inside);
    return entry.isFile() ? [inside] : [];
  });
}
