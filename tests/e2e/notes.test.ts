import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, clickEntity, eventually, graph, inspector, opened, phone, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const sekerina = "person:natalia-sekerina";
const hostile = '<img src=x onerror="window.trapped=1"> & “quoted”';
const notes = async (page: Page) => (await scene(page))?.notes ?? [];
const onCanvas = (page: Page) => page.getByRole("group", { name: "Notes on the canvas" }).getByRole("button");

async function write(page: Page, text: string, author?: string): Promise<void> {
  await page.getByLabel("Text of the note").fill(text);
  if (author !== undefined) await page.getByLabel("Your name").fill(author);
  await page.keyboard.press("Control+Enter");
}

async function expectNoViolations(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } }));
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
}

describe("notes on the canvas", () => {
  it("are written, moved, undone and deleted by keyboard alone, and stand as text", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await graph(page).focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Note on the canvas" }).press("Enter");
    await write(page, hostile, "B. Reader");
    const note = onCanvas(page);
    await note.getByText(hostile).waitFor();
    await page.getByRole("button", { name: /^Note: .*B\. Reader, / }).waitFor();
    expect(await page.evaluate(() => (window as { trapped?: number }).trapped)).toBeUndefined();
    const at = (await notes(page))[0]?.at ?? { x: NaN, y: NaN };
    await note.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await eventually(async () => (await notes(page))[0]?.at).toEqual({ x: at.x + 10, y: at.y + 50 });
    await expectNoViolations(page);
    await page.keyboard.press("Enter");
    await inspector(page).getByText(hostile).waitFor();
    await button(inspector(page), "Edit the note").press("Enter");
    await write(page, "Said otherwise");
    await eventually(async () => (await notes(page)).map(({ text, author }) => [text, author])).toEqual([["Said otherwise", "B. Reader"]]);
    await note.focus();
    await page.keyboard.press("Delete");
    await eventually(() => notes(page)).toEqual([]);
    await page.keyboard.press("Control+z");
    await eventually(async () => (await notes(page)).map(({ text }) => text)).toEqual(["Said otherwise"]);
  });

  it("are dragged, and are where they were after a reload", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const box = await graph(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + 560, { button: "right" });
    await page.getByRole("menuitem", { name: "Note on the canvas" }).click();
    await write(page, "Look here", "B.");
    const before = (await notes(page))[0]?.at ?? { x: 0, y: 0 };
    const from = await onCanvas(page).boundingBox();
    await page.mouse.move((from?.x ?? 0) + 10, (from?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 130, (from?.y ?? 0) - 90, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => (await notes(page))[0]?.at?.x).toBeGreaterThan(before.x + 60);
    expect(await inspector(page).count()).toBe(0);
    const at = (await notes(page))[0]?.at;
    await page.reload();
    await opened(page);
    expect((await notes(page))[0]?.at).toEqual(at);
    await onCanvas(page).waitFor();
  });
});

describe("notes on entities and relations", () => {
  it("ask for the name once, and stand in inspector, table and export", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, sekerina);
    await graph(page).focus();
    await page.keyboard.press("w");
    await write(page, "Employer confirmed by phone", "B. Reader");
    await eventually(() => button(inspector(page), "Add a note").evaluate((element) => element === document.activeElement)).toBe(true);
    await inspector(page).getByRole("region", { name: "Notes" }).getByText("Employer confirmed by phone").waitFor();
    await button(inspector(page), /was detained by SCNS/).first().click();
    await button(inspector(page), "Add a note").click();
    expect(await page.getByLabel("Your name").count()).toBe(0);
    await write(page, hostile);
    await eventually(async () => (await notes(page)).map(({ author }) => author)).toEqual(["B. Reader", "B. Reader"]);
    await expectNoViolations(page);

    await button(page.getByRole("group", { name: "View" }), "Table").click();
    await page.getByRole("tab", { name: "Notes 2" }).click();
    const table = page.getByRole("table", { name: "Notes" });
    await table.getByRole("row", { name: /Natalia Sekerina.*Employer confirmed by phone/ }).waitFor();
    await table.getByRole("row", { name: /detained Natalia Sekerina/ }).click();
    await inspector(page).getByText(hostile).waitFor();

    await button(page, "Export").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^Markdown/ }).check();
    const [download] = await Promise.all([page.waitForEvent("download"), button(dialog, "Export").click()]);
    const text = await readFile((await download.path()) ?? "", "utf8");
    expect(text).toMatch(/## Notes[^]*Employer confirmed by phone[^]*On Natalia Sekerina; B\\?\. Reader/);
    expect(text).toContain("\\<img src=x onerror=");
  });

  it("fit on a phone", async (context) => {
    const page = await visit(context, app.port, { viewport: phone, hasTouch: true, path: `/?entity=${sekerina}` });
    await opened(page);
    await button(inspector(page), "Add a note").click();
    await write(page, "Short", "B.");
    await inspector(page).getByRole("region", { name: "Notes" }).getByText("Short").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoViolations(page);
  });
});
