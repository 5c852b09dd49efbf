import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync, cpSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const places: string[] = [];

/** A small copy of the house with more files in it, and what the import rules say of it. */
function cruise(files: Record<string, string>): { violations: { rule: string; from: string }[]; modules: number } {
  const place = mkdtempSync(join(tmpdir(), "whowhom-house-"));
  places.push(place);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(place, path, ".."), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  for (const file of [".dependency-cruiser.cjs", "tsconfig.json"]) cpSync(join(root, file), join(place, file));
  const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const run = spawnSync(process.execPath, [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "lib", "app"], { cwd: place, encoding: "utf8" });
  const said = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number } };
  return { modules: said.summary.totalCruised, violations: said.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })) };
}

const clean = { "lib/ontology/a.ts": "export const a = 1;\n", "lib/store/b.ts": 'import { a } from "../ontology/a";\nexport const b = a;\n', "app/page.tsx": 'import { b } from "../lib/store/b";\nexport default b;\n' };

afterAll(() => places.forEach((place) => rmSync(place, { recursive: true, force: true })));

describe("the house's import rules", () => {
  it("let through what is allowed, and look at every module", () => {
    const { violations, modules } = cruise(clean);
    expect(violations).toEqual([]);
    expect(modules).toBeGreaterThanOrEqual(3);
  });

  it("refuse an import that goes against the flow", () => {
    const { violations } = cruise({ ...clean, "lib/ontology/up.ts": 'import { b } from "../store/b";\nexport const up = b;\n' });
    expect(violations).toContainEqual({ rule: "ontology", from: "lib/ontology/up.ts" });
  });

  it("refuse a cycle", () => {
    const { violations } = cruise({
      ...clean,
      "lib/scene/one.ts": 'import { two } from "./two";\nexport const one = (): number => two();\n',
      "lib/scene/two.ts": 'import { one } from "./one";\nexport const two = (): number => one();\n',
    });
    expect(violations.map(({ rule }) => rule)).toContain("no-cycle");
  });

  it("refuse the page's way into the store's rooms and lib's way into the page", () => {
    const { violations } = cruise({
      ...clean,
      "app/explorer/direct.ts": 'import { b } from "../../lib/store/b";\nexport const direct = b;\n',
      "lib/scene/page.ts": 'import page from "../../app/page";\nexport const shown = page;\n',
    });
    expect(violations).toEqual(expect.arrayContaining([{ rule: "explorer", from: "app/explorer/direct.ts" }, { rule: "lib-not-app", from: "lib/scene/page.ts" }]));
  });
});
