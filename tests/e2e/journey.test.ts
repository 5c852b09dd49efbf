import type { Page } from "playwright-core";
import { afterAll, describe, expect, it, type TestContext } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { besides, neo4jForTests } from "../store/engines";
import { chromiumForTests } from "./chromium";
import { announced, button, clickEntity, eventually, graph, inspector, opened, positions, scene, searchBox, shown, visit } from "./visit";

const sekerina = "person:natalia-sekerina";
const apps = new Map<string, Promise<TestApp>>();
afterAll(async () => void (await Promise.all([...apps.values()].map((app) => app.then((running) => running.close(), () => null)))));

/** The seed on Neo4j or in memory, one app an engine. */
async function seedOn(engine: string, context: TestContext): Promise<TestApp> {
  await chromiumForTests(context);
  const settings = engine === "neo4j" ? await neo4jForTests(context) : undefined;
  const running = apps.get(engine) ?? (settings ? besides(context, "MATCH (n) DETACH DELETE n").then(() => startApp(settings, "seed")) : startApp(undefined, "seed"));
  apps.set(engine, running);
  return running;
}

async function expand(page: Page, id: string): Promise<void> {
  await clickEntity(page, id);
  await button(inspector(page), /^Expand/).click();
}

describe.each(["memory", "neo4j"])("on %s, a reader", (engine) => {
  it("opens the page at the arrests in Osh", { timeout: 240_000 }, async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const ids = await opened(page);
    expect(ids).toEqual(expect.arrayContaining([sekerina, "agency:scns-kg", "state:russia", "state:kyrgyzstan"]));
    await page.getByRole("heading", { name: "Osh arrests, April 2025" }).waitFor();
    await announced(page, /Osh arrests, April 2025: \d+ entities and \d+ relations/);
    await page.getByText("People shown here are accused, not convicted").waitFor();
    const memoryNotice = page.getByText("No Neo4j: answers come from memory");
    // Says how many the store holds: by then the page knows what the store is.
    await page.getByRole("region", { name: "Key" }).getByText(/^\d+ of \d+ entities in the store/).first().waitFor();
    expect(await memoryNotice.count()).toBe(engine === "memory" ? 1 : 0);
  });

  it("searches in Cyrillic, reads what matched, and opens the person with Enter", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    await opened(page);
    await searchBox(page).fill("Жапаров");
    const first = page.getByRole("option").first();
    await first.filter({ hasText: "Sadyr Japarov" }).waitFor();
    expect(await first.innerText()).toContain("Садыр Жапаров");
    await page.getByRole("option", { name: /Akyzbek Japarov/ }).first().waitFor();
    await searchBox(page).press("Enter");
    await inspector(page).getByRole("heading", { name: "Sadyr Japarov" }).waitFor();
    expect(new URL(page.url()).searchParams.get("entity")).toBe("person:sadyr-japarov");
    expect(await searchBox(page).inputValue()).toBe("");
  });

  it("brings a found stranger onto the canvas, with its ties to whom it shows", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const before = await opened(page);
    await searchBox(page).fill("Акылбек Жапаров");
    await page.getByRole("option", { name: /^Akyzbek Japarov also spelled/ }).click();
    await inspector(page).getByRole("heading", { name: "Akyzbek Japarov" }).waitFor();
    await eventually(async () => (await shown(page)).filter((id) => !before.includes(id))).toHaveLength(1);
  });

  it("expands, collapses, undoes and redoes, and nothing that was placed moves", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const before = await opened(page);
    const places = await positions(page);
    await expand(page, sekerina);
    await eventually(() => shown(page).then((ids) => ids.length)).toBeGreaterThan(before.length);
    const expanded = await positions(page);
    expect(expanded).toMatchObject(places);
    await announced(page, /^Added \d+ entit(y|ies) and \d+ relations?$/);

    await button(inspector(page), /^Collapse −/).click();
    await eventually(() => shown(page)).toEqual(before);
    await button(page, "Undo").click();
    await eventually(() => positions(page)).toEqual(expanded);
    await button(page, "Undo").click();
    await eventually(() => positions(page)).toEqual(places);
    expect(await button(page, "Undo").isDisabled()).toBe(true);
    await page.keyboard.press("Control+Shift+z");
    await eventually(() => positions(page)).toEqual(expanded);
    await page.keyboard.press("Control+z");
    await eventually(() => positions(page)).toEqual(places);
  });

  it("collapses an expansion after the page was loaded anew", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const before = await opened(page);
    await expand(page, sekerina);
    await announced(page, /^Added \d+ entit(y|ies) and \d+ relations?$/);
    await eventually(() => new URL(page.url()).searchParams.has("scene")).toBe(true);
    const expanded = await shown(page);
    await page.reload();
    await eventually(() => shown(page)).toEqual(expanded);
    await clickEntity(page, sekerina);
    await button(inspector(page), /^Collapse −/).click();
    await eventually(() => shown(page)).toEqual(before);
  });

  it("sees every relation among what an expansion brought and what was there", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const before = await opened(page);
    await expand(page, sekerina);
    await eventually(() => shown(page).then((ids) => ids.length)).toBeGreaterThan(before.length);
    const ids = await shown(page);
    const answer = await page.request.post(`http://127.0.0.1:${app.port}/api/between`, { data: { ids } });
    const { relations } = (await answer.json()) as { relations: { id: string }[] };
    expect(Object.keys((await scene(page))?.relations ?? {}).sort()).toEqual(relations.map(({ id }) => id).sort());
  });

  it("opens an arrest, reads that two sources give two days, opens one of them, and goes back", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, sekerina);
    const sentence = inspector(page).getByRole("button", { name: /was detained by SCNS/ });
    await sentence.waitFor();
    expect(await sentence.innerText()).toMatch(/17 or 19 Apr 2025 · dates differ/);
    await inspector(page).getByText("Accused, not convicted").waitFor();
    await sentence.click();

    const table = inspector(page).getByRole("table").first();
    await table.waitFor();
    await inspector(page).getByText("2 sources · dates differ · by SCNS, says 1 of 2").waitFor();
    const when = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /When/ }) });
    expect(await when.innerText()).toMatch(/17 Apr 2025[\s\S]*19 Apr 2025/);
    await when.getByRole("img", { name: "sources disagree" }).waitFor();
    await table.getByRole("columnheader", { name: /Hizb ut Tahrir/ }).waitFor();
    const original = table.getByRole("link", { name: "Read the original" }).first();
    expect(await original.getAttribute("href")).toMatch(/^https:\/\//);
    expect(await original.getAttribute("rel")).toBe("noopener noreferrer");
    await inspector(page).getByRole("heading", { name: "The same occurrence" }).waitFor();

    await table.getByRole("cell").filter({ hasText: "A Kyrgyz employee" }).getByRole("button", { name: "Open the source" }).click();
    await inspector(page).getByRole("heading", { name: /Local Employee of Russian Cultural Agency/ }).waitFor();
    await inspector(page).getByRole("heading", { name: /^Its \d+ claims$/ }).waitFor();
    await inspector(page).getByText("Four people were detained on suspicion of recruiting").waitFor();

    await page.goBack();
    await inspector(page).getByRole("columnheader", { name: /Hizb ut Tahrir/ }).waitFor();
    await button(inspector(page), "Back").click();
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    await page.goForward();
    await inspector(page).getByRole("columnheader", { name: /Hizb ut Tahrir/ }).waitFor();
  });

  it("is asked before a hub is expanded, told the counts first, and takes all of it back in one step", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    const before = await opened(page);
    let asked = 0;
    page.on("request", (request) => (asked += request.url().endsWith("/api/neighbors") && request.postDataJSON()?.exclude !== undefined ? 1 : 0));
    await expand(page, "state:kyrgyzstan");
    const dialog = page.getByRole("dialog", { name: "Expand Kyrgyzstan?" });
    await dialog.getByText(/Of its \d+ claims, \d+ reach \d+ entities not on the canvas/).waitFor();
    await dialog.getByRole("table").getByRole("row").nth(1).waitFor();
    expect([asked, await shown(page)]).toEqual([0, before]);

    await button(dialog, "Cancel").click();
    await dialog.waitFor({ state: "detached" });
    await button(inspector(page), /^Expand/).click();
    await button(dialog, "Add 20").click();
    await eventually(() => shown(page).then((ids) => ids.length)).toBe(before.length + 20);
    expect(await dialog.count()).toBe(0);
    await button(page, "Undo").click();
    await eventually(() => shown(page)).toEqual(before);
  });

  it("shows all relations of a view that began with some of them", async (context) => {
    const app = await seedOn(engine, context);
    const page = await visit(context, app.port);
    await opened(page);
    expect((await scene(page))?.hidden.length).toBeGreaterThan(0);
    await button(page, /^Why .* not in sight$/).click();
    await button(page, "Show them all").click();
    await eventually(async () => (await scene(page))?.hidden).toEqual([]);
    expect(await graph(page).count()).toBe(1);
  });
});
