import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, inspector, opened, phone, scene, searchBox, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

it("a reader who only looks is offered nothing that would change the scene, and still opens what is found", async (context) => {
  const page = await visit(context, app.port, { path: "/?mode=read" });
  const before = await opened(page);
  const key = page.getByRole("region", { name: "Key" });
  await button(key, /^Agency/).dblclick();
  await eventually(() => page.getByText("7 agencies").count()).toBe(1);
  expect((await scene(page))?.filters).toEqual([]);
  expect(await button(key, "Sizes and names").count()).toBe(0);

  await searchBox(page).fill("a");
  const row = page.getByRole("option", { name: /^Choose among all/ });
  await row.waitFor();
  expect(await page.getByRole("option").filter({ hasText: /\badd$/ }).count()).toBe(0);
  await row.click();
  const picker = page.getByRole("dialog", { name: "Choose entities" });
  await picker.getByText("Read-only view: one can be opened here, none added.").waitFor();
  expect(await button(picker, /^Add/).count()).toBe(0);
  await picker.getByLabel("Name").fill("Akyzbek Japarov");
  await picker.getByRole("option", { name: /Akyzbek Japarov/ }).first().click();
  await button(picker, "Open").click();
  await inspector(page).getByRole("heading", { name: "Akyzbek Japarov" }).waitFor();

  await searchBox(page).fill("Sekerina was detained by");
  await page.getByRole("option", { name: /Natalia Sekerina was detained by/ }).first().click();
  await inspector(page).getByText("Relation", { exact: true }).waitFor();
  expect(await shown(page)).toEqual(before);
});

it("on a phone the key of a view that can't be changed has no choices of how things are drawn", async (context) => {
  const page = await visit(context, app.port, { path: "/?mode=read", viewport: phone, hasTouch: true });
  await opened(page);
  await button(page, "Key").tap();
  const dialog = page.getByRole("dialog", { name: "Key" });
  await button(dialog, /^Agency/).waitFor();
  expect(await dialog.getByRole("radio").count()).toBe(0);
});
