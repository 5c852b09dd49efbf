import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, eventually, graph, inspector, opened, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const kyrgyzstan = "/?entity=state:kyrgyzstan";
const guard = (page: Page) => page.getByRole("dialog", { name: /^Expand / });
const number = (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0] ?? NaN);

/** Opens the guard for what the address selects, and waits until it has counted. */
async function openGuard(page: Page): Promise<void> {
  await button(inspector(page), /^Expand \+/).waitFor();
  await graph(page).focus();
  await page.keyboard.press("Shift+E");
  await guard(page).getByText(/^Adds \d+/).waitFor();
}

const adding = (page: Page) => guard(page).getByRole("button", { name: /^Add \d+$/ });

describe("before an expansion", () => {
  it("everything is counted first, and a ticked relation type adds what it says", async (context) => {
    const page = await visit(context, app.port, { path: kyrgyzstan });
    const before = await opened(page);
    await openGuard(page);
    const row = guard(page).getByRole("row").filter({ has: page.getByRole("checkbox", { name: "is part of", exact: true }) });
    const entities = number(await row.getByRole("cell").last().innerText());
    await row.getByRole("checkbox").check();
    await eventually(async () => number(await adding(page).innerText())).toBe(entities);
    await adding(page).click();
    await eventually(async () => (await shown(page)).length).toBe(before.length + entities);
    const fresh = (await shown(page)).filter((id) => !before.includes(id));
    const { relations = {}, hidden = [] } = (await scene(page)) ?? {};
    const drawn = Object.values(relations).filter(({ id, subject, object }) => !hidden.includes(id) && [subject, object].some((end) => fresh.includes(end)));
    expect(new Set(drawn.map(({ type }) => type))).toEqual(new Set(["PART_OF"]));
    await button(page, "Undo").click();
    await eventually(() => shown(page)).toEqual(before);
  });

  it("a period and a direction narrow down what comes", async (context) => {
    const page = await visit(context, app.port, { path: kyrgyzstan });
    await opened(page);
    await openGuard(page);
    await guard(page).getByRole("radio", { name: /^Everything/ }).check();
    await guard(page).getByText(/^Adds \d+/).waitFor();
    const all = number(await adding(page).innerText());
    await guard(page).getByLabel("Direction").selectOption("in");
    await eventually(async () => number(await adding(page).innerText())).toBeLessThan(all);
    const into = number(await adding(page).innerText());
    await guard(page).getByRole("group", { name: "When" }).getByRole("button", { name: /^2024: / }).click();
    await eventually(async () => number(await adding(page).innerText())).toBeLessThan(into);
    await button(guard(page), "All of the time").click();
    await eventually(async () => number(await adding(page).innerText())).toBe(into);
  });

  it("the reader says above how many it asks, and this browser remembers", async (context) => {
    const page = await visit(context, app.port, { path: kyrgyzstan });
    const before = await opened(page);
    const hidden = number(await button(inspector(page), /^Expand \+/).innerText());
    expect(hidden).toBeGreaterThan(50);
    await openGuard(page);
    await button(guard(page), "change").click();
    await guard(page).getByLabel("Ask above").fill(String(hidden));
    await page.keyboard.press("Escape");
    await page.reload();
    await opened(page);
    await button(inspector(page), /^Expand \+/).click();
    await eventually(async () => (await shown(page)).length).toBe(before.length + hidden);
    expect(await guard(page).count()).toBe(0);
  });

  it("several are expanded at once, and the scene knows which brought which", async (context) => {
    const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
    const before = await opened(page);
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    await graph(page).focus();
    await page.keyboard.press("Shift+ArrowDown");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await button(inspector(page), "Expand these …").click();
    await guard(page).getByText(/^Of their \d+ claims/).waitFor();
    await guard(page).getByRole("radio", { name: /^Everything/ }).check();
    await guard(page).getByText(/^Adds \d+/).waitFor();
    const adds = number(await adding(page).innerText());
    await adding(page).click();
    await eventually(async () => (await shown(page)).length).toBe(before.length + adds);
    const anchors = ((await scene(page))?.expansions ?? []).map(({ anchor, entities }) => [anchor, entities.length] as const);
    expect(anchors.reduce((sum, [, brought]) => sum + brought, 0)).toBe(adds);
  });
});

describe("links among what is shown", () => {
  it("are revealed by an act of their own, all or one by one", async (context) => {
    const page = await visit(context, app.port);
    const before = await opened(page);
    const hidden = async () => (await scene(page))?.hidden.length ?? 0;
    const first = await hidden();
    expect(first).toBeGreaterThan(1);
    await button(page, /not in sight$/).click();
    await page.getByRole("list", { name: "Relations not revealed yet" }).getByRole("button", { name: /^Show / }).first().click();
    await eventually(hidden).toBe(first - 1);
    await page.keyboard.press("Escape");
    await graph(page).focus();
    await page.keyboard.press("v");
    await announced(page, /^Revealed \d+ relations?$/);
    await eventually(hidden).toBe(0);
    expect(await shown(page)).toEqual(before);
    await button(page, "Undo").click();
    await eventually(hidden).toBe(first - 1);
  });
});

describe("a filter on a property", () => {
  it("keeps what sources disagree on, by its mark, and says so in the sentence", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "+ Add a filter").click();
    await page.getByRole("dialog", { name: "What is shown" }).getByRole("button", { name: /^Marks/ }).click();
    await page.getByRole("dialog", { name: "Marks" }).getByRole("button", { name: "Only sources disagree" }).click();
    await eventually(async () => (await scene(page))?.filters).toEqual([{ by: "flag", keep: ["conflict"] }]);
    await page.keyboard.press("Escape");
    await button(page, /only sources disagree$/).first().waitFor();
    await page.reload();
    await opened(page);
    expect((await scene(page))?.filters).toEqual([{ by: "flag", keep: ["conflict"] }]);
  });
});
