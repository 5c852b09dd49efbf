import type { Browser, Page } from "playwright-core";
import type { BenchGraph } from "../app/explorer/canvas/benchHook";
import { benchBrowser } from "./benchBrowser";
import { servedPage } from "./benchPage";
import { promised, type BenchContext, type Figure, type Part } from "./figure";
import { frameTimes, pan, zoom, type FrameTimes } from "./frameTimes";
import { firstPageSize } from "./pageSize";
import { sceneGraph, type SceneSize } from "./sceneGraphs";
import { openRival, rivals, type Rival, type RivalPage } from "./sceneRival";
import { median } from "./statistics";

declare global {
  interface Window {
    rival?: RivalPage;
    benchGraph?: BenchGraph;
    /** Ms from the next move of the mouse until the frame after it is drawn. */
    benchDrawn?: Promise<number>;
  }
}

/** How fast graphs are drawn, moved and laid out in a real browser, beside three other libraries on the same graph. */
export const scenePart: Part = { name: "scene", title: "Drawing in Chromium: load, pan, zoom, hover, layout, beside other libraries", run };

/** Milliseconds that were promised. */
const limits = { S: { pan: 17, zoom: 34, layout: 250 }, M: { pan: 17, zoom: 50, layout: 800 } } as const;
const loadLimit = { S: 200, timesSigma: 2 };
const [hoverLimit, taskLimit, frozen] = [60, 100, 1_000];
const loads = 3;
const view = { width: 1280, height: 800 };

interface Measured {
  name: string;
  load: number;
  pan: FrameTimes;
  zoom: FrameTimes;
  hover: number;
}

/** Something that draws graphs on a page. */
interface Drawer {
  name: string;
  open(page: Page): Promise<void>;
  load(page: Page): Promise<number>;
  placeOf(page: Page, id: string): Promise<{ x: number; y: number }>;
}

async function run(context: BenchContext): Promise<Figure[]> {
  const browser = await benchBrowser();
  const served = await servedPage(context.say);
  const ours = oursAt(served.url);
  try {
    const figures: Figure[] = [];
    for (const size of context.small ? (["S"] as const) : (["S", "M"] as const)) {
      const graph = sceneGraph(context.events, size);
      const measured: Measured[] = [];
      for (const drawer of [ours, ...rivals.map(rivalDrawer)]) {
        measured.push(await measure(browser, drawer, graph));
        context.say(`${size} ${drawer.name}: ${said(measured.at(-1))}`);
      }
      figures.push(...figuresOf(size, measured), ...(await layoutFigures(browser, ours, graph, limits[size].layout)));
    }
    if (!context.small) figures.push(...(await largeFigures(browser, ours, sceneGraph(context.events, "L"))));
    return [...figures, ...(await firstPageSize(browser, served.url))];
  } finally {
    await browser.close();
    await served.close();
  }
}

const said = (measured?: Measured) => measured && `load ${measured.load.toFixed(0)}, pan ${measured.pan.p95.toFixed(0)}, zoom ${measured.zoom.p95.toFixed(0)}, hover ${measured.hover.toFixed(0)} ms`;

function oursAt(url: string): Drawer {
  return {
    name: "whowhom",
    async open(page) {
      await page.goto(url);
      await page.waitForFunction(() => window.__bench !== undefined);
      await page.evaluate(() => window.__bench?.clear());
    },
    load: (page) => page.evaluate(async () => {
      const [begun, graph] = [performance.now(), window.benchGraph];
      if (graph) await window.__bench?.load(graph);
      return performance.now() - begun;
    }),
    placeOf: (page, id) => page.evaluate((wanted) => {
      const { zoom, pan } = window.__bench?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
      const { x, y } = window.__bench?.positions()[wanted] ?? { x: 0, y: 0 };
      const box = document.querySelector("[role=application]")?.getBoundingClientRect();
      return { x: x * zoom + pan.x + (box?.left ?? 0), y: y * zoom + pan.y + (box?.top ?? 0) };
    }, id),
  };
}

function rivalDrawer(rival: Rival): Drawer {
  return {
    name: rival.name,
    open: (page) => openRival(page, rival),
    load: (page) => page.evaluate(async () => {
      const begun = performance.now();
      await window.rival?.load(window.benchGraph);
      return performance.now() - begun;
    }),
    placeOf: (page, id) => page.evaluate((wanted) => window.rival?.placeOf(wanted) ?? { x: 0, y: 0 }, id),
  };
}

/** A fresh page with the graph waiting in it. */
async function opened(browser: Browser, drawer: Drawer, graph: BenchGraph): Promise<Page> {
  const page = await browser.newPage({ viewport: view });
  await drawer.open(page);
  await page.evaluate((given) => void (window.benchGraph = given), graph);
  return page;
}

async function measure(browser: Browser, drawer: Drawer, graph: BenchGraph): Promise<Measured> {
  const times: number[] = [];
  for (let n = 1; n < loads; n++) {
    const once = await opened(browser, drawer, graph);
    times.push(await drawer.load(once));
    await once.close();
  }
  const page = await opened(browser, drawer, graph);
  times.push(await drawer.load(page));
  const hub = await drawer.placeOf(page, graph.hub);
  const hover = await hovered(page, hub);
  const panned = await frameTimes(page, async () => pan(page, await emptyPlace(page, drawer, graph)));
  const zoomed = await frameTimes(page, () => zoom(page, { x: view.width / 2, y: view.height / 2 }));
  await page.close();
  return { name: drawer.name, load: median(times), pan: panned, zoom: zoomed, hover };
}

/** Ms from the event of the mouse that comes over a node until the frame with its neighbourhood is drawn. */
async function hovered(page: Page, at: { x: number; y: number }): Promise<number> {
  await page.mouse.move(at.x - 120, at.y - 90);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.benchDrawn = new Promise((done) => {
      addEventListener(
        "mousemove",
        () => {
          const begun = performance.now();
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
        },
        { capture: true, once: true },
      );
    });
  });
  await page.mouse.move(at.x, at.y);
  return page.evaluate(() => window.benchDrawn ?? Promise.reject(new Error("Nothing listens to the mouse")));
}

/** A place well inside the page with no node within 30 px. */
async function emptyPlace(page: Page, drawer: Drawer, { nodes }: BenchGraph): Promise<{ x: number; y: number }> {
  const places: { x: number; y: number }[] = [];
  for (const { id } of nodes.slice(0, 400)) places.push(await drawer.placeOf(page, id));
  const candidates = Array.from({ length: 400 }, (_, n) => ({ x: 400 + 24 * (n % 20), y: 200 + 16 * Math.floor(n / 20) }));
  const clear = (at: { x: number; y: number }) => places.reduce((least, place) => Math.min(least, Math.hypot(place.x - at.x, place.y - at.y)), Infinity);
  return candidates.reduce((best, candidate) => (clear(candidate) > clear(best) ? candidate : best));
}

function figuresOf(size: "S" | "M", measured: readonly Measured[]): Figure[] {
  const sigma = measured.find(({ name }) => name === "sigma.js");
  const [ours, ...others] = measured;
  if (!ours || !sigma) return [];
  const against = (value: (one: Measured) => number) => others.map((other) => `${other.name} ${value(other).toFixed(0)}`).join(", ");
  const load = { name: `${size}: load to painted`, value: ours.load, unit: "ms", against: against((one) => one.load) };
  const figure = (what: string, value: (one: Measured) => number): Omit<Figure, "target" | "met"> => ({ name: `${size}: ${what}`, value: value(ours), unit: "ms", against: against(value) });
  const hover = figure("hover over the hub, until drawn", (one) => one.hover);
  return [
    promised(load, "≤", size === "S" ? loadLimit.S : Math.round(loadLimit.timesSigma * sigma.load)),
    promised(figure("frame interval while panning, p95", (one) => one.pan.p95), "≤", limits[size].pan),
    promised(figure("frame interval while zooming, p95", (one) => one.zoom.p95), "≤", limits[size].zoom),
    size === "M" ? promised(hover, "≤", hoverLimit) : hover,
  ];
}

async function layoutFigures(browser: Browser, ours: Drawer, graph: BenchGraph, limit: number): Promise<Figure[]> {
  const page = await opened(browser, ours, graph);
  await ours.load(page);
  let taken = 0;
  const frames = await frameTimes(page, async () => {
    taken = await page.evaluate(async () => {
      const [begun, given] = [performance.now(), window.benchGraph];
      if (given) await window.__bench?.runLayout("force", given);
      return performance.now() - begun;
    });
  });
  const places = await page.evaluate(() => window.__bench?.positions() ?? {});
  await page.close();
  return [
    promised({ name: `${graph.size}: layout in the worker, until drawn`, value: taken, unit: "ms" }, "≤", limit),
    promised({ name: `${graph.size}: nodes on nodes after it`, value: overlaps(graph, places), unit: "pairs" }, "≤", 0),
    promised({ name: `${graph.size}: longest task of the main thread meanwhile`, value: frames.longestTask, unit: "ms", against: "0 where none took 50 ms" }, "≤", taskLimit),
  ];
}

function overlaps({ nodes }: BenchGraph, places: Record<string, { x: number; y: number }>): number {
  const placed = nodes.map(({ id, r }) => ({ r, x: 0, y: 0, ...places[id] }));
  return placed.reduce((sum, a, n) => sum + placed.slice(n + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r).length, 0);
}

/** What must not freeze: a graph that is larger than anybody should look at. */
async function largeFigures(browser: Browser, ours: Drawer, graph: BenchGraph): Promise<Figure[]> {
  const measured = await measure(browser, ours, graph);
  const size: SceneSize = "L";
  return [
    { name: `${size}: load to painted`, value: measured.load, unit: "ms" },
    { name: `${size}: frame interval while panning, p95`, value: measured.pan.p95, unit: "ms" },
    { name: `${size}: frame interval while zooming, p95`, value: measured.zoom.p95, unit: "ms" },
    { name: `${size}: hover over the hub, until drawn`, value: measured.hover, unit: "ms" },
    promised({ name: `${size}: longest frame while panning and zooming`, value: Math.max(measured.pan.longest, measured.zoom.longest), unit: "ms" }, "≤", frozen),
  ];
}
