import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { hasFocus, press, tabTo, take, toGraph, visitByKeyboard } from "./byKeyboard";
import { announced, button, eventually, graph, inspector, opened, positions, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const sekerina = "person:natalia-sekerina";
const heading = (page: Page, name: string) => inspector(page).getByRole("heading", { level: 2 }).filter({ hasText: name });
const selected = async (page: Page) => Number(/^Selected (\d+)/.exec((await page.getByRole("status").filter({ hasText: /^Selected / }).first().innerText()) || "")?.[1] ?? NaN);
const view = (page: Page) => page.evaluate(() => window.__whowhom?.view() ?? null);

/** Finds an entity with the box, opens it, and goes to the graph, where it is chosen. */
async function choose(page: Page, name: string): Promise<void> {
  await take(page, name, new RegExp(`^${name}`));
  await heading(page, name).waitFor();
  await toGraph(page);
}

it("finds, expands with the guard, folds back and reveals", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  const before = await opened(page);
  await choose(page, "Kyrgyzstan");
  await page.keyboard.press("Shift+E");
  const guard = page.getByRole("dialog", { name: "Expand Kyrgyzstan?" });
  await guard.getByText(/^Adds 20 /).waitFor();
  await eventually(() => hasFocus(guard.getByRole("radio", { name: "Most connected" }))).toBe(true);
  await page.keyboard.press("ArrowDown");
  expect(await guard.getByRole("radio", { name: "Latest" }).isChecked()).toBe(true);
  await press(page, button(guard, "Fewer"));
  await press(page, button(guard, "Add 10"));
  await eventually(async () => (await shown(page)).length).toBe(before.length + 10);
  await eventually(() => hasFocus(graph(page))).toBe(true);
  await page.keyboard.press("c");
  await eventually(() => shown(page)).toEqual(before);
  expect((await scene(page))?.hidden.length).toBeGreaterThan(0);
  await page.keyboard.press("v");
  await eventually(async () => (await scene(page))?.hidden).toEqual([]);
  await announced(page, /^Revealed \d+ relations$/);
});

it("goes along relations, opens one into its claims, reads them, and folds it back", { timeout: 180_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  await choose(page, "Sadyr Japarov");
  const met = page.locator("[aria-live=polite]").filter({ hasText: /met .*, 2 sources/ });
  for (let presses = 0; presses < 12 && (await met.count()) === 0; presses++) await page.keyboard.press("r");
  await met.first().waitFor({ state: "attached" });
  await page.keyboard.press("o");
  await announced(page, /^Drawn as \d claims$/);
  await heading(page, "met").waitFor();
  await press(page, button(inspector(page), "Open the claim").first());
  await inspector(page).getByText("Claim", { exact: true }).waitFor();
  await press(page, button(inspector(page), "Back"));
  await press(page, button(inspector(page), "Open the source").first());
  await inspector(page).getByText("Publisher").waitFor();
  await press(page, button(inspector(page), "Back"));
  await heading(page, "met").waitFor();
  await press(page, button(inspector(page), "Forward"));
  await inspector(page).getByText("Publisher").waitFor();
  await press(page, button(page, "Fold back into one arrow"));
  await announced(page, "Folded back into one arrow");
});

it("places anew, pins, moves, lines up and distributes", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  await choose(page, "Natalia Sekerina");
  for (const key of ["Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowLeft"]) await page.keyboard.press(key);
  await eventually(() => selected(page)).toBeGreaterThan(2);
  await page.keyboard.press("p");
  await eventually(async () => (await scene(page))?.pinned).toContain(sekerina);
  await page.keyboard.press("p");
  await eventually(async () => (await scene(page))?.pinned).toEqual([]);
  const before = await positions(page);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+ArrowDown");
  await eventually(async () => (await positions(page))[sekerina]?.y).toBe((before[sekerina]?.y ?? 0) + 40);
  await page.keyboard.press("Control+z");
  await eventually(() => positions(page)).toEqual(before);

  const arrange = page.getByRole("button", { name: "Arrange", exact: true });
  await press(page, arrange);
  const panel = page.getByRole("dialog", { name: "Arrange" });
  await press(page, button(panel, "Align middles"));
  const ids = Object.keys(before);
  const moved = async () => {
    const now = await positions(page);
    return ids.filter((id) => now[id]?.x !== before[id]?.x || now[id]?.y !== before[id]?.y);
  };
  await eventually(async () => (await moved()).length).toBeGreaterThan(0);
  const aligned = await positions(page);
  expect(new Set((await moved()).map((id) => Math.round(aligned[id]?.y ?? NaN))).size).toBe(1);
  await press(page, button(panel, "Distribute across"));
  await tabTo(page, panel.getByRole("radio", { name: "Force-directed" }));
  for (let presses = 0; presses < 8 && !(await panel.getByRole("radio", { name: "Circle" }).isChecked()); presses++) await page.keyboard.press("ArrowDown");
  await press(page, button(panel, "Place anew"));
  await announced(page, /^Placed \d+ entities anew$/);
  await page.keyboard.press("Escape");
  await eventually(() => hasFocus(arrange)).toBe(true);
});

it("selects, looks near and far, hides, brings back, and goes back in the history", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  const ids = await opened(page);
  await choose(page, "Natalia Sekerina");
  await page.keyboard.press("n");
  await announced(page, /^Selected \d+ entities$/);
  const near = await selected(page);
  await page.keyboard.press("i");
  await announced(page, `Selected ${ids.length - near} entities`);
  await page.keyboard.press("Control+a");
  await announced(page, `Selected ${ids.length} entities`);
  await choose(page, "Natalia Sekerina");
  await page.keyboard.press("f");
  await page.keyboard.press("f");
  await announced(page, "Focus on Natalia Sekerina and what is within 2 relations");
  await take(page, "show everything", "Show everything in full");
  await announced(page, "Everything is shown in full again");
  await toGraph(page);
  await page.keyboard.press("Shift+H");
  await eventually(async () => (await scene(page))?.hiddenEntities.length).toBe(ids.length - 1);
  await page.keyboard.press("b");
  await eventually(async () => (await scene(page))?.hiddenEntities).toEqual([]);
  await page.keyboard.press("Delete");
  await eventually(() => shown(page)).not.toContain(sekerina);

  const key = page.getByRole("region", { name: "Key" });
  await press(page, button(key, /^Agency/));
  await inspector(page).getByText("7 agencies").waitFor();
  await press(page, button(key, /^Agency/), "Shift+Enter");
  await eventually(async () => (await scene(page))?.filters).toEqual([{ by: "kind", keep: ["agency"] }]);
  await page.keyboard.press("Shift+Enter");
  await eventually(async () => (await scene(page))?.filters).toEqual([]);

  await press(page, button(page, "History"));
  const steps = page.getByRole("dialog", { name: "What was done" });
  await press(page, button(steps, "Opened this view"));
  await eventually(() => shown(page)).toEqual(ids);
  await page.keyboard.press("Escape");
  await eventually(() => hasFocus(button(page, "History"))).toBe(true);
  await page.keyboard.press("Control+Shift+z");
  await eventually(async () => (await scene(page))?.hiddenEntities.length).toBe(ids.length - 1);
  await take(page, "what was done", /^What was done/);
  await eventually(() => hasFocus(steps.locator("[aria-current=step]"))).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await eventually(() => shown(page)).toEqual(ids);
});

it("filters by the words of the sentence, and says how things are drawn", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  const word = button(page.getByRole("group", { name: "What is shown" }), "asserted to denied");
  await press(page, word);
  const editor = page.getByRole("dialog", { name: "Said as" });
  await press(page, editor.getByRole("checkbox", { name: /^denied/ }), "Space");
  await eventually(async () => (await scene(page))?.filters).toEqual([{ by: "modality", drop: ["denied"] }]);
  await page.keyboard.press("Escape");
  await press(page, button(page, /^Why .* not in sight$/));
  await page.getByRole("dialog").getByText(/denied/).first().waitFor();
  await page.keyboard.press("Escape");
  await press(page, button(page, "Remove the filter: all but denied"));
  await eventually(async () => (await scene(page))?.filters).toEqual([]);
  await take(page, "size claims", "Size entities by number of claims");
  await eventually(async () => (await scene(page))?.sizeBy).toBe("claims");
  await take(page, "names cyrillic", /^Names: .*Cyrillic/);
  await eventually(async () => (await scene(page))?.captions).toBe("Cyrl");
});

it("looks for paths, turns them around, goes through them and adds them; and asks what several share", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  await opened(page);
  await choose(page, "Natalia Sekerina");
  await page.keyboard.press("s");
  await choose(page, "Vladimir Putin");
  await page.keyboard.press("t");
  const ends = async () => [await page.getByRole("combobox", { name: "Start" }).inputValue(), await page.getByRole("combobox", { name: "End" }).inputValue()];
  await inspector(page).getByText(/^\d+ shortest paths of 3 claims/).waitFor();
  expect(await ends()).toEqual(["Natalia Sekerina", "Vladimir Putin"]);
  await press(page, button(inspector(page), "Next path"));
  await inspector(page).getByText(/^2 of \d+$/).waitFor();
  await press(page, button(inspector(page), "Swap start and end"));
  await eventually(ends).toEqual(["Vladimir Putin", "Natalia Sekerina"]);
  const options = inspector(page).locator("summary");
  await press(page, options);
  await press(page, inspector(page).getByRole("checkbox", { name: "predicted" }), "Space");
  await options.filter({ hasNotText: "predicted" }).waitFor();
  const before = await shown(page);
  await press(page, button(inspector(page), /^Add all \d+$/));
  await eventually(async () => (await shown(page)).length).toBeGreaterThan(before.length);

  await choose(page, "Natalia Sekerina");
  await page.keyboard.press("Shift+ArrowDown");
  await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
  await press(page, button(inspector(page), "Find how they hang together"));
  await inspector(page).getByText(/hang together by|shortest path/).first().waitFor();
  await inspector(page).getByRole("heading", { name: "What they share" }).waitFor();
});

it("reads and works the scene as tables, and looks around", { timeout: 120_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  await press(page, button(page.getByRole("group", { name: "View" }), "Table"));
  const rows = page.getByRole("checkbox", { name: /^Select: / });
  await rows.first().waitFor();
  await tabTo(page, page.getByRole("tab", { selected: true }));
  for (const [key, name] of [["ArrowLeft", "Relations"], ["ArrowRight", "Claims"]] as const) {
    await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.getByRole("table", { name }).waitFor();
  }
  await press(page, page.getByRole("table", { name: "Claims" }).getByRole("button", { name: "When" }));
  await page.getByRole("columnheader", { name: "When" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  for (let presses = 0; presses < 12 && !(await page.evaluate(() => document.activeElement?.closest("tbody") !== null)); presses++) await page.keyboard.press("Tab");
  for (let presses = 0; presses < 8 && !(await page.evaluate(() => document.activeElement?.matches("input[type=checkbox]") === true)); presses++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();

  await press(page, button(page.getByRole("group", { name: "View" }), "Graph"));
  await toGraph(page);
  await page.keyboard.press("1");
  const near = await view(page);
  await page.keyboard.press("0");
  await eventually(async () => (await view(page))?.zoom).toBeLessThan(near?.zoom ?? 0);
  await page.keyboard.press("m");
  const map = page.getByRole("application", { name: /^Overview/ });
  const fitted = await view(page);
  await press(page, map, "ArrowRight");
  await eventually(async () => (await view(page))?.pan.x).not.toBe(fitted?.pan.x);
  await take(page, "full screen", "Full screen");
  await eventually(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await toGraph(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menu").waitFor();
  await page.keyboard.type("Select all");
  await page.keyboard.press("Enter");
  await announced(page, /^Selected \d+ entities$/);
});

it("writes notes, names, copies, deletes, brings back, opens and shares scenes, and looks at one that can't be changed", { timeout: 180_000 }, async (context) => {
  const page = await visitByKeyboard(context, app.port);
  await opened(page);
  await choose(page, "Natalia Sekerina");
  await page.keyboard.press("w");
  await eventually(() => hasFocus(page.getByLabel("Text of the note"))).toBe(true);
  await page.keyboard.type("Ask the court");
  await page.keyboard.press("Tab");
  await page.keyboard.type("B. Reader");
  await page.keyboard.press("Control+Enter");
  await eventually(async () => (await scene(page))?.notes.map(({ on, text, author }) => [on, text, author])).toEqual([[sekerina, "Ask the court", "B. Reader"]]);

  const panel = page.getByRole("dialog", { name: "Scenes" });
  const title = (name: string) => page.getByRole("heading", { level: 2 }).getByRole("button", { name, exact: true });
  await press(page, title("Osh arrests, April 2025"));
  await eventually(() => hasFocus(panel.getByLabel("Name of this scene"))).toBe(true);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mine");
  await page.keyboard.press("Enter");
  await eventually(async () => (await scene(page))?.title).toBe("Mine");
  await press(page, panel.getByRole("button", { name: "Duplicate", exact: true }));
  await title("Mine (copy)").waitFor();
  await press(page, title("Mine (copy)"));
  await press(page, panel.getByRole("button", { name: "Delete Mine", exact: true }));
  await press(page, button(panel, "Undo: bring “Mine” back"));
  await press(page, panel.getByRole("button", { name: "Open Mine", exact: true }));
  await title("Mine").waitFor();

  await press(page, page.getByRole("button", { name: "Share", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Share this scene" });
  await tabTo(page, dialog.locator("input[type=radio]:checked"));
  for (let presses = 0; presses < 2 && !(await dialog.getByRole("radio", { name: "gets a read-only view" }).isChecked()); presses++) await page.keyboard.press("ArrowUp");
  const link = new URL(await dialog.getByLabel("Link", { exact: true }).inputValue());
  expect(link.searchParams.get("mode")).toBe("read");
  await page.keyboard.press("Escape");
  await eventually(() => hasFocus(page.getByRole("button", { name: "Share", exact: true }))).toBe(true);

  const reader = await visit(context, app.port, { path: link.pathname + link.search });
  await opened(reader);
  await reader.getByText("Read-only view").first().waitFor();
  await choose(reader, "Natalia Sekerina");
  await inspector(reader).getByText("Ask the court").waitFor();
  await reader.keyboard.press("Delete");
  await reader.getByText("nothing can be changed here").waitFor();
  await press(reader, button(reader, "Edit a copy"));
  await eventually(() => reader.getByText("Read-only view").count()).toBe(0);
  await toGraph(reader);
  await reader.keyboard.press("ArrowRight");
  await reader.keyboard.press("Delete");
  await eventually(async () => (await shown(reader)).length).toBeLessThan(Object.keys((await scene(page))?.entities ?? {}).length);
});
