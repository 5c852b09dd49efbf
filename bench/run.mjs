#!/usr/bin/env node
// `npm run bench`: plain JavaScript on Node's built-ins, since nothing may be installed yet.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../lib/cli/install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const run = (command, args) => spawnSync(command, args, { stdio: "inherit", shell: command === "npm" && process.platform === "win32" }).status ?? 1;

// Some parts use packages that only development has.
const installed = (await ensureInstalled(root)) && (existsSync("node_modules/playwright-core") || run("npm", ["ci", "--loglevel=warn"]) === 0);
process.exit(installed ? run(process.execPath, ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)]) : 1);
