import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { graph, opened, positions, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

interface Place {
  x: number;
  y: number;
}

/** Two frames: what was told to the canvas is drawn by then. */
const drawn = (page: Page) => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

async function places(page: Page): Promise<(id: string) => { shape: Place; name: Place }> {
  const at = await positions(page);
  const { zoom, pan } = await page.evaluate(() => window.__whowhom?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } });
  const box = await graph(page).boundingBox();
  return (id) => {
    const shape = { x: (at[id]?.x ?? 0) * zoom + pan.x + (box?.x ?? 0), y: (at[id]?.y ?? 0) * zoom + pan.y + (box?.y ?? 0) };
    // Names stand below shapes.
    return { shape, name: { x: shape.x, y: shape.y + 20 * zoom + 11 } };
  };
}

/** Moves the pointer in one step, and tells whether something is under it. */
async function pointsAtSomething(page: Page, { x, y }: Place): Promise<boolean> {
  await page.mouse.move(x, y);
  return page.evaluate(([left, top]) => getComputedStyle(document.elementFromPoint(left, top) ?? document.body).cursor === "pointer", [x, y] as const);
}

it("names that stand back while the pointer is over something else are found by the first move to them", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  const of = await places(page);
  const shown = await scene(page);
  const [entities, relations] = [Object.values(shown?.entities ?? {}), Object.values(shown?.relations ?? {})];
  const over = "person:yevgeny-primakov";
  const related = new Set(relations.flatMap(({ subject, object }) => ([subject, object].includes(over) ? [subject, object] : [])));
  const others = entities.filter(({ id }) => !related.has(id)).map(({ id }) => id);
  const found = async (before: Place) => {
    const names: string[] = [];
    for (const id of others) {
      await page.mouse.move(before.x, before.y);
      await drawn(page);
      if (await pointsAtSomething(page, of(id).name)) names.push(id);
    }
    return names;
  };
  const atRest = await found({ x: 5, y: 5 });
  expect(atRest.length).toBeGreaterThan(5);
  expect(await found(of(over).shape)).toEqual(atRest);
});
