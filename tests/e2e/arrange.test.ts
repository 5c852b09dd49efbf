import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, eventually, graph, opened, phone, positions, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const panel = (page: Page) => page.getByRole("dialog", { name: "Arrange" });
async function openPanel(page: Page): Promise<void> {
  await button(page, "Arrange").click();
  await panel(page).waitFor();
}
const placesOf = async (page: Page) => (await scene(page))?.positions ?? {};

it("places all anew by a layout, in one step that undo takes back", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  const before = await placesOf(page);
  await openPanel(page);
  await panel(page).getByRole("radio", { name: "Grid" }).check();
  await panel(page).getByLabel("Columns (0: as fits)").fill("4");
  await button(panel(page), "Place anew").click();
  await eventually(async () => new Set(Object.values(await placesOf(page)).map(({ x }) => x)).size).toBe(4);
  await eventually(() => positions(page)).toEqual(await placesOf(page));
  await button(panel(page), "Place anew").click();
  await announced(page, "Everything is in its place already");
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  await eventually(() => button(page, "Arrange").evaluate((one) => one === document.activeElement)).toBe(true);
  await button(page, "Undo").click();
  await eventually(() => placesOf(page)).toEqual(before);
});

it("moves only the selection, and leaves alone what is pinned", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  await opened(page);
  const before = await placesOf(page);
  const id = "person:natalia-sekerina";
  await openPanel(page);
  await panel(page).getByText("Selected: 1").waitFor();
  await panel(page).getByRole("checkbox", { name: "Only the selection (1)" }).check();
  await button(panel(page), "Place anew").click();
  await eventually(async () => (await placesOf(page))[id]).not.toEqual(before[id]);
  const moved = await placesOf(page);
  expect({ ...moved, [id]: null }).toEqual({ ...before, [id]: null });
  await button(panel(page), "Pin").click();
  await button(panel(page), "Unpin").waitFor();
  await panel(page).getByRole("checkbox", { name: "Only the selection (1)" }).uncheck();
  await panel(page).getByRole("radio", { name: "Circle" }).check();
  await button(panel(page), "Place anew").click();
  await eventually(async () => (await placesOf(page))["state:russia"]).not.toEqual(before["state:russia"]);
  expect((await placesOf(page))[id]).toEqual(moved[id]);
});

it("is a page of its own on a phone, and gives way to the graph", async (context) => {
  const page = await visit(context, app.port, { viewport: phone });
  await opened(page);
  const before = await placesOf(page);
  await button(page, "More tools").click();
  await page.getByRole("menuitem", { name: "Arrange" }).click();
  await panel(page).waitFor();
  await panel(page).getByRole("radio", { name: "By kind, in columns" }).check();
  await button(panel(page), "Place anew").click();
  await panel(page).waitFor({ state: "detached" });
  await eventually(() => placesOf(page)).not.toEqual(before);
  await graph(page).waitFor();
});

it("can be stopped while it runs, and runs again after that", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  const before = await placesOf(page);
  // Workers get no more questions, as if the layout took for ever.
  await page.evaluate(() => {
    const original = Worker.prototype.postMessage;
    Object.assign(window, { letWorkersRun: () => (Worker.prototype.postMessage = original) });
    Worker.prototype.postMessage = () => undefined;
  });
  await openPanel(page);
  await panel(page).getByRole("radio", { name: "Grid" }).check();
  await button(panel(page), "Place anew").click();
  const stop = button(page, /Stop$/);
  await stop.waitFor();
  await page.evaluate(() => (window as unknown as { letWorkersRun(): void }).letWorkersRun());
  await stop.click();
  await announced(page, "Stopped: nothing was moved.");
  await stop.waitFor({ state: "detached" });
  expect(await placesOf(page)).toEqual(before);
  await openPanel(page);
  await button(panel(page), "Place anew").click();
  await eventually(() => placesOf(page)).not.toEqual(before);
});
