import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relationId } from "../../lib/ontology/relationId";
import { startApp, type TestApp } from "../http/startApp";
import { hasFocus, take } from "./byKeyboard";
import { announced, button, clickEntity, eventually, graph, inspector, opened, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const [suspects, recruited, sekerina, committee, russianHouse] = ["person:osh-four-suspects", "person:people-from-kyrgyzstan-recruited", "person:natalia-sekerina", "agency:scns-kg", "agency:russian-house-osh"];
const at = (subject: string, storedType: string, object: string) => `/?relation=${encodeURIComponent(relationId(subject, storedType, object))}`;
const title = (page: Page) => inspector(page).getByRole("heading", { level: 2 });
const disputes = (page: Page) => inspector(page).getByRole("region", { name: "What disagrees" });
const isClosed = (page: Page) => inspector(page).waitFor({ state: "detached" });

describe("what is not a fact", () => {
  it.for([
    [at(suspects, "ALLEGED_WORKS_FOR", "state:russia"), "the four suspects work for Russia (alleged)"],
    [at(suspects, "ALLEGED_RECRUITED", recruited), "the four suspects recruited those said to have been recruited (alleged)"],
    [at(suspects, "DENIED_RECRUITED", recruited), "the four suspects recruited those said to have been recruited (denied)"],
    [at("agency:rossotrudnichestvo", "PREDICTED_RELEASED", sekerina), "Rossotrudnichestvo will release Natalia Sekerina (predicted)"],
    [at(sekerina, "WORKS_FOR", "agency:rossotrudnichestvo"), "Natalia Sekerina works for Rossotrudnichestvo (reported)"],
    [at(committee, "DETAINED", sekerina), "SCNS detained Natalia Sekerina"],
  ] as const)("is no heading without the word for it: %s", async ([path, heading], context) => {
    const page = await visit(context, app.port, { path });
    expect((await title(page).innerText()).replaceAll(/\s+/g, " ")).toBe(heading);
  });

  it("says so in lists, in the table and in what is announced", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, suspects);
    await button(inspector(page), /recruited those said to have been recruited \(alleged\)/).waitFor();
    await button(inspector(page), /recruited those said to have been recruited \(denied\)/).click();
    await title(page).filter({ hasText: "(denied)" }).waitFor();
    await page.locator("[aria-live=polite]").filter({ hasText: /the four suspects recruited .*\(denied\)/ }).first().waitFor({ state: "attached" });
    await button(page.getByRole("group", { name: "View" }), "Table").click();
    await page.getByRole("tab", { name: /Relations/ }).click();
    await page.getByRole("checkbox", { name: "Select: the four suspects work for Russia (alleged)" }).waitFor();
  });
});

describe("a relation that sources disagree on", () => {
  it("names every claim that it disagrees with, drawn or not, and what they differ in", async (context) => {
    const page = await visit(context, app.port, { path: at("agency:rossotrudnichestvo", "FUNDED", russianHouse) });
    await opened(page);
    await disputes(page).getByText("3 claims differ in what is claimed").waitFor();
    await disputes(page).getByRole("row", { name: /Russian House in Osh is a branch of Rossotrudnichestvo office in Kyrgyzstan \(reported\)/ }).waitFor();
    const rows = disputes(page).getByRole("row");
    const notDrawn = rows.filter({ has: page.getByRole("button", { name: "Add to the canvas" }) });
    await eventually(() => notDrawn.count()).toBe(1);
    await button(notDrawn, "Add to the canvas").click();
    await eventually(async () => Object.keys((await scene(page))?.entities ?? {})).toContain("agency:rossotrudnichestvo-kg-office");
    await eventually(() => notDrawn.count()).toBe(0);
    await button(rows.filter({ hasText: "The Diplomat" }).first(), "Open").click();
    await inspector(page).getByText("Claim", { exact: true }).first().waitFor();
    await disputes(page).getByText("3 claims differ in what is claimed").waitFor();
  });

  it("marks what is said differently, and nothing that is left unsaid", async (context) => {
    const page = await visit(context, app.port, { path: at(committee, "DETAINED", sekerina) });
    await inspector(page).getByRole("row", { name: /When/ }).first().waitFor();
    const marked = await inspector(page).locator(".marked").allInnerTexts();
    expect(marked).toEqual(expect.arrayContaining(["17 Apr 2025", "19 Apr 2025"]));
    expect(marked).not.toContain("not said");
    await disputes(page).getByText(/^11 claims differ in .*the date$/).waitFor();
    expect(await disputes(page).locator(".marked").allInnerTexts()).not.toContain("not said");
  });
});

describe("the focus of the keyboard", () => {
  it("is at the heading of what was opened in the inspector, and at the graph again when that is closed", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await take(page, "Natalia Sekerina", /^Natalia Sekerina/);
    await title(page).filter({ hasText: "Natalia Sekerina" }).waitFor();
    await eventually(() => hasFocus(title(page))).toBe(true);
    await button(inspector(page), /was detained by SCNS/).press("Enter");
    await title(page).filter({ hasText: "SCNS detained Natalia Sekerina" }).waitFor();
    await eventually(() => hasFocus(title(page))).toBe(true);
    await page.keyboard.press("Escape");
    await isClosed(page);
    await eventually(() => hasFocus(graph(page))).toBe(true);
  });

  it("lets Esc close what was opened with the pointer, a claim too", async (context) => {
    const page = await visit(context, app.port, { path: at(committee, "DETAINED", sekerina) });
    await opened(page);
    await button(inspector(page), "Open the claim").first().click();
    await inspector(page).getByText("Claim", { exact: true }).first().waitFor();
    await page.keyboard.press("Escape");
    await isClosed(page);
  });

  it("stays at the button that goes back, which stays where it is", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, sekerina);
    await button(inspector(page), /was detained by SCNS/).click();
    await title(page).filter({ hasText: "SCNS detained" }).waitFor();
    const back = button(inspector(page), "Back");
    const wide = await back.boundingBox();
    await back.press("Enter");
    await title(page).filter({ hasText: /^Natalia Sekerina$/ }).waitFor();
    expect(await back.boundingBox()).toEqual(wide);
    expect(await hasFocus(back)).toBe(true);
    await announced(page, "Natalia Sekerina");
  });
});

it("goes back to the list of several that were selected", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await clickEntity(page, sekerina);
  await page.keyboard.down("Shift");
  await clickEntity(page, committee);
  await page.keyboard.up("Shift");
  await title(page).filter({ hasText: "2 entities" }).waitFor();
  await button(inspector(page), /SCNS detained Natalia Sekerina/).click();
  await title(page).filter({ hasText: "SCNS detained" }).waitFor();
  await button(inspector(page), "Back").click();
  await title(page).filter({ hasText: "2 entities" }).waitFor();
  await button(inspector(page), "Forward").click();
  await title(page).filter({ hasText: "SCNS detained" }).waitFor();
});

it("the table says whole who says so, and what more there is on the same", async (context) => {
  const page = await visit(context, app.port);
  const before = await opened(page);
  await button(page.getByRole("group", { name: "View" }), "Table").click();
  await page.getByLabel("Filter: Claims").fill("Sekerina");
  const row = page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: /^Select: SCNS detained Natalia Sekerina,/ }) });
  await button(row, "The same occurrence: 2 more claims not shown here").waitFor();
  await page.getByText("The same occurrence: 2 more claims not shown here. The number beside a row opens them.").waitFor();
  const publisher = row.getByText("Media Office of Hizb ut Tahrir in Kyrgyzstan, 2025");
  expect(await publisher.evaluate((cell) => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    const { bottom, right } = cell.getBoundingClientRect();
    // The ascenders and descenders of small lines go a little beyond them.
    return [...text.getClientRects()].every((line) => line.bottom <= bottom + 3 && line.right <= right + 1);
  })).toBe(true);
  await row.getByRole("checkbox").check();
  const selection = page.getByRole("region", { name: "Selection" });
  await button(selection, "Add to the canvas").click();
  await eventually(async () => Object.keys((await scene(page))?.entities ?? {}).length).toBe(before.length + 1);
  await button(row, /^The same occurrence/).waitFor({ state: "detached" });
});

it("what happened on a day within some time doesn't read as if it had lasted so long", async (context) => {
  const page = await visit(context, app.port, { path: "/?claim=ht-kg-2025-05%3A048" });
  await inspector(page).getByText("between 25 Apr and 1 May 2025").first().waitFor();
  await page.goto(`http://127.0.0.1:${app.port}/?claim=ht-kg-2025-05%3A011`);
  await inspector(page).getByText("since Jul 2024").first().waitFor();
});

it("a data set without a date of release says so, and that it was coded by machine", async (context) => {
  const answer = await fetch(`http://127.0.0.1:${app.port}/api/import?format=quads&dataset=coded&file=coded.txt&publisher=ICEWS`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: "Turkey\tArrest, detain, or charge with legal action\tSomeone Coded\t2018-01-05\n" });
  expect(await answer.json()).toMatchObject({ claims: { created: 1 } });
  const page = await visit(context, app.port);
  await opened(page);
  await take(page, "Someone Coded", /^Someone Coded/);
  await title(page).filter({ hasText: "Someone Coded" }).waitFor();
  await button(inspector(page), /was arrested, detained or charged by/).click();
  await inspector(page).getByText("1 source · coded by machine").waitFor();
  await inspector(page).getByText("Data set · no date").waitFor();
  await button(inspector(page), "Add to the canvas").click();
  await button(page.getByRole("group", { name: "View" }), "Table").click();
  await page.getByLabel("Filter: Claims").fill("Someone Coded");
  await page.getByText("ICEWS, no date, coded by machine").first().waitFor();
});
