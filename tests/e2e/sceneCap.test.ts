import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, graph, inspector, opened, searchBox, shown, visit } from "./visit";

/** Entities that can be brought into a scene. */
const most = 2000;
/** Neighbours of either of two hubs: together more than a scene takes. */
const around = 1_300;

let app: TestApp;
beforeAll(async () => {
  app = await startApp(undefined, "seed");
  const rows = ["North", "South"].flatMap((hub) => Array.from({ length: around }, (_, n) => `Hub ${hub}\tConsult\tActor ${hub} ${n}\t2018-01-01\n`));
  const answer = await fetch(`http://127.0.0.1:${app.port}/api/import?format=quads&dataset=hubs&file=hubs.txt`, { method: "POST", headers: { "content-type": "text/plain" }, body: rows.join("") });
  expect(answer.status).toBe(200);
});
afterAll(async () => void (await app.close()));

const count = (value: number) => new Intl.NumberFormat("en-GB").format(value);
const guard = (page: Page) => page.getByRole("dialog", { name: /^Expand / });

async function open(page: Page, name: string): Promise<void> {
  await searchBox(page).fill(name);
  await page.getByRole("option", { name: new RegExp(`^${name}`) }).first().click();
  await inspector(page).getByRole("heading", { level: 2, name }).waitFor();
  await button(inspector(page), /^Expand \+/).waitFor();
}

it("takes as many as a scene holds, says how many of how many, and then nothing more, however it is asked", { timeout: 180_000 }, async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await open(page, "Hub North");
  await inspector(page).getByText(`Showing relations with 60 of ${count(around)} entities`).waitFor();
  await button(inspector(page), "Show more").click();
  await inspector(page).getByText(`Showing relations with 500 of ${count(around)} entities`).waitFor();
  await graph(page).focus();
  await page.keyboard.press("Shift+E");
  await guard(page).getByRole("radio", { name: "Everything" }).check();
  await button(guard(page), `Add ${count(around)}`).click();
  await eventually(async () => (await shown(page)).length).toBeGreaterThan(around);

  await open(page, "Hub South");
  const before = (await shown(page)).length;
  const room = most - before;
  await button(inspector(page), `Expand +${count(around)}`).click();
  await guard(page).getByRole("radio", { name: "Everything" }).check();
  await guard(page).getByText(`of ${count(around)}: a scene holds at most ${count(most)} entities`).waitFor();
  await button(guard(page), `Add ${count(room)}`).click();
  await eventually(async () => (await shown(page)).length).toBe(most);

  await button(inspector(page), `Expand +${count(around - room)}`).click();
  await guard(page).getByText(`Nothing was added: a scene holds at most ${count(most)} entities. This one has ${count(most)}, and ${count(around - room)} more would come.`).waitFor();
  expect(await guard(page).getByRole("button", { name: /^Add/ }).isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await searchBox(page).fill("Akyzbek Japarov");
  await page.getByRole("option", { name: /^Akyzbek Japarov/ }).first().click();
  await page.getByText(`This one has ${count(most)}, and 1 more would come.`).first().waitFor();
  expect((await shown(page)).length).toBe(most);
  await button(page, "Undo").click();
  await eventually(async () => (await shown(page)).length).toBe(before);
});
