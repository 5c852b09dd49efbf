import type { Page } from "playwright-core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { TestApp } from "../http/startApp";
import { neo4jForTests } from "../store/engines";
import { answerTab, ask, editor, openConsole, rows, run, typed, warmApp, write } from "./consolePage";
import { announced, button, eventually, opened, phone, visit } from "./visit";

let app: TestApp | undefined;
beforeEach(async (context) => void (app ??= await warmApp(await neo4jForTests(context))));
afterAll(async () => void (await app?.close()));

async function atConsole(context: Parameters<typeof visit>[0], options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  const page = await visit(context, app?.port ?? 0, options);
  await opened(page);
  await openConsole(page);
  return page;
}

const completions = (page: Page) => page.getByRole("listbox", { name: "Completions" });

describe("an answer is read whole", () => {
  it("a cell that is cut, and the properties of what the table only names, by double click and by Space", async (context) => {
    const page = await atConsole(context);
    await ask(page, "MATCH (p:Person {id: 'person:natalia-sekerina'}) RETURN p, reduce(s = '', i IN range(1, 300) | s + i + ' ') AS long");
    const cells = rows(page).getByRole("gridcell");
    const whole = page.getByRole("region", { name: "The whole cell" });
    expect(await whole.count()).toBe(0);
    await cells.nth(1).dblclick();
    await whole.getByText(/ 299 300 /).waitFor();
    await page.keyboard.press("ArrowLeft");
    await whole.getByText(/id: "person:natalia-sekerina"/).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => whole.count()).toBe(0);
    await page.keyboard.press(" ");
    await whole.getByText(/Наталья Секерина/).waitFor();
    await announced(page, /p, row 1: .*natalia-sekerina/s);
    await button(whole, "Close the cell").press("Enter");
    await eventually(() => whole.count()).toBe(0);
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("gridcell");
  });

  it("by touch on a phone", async (context) => {
    const page = await atConsole(context, { viewport: phone, hasTouch: true });
    await ask(page, "RETURN reduce(s = '', i IN range(1, 300) | s + i + ' ') AS long");
    await rows(page).getByRole("gridcell").first().tap();
    await button(page, "Read cell").tap();
    await page.getByRole("region", { name: "The whole cell" }).getByText(/ 299 300 /).waitFor();
  });

  it("numbers stand under each other below their name, and leave room to the text", async (context) => {
    const page = await atConsole(context);
    await ask(page, "UNWIND [1, 20, 9007199254740993] AS n RETURN n, 'a text that needs more room than any number of them does' AS words");
    const right = async (name: string) => {
      const box = await rows(page).getByText(name, { exact: true }).boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0));
    };
    const numbers = await rows(page).getByRole("gridcell").evaluateAll((cells) => cells.filter((_, index) => index % 2 === 0).map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.round(range.getBoundingClientRect().right);
    }));
    expect(new Set(numbers).size).toBe(1);
    expect(Math.abs((await right("n")) - (numbers[0] ?? 0))).toBeLessThan(3);
    expect(await rows(page).getByRole("gridcell").nth(1).evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  });

  it("says in sight that something was copied, and that it could not be", async (context) => {
    const page = await atConsole(context, { permissions: ["clipboard-read", "clipboard-write"] });
    const inSight = (text: string) => page.locator("section:visible span[aria-hidden]").getByText(text);
    await ask(page, "RETURN 'one' AS word");
    await button(page, "Copy all").click();
    await inSight("Copied 1 row").waitFor();
    await button(page, "Share query").click();
    await inSight("Copied a link to this query").waitFor();
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) }));
    await button(page, "Copy cell").click();
    await inSight("The browser doesn't let this page copy.").waitFor();
  });

  it("that was cut says how to have more, and what to do where the limit is at its most", async (context) => {
    const page = await atConsole(context);
    await write(page, "UNWIND range(1, 20000) AS i RETURN i");
    await run(page).click();
    await page.getByText("Raise the limit in the sentence above, or ask for less.").waitFor();
    await page.getByRole("combobox", { name: "Rows at most" }).selectOption("10000");
    await run(page).click();
    await page.getByText("One answer shows no more: ask for less, or export all rows.").waitFor();
  });

  it("says that it is of an earlier query once another is typed, and puts that back", async (context) => {
    const page = await atConsole(context);
    await ask(page, "RETURN 1 AS one");
    const earlier = page.getByText("Of an earlier query:");
    expect(await earlier.count()).toBe(0);
    await write(page, "RETURN 2 AS two");
    await earlier.waitFor();
    await button(page, "Put it back").click();
    await eventually(() => typed(page)).toBe("RETURN 1 AS one");
    await eventually(() => earlier.count()).toBe(0);
  });
});

describe("the questions to begin with", () => {
  it("are found by their words", async (context) => {
    const page = await atConsole(context);
    const asks = page.getByRole("button", { name: /^Ask: / });
    await eventually(() => asks.count()).toBeGreaterThan(25);
    await page.getByRole("searchbox", { name: "Find a question" }).fill("denies");
    await eventually(() => asks.count()).toBeLessThan(5);
    await page.getByText("What is denied, and who denies it?").waitFor();
    await button(page, "Ask: Who denies").waitFor();
    await page.getByRole("searchbox", { name: "Find a question" }).fill("denies zebra");
    await page.getByText("No question here holds “denies zebra”.").waitFor();
    expect(await asks.count()).toBe(0);
  });
});

describe("a plan", () => {
  it("is shown without asking, since nothing is run for it, and counts no rows", async (context) => {
    const page = await atConsole(context);
    await write(page, "EXPLAIN MATCH (a:State), (b:State) RETURN a.name, b.name");
    await button(page, /^Warning · Line 1/).waitFor();
    await run(page).click();
    await page.getByText("Not run: this is its plan").waitFor();
    await page.getByRole("list", { name: "Plan, the result first" }).getByText("CartesianProduct").waitFor();
    expect(await page.getByRole("region", { name: "Cypher console" }).getByText(/^\d+ rows?$/).count()).toBe(0);
  });

  it("that was measured says how much was read in all, and where the most", async (context) => {
    const page = await atConsole(context);
    await write(page, "PROFILE MATCH (a)-[:DETAINED]->(b) RETURN count(DISTINCT b) AS detained");
    await run(page).click();
    await page.getByText(/^measured · /).waitFor();
    const [all, ...steps] = await page.getByText(/\d+ reads?\b/).allInnerTexts();
    const reads = (text = "") => Number(/([\d,]+) reads?/.exec(text)?.[1]?.replaceAll(",", ""));
    expect(reads(all)).toBeGreaterThan(0);
    expect(reads(all)).toBe(steps.map(reads).reduce((sum, one) => sum + one, 0));
    await page.getByRole("listitem").filter({ hasText: "the most reads" }).first().waitFor();
  });
});

describe("the editor", () => {
  it("completes names and ids of entities in quotes, and ends the text behind them", async (context) => {
    const page = await atConsole(context);
    await editor(page).click();
    await page.keyboard.type("MATCH (p {name: 'Seker");
    await completions(page).getByRole("option", { name: /Natalia Sekerina/ }).first().click();
    await page.keyboard.type("}) RETURN p");
    await eventually(() => typed(page)).toBe("MATCH (p {name: 'Natalia Sekerina'}) RETURN p");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("MATCH (p) WHERE p.id = 'Seker");
    await completions(page).getByRole("option", { name: /person:natalia-sekerina/ }).first().click();
    await eventually(() => typed(page)).toBe("MATCH (p) WHERE p.id = 'person:natalia-sekerina'");
  });

  it("offers first the properties that what stands before the dot has", async (context) => {
    const page = await atConsole(context);
    const first = () => completions(page).getByRole("option").first().innerText();
    await editor(page).click();
    await page.keyboard.type("MATCH (a:Person)-[r]->(b) RETURN a.");
    await eventually(first).toMatch(/of entities/);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("r.");
    await eventually(first).toMatch(/of claims/);
  });

  it("covers the argument of a function by no list of other functions", async (context) => {
    const page = await atConsole(context);
    await editor(page).click();
    await page.keyboard.type("RETURN toUpper(");
    await page.locator(".cy-signature").getByText("toUpper(input :: STRING)").waitFor();
    await eventually(() => completions(page).count()).toBe(0);
    await page.keyboard.type("subs");
    await completions(page).getByRole("option", { name: /^substring/ }).waitFor();
  });

  it("tells what a function takes only as long as its call stands there", async (context) => {
    const page = await atConsole(context);
    const told = page.locator(".cy-signature");
    await write(page, "MATCH (somebody:Person) RETURN somebody.name, toUpper(");
    await told.getByText("toUpper(input :: STRING)").waitFor();
    await write(page, "RETURN 1");
    await told.waitFor({ state: "detached" });
    await write(page, "RETURN size([");
    await told.getByText(/^size\(/).waitFor();
  });

  it("tells kinds of entities from relation types", async (context) => {
    const page = await atConsole(context);
    await editor(page).click();
    await page.keyboard.type("MATCH (a:Pers");
    await completions(page).getByRole("option", { name: "Person label" }).waitFor();
    await page.keyboard.type("on)-[:DETAI");
    await completions(page).getByRole("option", { name: "ALLEGED_DETAINED relation type" }).waitFor();
  });

  it("moves nothing in a page at rest, not even its caret", async (context) => {
    // With less motion asked for, nothing moves from the beginning.
    const page = await atConsole(context, { reducedMotion: "no-preference" });
    await editor(page).click();
    const moving = () => page.evaluate(() => document.getAnimations().length);
    await eventually(moving).toBeGreaterThan(0);
    await eventually(moving).toBe(0);
  });

  it("completes properties in brackets that it has closed itself", async (context) => {
    const page = await atConsole(context);
    await editor(page).click();
    await page.keyboard.type("MATCH (person) RETURN count(person.cou");
    await completions(page).getByRole("option", { name: /^country/ }).click();
    await eventually(() => typed(page)).toBe("MATCH (person) RETURN count(person.country)");
  });

  it("keeps what is written from right to left from turning the query about", async (context) => {
    const page = await atConsole(context);
    await write(page, "RETURN 'صادق', '1', 'b' AS end");
    const places = async () => {
      const boxes = await Promise.all(["صادق", "'1'", "'b'"].map((text) => editor(page).getByText(text).first().boundingBox()));
      return boxes.map((box) => box?.x ?? 0);
    };
    await editor(page).locator(".cy-value").filter({ hasText: "صادق" }).waitFor();
    const [arabic = 0, one = 0, b = 0] = await places();
    expect(arabic).toBeLessThan(one);
    expect(one).toBeLessThan(b);
  });

  it("begins with a query that the store can answer", async (context) => {
    const page = await visit(context, app?.port ?? 0);
    await page.route("**/api/schema", async (route) => {
      const answer = (await (await route.fetch()).json()) as { relations: { stored: { type: string }[] }[] };
      await route.fulfill({ json: { ...answer, relations: answer.relations.filter(({ stored }) => stored.some(({ type }) => type === "ACCUSED")) } });
    });
    await page.reload();
    await opened(page);
    await openConsole(page);
    await page.getByText("MATCH (a)-[r:ACCUSED]->(b) RETURN a, r, b").waitFor();
  });

  it("tells who writes plain words where those belong, and which bracket is open", async (context) => {
    const page = await atConsole(context, { expected: [/400/] });
    await write(page, "who detained Sekerina");
    await page.getByText(/Questions in plain words go into the search box/).waitFor();
    await write(page, "MATCH (a:Person\nRETURN a");
    await page.getByText(/The \( of line 1, column 7 may lack its \)/).waitFor();
    await run(page).click();
    await page.getByRole("alert").getByText(/The \( of line 1, column 7 may lack its \)/).waitFor();
    expect(await answerTab(page, "Table").count()).toBe(0);
  });
});
