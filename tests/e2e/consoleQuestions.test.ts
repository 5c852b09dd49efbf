import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { neo4jForTests } from "../store/engines";
import { ask, editor, openConsole, rows, run, typed, warmApp, write } from "./consolePage";
import { announced, button, eventually, inspector, opened, searchBox, visit } from "./visit";

let app: TestApp | undefined;
let inMemory: TestApp | undefined;
beforeEach(async (context) => void (app ??= await warmApp(await neo4jForTests(context))));
afterAll(async () => void (await Promise.all([app?.close(), inMemory?.close()])));

const port = () => app?.port ?? 0;

async function atConsole(context: Parameters<typeof visit>[0], options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const page = await visit(context, port(), options);
  await opened(page);
  await openConsole(page);
  return page;
}

describe("what can be asked without knowing Cypher", () => {
  it("a card answers with its slots filled, and shows its Cypher", async (context) => {
    const page = await atConsole(context);
    await button(page, "Ask: Who detained somebody").click();
    await page.getByText(/^complete · /).waitFor();
    expect(await typed(page)).toContain("$person");
    await page.getByRole("combobox", { name: "Type of $person" }).waitFor();
    await page.getByRole("combobox", { name: "$person", exact: true }).fill("Lapushkin");
    await page.getByRole("option", { name: /Lapushkin/ }).first().click();
    await run(page).click();
    await eventually(() => rows(page).getByRole("gridcell").filter({ hasText: "Sergei Lapushkin" }).count()).toBeGreaterThan(0);
  });

  it("what a card or a past query takes the place of comes back with an undo, its parameters too", async (context) => {
    const page = await atConsole(context);
    await write(page, "RETURN $mine AS mine");
    await page.getByRole("textbox", { name: "$mine" }).fill("kept");
    await button(page, "See the Cypher: Who detained somebody").click();
    await eventually(() => typed(page)).toContain("DETAINED");
    await page.keyboard.press("ControlOrMeta+z");
    await eventually(() => typed(page)).toBe("RETURN $mine AS mine");
    await eventually(() => page.getByRole("textbox", { name: "$mine" }).inputValue()).toBe("kept");
    await page.keyboard.press("ControlOrMeta+y");
    await eventually(() => typed(page)).toContain("DETAINED");
    await eventually(() => page.getByRole("combobox", { name: "$person", exact: true }).inputValue()).toContain("Sekerina");
  });

  it("the box knows the questions as phrases", async (context) => {
    const page = await visit(context, port());
    await opened(page);
    await searchBox(page).fill("who detained Sekerina?");
    await page.getByRole("option", { name: /^Who detained Sekerina\?/ }).click();
    await editor(page).waitFor();
    await page.getByText(/^complete · /).waitFor();
    await eventually(() => rows(page).getByRole("gridcell").filter({ hasText: "Natalia Sekerina" }).count()).toBeGreaterThan(0);
  });

  it("parameters say what is wrong with them before anything runs", async (context) => {
    const page = await atConsole(context);
    await write(page, "UNWIND range(1, $n) AS i RETURN i");
    await page.getByRole("combobox", { name: "Type of $n" }).selectOption("integer");
    // Told once: beside the query until it is run, from then on at the field.
    const problems = page.getByRole("list", { name: "What is to be said of this query" }).getByText("The parameter $n has no value.");
    await problems.waitFor();
    await run(page).click();
    await page.getByRole("alert").getByText("$n needs a value").waitFor();
    await eventually(() => problems.count()).toBe(0);
    await page.getByRole("textbox", { name: "$n" }).fill("x");
    await page.getByRole("alert").getByText("$n is no whole number").waitFor();
    await page.getByRole("textbox", { name: "$n" }).fill("3");
    await run(page).click();
    await page.getByText("3 rows", { exact: true }).waitFor();
  });

  it("past queries are found, pinned, cleared and opened again", async (context) => {
    const page = await atConsole(context);
    await ask(page, "RETURN 'first' AS word");
    await ask(page, "RETURN 'second' AS word");
    await button(page, "Past queries").click();
    const past = page.getByRole("region", { name: "Past queries" });
    await past.getByRole("searchbox").fill("first");
    await past.getByRole("button", { name: "Pin", exact: true }).click();
    await past.getByRole("searchbox").fill("");
    await button(past, /^Clear/).click();
    await eventually(() => past.getByRole("listitem").count()).toBe(1);
    await button(past, /^RETURN 'first' AS word/).click();
    await eventually(() => typed(page)).toBe("RETURN 'first' AS word");
    await page.reload();
    await button(page, "Past queries").click();
    await eventually(() => past.getByRole("listitem").count()).toBe(1);
  });

  it("a reader keeps questions of one's own", async (context) => {
    const page = await atConsole(context);
    await ask(page, "// Everyone\nMATCH (p:Person) RETURN count(p) AS people");
    await button(page, "Save this question").click();
    await page.getByRole("textbox", { name: "Its title" }).press("Enter");
    await announced(page, "Saved “Everyone” in this browser");
    await page.goto(page.url().split("?")[0] ?? "");
    await openConsole(page);
    await page.getByRole("button", { name: "Everyone", exact: true }).click();
    await eventually(() => typed(page)).toContain("count(p) AS people");
    // Another of that title: both are kept, unless the reader replaces it.
    await ask(page, "// Everyone\nMATCH (a:Agency) RETURN count(a) AS agencies");
    await button(page, "Save this question").click();
    await page.getByText("There is a question “Everyone” already.").waitFor();
    await button(page, "Keep both").click();
    await announced(page, "Saved “Everyone (2)” in this browser");
    await button(page, "Saved questions").click();
    for (const [title, holds] of [["Everyone", "AS people"], ["Everyone (2)", "AS agencies"]] as const) {
      await page.getByRole("button", { name: title, exact: true }).click();
      await eventually(() => typed(page)).toContain(holds);
      await button(page, "Saved questions").click();
    }
  });
});

describe("queries that come and go", () => {
  it("one that came by a link waits until it was read", async (context) => {
    const query = { view: "cypher", cypher: "UNWIND range(1, $n) AS i RETURN i", params: '{"n":4}', answer: "json" };
    const page = await visit(context, port(), { path: `/?${new URLSearchParams(query).toString()}` });
    const asked: string[] = [];
    page.on("request", (request) => request.url().endsWith("/api/query") && asked.push(request.url()));
    await page.getByText("This query came with the link. Read it, then run it.").waitFor();
    await eventually(() => typed(page)).toBe(query.cypher);
    expect(asked).toEqual([]);
    await run(page).click();
    await page.getByText("4 rows", { exact: true }).waitFor();
    await page.getByRole("tab", { name: "JSON", selected: true }).waitFor();
    await eventually(() => page.evaluate(() => Object.values(localStorage).join())).toContain("UNWIND range(1, $n)");
    await page.reload();
    await eventually(() => typed(page)).toBe(query.cypher);
    // What was run here is no stranger's.
    expect(await page.getByText("This query came with the link. Read it, then run it.").count()).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it("a query that ran can be shared as a link, and its rows saved", async (context) => {
    const page = await atConsole(context, { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
    await ask(page, "UNWIND ['a,b', null] AS word RETURN word");
    await button(page, "Share query").click();
    await announced(page, "Copied a link to this query");
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.searchParams.get("cypher")).toBe("UNWIND ['a,b', null] AS word RETURN word");
    await button(page, "Export answer").click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Rows as CSV" }).click()]);
    expect(await readFile(await file.path(), "utf8")).toBe('word\r\n"a,b"\r\n""\r\n');
  });

  it("of an answer that was cut all rows can be saved, and that is said", async (context) => {
    const page = await atConsole(context, { acceptDownloads: true });
    await write(page, "UNWIND range(1, 12345) AS n RETURN n");
    await run(page).click();
    await page.getByText(/^(first 1,000 of 12,345|more than 1,000) rows/).waitFor();
    await button(page, "Export answer").click();
    await page.getByRole("menuitem", { name: "Only the 1,000 rows here as CSV" }).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "All rows as CSV" }).click()]);
    expect((await readFile(await file.path(), "utf8")).trimEnd().split("\r\n")).toHaveLength(12_346);
    await announced(page, "Saved answer.csv with 12,345 rows");
  });

  it("the answer's graph goes out in a format of the registry", async (context) => {
    const page = await atConsole(context);
    await ask(page, "MATCH (a)-[d:DETAINED]->(b) RETURN a, d, b");
    await button(page, "Export answer").click();
    await page.getByRole("menuitem", { name: /^The graph/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^The answer/, checked: true }).waitFor();
    await dialog.getByRole("status").getByText(/\d+ entities, \d+ claims/).waitFor();
  });

  it("what the page did can be read as Cypher", async (context) => {
    const page = await visit(context, port(), { path: "/?paths=person%3Anatalia-sekerina~person%3Avladimir-putin" });
    await button(inspector(page), "Show the Cypher").click();
    await editor(page).waitFor();
    await eventually(() => typed(page)).toMatch(/shortest/i);
    await run(page).click();
    await page.getByText(/^complete · /).waitFor();
  });

  it("a query that writes tells what it would change, and changes nothing without a yes", async (context) => {
    const page = await visit(context, port());
    const sent: unknown[] = [];
    await page.route("**/api/schema", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...((await answer.json()) as object), allowWrites: true } });
    });
    await page.route("**/api/query/write", async (route) => {
      sent.push(route.request().postDataJSON());
      await route.fulfill({ json: { committed: sent.length > 1, token: "t", changes: { nodesCreated: 2, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0, propertiesSet: 0, labelsAdded: 0, labelsRemoved: 0 } } });
    });
    await page.reload();
    await opened(page);
    await openConsole(page);
    await page.getByText("Writes are allowed").waitFor();
    await write(page, "CREATE (:Entity), (:Entity)");
    await run(page).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("2 nodes made").waitFor();
    await button(dialog, "Leave it as it is").last().click();
    expect(sent).toHaveLength(1);
    await run(page).click();
    // What the page knows of the store is asked anew once that has changed.
    const anew = page.waitForResponse("**/api/schema");
    await button(page.getByRole("dialog"), "Change the graph").click();
    await announced(page, "Changed: 2 nodes made");
    await (await anew).finished();
    expect(sent.at(-1)).toMatchObject({ confirm: "t" });
  });

  it("without Neo4j it says what is missing and how to get it", async (context) => {
    inMemory ??= await startApp(undefined, "seed");
    const page = await visit(context, inMemory.port, { path: "/?view=cypher" });
    await page.getByRole("note").getByText("Cypher needs Neo4j").waitFor();
    expect(await run(page).isDisabled()).toBe(true);
  });
});
