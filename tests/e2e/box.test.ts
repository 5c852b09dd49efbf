import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, eventually, graph, inspector, opened, phone, scene, searchBox, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });
const group = (page: Page, name: string) => page.getByRole("listbox", { name: "Results" }).getByRole("group", { name });

it("is gone to with Ctrl K, groups what it finds, and opens with Enter or only adds with Shift and Enter", async (context) => {
  const page = await visit(context, app.port);
  const before = await opened(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Акылбек Жапаров");
  await group(page, "Entities").getByRole("option", { name: /Akyzbek Japarov/ }).waitFor();
  expect(await searchBox(page).inputValue()).toBe("Акылбек Жапаров");
  expect(await option(page, /Akyzbek Japarov/).first().innerText()).toMatch(/Акылбек Жапаров \(our spelling\)/);
  await group(page, "Commands").getByRole("option", { name: "Find paths from Akyzbek Japarov …" }).waitFor();
  await page.keyboard.press("Shift+Enter");
  await eventually(async () => (await shown(page)).length).toBe(before.length + 1);
  expect(await inspector(page).count()).toBe(0);
  await searchBox(page).fill("Tashiev");
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { name: "Kamchybek Tashiev" }).waitFor();
});

it("completes what is begun of a phrase, fills its slot with whom the store knows, and adds a relation", async (context) => {
  const page = await visit(context, app.port);
  const before = await opened(page);
  await searchBox(page).fill("Kyrgyzstan sent");
  await option(page, /Kyrgyzstan sentenced … whom\?/).click();
  await eventually(() => searchBox(page).inputValue()).toBe("Kyrgyzstan sentenced ");
  await searchBox(page).fill("was sentenced by");
  const relations = group(page, "Relations").getByRole("option");
  const fresh = relations.filter({ hasText: "add" }).first();
  await fresh.waitFor();
  const [, sentenced = ""] = /^(.+?) was sentenced by/.exec((await fresh.innerText()).replaceAll("\n", " ")) ?? [];
  expect(sentenced).not.toBe("");
  await fresh.click();
  await inspector(page).getByText("Relation", { exact: true }).waitFor();
  const { entities = {}, relations: drawn = {} } = (await scene(page)) ?? {};
  expect(Object.values(entities).some(({ name }) => name === sentenced)).toBe(true);
  expect(Object.values(drawn).some(({ type }) => type === "SENTENCED")).toBe(true);
  await button(page, "Undo").click();
  await eventually(() => shown(page)).toEqual(before);
});

it("finds whom someone did something to, and by whom it was done", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await searchBox(page).fill("SCNS detained Sekerina");
  await option(page, /State Committee for National Security detained Natalia Sekerina/).waitFor();
  await searchBox(page).fill("Sekerina was detained by");
  await option(page, /Natalia Sekerina was detained by State Committee for National Security/).waitFor();
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("table").first().waitFor();
});

it("runs commands by any word of their names, and shows their keys", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await searchBox(page).fill("shortcuts");
  expect(await option(page, /Keys and help/).innerText()).toContain("?");
  await searchBox(page).fill("grid arrange");
  await option(page, "Arrange: Grid").click();
  await announced(page, /Placed \d+ entities anew/);
  await searchBox(page).fill("dark");
  await option(page, "Switch between light and dark").click();
  await eventually(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await searchBox(page).fill("invert");
  await option(page, /Invert the selection/).waitFor();
});

it("opens a picker where more is found than it lists: narrowed down, several chosen by keyboard, added in one step", async (context) => {
  const page = await visit(context, app.port);
  const before = await opened(page);
  await searchBox(page).fill("a");
  await page.getByText(/^first 10 of \d+$/).waitFor();
  await option(page, /^Choose among all \d+ …$/).click();
  const dialog = page.getByRole("dialog", { name: "Choose entities" });
  const found = dialog.getByRole("listbox", { name: "Entities found" });
  await found.getByRole("option").first().waitFor();
  await dialog.getByLabel("Name").fill("");
  await dialog.getByLabel("Kind").selectOption("agency");
  await dialog.getByText(/^\d+ entities$/).waitFor();
  const rows = await found.getByRole("option").count();
  const all = Number(await found.getByRole("option").first().getAttribute("aria-setsize"));
  expect(rows).toBeLessThan(all);
  await found.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowUp");
  await dialog.getByText("3 selected").waitFor();
  const chosen = await found.getByRole("option", { selected: true }).allInnerTexts();
  expect(chosen).toHaveLength(3);
  await button(dialog, "Add 3").click();
  await eventually(async () => (await shown(page)).length).toBe(before.length + 3);
  expect((await shown(page)).filter((id) => !before.includes(id)).every((id) => id.startsWith("agency:"))).toBe(true);
  await button(page, "Undo").click();
  await eventually(() => shown(page)).toEqual(before);
});

it("says so where nothing is found, and asks again with Enter after a failure", async (context) => {
  const page = await visit(context, app.port, { expected: [/503|Failed to load/] });
  await opened(page);
  await searchBox(page).fill("Obadiah Grimthorpe");
  await page.getByText(/^Nothing is called “Obadiah Grimthorpe”/).first().waitFor();
  await page.route("**/api/search*", (route) => route.fulfill({ status: 503, json: { error: { code: "store-down", message: "down" } } }), { times: 6 });
  await searchBox(page).fill("tashiev");
  await page.getByText("The search didn't answer. Enter tries again.").first().waitFor();
  await page.unroute("**/api/search*");
  await searchBox(page).press("Enter");
  await option(page, /Kamchybek Tashiev/).first().waitFor();
});

it("gives way to fields, and its single keys can be turned off", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys and help" });
  await help.getByText("Hide all others").waitFor();
  await help.getByRole("checkbox", { name: /Keys of a single character/ }).uncheck();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await page.keyboard.press("/");
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.keyboard.press("Control+k");
  await eventually(() => searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
});

/** Presses Esc that often, each as soon as the page can have heard the one before: faster than any keyboard. */
const escapes = (page: Page, times: number) =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      await Promise.resolve();
    }
  }, times);

it("closes its list at Esc, is emptied at the next, and gives the focus back at the one after, however fast they come", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await graph(page).focus();
  await page.keyboard.press("/");
  await searchBox(page).fill("tashiev");
  await option(page, /Kamchybek Tashiev/).first().waitFor();
  await escapes(page, 1);
  await option(page, /Kamchybek Tashiev/).first().waitFor({ state: "detached" });
  expect(await searchBox(page).inputValue()).toBe("tashiev");
  await escapes(page, 1);
  await eventually(() => searchBox(page).inputValue()).toBe("");
  await escapes(page, 1);
  await eventually(() => graph(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("/");
  await searchBox(page).fill("tashiev");
  await option(page, /Kamchybek Tashiev/).first().waitFor();
  await escapes(page, 3);
  await eventually(() => graph(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await searchBox(page).inputValue()).toBe("");
});

it("leaves a phone's bar at two Esc, whether its list is open or still on its way", async (context) => {
  const page = await visit(context, app.port, { viewport: phone, hasTouch: true });
  await opened(page);
  const opener = page.getByRole("button", { name: "Search", exact: true });
  let release = () => {};
  const held = new Promise<void>((settle) => (release = settle));
  await page.route("**/api/search*", (route) => void held.then(() => route.continue().catch(() => undefined)));
  for (const isAnswered of [false, true]) {
    await opener.tap();
    await searchBox(page).fill("tashiev");
    if (isAnswered) {
      release();
      await option(page, /Kamchybek Tashiev/).first().waitFor();
    }
    await escapes(page, 2);
    await opener.waitFor();
    await eventually(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await searchBox(page).isVisible()).toBe(false);
  }
});

it("and the menu hold on a phone what the bar has no room for", async (context) => {
  const page = await visit(context, app.port, { viewport: phone, hasTouch: true });
  await opened(page);
  await button(page, "Menu").tap();
  await page.getByRole("menuitem", { name: "Overview map" }).tap();
  await page.getByRole("application", { name: /^Overview/ }).waitFor();
  await page.getByRole("button", { name: "Search", exact: true }).tap();
  await searchBox(page).fill("hide others");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await graph(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("h");
  await button(page, "Menu").tap();
  await page.getByRole("menuitem", { name: "What was done" }).tap();
  await page.getByRole("dialog", { name: "What was done" }).getByRole("button", { name: /^Hid / }).waitFor();
});
