import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { TestApp } from "../http/startApp";
import { neo4jForTests } from "../store/engines";
import { editor, rows, typed, warmApp } from "./consolePage";
import { announced, eventually, opened, shown, visit } from "./visit";

let app: TestApp | undefined;
beforeEach(async (context) => void (app ??= await warmApp(await neo4jForTests(context))));
afterAll(async () => void (await app?.close()));

const patience = 240_000;
/** Stops of Tab after which something counts as out of reach. */
const stopsAtMost = 90;

/** The name by which a screen reader tells what has the keyboard, with its role or tag. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? element.placeholder) : element?.textContent;
    const named = element?.getAttribute("aria-label") ?? label ?? "";
    return `${element?.getAttribute("role") ?? element?.tagName.toLowerCase() ?? ""} ${named.replace(/\s+/g, " ").trim()}`;
  });

/** Goes on with Tab until what has the keyboard is called so. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const met: string[] = [];
  for (let stop = 0; stop < stopsAtMost; stop++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (name.test(now)) return;
    met.push(now.slice(0, 40));
  }
  throw new Error(`Tab doesn't reach ${name.source}; it reached ${met.join(" | ")}`);
}

/** Opens the menu that is called so, and waits until its first item has the keyboard: keys before that are the menu's as a whole. */
async function openMenu(page: Page, name: RegExp): Promise<void> {
  await enter(page, name);
  await eventually(() => focused(page)).toMatch(/^menuitem /);
}

async function enter(page: Page, name: RegExp, key?: "Tab" | "Shift+Tab"): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press("Enter");
}

async function write(page: Page, cypher: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(cypher);
}

/** Out of the editor, as it says one can. */
async function leaveEditor(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await announced(page, "Tab leaves the editor now");
}

/** Opens the page for a reader without a pointer: a press of one fails the test. */
async function visitWithoutPointer(...[context, port, options]: Parameters<typeof visit>): Promise<Page> {
  const page = await visit(context, port, options);
  await page.evaluate(() => addEventListener("pointerdown", () => console.error("a pointer was pressed"), true));
  return page;
}

it("asks, completes, reads, sorts, filters, copies and selects by keyboard alone", async (context) => {
  const page = await visitWithoutPointer(context, app?.port ?? 0, { permissions: ["clipboard-read", "clipboard-write"] });
  await opened(page);
  await enter(page, /Cypher$/);
  await editor(page).waitFor();
  await tabTo(page, /^textbox Cypher/);
  await page.keyboard.type("MATCH (a)-[d:DE");
  await page.getByRole("option", { name: /^DETAINED/ }).first().waitFor();
  // As fast as people type: a key right after the list has opened isn't meant for it.
  await page.keyboard.type("TAIN", { delay: 60 });
  await eventually(() => page.getByRole("listbox", { name: "Completions" }).getByRole("option", { selected: true }).count()).toBe(1);
  await page.keyboard.press("Enter");
  await eventually(() => typed(page)).toMatch(/\[d:DETAINED/);
  await write(page, "MATCH (a)-[d:DETAINED]->(p:Person) RETURN a.name, d, p");
  await page.keyboard.press("ControlOrMeta+Enter");
  await announced(page, /^\d+ rows in /);
  await leaveEditor(page);

  await tabTo(page, /^input Filter rows/);
  await page.keyboard.type("sekerina");
  const filtered = rows(page).getByRole("gridcell", { name: "Natalia Sekerina" });
  await eventually(() => filtered.count()).toBeGreaterThan(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await enter(page, /^button a\.name$/);
  await eventually(() => rows(page).locator("th[aria-sort=ascending]").count()).toBe(1);
  await tabTo(page, /^separator Width of a\.name/);
  const width = () => rows(page).getByRole("separator", { name: "Width of a.name" }).getAttribute("aria-valuenow");
  const before = Number(await width());
  await page.keyboard.press("ArrowRight");
  await eventually(async () => Number(await width())).toBeGreaterThan(before);
  await tabTo(page, /^gridcell /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("c");
  await announced(page, "Copied the cell");
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await eventually(() => rows(page).locator("[aria-selected=true]").count()).toBeGreaterThan(0);
}, patience);

it("cancels, mends, plans, finds again, saves, shares, exports and closes by keyboard alone", async (context) => {
  const page = await visitWithoutPointer(context, app?.port ?? 0, { path: "/?view=cypher", permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
  await editor(page).waitFor();
  await write(page, "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("button", { name: "Cancel", exact: true }).waitFor();
  await leaveEditor(page);
  await enter(page, /^button Cancel/);
  await announced(page, /^Cancelled before the first row/);

  await write(page, "MATCH (a)-[d:DETAIND]->(p:Person) RETURN a, d, p");
  await page.getByRole("button", { name: "Write DETAINED", exact: true }).waitFor();
  await leaveEditor(page);
  await enter(page, /^button Write DETAINED$/);
  await eventually(() => typed(page)).toContain("[d:DETAINED]");
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  await announced(page, /^\d+ rows in /);
  await leaveEditor(page);

  await tabTo(page, /^tab /);
  await page.keyboard.press("End");
  await page.getByRole("tab", { name: "Plan", selected: true }).waitFor();
  await enter(page, /^button Show plan/);
  await page.getByRole("list", { name: "Plan, the result first" }).waitFor();

  await openMenu(page, /^button Export answer/);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(await readFile(await file.path(), "utf8")).toMatch(/^a,d,p\r\n/);
  await enter(page, /^button Share query/);
  await announced(page, "Copied a link to this query");
  await enter(page, /^button Save this question/);
  await eventually(() => page.getByRole("textbox", { name: "Its title" }).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Arrests");
  await page.keyboard.press("Enter");
  await announced(page, "Saved “Arrests” in this browser");

  await write(page, "MATCH (p {id: $who}) RETURN p.name LIMIT $n");
  await page.getByRole("combobox", { name: "Type of $who" }).waitFor();
  await leaveEditor(page);
  await tabTo(page, /^input \$who/);
  await page.keyboard.type("person:natalia-sekerina");
  await tabTo(page, /^input \$n/);
  await page.keyboard.type("2");
  await enter(page, /^button Run/);
  await announced(page, "1 row in");

  await enter(page, /^button Past queries/);
  await tabTo(page, /^input Search past queries/);
  await page.keyboard.type("DETAINED");
  await enter(page, /^button Pin/);
  await page.getByRole("button", { name: "Unpin", exact: true }).waitFor();
  await enter(page, /^button MATCH \(a\)-\[d:DETAINED\]/, "Shift+Tab");
  await eventually(() => typed(page)).toContain("[d:DETAINED]");
  await leaveEditor(page);
  await enter(page, /^(button|radio) Graph$/, "Shift+Tab");
  await eventually(() => editor(page).isVisible()).toBe(false);
}, patience);

it("chooses a question, fills its slots, takes it back, and puts the answer into the scene by keyboard alone", async (context) => {
  const page = await visitWithoutPointer(context, app?.port ?? 0, { path: "/?view=cypher", acceptDownloads: true });
  const before = await opened(page);
  await editor(page).waitFor();
  await write(page, "RETURN 1 AS mine");
  await leaveEditor(page);
  await tabTo(page, /^combobox Person/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Lapushkin");
  await page.getByRole("option", { name: /Lapushkin/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await eventually(() => page.getByRole("combobox", { name: /^Person/ }).first().inputValue()).toBe("Sergei Lapushkin");
  await enter(page, /^button Ask: Who detained somebody/);
  await announced(page, /^\d+ rows? in /);
  await eventually(() => rows(page).getByRole("gridcell").filter({ hasText: "Sergei Lapushkin" }).count()).toBeGreaterThan(0);

  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await eventually(() => typed(page)).toBe("RETURN 1 AS mine");
  await page.keyboard.press("ControlOrMeta+y");
  await eventually(() => typed(page)).toContain("$person");
  await leaveEditor(page);
  await tabTo(page, /^combobox \$person/);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Sekerina");
  await page.getByRole("option", { name: /Sekerina/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await eventually(() => page.getByRole("combobox", { name: /^\$person/ }).inputValue()).toBe("Natalia Sekerina");
  await enter(page, /^button Run/);
  await eventually(() => rows(page).getByRole("gridcell").filter({ hasText: "Natalia Sekerina" }).count()).toBeGreaterThan(0);
  await announced(page, /^\d+ rows? in /);

  await openMenu(page, /^button Export answer/);
  await page.keyboard.press("ArrowDown");
  await eventually(() => focused(page)).toBe("menuitem Rows as JSON");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(JSON.stringify(JSON.parse(await readFile(await file.path(), "utf8")))).toContain("person:natalia-sekerina");

  await enter(page, /^button Replace scene/, "Shift+Tab");
  await announced(page, "The answer is the scene now");
  await eventually(() => shown(page)).toContain("person:natalia-sekerina");
  const replaced = await shown(page);
  expect(replaced.length).toBeLessThan(before.length);
  await write(page, "MATCH (a)-[d]->(p:Person {id: 'person:vladimir-putin'}) RETURN a, d, p");
  await page.keyboard.press("ControlOrMeta+Enter");
  await eventually(() => rows(page).getByRole("gridcell").filter({ hasText: "Vladimir Putin" }).count()).toBeGreaterThan(0);
  expect(await page.getByRole("listbox", { name: "Completions" }).count()).toBe(0);
  await announced(page, /^\d+ rows? in /);
  await leaveEditor(page);
  await enter(page, /^button Add to scene/);
  await announced(page, "The answer was added to the scene");
  await eventually(() => shown(page)).toEqual(expect.arrayContaining([...replaced, "person:vladimir-putin"]));
}, patience);
