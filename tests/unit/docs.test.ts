import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { keptFigures } from "../../bench/figuresFile";
import { withFigures } from "../../bench/figuresTable";
import { exitCodes } from "../../lib/cli/exitCodes";
import { exportFormats } from "../../lib/export/formats";
import { importFormats } from "../../lib/import/formats";
import { envNames } from "../../lib/env/env";
import { endpointList } from "../../lib/http/endpoints";

const root = resolve(import.meta.dirname, "../..");
const readme = readFileSync(resolve(root, "README.md"), "utf8");
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as Record<"scripts" | "dependencies" | "devDependencies", Record<string, string>>;

/** The code spans in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));
}

describe("README", () => {
  it("lists every route of the API, and no other", () => {
    const routes = endpointList.map(({ method, path }) => `${method} ${path}`);
    expect(firstColumn("HTTP").sort()).toEqual(routes.sort());
  });

  it("lists every variable of the environment, and no other", () => {
    expect(firstColumn("Environment").sort()).toEqual([...envNames].sort());
  });

  it("lists every npm script, and no other", () => {
    const named = firstColumn("Commands").map((command) => command.replace(/^npm (run )?/, ""));
    expect(named.sort()).toEqual(Object.keys(scripts).sort());
  });

  it("lists every format that can be imported and exported, and no other", () => {
    const formats = [...importFormats, ...exportFormats].map(({ id }) => id);
    expect(firstColumn("Data in and out").sort()).toEqual(formats.sort());
  });

  it("lists every exit code of the commands", () => {
    const section = readme.slice(readme.indexOf("Exit codes:"), readme.indexOf("## Environment"));
    const codes = [...section.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(codes).toEqual(Object.values(exitCodes));
  });
});

describe("the figures in README", () => {
  it("are what npm run bench printed last", () => {
    expect(withFigures(readme, keptFigures())).toBe(readme);
  });

  it("hold a figure of every part that has a promise, the nearest to missing it", () => {
    const measured = (value: number, met: boolean) => ({ name: `at ${value}`, value, unit: "ms", target: "≤ 100", met });
    const part = { part: "hub", title: "Questions", seconds: 1, figures: [measured(20, true), measured(120, false), { name: "free", value: 1, unit: "s" }] };
    const written = withFigures("# A\n\n## Figures\n\n## Licence\n", { node: "20.0.0", cores: 2, events: "generated", parts: [part] });
    expect(written).toContain("| Questions | at 120 | 120 ms | ≤ 100 ms | 1 of 2 |");
    expect(written).toMatch(/\n\n## Licence\n$/);
  });
});

describe("package.json", () => {
  it("pins every dependency to one version", () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it("has a lock file that names no download host, and the builds of other systems", () => {
    const lock = readFileSync(resolve(root, "package-lock.json"), "utf8");
    expect(lock).not.toMatch(/"resolved": "http/);
    for (const build of ["@next/swc-darwin-arm64", "@next/swc-win32-x64-msvc", "@next/swc-linux-x64-gnu", "@tailwindcss/oxide-darwin-arm64", "@tailwindcss/oxide-win32-x64-msvc", "lightningcss-darwin-arm64", "@esbuild/win32-x64"]) {
      expect(lock).toContain(`"node_modules/${build}"`);
    }
  });
});
