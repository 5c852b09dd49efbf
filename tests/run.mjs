#!/usr/bin/env node
// `npm test`: plain JavaScript on Node's built-ins, since nothing may be installed yet.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../lib/cli/install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const installed = (await ensureInstalled(root)) && (existsSync("node_modules/vitest") || run("npm", ["ci", "--loglevel=warn"]));
if (!installed) process.exit(1);

const tool = (path, ...args) => run(process.execPath, [`node_modules/${path}`, ...args]);
const checks = [
  ["types", () => tool("typescript/bin/tsc", "--noEmit")],
  ["lint", () => tool("eslint/bin/eslint.js", ".", "--max-warnings", "0")],
  ["import rules", () => tool("dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", "app", "lib", "tests", "bench")],
  ["suites", () => run(process.execPath, ["--import", "tsx", "tests/runSuites.ts", ...process.argv.slice(2)])],
];
const failed = checks.filter(([name, check]) => {
  process.stdout.write(`\n== ${name}\n`);
  return !check();
});
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.map(([name]) => name).join(", ")}\n`);
process.exit(failed.length > 0 ? 1 : 0);

function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit", shell: command === "npm" && process.platform === "win32" }).status === 0;
}
