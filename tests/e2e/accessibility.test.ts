import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, desktop, graph, inspector, opened, phone, searchBox, visit } from "./visit";

let app: TestApp;
let axe: string;
beforeAll(async () => {
  app = await startApp(undefined, "seed");
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
});
afterAll(async () => void (await app.close()));

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong on the page as it stands, a line each. */
async function violations(page: Page, state: string): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate((values) => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values } }), tags);
  expect(results.passes.length).toBeGreaterThan(5);
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${state}: ${violation.id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ""}`));
}

const sekerinaDetained = encodeURIComponent("agency%3Ascns-kg~DETAINED~person%3Anatalia-sekerina");

/** Types into the box, on a phone behind its button. */
async function type(page: Page, text: string): Promise<void> {
  if (!(await searchBox(page).isVisible())) await page.getByRole("button", { name: "Search", exact: true }).click();
  await searchBox(page).fill(text);
}

/** Runs a command from the box. */
async function command(page: Page, name: string): Promise<void> {
  await type(page, name);
  // Its key stands beside it.
  await page.getByRole("option").filter({ hasText: name }).first().click();
  await page.getByRole("listbox", { name: "Results" }).getByRole("option").first().waitFor({ state: "detached" });
}

/** Every state of the page, with how one comes there. */
const states: readonly [string, string, (page: Page) => Promise<unknown>][] = [
  ["opening", "/", (page) => page.getByText("No Neo4j: answers come from memory").waitFor()],
  ["search", "/", async (page) => {
    if (!(await searchBox(page).isVisible())) await button(page, "Search").click();
    await searchBox(page).fill("japarov");
    await page.getByRole("option", { name: /Sadyr Japarov/ }).first().waitFor();
  }],
  ["entity", "/?entity=person:natalia-sekerina", (page) => inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor()],
  ["relation", `/?relation=${sekerinaDetained}`, (page) => inspector(page).getByText(/dates differ/).first().waitFor()],
  ["source", "/?source=source:diplomat-2025-04", (page) => inspector(page).getByRole("heading", { name: /^Its \d+ claims$/ }).waitFor()],
  ["guard", "/?entity=state:kyrgyzstan", async (page) => {
    await button(inspector(page), /^Expand \+/).click();
    await page.getByRole("dialog").getByText(/^Adds \d+/).waitFor();
  }],
  ["picker", "/", async (page) => {
    await command(page, "Browse all entities …");
    await page.getByRole("listbox", { name: "Entities found" }).getByRole("option").first().waitFor();
  }],
  ["relations in the box", "/", async (page) => {
    await type(page, "SCNS detained");
    await page.getByRole("option", { name: /detained/ }).first().waitFor();
  }],
  ["commands in the box", "/", async (page) => {
    await type(page, "arrange");
    await page.getByRole("option", { name: "Arrange: Grid" }).waitFor();
  }],
  ["menu of the canvas", "/", async (page) => {
    await graph(page).focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Fit to the window" }).waitFor();
  }],
  ["several selected", "/", async (page) => {
    await command(page, "Select all states");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await inspector(page).getByRole("button", { name: "Reveal links among them" }).waitFor();
  }],
  ["paths", "/", async (page) => {
    await command(page, "Find paths");
    await inspector(page).getByText("Choose a start and an end").waitFor();
  }],
  ...(["Keys and help", "What was done", "Share …", "Export …", "Import …"] as const).map((name): (typeof states)[number] => [name, "/", async (page) => {
    // So that there is something that was done; the scene is kept from one state to the next.
    await command(page, "Size entities by number of");
    await command(page, name);
    await page.getByRole("dialog").waitFor();
  }]),
  ["table", "/?view=table", (page) => page.getByRole("table", { name: "Claims" }).getByRole("row").nth(1).waitFor()],
];

/** Px by which the page is wider than the screen. */
const overflow = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

for (const colorScheme of ["light", "dark"] as const) {
  for (const [screen, viewport] of [["a desktop", desktop], ["a phone", phone]] as const) {
    it(`in the ${colorScheme} theme on ${screen}, axe finds nothing against WCAG 2.2 AA in any state, and nothing is wider than the screen`, { timeout: 300_000 }, async (context) => {
      const page = await visit(context, app.port, { colorScheme, viewport });
      const found: string[] = [];
      for (const [state, path, enter] of states) {
        await page.goto(`http://127.0.0.1:${app.port}${path}`);
        await opened(page);
        await enter(page);
        found.push(...(await violations(page, state)));
        if ((await overflow(page)) > 0) found.push(`${state}: wider than the screen by ${await overflow(page)} px`);
      }
      expect(found).toEqual([]);
    });
  }
}

it("at 200 % zoom everything is reached, and nothing is wider than the screen", async (context) => {
  const page = await visit(context, app.port, { viewport: { width: desktop.width / 2, height: desktop.height / 2 }, deviceScaleFactor: 2 });
  await opened(page);
  expect(await overflow(page)).toBe(0);
  await command(page, "Select all states");
  await inspector(page).getByRole("button", { name: "Reveal links among them" }).waitFor();
  await command(page, "Export …");
  await page.getByRole("dialog").getByRole("button", { name: "Export", exact: true }).click({ trial: true });
  expect(await overflow(page)).toBe(0);
});

it("in forced colours shapes and patterns stay, in the colours of the system", async (context) => {
  const page = await visit(context, app.port, { forcedColors: "active", colorScheme: "dark" });
  await opened(page);
  const colours = await page.evaluate(() => {
    const of = (name: string) => {
      const probe = document.createElement("span");
      probe.style.setProperty("forced-color-adjust", "none");
      probe.style.color = name;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    return { person: of("var(--person)"), text: of("CanvasText"), plate: of("var(--canvas)"), canvas: of("Canvas") };
  });
  expect([colours.person, colours.plate]).toEqual([colours.text, colours.canvas]);
  expect(colours.person).not.toBe(colours.plate);
});
