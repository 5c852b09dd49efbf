import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, clickEntity, eventually, inspector, opened, searchBox, shown, visit } from "./visit";

let app: TestApp;
let foreign: TestApp;
beforeAll(async () => {
  app = await startApp(undefined, "seed");
  foreign = await startApp(undefined, "fixture");
});
afterAll(async () => {
  await app.close();
  await foreign.close();
});

const title = (page: Page) => inspector(page).getByRole("heading", { level: 2 });
const view = (page: Page) => page.evaluate(() => window.__whowhom?.view() ?? null);

describe("the inspector", () => {
  it("goes back and forth with the browser through all that was inspected, also after a reload", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, "person:natalia-sekerina");
    await title(page).filter({ hasText: "Natalia Sekerina" }).waitFor();
    await searchBox(page).fill("Putin");
    await page.getByRole("option", { name: /Vladimir Putin/ }).first().click();
    await title(page).filter({ hasText: "Vladimir Putin" }).waitFor();
    await clickEntity(page, "person:viktor-vasiliev");
    await title(page).filter({ hasText: "Viktor Vasiliev" }).waitFor();
    await page.goBack();
    await title(page).filter({ hasText: "Vladimir Putin" }).waitFor();
    await page.reload();
    await title(page).filter({ hasText: "Vladimir Putin" }).waitFor();
    await button(inspector(page), "Back").click();
    await title(page).filter({ hasText: "Natalia Sekerina" }).waitFor();
    await button(inspector(page), "Forward").click();
    await button(inspector(page), "Forward").click();
    await title(page).filter({ hasText: "Viktor Vasiliev" }).waitFor();
  });

  it("opens what it counts: claims, each by itself, and sources", async (context) => {
    const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
    await opened(page);
    await button(inspector(page), /^\d+ claims$/).click();
    const claims = inspector(page).getByRole("region", { name: "Its claims" });
    await button(claims, /SCNS detained Natalia Sekerina/).first().click();
    await title(page).filter({ hasText: "SCNS detained Natalia Sekerina" }).waitFor();
    expect(new URL(page.url()).searchParams.get("claim")).toMatch(/./);
    await inspector(page).getByText("Open the source").waitFor();
    await inspector(page).getByRole("heading", { name: "The same occurrence" }).waitFor();
    await button(inspector(page), "All claims of this relation").click();
    await button(inspector(page), "Open the claim").first().waitFor();
    await page.goBack();
    await page.goBack();
    await button(inspector(page), /^\d+ sources$/).click();
    await button(inspector(page).getByRole("region", { name: "Sources that speak of it" }), /Diplomat/).click();
    await inspector(page).getByText("Publisher").waitFor();
  });
});

/** What stands under a heading of the inspector, each sentence with its line of meta. */
const under = (page: Page, heading: string) =>
  inspector(page).locator("section").filter({ has: page.getByRole("heading", { name: heading, exact: true }) }).getByRole("listitem").allInnerTexts();

it("a promise, an allegation and a denial never stand among what was done", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
  await opened(page);
  await title(page).filter({ hasText: "Natalia Sekerina" }).waitFor();
  await eventually(async () => (await under(page, "What is expected or promised")).some((text) => /will be released/.test(text) && /predicted/.test(text))).toBe(true);
  expect((await under(page, "What others did")).length).toBeGreaterThan(0);
  for (const entity of ["person:natalia-sekerina", "person:yevgeny-primakov", "state:russia", "state:kyrgyzstan", "agency:scns-kg"]) {
    await page.goto(`http://127.0.0.1:${app.port}/?entity=${entity}`);
    await inspector(page).getByRole("listitem").first().waitFor();
    for (const heading of ["What others did", "What this person did", "What this agency did", "What this state did", "Posts and ties"]) {
      expect((await under(page, heading)).filter((text) => /\b(alleged|predicted|denied)\b/.test(text))).toEqual([]);
    }
  }
});

it("the camera is where it was when the table closes again", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await button(page, "Zoom in").click();
  await button(page, "Zoom in").click();
  const before = await view(page);
  await button(page.getByRole("group", { name: "View" }), "Table").click();
  await page.getByRole("tab", { name: /Claims/ }).waitFor();
  await eventually(async () => (await view(page))?.zoom).toBeLessThan(before?.zoom ?? 0);
  await button(page.getByRole("group", { name: "View" }), "Graph").click();
  await eventually(() => view(page)).toEqual(before);
});

describe("a store with other data opens at its best connected, without a complaint", () => {
  const opensAtItsBest = async (context: TestContext) => {
    const page = await visit(context, foreign.port);
    expect(await opened(page)).toContain("agency:police");
    expect((await shown(page)).length).toBeGreaterThan(2);
    expect(await page.getByText("No longer in the store").count()).toBe(0);
  };

  it("where it has nothing of the opening view", opensAtItsBest);

  it("where it has only a state of it", async (context) => {
    const sent = await fetch(`http://127.0.0.1:${foreign.port}/api/import?format=quads&dataset=events&title=Events&publisher=We&published=2018&file=events.tsv`, {
      method: "POST", body: "Russia\tAccuse\tKenya\t2018-09-11\n",
    });
    expect(await sent.json()).toMatchObject({ rows: { loaded: 1 } });
    const known = await fetch(`http://127.0.0.1:${foreign.port}/api/entities/state:russia`);
    expect(known.status).toBe(200);
    await opensAtItsBest(context);
  });
});
