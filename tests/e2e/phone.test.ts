import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, clickEntity, eventually, graph, inspector, opened, phone, positions, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const sekerina = "person:natalia-sekerina";
/** Px of the lowest stop of the sheet. */
const peek = 96;
const view = (page: Page) => page.evaluate(() => window.__whowhom?.view() ?? { zoom: 0, pan: { x: 0, y: 0 } });
/** Where every entity is drawn, in px from the corner of the canvas. */
async function places(page: Page): Promise<{ x: number; y: number }[]> {
  const { zoom, pan } = await view(page);
  return Object.values(await positions(page)).map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
}
const heightOf = async (page: Page) => (await inspector(page).boundingBox())?.height ?? 0;
const onPhone = { viewport: phone, hasTouch: true };

describe("the opening view on a phone", () => {
  it("has every entity in sight, above the lowest stop of the sheet, near enough for all names", async (context) => {
    const page = await visit(context, app.port, onPhone);
    const ids = await opened(page);
    expect(ids).toContain("state:russia");
    const canvas = await graph(page).boundingBox();
    if (!canvas) throw new Error("no canvas");
    await eventually(async () => (await view(page)).zoom).toBeGreaterThanOrEqual(0.6);
    for (const { x, y } of await places(page)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(canvas.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(canvas.height - peek);
    }
  });
});

it("a path is in sight above the sheet that tells it", async (context) => {
  const page = await visit(context, app.port, { ...onPhone, path: `/?paths=${encodeURIComponent(sekerina)}~state%3Arussia` });
  await announced(page, /^Path 1 of \d+: Natalia Sekerina, Rossotrudnichestvo, Russia$/);
  const [canvas, sheet] = [await graph(page).boundingBox(), await inspector(page).boundingBox()];
  const heights = async () => {
    const [{ zoom, pan }, at] = [await view(page), await positions(page)];
    return [sekerina, "agency:rossotrudnichestvo", "state:russia"].map((id) => (at[id]?.y ?? NaN) * zoom + pan.y + (canvas?.y ?? NaN));
  };
  await eventually(async () => Math.max(...(await heights()))).toBeLessThan(sheet?.y ?? 0);
  expect(Math.min(...(await heights()))).toBeGreaterThan(canvas?.y ?? 0);
});

describe("the tools of the canvas on a phone", () => {
  it("are two, and a menu has the others, by touch", async (context) => {
    const page = await visit(context, app.port, onPhone);
    await opened(page);
    for (const name of ["Zoom in", "Zoom out", "Arrange", "Find paths", "Overview map"]) expect(await button(page, name).isVisible(), name).toBe(false);
    for (const name of ["More tools", "Fit to the window"]) {
      const box = await button(page, name).boundingBox();
      expect([box?.width, box?.height], name).toEqual([44, 44]);
    }
    const before = await view(page);
    await button(page, "More tools").tap();
    const menu = page.getByRole("menu", { name: "More tools" });
    await menu.getByRole("menuitem", { name: "Zoom in" }).tap();
    await menu.getByRole("menuitem", { name: "Zoom in" }).tap();
    await eventually(async () => (await view(page)).zoom / before.zoom).toBeCloseTo(1.69, 1);
    await menu.getByRole("menuitem", { name: "Find paths" }).tap();
    await inspector(page).getByText("Choose a start and an end").waitFor();
  });

  it("are reached by keyboard, and Esc gives the focus back", async (context) => {
    const page = await visit(context, app.port, onPhone);
    await opened(page);
    await button(page, "More tools").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Arrange" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => button(page, "More tools").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Overview map" }).press("Enter");
    await page.getByRole("application", { name: /^Overview/ }).waitFor();
  });
});

describe("the sheet", () => {
  it("stands at half the screen, goes up in full and down to its title, by its handle and by the arrow keys", async (context) => {
    const page = await visit(context, app.port, { ...onPhone, path: `/?entity=${sekerina}` });
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    expect(Math.abs((await heightOf(page)) - 0.49 * phone.height)).toBeLessThan(2);
    await button(inspector(page), "Let it cover the screen").tap();
    await eventually(() => heightOf(page)).toBeGreaterThan(0.7 * phone.height);
    await button(inspector(page), "Lower it to its title").tap();
    await eventually(() => heightOf(page)).toBe(peek);
    await button(inspector(page), "Let it cover half the screen").press("ArrowUp");
    await eventually(() => heightOf(page)).toBeGreaterThan(peek + 100);
    await button(inspector(page), "Let it cover the screen").press("ArrowDown");
    await eventually(() => heightOf(page)).toBe(peek);
  });

  it("is dragged to the nearest stop", async (context) => {
    const page = await visit(context, app.port, { ...onPhone, path: `/?entity=${sekerina}` });
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    const handle = await button(inspector(page), "Let it cover the screen").boundingBox();
    const [x, y] = [(handle?.x ?? 0) + 20, (handle?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 60, { steps: 4 });
    await page.mouse.move(x, phone.height - 120, { steps: 4 });
    await page.mouse.up();
    await eventually(() => heightOf(page)).toBe(peek);
  });

  it("is kept clear of by the tools, by the whole graph and by the selection", async (context) => {
    const page = await visit(context, app.port, onPhone);
    await opened(page);
    await clickEntity(page, sekerina);
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    const [canvas, sheet] = [await graph(page).boundingBox(), await inspector(page).boundingBox()];
    const room = (sheet?.y ?? 0) - (canvas?.y ?? 0);
    const tool = await button(page, "Fit to the window").boundingBox();
    expect((tool?.y ?? 0) + (tool?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
    await button(page, "Fit to the window").tap();
    await eventually(async () => Math.max(...(await places(page)).map(({ y }) => y))).toBeLessThan(room);
    await graph(page).press("1");
    const chosen = async () => {
      const [{ zoom, pan }, at] = [await view(page), (await positions(page))[sekerina]];
      return (at?.y ?? 0) * zoom + pan.y;
    };
    await eventually(async () => (await view(page)).zoom).toBeGreaterThan(1);
    expect(await chosen()).toBeGreaterThan(0);
    expect(await chosen()).toBeLessThan(room);
  });
});
