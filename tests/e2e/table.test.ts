import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, clickEntity, desktop, eventually, graph, inspector, opened, phone, positions, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const table = (page: Page, name: string) => page.getByRole("table", { name });
const tick = (page: Page, row: RegExp) => page.getByRole("checkbox", { name: row });
const tab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
/** The rows of the table that are in the page, as text, without headings of groups. */
const rows = async (page: Page, name: string) => (await table(page, name).getByRole("row").filter({ has: page.getByRole("checkbox", { name: /^Select: / }) }).allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const sekerina = /^Select: SCNS detained Natalia Sekerina/;

async function atTable(page: Page): Promise<void> {
  await opened(page);
  await tick(page, sekerina).waitFor();
}

describe("the table twin", () => {
  it("opens beside the canvas, which keeps its entities and their places, and closes with Back", async (context) => {
    const page = await visit(context, app.port);
    const ids = await opened(page);
    const places = await positions(page);
    await button(page, "Table").click();
    await tick(page, sekerina).waitFor();
    expect(new URL(page.url()).searchParams.get("view")).toBe("table");
    expect(await positions(page)).toEqual(places);
    expect(await graph(page).isVisible()).toBe(true);
    await page.goBack();
    await table(page, "Claims").waitFor({ state: "detached" });
    expect(Object.keys(await positions(page)).sort()).toEqual(ids);
  });

  it("tells every claim in view: who did what to whom, when, in whose voice, and who says so", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await atTable(page);
    const row = table(page, "Claims").getByRole("row").filter({ has: tick(page, sekerina) });
    expect((await row.innerText()).replace(/\s+/g, " ").trim()).toMatch(/^SCNS detained Natalia Sekerina 17 Apr 2025 .*asserted Media Office of Hizb ut Tahrir.*, 2025 (\+2 )?¶1$/);
    const claims = Number(/\d+/.exec(await tab(page, "Claims").innerText())?.[0]);
    await announced(page, `${claims} claims in 5 kinds`);
    // Every line is numbered: the claims, five headings, and the line of the columns.
    expect(Number(await table(page, "Claims").getAttribute("aria-rowcount"))).toBe(claims + 5 + 1);
  });

  it("sorts, filters by any spelling, groups and closes groups", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await atTable(page);
    await page.getByLabel("Grouped by").selectOption("nothing");
    await table(page, "Claims").getByRole("button", { name: "Who says so" }).click();
    await page.getByRole("columnheader", { name: "Who says so" }).and(page.locator("[aria-sort=ascending]")).waitFor();
    const ascending = await rows(page, "Claims");
    await table(page, "Claims").getByRole("button", { name: "Who says so" }).click();
    await eventually(async () => (await rows(page, "Claims"))[0]).not.toBe(ascending[0]);
    expect(ascending[0]).toContain("Central Media Office");
    await page.getByLabel("Filter: Claims").fill("Жапаров путин");
    await eventually(async () => (await rows(page, "Claims")).every((row) => row.includes("Putin met Sadyr Japarov"))).toBe(true);
    await page.getByLabel("Grouped by").selectOption("source");
    const group = button(table(page, "Claims"), /^Russia's Ally/);
    await group.waitFor();
    const open = (await rows(page, "Claims")).length;
    await group.click();
    expect(await group.getAttribute("aria-expanded")).toBe("false");
    await eventually(async () => (await rows(page, "Claims")).length).toBeLessThan(open);
    await page.getByLabel("Filter: Claims").fill("nobody of that name");
    await page.getByText("No row holds “nobody of that name”.").waitFor();
  });

  it("is worked by keyboard alone, and the canvas follows", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await atTable(page);
    await tick(page, sekerina).focus();
    await page.keyboard.press("Space");
    await announced(page, /1 selected$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await announced(page, /2 selected$/);
    await page.getByRole("region", { name: "Selection" }).getByText("2 claims selected").waitFor();
    await page.keyboard.press("Enter");
    await inspector(page).getByRole("heading", { name: /SCNS detained Sergei Lapushkin/ }).waitFor();
    await page.keyboard.press("End");
    const lines = Number(await table(page, "Claims").getAttribute("aria-rowcount"));
    await eventually(() => page.evaluate(() => Number(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex")))).toBe(lines);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowLeft");
    await button(table(page, "Claims"), /^Material conflict/).and(page.locator("[aria-expanded=false]")).waitFor();
  });

  it("selects what is selected on the canvas, and opens an entity by its name", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await atTable(page);
    await tab(page, "Entities").click();
    await table(page, "Entities").waitFor();
    await clickEntity(page, "person:natalia-sekerina");
    await eventually(() => tick(page, /^Select: Natalia Sekerina$/).isChecked()).toBe(true);
    await button(table(page, "Entities"), "SCNS").click();
    await inspector(page).getByRole("heading", { name: /State Committee/ }).waitFor();
    await eventually(() => tick(page, /^Select: SCNS$/).isChecked()).toBe(true);
    expect(await tick(page, /^Select: Natalia Sekerina$/).isChecked()).toBe(false);
  });

  it("gives the selected rows to the clipboard, with where to look", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table", permissions: ["clipboard-read", "clipboard-write"] });
    await atTable(page);
    await tick(page, sekerina).check();
    await button(page, "Copy as TSV").click();
    await announced(page, "Copied 1 claim");
    const [heads = "", line = "", ...more] = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
    expect(more).toEqual([]);
    expect(heads.split("\t").slice(0, 7)).toEqual(["Who", "Did what", "Whom", "When", "Said as", "Who says so", "Locator"]);
    expect(line).toMatch(/^SCNS\tdetained\tNatalia Sekerina\t2025-04-17\tasserted\t/);
    expect(line).toContain("https://");
  });

  it("says why it is empty when the claims don't come, and asks again", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table", expected: [/503/] });
    await page.route("**/api/claims", (route) => route.fulfill({ status: 503, json: { error: { code: "store-down", message: "The store is resting" } } }));
    await page.reload();
    await page.getByRole("alert").getByText("The store is resting").waitFor();
    await page.unroute("**/api/claims");
    await button(page, "Try again").click();
    await tick(page, sekerina).waitFor();
  });

  it.for([
    { colorScheme: "light", screen: "desktop", viewport: desktop },
    { colorScheme: "dark", screen: "desktop", viewport: desktop },
    { colorScheme: "light", screen: "phone", viewport: phone },
    { colorScheme: "dark", screen: "phone", viewport: phone },
  ] as const)("in the $colorScheme theme on a $screen, axe finds nothing in any of its tables", async ({ colorScheme, viewport }, context) => {
    const page = await visit(context, app.port, { path: "/?view=table", colorScheme, viewport });
    await atTable(page);
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const found: string[] = [];
    for (const name of ["Claims", "Entities", "Relations", "Sources"]) {
      await tab(page, name).click();
      await table(page, name).getByRole("checkbox", { name: /^Select: / }).first().check();
      await page.evaluate(axe);
      const { violations } = await page.evaluate((values) => (window as unknown as { axe: { run(where: string, how: unknown): Promise<AxeResults> } }).axe.run("main", { runOnly: { type: "tag", values } }), tags);
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id}: ${html.slice(0, 200)}`)));
    }
    expect(found).toEqual([]);
  });
});
