import { afterAll, describe, expect, it, type TestContext } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { besides, neo4jForTests } from "../store/engines";
import { chromiumForTests } from "./chromium";
import { press, take, toGraph } from "./byKeyboard";
import { button, eventually, inspector, opened, positions, scene, visit } from "./visit";

const [sekerina, vasiliev] = ["person:natalia-sekerina", "person:viktor-vasiliev"];
const apps: TestApp[] = [];
afterAll(async () => void (await Promise.all(apps.map((app) => app.close()))));

/** The seed in Neo4j or in memory, and how to take all of it out of the store. */
async function seedIn(engine: string, context: TestContext): Promise<{ app: TestApp; empty(): Promise<unknown> }> {
  await chromiumForTests(context);
  const settings = engine === "neo4j" ? await neo4jForTests(context) : undefined;
  const wipe = () => besides(context, "MATCH (n) DETACH DELETE n");
  if (settings) await wipe();
  const app = await startApp(settings, "seed");
  apps.push(app);
  return { app, empty: settings ? wipe : () => removeDatasets(`http://127.0.0.1:${app.port}/api/datasets`) };
}

async function removeDatasets(address: string): Promise<void> {
  const { datasets } = (await (await fetch(address)).json()) as { datasets: { id: string }[] };
  for (const { id } of datasets) expect((await fetch(`${address}/${id}`, { method: "DELETE" })).status).toBe(200);
}

describe.each(["memory", "neo4j"])("a scene kept in the browser, with the store in %s", (engine) => {
  it("stands as it stood after the store was emptied and the same data were imported anew", { timeout: 240_000 }, async (context) => {
    const { app, empty } = await seedIn(engine, context);
    const host = `http://127.0.0.1:${app.port}`;
    const page = await visit(context, app.port);
    await opened(page);
    await take(page, "Viktor Vasiliev", /^Viktor Vasiliev/);
    await inspector(page).getByRole("heading", { name: "Viktor Vasiliev" }).waitFor();
    await toGraph(page);
    await page.keyboard.press("Control+ArrowDown");
    await page.keyboard.press("p");
    await take(page, "Natalia Sekerina", /^Natalia Sekerina/);
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    await toGraph(page);
    await page.keyboard.press("e");
    await eventually(async () => Object.keys((await scene(page))?.expansions ?? {}).length).toBeGreaterThan(0);
    await toGraph(page);
    await page.keyboard.press("h");
    await eventually(async () => (await scene(page))?.hiddenEntities).toEqual([sekerina]);
    const before = await scene(page);
    const places = await positions(page);
    await eventually(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("whowhom.scene.")).length)).toBe(1);

    const all = await (await page.request.post(`${host}/api/export`, { data: { format: "json", scope: { all: true } } })).text();
    await empty();
    const health = async () => ((await (await page.request.get(`${host}/api/health`)).json()) as { counts: { claims: number } }).counts.claims;
    await eventually(health).toBe(0);
    const imported = await page.request.post(`${host}/api/import?format=json&dataset=osh-2025&file=all.json`, { data: all, headers: { "content-type": "application/json" } });
    expect(imported.status()).toBe(200);

    await page.goto(host);
    await opened(page);
    await press(page, page.getByRole("heading", { level: 2 }).getByRole("button").first());
    const open = page.getByRole("dialog", { name: "Scenes" }).getByRole("button", { name: /^Open Osh arrests/ });
    await press(page, open);
    await eventually(() => positions(page)).toEqual(places);
    const { title, relations, hidden, hiddenEntities, pinned } = (await scene(page)) ?? {};
    expect({ title, hiddenEntities, pinned }).toEqual({ title: before?.title, hiddenEntities: [sekerina], pinned: [vasiliev] });
    expect(Object.keys(relations ?? {}).sort()).toEqual(Object.keys(before?.relations ?? {}).sort());
    expect([...(hidden ?? [])].sort()).toEqual([...(before?.hidden ?? [])].sort());
    expect(await button(page, "Undo").isDisabled()).toBe(true);
  });
});
