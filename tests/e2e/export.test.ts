import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { unzipSync } from "fflate";
import type { Download, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../lib/export/format";
import { subgraphSchema } from "../../lib/ontology/subgraph";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, clickEntity, eventually, opened, phone, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const sekerina = "person:natalia-sekerina";
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });

async function openDialog(page: Page): Promise<Locator> {
  if ((page.viewportSize()?.width ?? 0) > phone.width) await page.getByRole("button", { name: "Export", exact: true }).click();
  else {
    await button(page, "Menu").click();
    await page.getByRole("menuitem", { name: /^Export/ }).click();
  }
  await dialog(page).waitFor();
  return dialog(page);
}

/** Writes the file that is chosen, as a reader would, and gives its bytes. */
async function written(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = (await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: "Export", exact: true }).click()])) as [Download, void];
  await dialog(page).waitFor({ state: "detached" });
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const choose = (within: Locator, name: string | RegExp) => within.getByRole("radio", { name }).check();
const counts = async (within: Locator) => {
  const text = await within.getByText(/[\d,]+ entit(y|ies), [\d,]+ claims?, [\d,]+ relations?, \d+ sources? · /).innerText();
  const [entities, claims, relations, sources] = [...text.matchAll(/([\d,]+) (?=entit|claim|relation|source)/g)].map((match) => Number(match[1]?.replace(",", "")));
  return { entities, claims, relations, sources };
};
const manifestOf = (bytes: Buffer) => JSON.parse(Buffer.from(unzipSync(bytes)["manifest.json"] ?? []).toString()) as Manifest;

describe("an export", () => {
  it("of what I see tells counts and size before, and in the file; filters stand there as sentences", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "relations revealed so far").click();
    await page.getByRole("dialog", { name: "Relations" }).getByRole("checkbox", { name: /^Standing tie/ }).uncheck();
    await page.keyboard.press("Escape");
    await eventually(async () => (await scene(page))?.filters.length).toBe(1);
    const within = await openDialog(page);
    expect(await within.getByRole("radio", { name: /^What I see/ }).isChecked()).toBe(true);
    const before = await counts(within);
    const { name, bytes } = await written(page);
    expect(name).toBe("Osh-arrests-April-2025-csv.zip");
    const manifest = manifestOf(bytes);
    expect(manifest.counts).toEqual(before);
    expect(manifest.scope).toMatchObject({ scene: { filters: [{ by: "class", drop: ["tie"], says: "Filter: all but standing tie" }] } });
    await announced(page, "Exported Osh-arrests-April-2025-csv.zip");
  });

  it("of the selection and of its neighbourhood holds the more the wider it is, and reads back as a Subgraph", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, sekerina);
    await eventually(async () => (await scene(page)) !== null).toBe(true);
    const [sizes, names]: [number[], string[]] = [[], []];
    for (const scope of [/^The selection: 1 entity/, /^The neighbourhood of Natalia Sekerina/, /^The whole scene/, /^Data set five-sources/, /^Everything/]) {
      const within = await openDialog(page);
      await choose(within, /^JSON/);
      await choose(within, scope);
      const before = await counts(within);
      const { name, bytes } = await written(page);
      names.push(name);
      const { entities, claims = [], sources = [] } = subgraphSchema.parse(JSON.parse(bytes.toString()));
      expect({ entities: entities.length, claims: claims.length, sources: sources.length }).toEqual({ entities: before.entities, claims: before.claims, sources: before.sources });
      sizes.push(entities.length);
    }
    expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
    expect(names).toEqual([...Array.from({ length: 3 }, () => "Osh-arrests-April-2025.json"), "five-sources.json", "whowhom.json"]);
    expect(sizes[0]).toBe(1);
    expect(new Set(sizes).size).toBeGreaterThanOrEqual(4);
  });

  it("folds claims into relations where that is wished, and says so", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const within = await openDialog(page);
    await choose(within, "folded into relations with counts");
    await choose(within, /^Everything/);
    const before = await counts(within);
    const { bytes } = await written(page);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toContain("relations.csv");
    expect(Buffer.from(files["relations.csv"] ?? []).toString().trimEnd().split("\r\n")).toHaveLength((before.relations ?? 0) + 1);
    expect(manifestOf(bytes).options).toEqual({ claims: "folded" });
  });

  it("as a picture has title, counts, filters, sources and the line on accusations, as text", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "any date").click();
    await page.getByRole("dialog", { name: "Dates" }).getByLabel("From").fill("2025-01-01");
    await page.keyboard.press("Escape");
    await eventually(async () => (await scene(page))?.filters.length).toBe(1);
    const within = await openDialog(page);
    await choose(within, /^SVG picture/);
    await within.getByText("Pictures show what is drawn").first().waitFor();
    const { name, bytes } = await written(page);
    const svg = bytes.toString();
    expect(name).toBe("Osh-arrests-April-2025.svg");
    const said = await page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.textContent ?? "", svg);
    for (const words of ["Osh arrests, April 2025", "Natalia Sekerina", "relations between these entities are drawn", "Filter: from 1 Jan 2025", "accused, not convicted", "Hizb ut Tahrir"]) expect(said).toContain(words);
    expect(said).toMatch(/\d{4} to .*2025 · 5 sources/);

    await openDialog(page);
    await choose(dialog(page), /^PNG picture/);
    expect((await written(page)).bytes.subarray(1, 4).toString()).toBe("PNG");
  });

  it("can be cancelled while it is written, and then saves nothing", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const within = await openDialog(page);
    await counts(within);
    // Only the file itself hangs until it is given up.
    await page.route("**/api/export", (route) => (route.request().postDataJSON() as { preview?: boolean }).preview ? route.continue() : undefined);
    await within.getByRole("button", { name: "Export", exact: true }).click();
    await within.getByRole("progressbar", { name: "Progress" }).waitFor();
    await within.getByText(/^Writing: .* of about /).waitFor();
    await button(within, "Cancel").click();
    await within.getByRole("alert").filter({ hasText: "Cancelled: no file was saved." }).waitFor();
    await page.keyboard.press("Escape");
    await within.waitFor({ state: "detached" });
  });

  it("says what went wrong, and the dialog stays", async (context) => {
    const page = await visit(context, app.port, { expected: [/503/] });
    await opened(page);
    const within = await openDialog(page);
    await counts(within);
    await page.route("**/api/export", (route) => route.fulfill({ status: 503, contentType: "application/json", body: JSON.stringify({ error: { code: "unavailable", message: "The store is down." } }) }));
    await within.getByRole("button", { name: "Export", exact: true }).click();
    await within.getByRole("alert").filter({ hasText: "The store is down." }).waitFor();
    expect(await shown(page)).not.toEqual([]);
  });
});

async function violations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const { violations: found } = await page.evaluate((values) => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("the dialog for everybody", () => {
  it.for([["light", 1280], ["dark", 768], ["light", phone.width], ["dark", phone.width]] as const)("no axe violation, nothing cut off, %s, %i px wide", async ([colorScheme, width], context) => {
    const page = await visit(context, app.port, { colorScheme, viewport: { width, height: 844 } });
    await opened(page);
    const within = await openDialog(page);
    await counts(within);
    expect(await violations(page)).toEqual([]);
    await choose(within, /^SVG picture/);
    expect(await violations(page)).toEqual([]);
    expect(await within.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
