import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { eventually, graph, opened, scene, searchBox, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

/** Whatever the page fetches from now on waits until it is let through. */
async function held(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const gate = new Promise<void>((open) => (letThrough = open));
  await page.route("**/_next/**", async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}

describe("what a first act needs comes with it, and", () => {
  it("no key is lost meanwhile: each works on what those before it did", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await graph(page).focus();
    const letThrough = await held(page);
    // Goes to one, pins it, goes on to another, pins that too, and takes the last step back.
    for (const key of ["ArrowRight", "p", "ArrowRight", "p", "ControlOrMeta+z"]) await page.keyboard.press(key);
    expect((await scene(page))?.pinned).toEqual([]);
    letThrough();
    await eventually(async () => (await scene(page))?.pinned.length).toBe(1);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await eventually(async () => new Set((await scene(page))?.pinned).size).toBe(2);
  });

  it("the box has the focus at once, so that what is typed after its key is typed into it", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await graph(page).focus();
    const letThrough = await held(page);
    await page.keyboard.type("/sekerina");
    expect(await searchBox(page).inputValue()).toBe("sekerina");
    letThrough();
    await page.getByRole("option", { name: /Natalia Sekerina/ }).first().waitFor();
  });

  it("a click with Shift selects one more", async (context) => {
    const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
    await opened(page);
    await page.getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
    const letThrough = await held(page);
    const at = await page.evaluate(() => {
      const { zoom, pan } = window.__whowhom?.view() ?? { zoom: 1, pan: { x: 0, y: 0 } };
      const { x, y } = window.__whowhom?.positions()["agency:scns-kg"] ?? { x: 0, y: 0 };
      return { x: x * zoom + pan.x, y: y * zoom + pan.y };
    });
    await graph(page).click({ position: at, modifiers: ["Shift"] });
    letThrough();
    await page.getByRole("heading", { name: /2 selected|2 entities/ }).first().waitFor();
  });
});
