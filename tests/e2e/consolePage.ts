import type { Page } from "playwright-core";
import type { Neo4jSettings } from "../../lib/store/neo4jConnection";
import { startApp, type TestApp } from "../http/startApp";
import { button } from "./visit";

/** The app with the seed in this Neo4j, its parser and the database's planner awake. */
export async function warmApp(neo4j: Neo4jSettings): Promise<TestApp> {
  const app = await startApp(neo4j, "seed");
  await fetch(`http://127.0.0.1:${app.port}/api/query`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ cypher: "MATCH (a)-[d:DETAINED]->(b) RETURN a, d LIMIT 1" }) });
  return app;
}

export const editor = (page: Page) => page.getByRole("textbox", { name: "Cypher", exact: true });
export const run = (page: Page) => page.getByRole("button", { name: "Run", exact: true });
export const rows = (page: Page) => page.getByRole("grid", { name: "Rows" });
export const answerTab = (page: Page, name: "Graph" | "Table" | "JSON" | "Plan") => page.getByRole("tab", { name, exact: true });

/** The text of the editor, without its line numbers. */
export const typed = async (page: Page) => (await editor(page).locator(".cm-line").allInnerTexts()).join("\n");

/** Opens the console by its button, and waits for its editor. */
export async function openConsole(page: Page): Promise<void> {
  await button(page, "Cypher").click();
  await editor(page).waitFor();
}

/** Puts a query into the editor in place of what stands there. */
export async function write(page: Page, cypher: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(cypher);
}

/** Runs a query and waits until its whole answer is there. */
export async function ask(page: Page, cypher: string): Promise<void> {
  await write(page, cypher);
  await run(page).click();
  // The address has the query from when it runs: what was complete before is gone then.
  await page.waitForURL((address) => address.searchParams.get("cypher") === cypher);
  await page.getByText(/^complete · /).waitFor();
}
