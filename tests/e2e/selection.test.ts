import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, clickEntity, eventually, graph, inspector, opened, positions, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const [sekerina, committee, russia] = ["person:natalia-sekerina", "agency:scns-kg", "state:russia"];
const menuItem = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });
const hidden = async (page: Page) => (await scene(page))?.hiddenEntities;

async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await graph(page).boundingBox();
  const at = await page.evaluate((wanted) => {
    const { zoom, pan } = window.__whowhom?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
    const place = window.__whowhom?.positions()[wanted] ?? { x: 0, y: 0 };
    return { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
  }, id);
  return { x: (box?.x ?? 0) + at.x, y: (box?.y ?? 0) + at.y };
}

async function addToSelection(page: Page, id: string): Promise<void> {
  await page.keyboard.down("Shift");
  await clickEntity(page, id);
  await page.keyboard.up("Shift");
}

async function rightClick(page: Page, id: string): Promise<void> {
  const { x, y } = await placeOf(page, id);
  await page.mouse.click(x, y, { button: "right" });
  await page.getByRole("menu").waitFor();
}

async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } }));
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}

describe("selecting", () => {
  it("adds with Shift, says what several share, and drops one again", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, sekerina);
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    await addToSelection(page, committee);
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await announced(page, "Selected 2 entities");
    await button(inspector(page), /SCNS detained Natalia Sekerina/).waitFor();
    await inspector(page).getByText("Named together by").waitFor();
    await button(inspector(page), "Find how they hang together").click();
    await inspector(page).getByText("All hang together by relations of their own.").waitFor();
    await expectNoViolations(page);
    await button(inspector(page), "Take Natalia Sekerina out of the selection").click();
    await inspector(page).getByRole("heading", { name: "State Committee for National Security" }).waitFor();
  });

  it("takes what a line is drawn around, and moves it together in one step", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const before = await positions(page);
    const { x, y } = await placeOf(page, sekerina);
    await page.keyboard.down("Shift");
    await page.mouse.move(x - 40, y - 130);
    await page.mouse.down();
    for (const [dx, dy] of [[40, -130], [40, 40], [-60, 40], [-60, -130]] as const) await page.mouse.move(x + dx, y + dy, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await inspector(page).getByText("2 persons").waitFor();

    const from = await placeOf(page, sekerina);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 60, { steps: 5 });
    await page.mouse.up();
    const moved = async () => Object.entries((await scene(page))?.positions ?? {}).filter(([id, place]) => place.x !== before[id]?.x || place.y !== before[id]?.y).map(([id]) => id);
    await eventually(moved).toHaveLength(2);
    await button(page, "Undo").click();
    await eventually(moved).toEqual([]);
  });

  it("by keyboard alone: all, inverted, with neighbours, hidden and brought back", async (context) => {
    const page = await visit(context, app.port);
    const ids = await opened(page);
    await graph(page).focus();
    await page.keyboard.press("Control+a");
    await announced(page, `Selected ${ids.length} entities`);
    await page.keyboard.press("i");
    await announced(page, "Nothing is selected");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    await announced(page, "Selected 2 entities");
    await page.keyboard.press("n");
    await announced(page, /^Selected \d{1,2} entities$/);
    await page.keyboard.press("h");
    await eventually(async () => (await hidden(page))?.length).toBeGreaterThan(2);
    await page.keyboard.press("b");
    await eventually(() => hidden(page)).toEqual([]);
  });
});

describe("the menu", () => {
  it("of an entity looks at it and what is near, further, and at everything again", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await rightClick(page, sekerina);
    await expectNoViolations(page);
    await menuItem(page, /^Focus here/).click();
    const focus = page.getByRole("region", { name: "Focus" });
    await focus.getByText("Natalia Sekerina").waitFor();
    await button(focus, "2 relations").click();
    await announced(page, "Focus on Natalia Sekerina and what is within 2 relations");
    await button(focus, "Show everything in full").click();
    await focus.waitFor({ state: "detached" });
  });

  it("opens with Shift F10 where the keyboard is, and gives the focus back", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await graph(page).focus();
    await page.keyboard.press("Shift+F10");
    await menuItem(page, /^Select all/).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => graph(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("r");
    await page.keyboard.press("Shift+F10");
    await menuItem(page, "Select both ends").waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
  });
});

describe("the history", () => {
  it("lists the steps by name and goes to any of them", async (context) => {
    const page = await visit(context, app.port);
    const ids = await opened(page);
    await rightClick(page, sekerina);
    await menuItem(page, /^Hide H/).click();
    await eventually(() => hidden(page)).toEqual([sekerina]);
    await rightClick(page, committee);
    await menuItem(page, /^Take off/).click();
    await eventually(async () => Object.keys((await scene(page))?.entities ?? {}).length).toBe(ids.length - 1);
    await button(page, "History").click();
    const list = page.getByRole("dialog", { name: "What was done" });
    await eventually(() => list.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("Took off State Committee"), "Hid Natalia Sekerina", "Opened this view"]);
    await expectNoViolations(page);
    await button(list, "Opened this view").click();
    await eventually(() => hidden(page)).toEqual([]);
    await button(list, /^Hid Natalia Sekerina/).click();
    await eventually(() => hidden(page)).toEqual([sekerina]);
  });
});

describe("paths", () => {
  it("lead from one chosen end to the other, step by step, and come onto the canvas in one step", async (context) => {
    const page = await visit(context, app.port);
    const before = await opened(page);
    await rightClick(page, sekerina);
    await menuItem(page, /^Set as start/).click();
    await inspector(page).getByText("Choose a start and an end").waitFor();
    await rightClick(page, russia);
    await menuItem(page, /^Set as end/).click();
    await inspector(page).getByText(/^\d+ shortest paths of 2 claims/).waitFor();
    await announced(page, /^Path 1 of \d+: Natalia Sekerina, .*, Russia$/);
    await button(inspector(page), "Next path").click();
    await announced(page, /^Path 2 of \d+/);
    await expectNoViolations(page);

    await inspector(page).getByRole("combobox", { name: "End" }).fill("akyzbek japarov");
    await page.getByRole("option", { name: "Akyzbek Japarov", exact: true }).click();
    await button(inspector(page), "Swap start and end").click();
    await announced(page, /^Path 1 of \d+: Akyzbek Japarov, .*, Natalia Sekerina$/);
    const ends = new URL(page.url()).searchParams.get("paths");
    await inspector(page).getByText(/entit(y|ies) of it not on the canvas/).waitFor();
    await button(inspector(page), "Add this path").click();
    await inspector(page).getByText("This path is on the canvas.").waitFor();
    const stranger = Object.values((await scene(page))?.entities ?? {}).find((entity) => entity.name === "Akyzbek Japarov")?.id ?? "";
    expect(ends).toBe(`${encodeURIComponent(stranger)}~${encodeURIComponent(sekerina)}`);
    await button(page, "Undo").click();
    await eventually(() => shown(page)).toEqual(before);

    await page.goBack();
    await announced(page, /^Path 1 of \d+: Natalia Sekerina, .*, Akyzbek Japarov$/);
  });

  it("run only along claims of the dates one allows", async (context) => {
    const page = await visit(context, app.port, { path: `/?paths=${encodeURIComponent(sekerina)}~${encodeURIComponent(russia)}` });
    await announced(page, /^Path 1 of \d+: Natalia Sekerina, .*, Russia$/);
    await inspector(page).getByText(/^Relations of every type/).click();
    await inspector(page).getByLabel("To", { exact: true }).fill("1999-12-31");
    await inspector(page).getByText("No path of at most 4 claims. Allow longer paths, more types, or other dates.").waitFor();
    await inspector(page).getByText("until 31 Dec 1999").waitFor();
    await inspector(page).getByLabel("To", { exact: true }).fill("2025-12-31");
    await inspector(page).getByText(/^\d+ shortest paths? of \d claims?/).waitFor();
  });

  it("take the first name that is found when Enter comes before the answer, and say that they search", async (context) => {
    const page = await visit(context, app.port, { path: `/?paths=${encodeURIComponent(sekerina)}~${encodeURIComponent(russia)}` });
    await announced(page, /^Path 1 of \d+: Natalia Sekerina, .*, Russia$/);
    let release = () => {};
    const held = new Promise<void>((settle) => (release = settle));
    await page.route("**/api/search*", (route) => void held.then(() => route.continue().catch(() => undefined)));
    const end = inspector(page).getByRole("combobox", { name: "End" });
    await end.fill("sadyr japarov");
    await inspector(page).getByRole("status").filter({ hasText: "Searching …" }).waitFor();
    await end.press("Enter");
    await end.press("Tab");
    release();
    await announced(page, /^Path 1 of \d+: Natalia Sekerina, .*, Sadyr Japarov$/);
  });
});

describe("a relation of several claims", () => {
  it("opens into one arc a claim, in place, and folds back", async (context) => {
    const page = await visit(context, app.port, { path: `/?relation=${encodeURIComponent("agency%3Ascns-kg~PART_OF~state%3Akyrgyzstan")}` });
    await opened(page);
    await button(inspector(page), /^Open into \d claims$/).click();
    await announced(page, /^Drawn as \d claims$/);
    const main = page.getByRole("main");
    await button(main, "Fold back into one arrow").click();
    await announced(page, "Folded back into one arrow");
    expect(await button(main, "Fold back into one arrow").count()).toBe(0);
  });
});
