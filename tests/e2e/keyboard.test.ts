import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, graph, inspector, opened, positions, scene, searchBox, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

/** The name of the entity that the graph says is chosen. */
async function chosen(page: Page): Promise<string> {
  const said = await page.locator("[aria-live=polite]").filter({ hasText: /shown/ }).allInnerTexts();
  return said.join("").split(",")[0] ?? "";
}

it("moves between entities with the arrow keys, opens with Enter, and closes with Esc", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await graph(page).focus();
  await page.keyboard.press("ArrowRight");
  await eventually(() => chosen(page)).toMatch(/\S/);
  const first = await chosen(page);
  const walked = new Set([first]);
  for (const key of ["ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
    walked.add(await chosen(page));
  }
  expect(walked.size).toBeGreaterThan(2);
  await eventually(() => chosen(page)).toMatch(/\S/);
  const last = await chosen(page);
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();
  expect(Object.values((await scene(page))?.entities ?? {}).some((entity) => entity.name.toLowerCase() === last.toLowerCase() || entity.names.some((name) => name.value === last))).toBe(true);
  await page.keyboard.press("Escape");
  await inspector(page).waitFor({ state: "detached" });
});

it("goes to what lies in the direction of the key", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  const before = await opened(page);
  await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
  await eventually(() => chosen(page)).toBe("Natalia Sekerina");
  await graph(page).focus();
  await page.keyboard.press("ArrowLeft");
  await eventually(() => chosen(page)).not.toBe("Natalia Sekerina");
  const name = await chosen(page);
  const places = await positions(page);
  const id = Object.values((await scene(page))?.entities ?? {}).find((entity) => entity.name === name || entity.names.some((one) => one.value === name))?.id ?? "";
  expect(before).toContain(id);
  expect(places[id]?.x).toBeLessThan(places["person:natalia-sekerina"]?.x ?? 0);
});

it("expands with E, folds back with C and takes off with Delete", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  const before = await opened(page);
  await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
  await button(inspector(page), /^Expand \+/).waitFor();
  await graph(page).focus();
  await page.keyboard.press("e");
  await eventually(async () => (await shown(page)).length).toBeGreaterThan(before.length);
  await page.keyboard.press("c");
  await eventually(() => shown(page)).toEqual(before);
  await page.keyboard.press("Delete");
  await eventually(() => shown(page)).toEqual(before.filter((id) => id !== "person:natalia-sekerina"));
  await inspector(page).waitFor({ state: "detached" });
});

it("stays at the acts of an entity when it is expanded and folded back by its buttons", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  const before = await opened(page);
  const focused = inspector(page).locator("button:focus");
  await button(inspector(page), /^Expand \+/).focus();
  await page.keyboard.press("Enter");
  await eventually(async () => (await shown(page)).length).toBeGreaterThan(before.length);
  await button(inspector(page), /^Collapse/).waitFor();
  expect(await focused.innerText()).toBe("Expand");
  await page.keyboard.press("Tab");
  await eventually(() => focused.innerText()).toMatch(/^Collapse/);
  await page.keyboard.press("Enter");
  await eventually(() => shown(page)).toEqual(before);
  expect(await focused.innerText()).toMatch(/^Expand \+/);
});

it("zooms with plus, minus and 0", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  const zoom = () => page.evaluate(() => window.__whowhom?.view().zoom ?? 0);
  // The key gets its counts, and with them its height, when the store has answered: till then the canvas still changes its size.
  await page.getByRole("region", { name: "Key" }).getByText(/entities in the store/).first().waitFor();
  await graph(page).focus();
  await page.keyboard.press("0");
  const fitted = await zoom();
  await page.keyboard.press("+");
  await eventually(zoom).toBeGreaterThan(fitted);
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await eventually(zoom).toBeLessThan(fitted);
  await page.keyboard.press("0");
  await eventually(zoom).toBeCloseTo(fitted, 5);
});

it("keeps a zoom that was chosen by hand when the inspector opens", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  const zoom = () => page.evaluate(() => window.__whowhom?.view().zoom ?? 0);
  const fitted = await zoom();
  await graph(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await eventually(zoom).toBeCloseTo(1.3 ** 2 * fitted, 5);
  const chosenZoom = await zoom();
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();
  await eventually(() => graph(page).boundingBox().then((box) => box?.width ?? 0)).toBeLessThan(1000);
  expect(await zoom()).toBe(chosenZoom);
});

it("goes to the search with /, through its hits with the arrow keys, and closes it with Esc", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await page.keyboard.press("/");
  await eventually(() => searchBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await searchBox(page).inputValue()).toBe("");
  await page.keyboard.type("tashiev/");
  await searchBox(page).fill("tashiev");
  await page.getByRole("option", { name: /Kamchybek Tashiev/ }).first().waitFor();
  await page.keyboard.press("Escape");
  await eventually(() => page.getByRole("option").count()).toBe(0);
});

it("reaches every control with Tab, and shows where it is", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  await opened(page);
  await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
  await button(inspector(page), /^Expand \+/).waitFor();
  const reachable = await page.evaluate(() => [...document.querySelectorAll("button:not(:disabled), a[href], input, [tabindex='0']")].filter((element) => element.checkVisibility()).length);
  const seen = new Map<string, boolean>();
  await page.evaluate(() => document.body.focus());
  for (let presses = 0; presses < reachable + 5; presses++) {
    await page.keyboard.press("Tab");
    const [name, visible] = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return ["", true] as const;
      const marked = (one: HTMLElement | null) => {
        const style = one && getComputedStyle(one);
        return Boolean(style && ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none"));
      };
      const all = [...document.querySelectorAll("*")];
      return [`${all.indexOf(element)} ${element.getAttribute("aria-label") ?? element.innerText}`, marked(element) || marked(element.parentElement)] as const;
    });
    if (name !== "") seen.set(name, visible);
  }
  expect([...seen].filter(([, visible]) => !visible)).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(reachable);
  for (const wanted of ["Search entities", "Graph", "Zoom in", "Keys", "Close the inspector", "Undo"]) {
    if (wanted !== "Undo") expect([...seen.keys()].some((name) => name.endsWith(wanted))).toBe(true);
  }
});

it("keeps the focus in a dialog, and gives it back when that closes", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await button(page, "Keys").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.waitFor();
  await dialog.getByText("the others while the graph has the focus").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await eventually(() => button(page, "Keys").evaluate((one) => one === document.activeElement)).toBe(true);
});
