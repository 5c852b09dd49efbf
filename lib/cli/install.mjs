import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Installs what package-lock.json names with `npm ci`, where it isn't there yet. Words go to stderr.
 * @param {string} root the project's folder
 * @returns {Promise<boolean>} false when it failed, which was said
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return true;
  const unlock = await lock(join(root, ".whowhom", "install.lock"));
  try {
    if (isInstalled(root)) return true;
    process.stderr.write("Installing packages (npm ci) …\n");
    const code = await npmCi(root);
    if (code === 0 && isInstalled(root)) return true;
    process.stderr.write(`The packages could not be installed (npm ci ended with code ${code}).\nCheck the network, or run "npm ci --loglevel=info" to see more.\n`);
    return false;
  } finally {
    unlock();
  }
}

/**
 * Whether node_modules holds every package in the version that the lock file names: npm writes down what it installed,
 * at the very end, so an installation that was cut off, and one of another lock file, are told apart from a whole one.
 */
function isInstalled(root) {
  try {
    const wanted = readJson(join(root, "package-lock.json")).packages;
    const present = readJson(join(root, "node_modules", ".package-lock.json")).packages;
    return Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional || entry.dev || entry.devOptional || present[path]?.version === entry.version);
  } catch {
    return false;
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** npm's own words go to stderr: stdout belongs to the answer of the command. */
function npmCi(root) {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--loglevel=error", "--no-audit", "--no-fund"];
  const byFile = npm !== undefined && basename(npm).startsWith("npm-cli");
  const options = { cwd: root, stdio: ["ignore", 2, 2], shell: !byFile && process.platform === "win32" };
  return new Promise((resolve) => {
    const child = byFile ? spawn(process.execPath, [npm, ...args], options) : spawn("npm", args, options);
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Two commands in one fresh clone must not install at once; what a killed one left is not waited for. */
async function lock(file) {
  mkdirSync(join(file, ".."), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch {
      if (!isAlive(file)) rmSync(file, { force: true });
      else await delay(300);
    }
  }
}

function isAlive(file) {
  try {
    return process.kill(Number(readFileSync(file, "utf8")) || 0, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
