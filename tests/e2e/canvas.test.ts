import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bench, BenchGraph } from "../../app/explorer/canvas/benchHook";
import { startApp, type TestApp } from "../http/startApp";
import { atRest, button, clickEntity, eventually, graph, inspector, opened, phone, positions, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

declare global {
  interface Window {
    __bench?: Bench;
  }
}

const sekerina = "person:natalia-sekerina";
const view = (page: Page) => page.evaluate(() => window.__whowhom?.view() ?? { zoom: 0, pan: { x: 0, y: 0 } });

interface Place {
  x: number;
  y: number;
}

/** Where an entity is drawn once nothing moves any more. */
async function onScreen(page: Page, id: string): Promise<Place> {
  await atRest(page);
  return drawnAt(page, id);
}

async function drawnAt(page: Page, id: string): Promise<Place> {
  const [{ zoom, pan }, places, box] = [await view(page), await positions(page), await graph(page).boundingBox()];
  const { x, y } = places[id] ?? { x: 0, y: 0 };
  return { x: x * zoom + pan.x + (box?.x ?? 0), y: y * zoom + pan.y + (box?.y ?? 0) };
}

/** Clicks at a place once the pointer shows that something is there: letters come a moment after lines, and the camera glides. */
async function clickWords(page: Page, place: () => Promise<Place>): Promise<void> {
  await eventually(async () => {
    const { x, y } = await place();
    await page.mouse.move(x, y + 1);
    await page.mouse.move(x, y);
    return page.evaluate(([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor, [x, y] as const);
  }).toBe("pointer");
  const { x, y } = await place();
  await page.mouse.click(x, y);
}

/** Colours (hex) that are drawn around a place, of all sheets together. */
async function coloursAround(page: Page, id: string): Promise<number> {
  return page.evaluate((wanted) => {
    const [{ zoom, pan }, at] = [window.__whowhom?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } }, window.__whowhom?.positions()[wanted] ?? { x: 0, y: 0 }];
    const box = document.querySelector("[role=application]")?.getBoundingClientRect();
    let painted = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[role=application] canvas")) {
      if (getComputedStyle(canvas).visibility === "hidden") continue;
      const own = canvas.getBoundingClientRect();
      const ratio = canvas.width / own.width;
      const [x, y] = [(at.x * zoom + pan.x + (box?.left ?? 0) - own.left) * ratio, (at.y * zoom + pan.y + (box?.top ?? 0) - own.top) * ratio];
      const { data } = canvas.getContext("2d")?.getImageData(x - 4, y - 4, 8, 8) ?? { data: new Uint8ClampedArray() };
      for (let n = 3; n < data.length; n += 4) painted += (data[n] ?? 0) > 0 ? 1 : 0;
    }
    return painted;
  }, id);
}

/** A graph of so many nodes in rows, each related to the next. */
function rows(count: number): BenchGraph {
  const nodes = Array.from({ length: count }, (_, n) => ({ id: `n${n}`, label: `Number ${n}`, deg: 2, r: 12, color: "#333", x: 120 * (n % 40), y: 90 * Math.floor(n / 40) }));
  const edges = nodes.slice(1).map(({ id }, n) => ({ id: `e${n}`, source: `n${n}`, target: id, type: "MET", count: 1 }));
  return { size: String(count), hub: "n1", nodes, edges };
}

describe("the canvas", () => {
  it("draws an entity where it says that it is, also after the plate was dragged far and the wheel turned", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await eventually(() => coloursAround(page, sekerina)).toBeGreaterThan(60);
    const before = await view(page);
    const box = await graph(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 260, y + 40, { steps: 20 });
    await page.mouse.up();
    expect((await view(page)).pan).toEqual({ x: before.pan.x + 260, y: before.pan.y + 40 });
    await eventually(() => coloursAround(page, sekerina)).toBeGreaterThan(60);
    const at = await onScreen(page, sekerina);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -300);
    await eventually(async () => (await view(page)).zoom).toBeGreaterThan(before.zoom * 1.5);
    const after = await onScreen(page, sekerina);
    expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(2);
    await eventually(() => coloursAround(page, sekerina)).toBeGreaterThan(60);
  });

  it("moves an entity that is dragged, alone and in one step", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const at = await onScreen(page, sekerina);
    const [before, { zoom }] = [await positions(page), await view(page)];
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 50, at.y - 20, { steps: 6 });
    await page.mouse.up();
    await eventually(async () => (await positions(page))[sekerina]?.x).toBeCloseTo((before[sekerina]?.x ?? 0) + 50 / zoom, 5);
    const { [sekerina]: moved, ...others } = await positions(page);
    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => id !== sekerina)));
    expect(moved).toBeDefined();
    await button(page, "Undo").click();
    await eventually(() => positions(page)).toEqual(before);
  });

  it("opens what is clicked on its words", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickWords(page, async () => {
      const [committee, lapushkin] = [await onScreen(page, "agency:scns-kg"), await onScreen(page, "person:sergei-lapushkin")];
      // In the upper left of its label, well off the line.
      return { x: (committee.x + lapushkin.x) / 2 - 25, y: (committee.y + lapushkin.y) / 2 - 3 };
    });
    await inspector(page).getByRole("heading", { name: /detained/ }).first().waitFor();
    await page.keyboard.press("Escape");
    await clickWords(page, async () => {
      const { x, y } = await onScreen(page, "person:sergei-lapushkin");
      return { x, y: y - 27 };
    });
    await inspector(page).getByRole("heading", { name: "Sergei Lapushkin" }).first().waitFor();
  });

  it("opens a relation that is clicked on its line, and expands an entity that is clicked twice", async (context) => {
    const page = await visit(context, app.port);
    const before = await opened(page);
    const [committee, lapushkin] = [await onScreen(page, "agency:scns-kg"), await onScreen(page, "person:sergei-lapushkin")];
    await page.mouse.click(committee.x + (lapushkin.x - committee.x) * 0.85, committee.y + (lapushkin.y - committee.y) * 0.85);
    await inspector(page).getByRole("heading", { name: /detained/ }).first().waitFor();
    await page.keyboard.press("Escape");
    await clickEntity(page, sekerina);
    const at = await onScreen(page, sekerina);
    await page.mouse.dblclick(at.x, at.y);
    await eventually(async () => Object.keys(await positions(page)).length).toBeGreaterThan(before.length);
  });

  it("keeps everything clear of the tools that float over it", async (context) => {
    for (const viewport of [{ width: 1280, height: 800 }, phone]) {
      const page = await visit(context, app.port, { viewport });
      const ids = await opened(page);
      await button(page, "Fit to the window").click();
      const tools = await button(page, "Fit to the window").boundingBox();
      await atRest(page);
      for (const id of ids) expect((await drawnAt(page, id)).y, id).toBeLessThan(tools?.y ?? 0);
    }
  });

  it("is dragged and pinched by touch", async (context) => {
    const page = await visit(context, app.port, { viewport: phone, hasTouch: true });
    await opened(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const box = await graph(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) - 12];
    const before = await view(page);
    await touch("touchStart", { x, y });
    for (let n = 1; n <= 5; n++) await touch("touchMove", { x: x + 20 * n, y: y - 10 * n });
    await touch("touchEnd");
    await eventually(async () => (await view(page)).pan.x).toBeCloseTo(before.pan.x + 100, 0);
    await touch("touchStart", { x, y }, { x: x + 60, y: y - 60 });
    for (let n = 1; n <= 5; n++) await touch("touchMove", { x, y }, { x: x + 60 + 12 * n, y: y - 60 - 12 * n });
    await touch("touchEnd");
    await eventually(async () => (await view(page)).zoom).toBeGreaterThan(before.zoom * 1.5);
  });
});

describe("the canvas lent to benchmarks", () => {
  it("draws another graph in place of the scene, lays it out, and is emptied", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const given = rows(60);
    await page.evaluate((one) => window.__bench?.load(one), given);
    expect(Object.keys(await positions(page))).toHaveLength(60);
    expect((await positions(page))["n41"]).toEqual({ x: 120, y: 90 });
    await eventually(() => coloursAround(page, "n41")).toBeGreaterThan(0);

    const places = await page.evaluate((one) => window.__bench?.runLayout("circle", one), given);
    expect(await positions(page)).toEqual(places);
    const again = await page.evaluate((one) => window.__bench?.runLayout("circle", one), given);
    expect(again).toEqual(places);
    await page.evaluate(() => window.__bench?.highlight("n1", "neighbours"));
    expect(await page.evaluate(() => window.__bench?.exportPng())).toMatch(/^data:image\/png;base64,/);
    await page.evaluate(() => window.__bench?.clear());
    expect(await positions(page)).toEqual({});
  });

  it("takes a graph without places, with an edge of a node to itself, several between the same two and ids that stand twice", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const nodes = ["a", "b", "c"].map((id) => ({ id, label: id.toUpperCase(), deg: 2, r: 12, color: "#333" }));
    const edge = (id: string, source: string, target: string) => ({ id, source, target, type: "MET", count: 1 });
    const odd: BenchGraph = { size: "odd", hub: "a", nodes, edges: [edge("own", "a", "a"), edge("one", "a", "b"), edge("two", "a", "b"), edge("two", "b", "c"), edge("c", "c", "a"), edge("astray", "a", "nowhere")] };
    await page.evaluate((one) => window.__bench?.load(one), odd);
    const places = Object.values(await positions(page));
    expect(places).toHaveLength(3);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    await page.evaluate(() => window.__bench?.highlight("own", "select"));
    expect(await page.evaluate(() => window.__bench?.exportPng())).toMatch(/^data:image\/png;base64,/);
  });

  it("draws thousands of entities sharp again after they were moved and zoomed", { timeout: 120_000 }, async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await page.evaluate((one) => window.__bench?.load(one), rows(1_600));
    const box = await graph(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 6];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 180, y + 60, { steps: 30 });
    await page.mouse.up();
    await page.mouse.wheel(0, -400);
    await eventually(async () => (await view(page)).zoom).toBeGreaterThan(0);
    // The picture is the plate's own again: neither moved nor scaled by the browser.
    const settled = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>("[role=application] > div")].filter((frame) => frame.style.visibility === "visible").map((frame) => new DOMMatrix(frame.style.transform).a));
    await eventually(settled).toEqual([1]);
  });
});

/** KiB after gzip that the page may take before a panel is opened: document, styles and scripts together. */
const pageLimit = 340;

it(`is at most ${pageLimit} KiB before a panel is opened`, async (context) => {
  const page = await visit(context, app.port, { path: "/api/health" });
  const sizes: Promise<{ type: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (["document", "script", "stylesheet"].includes(type)) sizes.push(response.body().then((body) => ({ type, bytes: gzipSync(body).length })));
  });
  await page.goto(`http://127.0.0.1:${app.port}/`, { waitUntil: "networkidle" });
  await opened(page);
  const loaded = await Promise.all(sizes);
  expect(new Set(loaded.map(({ type }) => type))).toEqual(new Set(["document", "script", "stylesheet"]));
  expect(loaded.length).toBeGreaterThan(5);
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toBeLessThanOrEqual(pageLimit);
});
