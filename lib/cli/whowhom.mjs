#!/usr/bin/env node
// The start file of every command: plain JavaScript on Node's built-ins, since nothing may be installed yet.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const oldestNode = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  process.stderr.write(`whowhom needs Node ${oldestNode.join(".")} or newer, and this is ${process.versions.node}.\n`);
  process.stderr.write("Install a newer Node (20, 22 or 24) and try again.\n");
  process.exit(1);
}

const args = process.argv.slice(2);
if (args[0] === "--version" || args[0] === "-V") {
  process.stdout.write(`${JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")).version}\n`);
} else {
  const installed = await ensureInstalled(root);
  if (!installed) process.exit(1);
  const { register } = await import("tsx/esm/api");
  register();
  const { runCommand } = await import(pathToFileURL(resolve(root, "lib/cli/commands.ts")).href);
  process.exit(await runCommand(args));
}
