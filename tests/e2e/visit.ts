import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterEach, expect, type TestContext } from "vitest";
import type { SceneDocument, Point } from "../../lib/scene/scene";
import { chromiumForTests } from "./chromium";

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** How long (ms) a page may take for anything, on a busy machine too. */
const patience = 20_000;

interface Visit {
  /** What the browser complained about: console errors, uncaught errors, breaches of the policy, requests to other hosts. */
  complaints: string[];
  expected: RegExp[];
}
let visits: Visit[] = [];

interface VisitOptions extends BrowserContextOptions {
  path?: string;
  /** Complaints that the test provokes. */
  expected?: RegExp[];
}

/** Opens the page in a fresh browser profile. When the test ends, a complaint of the browser that it didn't expect fails it. */
export async function visit(context: TestContext, port: number, { path = "/", expected = [], ...options }: VisitOptions = {}): Promise<Page> {
  const browser = await chromiumForTests(context);
  const profile = await browser.newContext({ viewport: desktop, reducedMotion: "reduce", locale: "en-GB", ...options });
  context.onTestFinished(() => profile.close());
  const page = await profile.newPage();
  const complaints: string[] = [];
  visits.push({ complaints, expected });
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.stack ?? String(error)));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== `127.0.0.1:${port}`) complaints.push(`foreign host: ${request.url()}`);
  });
  page.setDefaultTimeout(patience);
  await page.goto(`http://127.0.0.1:${port}${path}`);
  return page;
}

afterEach(() => {
  const unexpected = visits.flatMap(({ complaints, expected }) => complaints.filter((text) => !expected.some((pattern) => pattern.test(text))));
  visits = [];
  expect(unexpected, "the browser complained").toEqual([]);
});

declare global {
  interface Window {
    /** What the page exposes in test builds. */
    __whowhom?: { scene(): SceneDocument; positions(): Record<string, Point>; view(): { zoom: number; pan: Point } };
  }
}

export const scene = (page: Page) => page.evaluate(() => window.__whowhom?.scene() ?? null);
export const positions = (page: Page) => page.evaluate(() => window.__whowhom?.positions() ?? {});
/** Ids of the entities on the canvas, sorted. */
export const shown = (page: Page) => page.evaluate(() => Object.keys(window.__whowhom?.positions() ?? {}).sort());

export const graph = (page: Page) => page.getByRole("application", { name: "Graph" });
export const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
export const searchBox = (page: Page) => page.getByRole("combobox", { name: "Search entities" });
export const button = (within: Page | Locator, name: string | RegExp) => within.getByRole("button", { name });

/** Asks until the answer is what is expected. */
export const eventually = <Value>(question: () => Value | Promise<Value>) => expect.poll(question, { timeout: patience, interval: 50 });

/** Waits until the opening view stands, and answers the ids that it shows. */
export async function opened(page: Page): Promise<string[]> {
  await eventually(async () => (await shown(page)).length).toBeGreaterThan(0);
  return shown(page);
}

/** Frames in a row without a change after which the camera counts as at rest. */
const restingFrames = 20;

/** Resolves when camera and canvas have come to rest: a click where an entity was a moment ago would miss it. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let [before, same] = ["", 0];
        const look = () => {
          const { width, height, x, y } = document.querySelector("[role=application]")?.getBoundingClientRect() ?? {};
          const now = JSON.stringify([window.__whowhom?.view(), width, height, x, y]);
          same = now === before ? same + 1 : 0;
          before = now;
          if (same >= frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    restingFrames,
  );
}

/** Clicks where the canvas draws that entity. */
export async function clickEntity(page: Page, id: string): Promise<void> {
  await atRest(page);
  const box = await graph(page).boundingBox();
  const at = await page.evaluate((wanted) => {
    const { zoom, pan } = window.__whowhom?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
    const place = window.__whowhom?.positions()[wanted];
    return place && { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
  }, id);
  if (!box || !at) throw new Error(`${id} is not on the canvas`);
  await page.mouse.click(box.x + at.x, box.y + at.y);
}

/** What the page says to a screen reader once; waits until it says it. */
export async function announced(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole("status").filter({ hasText: text }).first().waitFor({ state: "attached" });
}
