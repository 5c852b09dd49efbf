import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { TestApp } from "../http/startApp";
import { besides, neo4jForTests } from "../store/engines";
import { answerTab, ask, editor, openConsole, rows, run, typed, warmApp, write } from "./consolePage";
import { announced, button, desktop, eventually, graph, opened, phone, scene, shown, visit } from "./visit";

let app: TestApp | undefined;
beforeEach(async (context) => void (app ??= await warmApp(await neo4jForTests(context))));
afterAll(async () => void (await app?.close()));

const port = () => app?.port ?? 0;
const detained = "MATCH (a)-[d:DETAINED]->(p:Person)\nWHERE d.date STARTS WITH '2025-04'\nRETURN a, d, p\nORDER BY d.date, p.name";
const endless = "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i";
const running = async (context: Parameters<typeof besides>[0]) => (await besides(context, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'i % 7 = 8' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery")).length;

async function atConsole(context: Parameters<typeof visit>[0], options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const page = await visit(context, port(), options);
  await opened(page);
  await openConsole(page);
  return page;
}

describe("the console", () => {
  it("answers by keyboard alone, and lets go of the keyboard", async (context) => {
    const page = await atConsole(context);
    await editor(page).focus();
    await page.keyboard.insertText(detained);
    await page.keyboard.press("ControlOrMeta+Enter");
    await announced(page, /^8 rows in /);
    await page.keyboard.press("Escape");
    await announced(page, "Tab leaves the editor now");
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.closest(".cm-editor") === null)).toBe(true);
    expect(await typed(page)).toBe(detained);
    await rows(page).getByRole("gridcell").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByText("Natalia Sekerina", { exact: true }).and(page.locator("p > span")).waitFor();
    await eventually(() => rows(page).locator("[aria-selected=true]").count()).toBe(2);
  });

  it("draws what came back beside it, and adds it to the scene in one step", async (context) => {
    const page = await atConsole(context);
    const before = Object.keys((await scene(page))?.entities ?? {}).sort();
    await ask(page, "MATCH (a:Entity {id: 'person:vladimir-putin'})-[r]-(b:Entity) RETURN {all: collect([a, r, b])} AS nested");
    await eventually(() => graph(page).count()).toBe(1);
    await button(page, "Add to scene").click();
    await announced(page, "The answer was added to the scene");
    const after = await shown(page);
    expect(after).toEqual(expect.arrayContaining([...before, "person:vladimir-putin"]));
    await button(page, "Undo").click();
    await eventually(() => shown(page)).toEqual(before);
  });

  it("replaces the scene by the answer, which can be undone", async (context) => {
    const page = await atConsole(context);
    const before = await shown(page);
    await ask(page, detained);
    await button(page, "Replace scene").click();
    await eventually(async () => (await shown(page)).length).toBe(7);
    await button(page, "Undo").click();
    await eventually(() => shown(page)).toEqual(before);
  });

  it("shows every value as it is, and gives it to the clipboard so", async (context) => {
    const page = await atConsole(context, { permissions: ["clipboard-read", "clipboard-write"] });
    await ask(page, "RETURN 9007199254740993 AS big, datetime('2025-04-17T10:00+06:00[Asia/Bishkek]') AS zoned, duration('P1M2DT3S') AS lasted, null AS none, 6.0 / 2 AS mean, {a: [1, 'x', 2.0]} AS nested");
    const cells = (await rows(page).getByRole("gridcell").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
    expect(cells).toEqual(["9007199254740993", "2025-04-17T10:00:00+06:00[Asia/Bishkek]", "P1M2DT3S", "null", "3.0", expect.stringMatching(/a:.*1.*x.*2\.0/)]);
    await button(page, "Copy row").click();
    await announced(page, "Copied 1 row");
    expect((await page.evaluate(() => navigator.clipboard.readText())).split("\n")[1]).toBe('9007199254740993\t2025-04-17T10:00:00+06:00[Asia/Bishkek]\tP1M2DT3S\t\t3.0\t{a: [1, "x", 2.0]}');
    await answerTab(page, "JSON").click();
    await page.getByText('"9007199254740993"').waitFor();
    await page.getByText('"mean": 3.0').waitFor();
  });

  it("keeps ten thousand rows at hand with few of them in the page, sorts and filters them", async (context) => {
    const page = await atConsole(context);
    await page.getByRole("combobox", { name: "Rows at most" }).selectOption("10000");
    await ask(page, "UNWIND range(1, 10000) AS i RETURN i, 'row ' + i AS words");
    expect(await rows(page).getAttribute("aria-rowcount")).toBe("10001");
    expect(await rows(page).getByRole("row").count()).toBeLessThan(120);
    await button(rows(page), "i").click();
    await button(rows(page), "i").click();
    await eventually(() => rows(page).getByRole("gridcell").first().innerText()).toBe("10000");
    await page.getByRole("searchbox", { name: "Filter rows" }).fill("row 777");
    await page.getByText("19 of 10,000 rows").waitFor();
  });

  it("says what it cut", async (context) => {
    const page = await atConsole(context);
    await page.getByRole("combobox", { name: "Rows at most" }).selectOption("100");
    await write(page, "UNWIND range(1, 150) AS i RETURN i");
    await run(page).click();
    await page.getByText("first 100 of 150 rows").waitFor();
    await write(page, "UNWIND range(1, 1000000000) AS i RETURN i");
    await run(page).click();
    await page.getByText("more than 100 rows: the first 100 are here").waitFor();
    await write(page, "UNWIND [1, 2, 3, 0] AS x RETURN 6 / x AS y");
    await run(page).click();
    await page.getByRole("alert").getByText("3 rows came before that: the answer is not whole.").waitFor();
    expect(await rows(page).getByRole("gridcell").allInnerTexts()).toEqual(["6", "3", "2"]);
  });

  it("shows the first rows before the last, and ends in the database when it is cancelled or left", async (context) => {
    const page = await atConsole(context);
    await write(page, "UNWIND range(1, 1000) AS i RETURN i, CASE WHEN i > 200 THEN reduce(s = 0, j IN range(1, 3000000) | s + j) ELSE 0 END AS slow");
    await run(page).click();
    await rows(page).getByRole("gridcell").first().waitFor();
    await page.getByText(/^running · /).waitFor();
    await button(page, "Cancel").click();
    await announced(page, /^Cancelled after \d+ rows/);
    await write(page, endless);
    await run(page).click();
    await eventually(() => running(context)).toBe(1);
    await button(page, "Cancel").click();
    await eventually(() => running(context)).toBe(0);
    await run(page).click();
    await eventually(() => running(context)).toBe(1);
    await page.close();
    await eventually(() => running(context)).toBe(0);
  });

  it("names mistakes at their place and mends them with one press", async (context) => {
    const page = await atConsole(context, { expected: [/400/] });
    await write(page, "MATCH (a)-[d:DETAIND]->(b) RETURN a");
    await button(page, /^Warning · Line 1, column 14/).waitFor();
    await page.getByRole("button", { name: "Write DETAINED", exact: true }).click();
    await eventually(() => typed(page)).toBe("MATCH (a)-[d:DETAINED]->(b) RETURN a");
    await write(page, "MATCH (a)\nRETRN a");
    await button(page, /^Mistake · Line 2, column 1/).waitFor();
    await run(page).click();
    await page.getByRole("alert").getByText(/Line 2, column 1/).waitFor();
    await write(page, "MATCH (n) DETACH DELETE n");
    await run(page).click();
    await page.getByRole("alert").getByText(/only reading|Nothing typed here can write|DELETE/).first().waitFor();
  });

  it("warns before what may take long", async (context) => {
    const page = await atConsole(context);
    await write(page, "MATCH (a:State), (b:State) RETURN count(*) AS pairs");
    await button(page, /^Warning · Line 1/).waitFor();
    await run(page).click();
    await page.getByRole("alert").getByText(/isn't connected/).waitFor();
    expect(await rows(page).count()).toBe(0);
    await button(page, "Run anyway").click();
    await page.getByText(/^complete · /).waitFor();
  });

  it("says that the database is down, and asks again", async (context) => {
    const page = await atConsole(context, { expected: [/503/] });
    await page.route("**/api/query", (route) => route.fulfill({ status: 503, json: { error: { code: "store-down", message: "Neo4j doesn't answer" } } }));
    await write(page, "RETURN 1 AS one");
    await run(page).click();
    await page.getByRole("alert").getByText("Neo4j doesn't answer").waitFor();
    await page.unroute("**/api/query");
    await button(page, "Retry").click();
    await page.getByText(/^complete · /).waitFor();
  });

  it.for([
    { colorScheme: "light", viewport: desktop },
    { colorScheme: "dark", viewport: desktop },
    { colorScheme: "light", viewport: phone },
    { colorScheme: "dark", viewport: phone },
  ] as const)("axe finds nothing in any of its states: %o", async ({ colorScheme, viewport }, context) => {
    const page = await atConsole(context, { colorScheme, viewport, expected: [/400/] });
    const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const found: string[] = [];
    const look = async (state: string) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(
        (values) => (window as unknown as { axe: { run(where: string, how: unknown): Promise<AxeResults> } }).axe.run("main", { runOnly: { type: "tag", values } }),
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      );
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${state}: ${id}: ${html.slice(0, 200)}`)));
    };
    await page.getByRole("heading", { name: "Questions to begin with" }).waitFor();
    await look("questions");
    await ask(page, detained);
    for (const view of ["Graph", "Table", "JSON", "Plan"] as const) {
      await answerTab(page, view).click();
      await look(view);
    }
    await write(page, "MATCH (a)\nRETRN $id");
    await run(page).click();
    await page.getByRole("alert").first().waitFor();
    await look("error");
    await button(page, "Past queries").click();
    await look("history");
    expect(found).toEqual([]);
  });
});
