import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, opened, phone, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const key = (page: Page, name: RegExp) => page.getByRole("region", { name: "Key" }).getByRole("button", { name });
const filters = async (page: Page) => (await scene(page))?.filters;
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const hiddenCount = async (page: Page) => Number(/\d+/.exec((await button(page, /not in sight$/).getAttribute("aria-label")) ?? "")?.[0] ?? 0);

async function violations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const { violations: found } = await page.evaluate((values) => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("the sentence of filters", () => {
  it("says what is shown; its words open what changes it, and each change is a step of the history", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const before = await hiddenCount(page);
    await button(page, "relations revealed so far").click();
    await dialog(page, "Relations").getByRole("checkbox", { name: /^Standing tie/ }).uncheck();
    await eventually(() => filters(page)).toEqual([{ by: "class", drop: ["tie"] }]);
    await page.keyboard.press("Escape");
    await eventually(() => button(page, /all but standing tie$/).first().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await hiddenCount(page)).toBeGreaterThan(before);
    await button(page, "Undo").click();
    await button(page, "relations revealed so far").waitFor();
    await button(page, "Redo").click();
    await button(page, "Remove the filter: all but standing tie").click();
    await eventually(() => filters(page)).toEqual([]);
    expect(await hiddenCount(page)).toBe(before);
  });

  it("tells of what is hidden why, and brings it back", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "+ Add a filter").click();
    await button(dialog(page, "What is shown"), /^Kinds/).click();
    await dialog(page, "Kinds").getByRole("button", { name: "Only Person" }).click();
    await page.keyboard.press("Escape");
    await button(page, /not in sight$/).click();
    const why = dialog(page, "Why it is hidden");
    await why.getByRole("list", { name: "Filter: only people" }).getByText("Rossotrudnichestvo", { exact: true }).waitFor();
    await why.getByRole("list", { name: "Gone with one of their ends" }).getByText(/State Committee for National Security detained Natalia Sekerina/).waitFor();
    await button(why, "Remove this filter").click();
    await eventually(() => filters(page)).toEqual([]);
  });

  it("comes with the link, and names what a later version wrote", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "any date").click();
    await dialog(page, "Dates").getByLabel("From").pressSequentially("04012025");
    await dialog(page, "Dates").getByRole("checkbox", { name: /^Undated/ }).uncheck();
    await eventually(() => new URL(page.url()).searchParams.get("scene")).not.toBeNull();
    await page.reload();
    await opened(page);
    await button(page, /from 1 Apr 2025 on$/).first().waitFor();
    const written = { version: 1, title: "Later", entities: [["person:natalia-sekerina", 0, 0]], filters: [{ by: "weather", keep: ["rain"] }, { by: "degree", least: 0 }] };
    await page.goto(`http://127.0.0.1:${app.port}/?scene=${Buffer.from(JSON.stringify(written)).toString("base64url")}`);
    await page.getByText("left them out: weather").waitFor();
    expect(await filters(page)).toEqual([{ by: "degree", least: 0 }]);
  });

  it("takes one line however much it says: then it says what filters say, then how many there are, and what was folded is a click away", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const bar = page.getByRole("group", { name: "What is shown" });
    const height = async () => (await bar.boundingBox())?.height ?? 0;
    const line = await height();
    await button(page, "any date").click();
    await dialog(page, "Dates").getByLabel("From").fill("2024-01-01");
    await dialog(page, "Dates").getByLabel("To", { exact: true }).fill("2025-12-31");
    await dialog(page, "Dates").getByRole("checkbox", { name: /^Undated/ }).uncheck();
    await page.keyboard.press("Escape");
    await bar.getByText(/undated claims? left out/).waitFor();
    await button(bar, /from 1 Jan 2024 to 31 Dec 2025$/).first().waitFor();
    expect(await height()).toBeLessThanOrEqual(line + 4);
    await button(bar, "+ Add a filter").click();
    await button(dialog(page, "What is shown"), /^Kinds/).click();
    await dialog(page, "Kinds").getByRole("button", { name: "Only Person" }).click();
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1040, height: 800 });
    await button(bar, /2 filters$/).waitFor();
    expect(await height()).toBeLessThanOrEqual(line + 4);
    await button(bar, /2 filters$/).click();
    await button(dialog(page, "What is shown"), /^Dates\s*.*from 1 Jan 2024 to 31 Dec 2025/).waitFor();
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1900, height: 800 });
    await button(bar, "asserted to denied").waitFor();
  });

  it("is a page of its own on a phone", async (context) => {
    const page = await visit(context, app.port, { viewport: phone, hasTouch: true });
    await opened(page);
    await page.getByRole("button", { name: "Filters", exact: true }).tap();
    await button(dialog(page, "What is shown"), /^Said as/).tap();
    await dialog(page, "Said as").getByRole("checkbox", { name: /^denied/ }).tap();
    await eventually(() => filters(page)).toEqual([{ by: "modality", drop: ["denied"] }]);
    await button(dialog(page, "Said as"), "Close").tap();
    await button(page, /1 filter$/).waitFor();
  });
});

describe("the key", () => {
  it("selects on a click and shows alone on a double click, and back", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await key(page, /^State/).click();
    await eventually(() => key(page, /^State/).getAttribute("aria-pressed")).toBe("true");
    await key(page, /^State/).dblclick();
    await eventually(() => filters(page)).toEqual([{ by: "kind", keep: ["state"] }]);
    await key(page, /^Person 0 of \d+ entities in the store are in view ?, hidden$/).waitFor();
    await key(page, /^State .*, shown alone$/).dblclick();
    await eventually(() => filters(page)).toEqual([]);
  });

  it("is one line below a narrow plate, no entry of it cut, with all of it behind the button at its end", async (context) => {
    const page = await visit(context, app.port, { viewport: { width: 700, height: 800 } });
    await opened(page);
    const strip = page.getByRole("region", { name: "Key" });
    const box = await strip.boundingBox();
    expect(box?.height).toBeLessThanOrEqual(42);
    const end = await button(strip, "Whole key").boundingBox();
    for (const entry of await strip.getByRole("listitem").all()) {
      const at = await entry.boundingBox();
      const isBelow = (at?.y ?? 0) >= (box?.y ?? 0) + (box?.height ?? 0) - 2;
      if (!isBelow) expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(end?.x ?? 0);
    }
    await button(strip, "Whole key").click();
    await button(dialog(page, "Key"), /^denied/).click();
    await eventually(async () => button(dialog(page, "Key"), /^denied/).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    await eventually(() => button(strip, "Whole key").evaluate((one) => one === document.activeElement)).toBe(true);
    // Whoever goes on by keyboard sees what has the focus.
    await key(page, /^denied/).focus();
    const seen = await key(page, /^denied/).boundingBox();
    expect(Math.abs((seen?.y ?? 0) - (box?.y ?? 0))).toBeLessThan(42);
  });

  it("does the same by keyboard, and counts what is in view and in the store", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await key(page, /^Material conflict \d+ of \d+ claims in the store are in view$/).focus();
    await page.keyboard.press("Enter");
    await eventually(() => key(page, /^Material conflict/).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Shift+Enter");
    await eventually(() => filters(page)).toEqual([{ by: "class", keep: ["material-conflict"] }]);
    await key(page, /^Standing tie 0 of .*, hidden$/).waitFor();
  });

  it("sets what sizes tell and the script of the names", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "Sizes and names").click();
    await page.getByRole("radio", { name: "in Cyrillic where known" }).check();
    await page.getByRole("radio", { name: "by number of claims" }).check();
    await eventually(async () => [(await scene(page))?.captions, (await scene(page))?.sizeBy]).toEqual(["Cyrl", "claims"]);
  });
});

describe("filters for everybody", () => {
  it.for([["light", 1280], ["dark", 768], ["light", 390]] as const)("no axe violation, %s, %i px wide, whatever is open", async ([colorScheme, width], context) => {
    const page = await visit(context, app.port, { colorScheme, viewport: { width, height: 844 } });
    await opened(page);
    const list = page.getByRole("button", { name: width < 1024 ? "Filters" : "+ Add a filter", exact: true });
    for (const subject of ["Relations", "Dates", "Sources and publishers", "Number of sources", "Connected with"]) {
      await list.click();
      await button(dialog(page, "What is shown"), new RegExp(`^${subject}`)).click();
      await dialog(page, subject).waitFor();
      expect(await violations(page), subject).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog(page, subject).waitFor({ state: "detached" });
    }
    await button(page, /not in sight$/).click();
    await dialog(page, "Why it is hidden").waitFor();
    expect(await violations(page), "hidden").toEqual([]);
  });
});
