import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relationId } from "../../lib/ontology/relationId";
import { daySpan } from "../../lib/scene/daySpan";
import { subgraphSchema } from "../../lib/ontology/subgraph";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, inspector, opened, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const met = relationId("person:vladimir-putin", "MET", "person:sadyr-japarov");
const number = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replace(",", ""));
const tab = async (page: Page, name: string) => number(await page.getByRole("tab", { name: new RegExp(`^${name}`) }).innerText());
const rows = (page: Page) => page.getByRole("table", { name: "Claims" }).getByRole("row");

async function only(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await button(page, "any date").click();
  const dates = page.getByRole("dialog", { name: "Dates" });
  await dates.getByLabel("From").fill(from);
  await dates.getByLabel("To", { exact: true }).fill(to);
  await dates.getByRole("checkbox", { name: /undated/i }).uncheck();
  await page.keyboard.press("Escape");
  await page.getByText(/undated claims? left out/).waitFor();
}

/** The file of what is seen in a format, as text. */
async function written(page: Page, format: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: format }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Export", exact: true }).click()]);
  await dialog.waitFor({ state: "detached" });
  return readFileSync(await download.path()).toString();
}

const exported = async (page: Page) => subgraphSchema.parse(JSON.parse(await written(page, /^JSON/)));
const picture = async (page: Page) => {
  const svg = await written(page, /^SVG picture/);
  return page.evaluate((text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.textContent ?? "", svg);
};

describe("a filter on dates", () => {
  const [from, to] = ["2025-04-18", "2025-05-31"];

  it("holds for every claim: the table, the canvas and the file say the same", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await opened(page);
    await rows(page).nth(3).waitFor();
    const before = await tab(page, "Claims");
    await only(page, { from, to });
    await eventually(() => tab(page, "Claims")).toBeLessThan(before);
    const shown = { claims: await tab(page, "Claims"), relations: await tab(page, "Relations"), sources: await tab(page, "Sources") };
    const { relations, claims = [], sources = [] } = await exported(page);
    expect({ claims: claims.length, relations: new Set(relations.map(({ id }) => id)).size, sources: sources.length }).toEqual(shown);
    for (const { date } of claims) {
      const { earliest, latest } = daySpan(date ?? "");
      expect([date !== undefined, earliest === null || earliest <= to, latest === null || latest >= from]).toEqual([true, true, true]);
    }
    await button(page, new RegExp(`^from ${shown.sources} sources?$|^${shown.sources} sources?$`)).waitFor();
  });

  it("tells in the inspector how many claims of a relation don't pass, and shows them apart", async (context) => {
    const page = await visit(context, app.port, { path: `/?relation=${encodeURIComponent(met)}` });
    await opened(page);
    const columns = inspector(page).getByRole("columnheader");
    await columns.nth(1).waitFor();
    const all = await columns.count();
    await only(page, { from: "2024-01-01", to: "2024-12-31" });
    const said = inspector(page).getByText(/more claims? do(es)?n't pass the filters/);
    await said.waitFor();
    const failing = number(await said.innerText());
    await eventually(() => columns.count()).toBe(all - failing);
    await button(inspector(page), "show").click();
    await eventually(() => columns.count()).toBeGreaterThan(all - 1);
    await inspector(page).getByText("8 May 2023").first().waitFor();
  });

  it("makes an arrow what its passing claims are, and hides it where none passes", async (context) => {
    const page = await visit(context, app.port, { path: `/?relation=${encodeURIComponent(met)}` });
    await opened(page);
    await only(page, { from: "2024-01-01", to: "2024-12-31" });
    const svg = await picture(page);
    expect(svg).toContain("Vladimir Putin");
    expect(svg).toContain("Filter: from 1 Jan 2024 to 31 Dec 2024");
    expect(svg).not.toMatch(/2023(?! to)/);
    await button(page, "Undo").click();
  });
});

describe("a filter on publishers", () => {
  it("takes the claims of a publisher off the table and the count of sources, whoever else says the same", async (context) => {
    const page = await visit(context, app.port, { path: "/?view=table" });
    await opened(page);
    await rows(page).nth(3).waitFor();
    const [claims, sources] = [await tab(page, "Claims"), await tab(page, "Sources")];
    await button(page, `${sources} sources`).click();
    const dialog = page.getByRole("dialog", { name: "Sources" });
    for (const publisher of [/^Central Media Office of Hizb/, /^Media Office of Hizb/]) await dialog.getByRole("checkbox", { name: publisher }).uncheck();
    await page.keyboard.press("Escape");
    await eventually(() => tab(page, "Sources")).toBe(sources - 2);
    await eventually(() => tab(page, "Claims")).toBeLessThan(claims);
    await eventually(() => rows(page).filter({ hasText: "Hizb ut Tahrir" }).count()).toBe(0);
  });
});
