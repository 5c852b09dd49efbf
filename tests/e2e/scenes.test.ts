import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSeed } from "../../lib/import/readSeed";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, clickEntity, eventually, graph, inspector, opened, positions, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const root = resolve(import.meta.dirname, "../..");
const vasiliev = "person:viktor-vasiliev";
const written = (value: unknown) => Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });
const panel = (page: Page) => page.getByRole("dialog", { name: "Scenes" });
const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function openPanel(page: Page): Promise<void> {
  await page.locator("h2 button[aria-haspopup=dialog]").click();
  await panel(page).waitFor();
}
async function rename(page: Page, title: string): Promise<void> {
  await openPanel(page);
  await panel(page).getByLabel("Name of this scene").fill(title);
  await page.keyboard.press("Enter");
  await heading(page, title).waitFor();
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
}
/** Titles of the scenes that this browser keeps. */
const keptTitles = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("whowhom.scene.")).map((key) => (JSON.parse((localStorage.getItem(key) ?? "").split("\n")[0] ?? "") as { title: string }).title).sort());
const openFile = (page: Page, name: string, text: string) => page.locator("input[type=file][aria-label^='Open a file']").setInputFiles(file(name, text));

describe("scenes of this browser", () => {
  it("are kept by themselves, come back with a reload and in the next tab, and never mix their undo", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    expect(await keptTitles(page)).toEqual([]);
    await clickEntity(page, vasiliev);
    await button(inspector(page), "Take off").click();
    await rename(page, "Without Vasiliev");
    await eventually(() => keptTitles(page)).toEqual(["Without Vasiliev"]);
    const [ids, places] = [await shown(page), await positions(page)];
    await page.reload();
    await opened(page);
    expect([await shown(page), await positions(page)]).toEqual([ids, places]);
    await heading(page, "Without Vasiliev").waitFor();

    await openPanel(page);
    await button(panel(page), "New scene").click();
    await heading(page, "New scene").waitFor();
    expect(await shown(page)).toEqual([]);
    expect(await button(page, "Undo").isDisabled()).toBe(true);
    await rename(page, "Second");
    await eventually(() => keptTitles(page)).toEqual(["Second", "Without Vasiliev"]);

    await openPanel(page);
    await button(panel(page), "Open Without Vasiliev").click();
    await eventually(() => shown(page)).toEqual(ids);
    expect(await button(page, "Undo").isDisabled()).toBe(true);
    const next = await page.context().newPage();
    await next.goto(`http://127.0.0.1:${app.port}/`);
    await heading(next, "Without Vasiliev").waitFor();
  });

  it("are renamed, duplicated and deleted from the list, with a way back", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await rename(page, "One");
    await openPanel(page);
    await button(panel(page), "Duplicate One").click();
    await button(panel(page), "Rename One (copy)").click();
    await panel(page).getByLabel("New name of One (copy)").fill("Two");
    await page.keyboard.press("Enter");
    await eventually(() => keptTitles(page)).toEqual(["One", "Two"]);
    await button(panel(page), "Delete Two").click();
    await eventually(() => keptTitles(page)).toEqual(["One"]);
    await button(panel(page), "Undo: bring “Two” back").click();
    await eventually(() => keptTitles(page)).toEqual(["One", "Two"]);
    await button(panel(page), "Delete One").click();
    await heading(page, "Osh arrests, April 2025").waitFor();
    await eventually(() => keptTitles(page)).toEqual(["Two"]);
  });

  it("aren't overwritten by another tab: each goes on by itself, and it is said", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await rename(page, "Shared");
    await eventually(() => keptTitles(page)).toEqual(["Shared"]);
    const other = await page.context().newPage();
    await other.goto(`http://127.0.0.1:${app.port}/`);
    await heading(other, "Shared").waitFor();
    await rename(other, "Changed there");
    await page.getByText("This scene was changed in another tab.").waitFor();
    await rename(page, "Changed here");
    await page.getByText("Another tab changed “Changed here” meanwhile.").waitFor();
    await eventually(() => keptTitles(page)).toEqual(["Changed here", "Changed there"]);
  });

  it("that the browser has no room for are said to be unkept", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await rename(page, "Too much");
    await page.getByText("This scene could not be kept").waitFor();
  });

  it("stand where they stood after the same data were imported anew", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await clickEntity(page, vasiliev);
    await button(inspector(page), "Take off").click();
    await eventually(async () => (await keptTitles(page)).length).toBe(1);
    const places = await positions(page);
    const host = `http://127.0.0.1:${app.port}`;
    const all = await (await page.request.post(`${host}/api/export`, { data: { format: "json", scope: { all: true } } })).text();
    const imported = await page.request.post(`${host}/api/import?format=json&dataset=osh-2025&file=all.json`, { data: all, headers: { "content-type": "application/json" } });
    expect(imported.status()).toBe(200);
    await page.reload();
    await opened(page);
    expect(await positions(page)).toEqual(places);
  });
});

describe("a scene file", () => {
  it("opens what the first version saved, names what is gone, keeps it when saved again, and drops it when told", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await openPanel(page);
    await openFile(page, "version1.scene.json", await readFile(resolve(root, "tests/fixtures/scenes/version1.scene.json"), "utf8"));
    await heading(page, "Osh arrests, mine").waitFor();
    await page.getByText("No longer in the store: person:gone-since.").waitFor();
    await eventually(() => shown(page)).toEqual(["agency:scns-kg", "person:natalia-sekerina"]);
    expect(await positions(page)).toMatchObject({ "person:natalia-sekerina": { x: 0.25, y: -12.5 } });
    const saved = async () => {
      await openPanel(page);
      const [download] = await Promise.all([page.waitForEvent("download"), button(panel(page), "Save as file").click()]);
      expect(download.suggestedFilename()).toBe("Osh-arrests-mine.scene.json");
      return readFile((await download.path()) ?? "", "utf8");
    };
    expect(await saved()).toContain("person:gone-since");
    await button(page, "Drop them").click();
    await page.getByText("No longer in the store").waitFor({ state: "detached" });
    expect(await saved()).not.toContain("person:gone-since");
  });

  it("that is dropped on the page opens; one that is none says why", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const drop = (text: string) =>
      page.evaluate((held) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([held], "dropped.json", { type: "application/json" }));
        const target = document.querySelector("[role=application]");
        for (const type of ["dragover", "drop"]) target?.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, text);
    await drop('{"nodes":[]}');
    await page.getByText("This file isn't a scene").waitFor();
    await drop(JSON.stringify({ version: 1, title: "Dropped", entities: [["state:russia", 5, 6]] }));
    await heading(page, "Dropped").waitFor();
    await eventually(() => positions(page)).toEqual({ "state:russia": { x: 5, y: 6 } });
  });

  it("says what of it can't be read, and goes on saying so while the reader works", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await openPanel(page);
    const note = { id: "n1", on: null, text: "Ask", author: "B.", date: "2025-05-01" };
    const odd = { notes: [note, { text: 1 }, null], filters: [{ by: "weather", keep: ["rain"] }], pinned: "all" };
    await openFile(page, "odd.json", JSON.stringify({ whowhom: "scene", version: 1, title: "Odd", entities: [[vasiliev, 0, 0]], ...odd }));
    const notice = page.getByRole("status").filter({ hasText: "2 notes of this scene can't be read and were left out." });
    await notice.filter({ hasText: "left them out: weather." }).filter({ hasText: "are as in a new one: what was pinned." }).waitFor();
    expect((await scene(page))?.notes).toEqual([note]);
    await graph(page).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Shift+E");
    await button(page.getByRole("dialog", { name: /^Expand/ }), /^Add \d/).click();
    await eventually(async () => (await shown(page)).length).toBeGreaterThan(1);
    expect(await notice.count()).toBe(1);
  });

  it("too large for a link is kept here, comes back with a reload, and is shared as a file", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    const { records } = await readSeed(resolve(root, "seed"));
    const entities = records.entities.slice(0, 160).map(({ id }, n) => [id, (n % 16) * 120 + 0.5, Math.floor(n / 16) * 90]);
    await openPanel(page);
    await openFile(page, "large.scene.json", JSON.stringify({ version: 1, title: "Large", entities }));
    await eventually(async () => (await shown(page)).length).toBe(160);
    await eventually(() => keptTitles(page)).toEqual(["Large"]);
    expect(new URL(page.url()).searchParams.has("scene")).toBe(false);
    const places = await positions(page);
    await page.reload();
    await eventually(async () => (await shown(page)).length).toBe(160);
    expect(await positions(page)).toEqual(places);
    await button(page, "Share").click();
    await page.getByText("too large for a link").waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), button(page.getByRole("dialog"), "Save as file").click()]);
    expect(download.suggestedFilename()).toBe("Large.scene.json");
  });
});

describe("a link to a scene", () => {
  it("gives a view that nobody can change until they take a copy of their own", async (context) => {
    const page = await visit(context, app.port, { permissions: ["clipboard-read", "clipboard-write"] });
    await opened(page);
    await button(page, "Share").click();
    await page.getByRole("dialog").getByRole("radio", { name: "gets a read-only view" }).check();
    await button(page.getByRole("dialog"), "Copy the link").click();
    await page.getByRole("dialog").getByText("The link is copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const reader = await visit(context, app.port, { path: link.slice(new URL(link).origin.length) });
    await opened(reader);
    await reader.getByText("Read-only view").waitFor();
    expect(await button(reader, "Undo").count()).toBe(0);
    const places = await positions(reader);
    await clickEntity(reader, vasiliev);
    await inspector(reader).getByRole("heading", { name: "Viktor Vasiliev" }).waitFor();
    expect(await button(inspector(reader), /Take off|Expand|Add a note/).count()).toBe(0);
    await graph(reader).focus();
    await reader.keyboard.press("Delete");
    await reader.getByText("nothing can be changed here").waitFor();
    expect(await positions(reader)).toEqual(places);

    await button(reader, "Edit a copy").click();
    await reader.getByText("Read-only view").first().waitFor({ state: "detached" });
    await eventually(() => keptTitles(reader)).toEqual(["Osh arrests, April 2025"]);
    await clickEntity(reader, vasiliev);
    await button(inspector(reader), "Take off").click();
    await eventually(() => shown(reader)).not.toContain(vasiliev);
  });

  it("with nothing that the store has opens empty and says what is gone", async (context) => {
    const entities = [["__proto__", 0, 0], ["person:nobody", 1, 1]];
    const page = await visit(context, app.port, { path: `/?scene=${written({ version: 1, title: "Elsewhere", entities })}` });
    await heading(page, "Elsewhere").waitFor();
    await page.getByText("No longer in the store: __proto__, person:nobody.").waitFor();
    expect((await scene(page))?.gone.map(({ id }) => id)).toEqual(["__proto__", "person:nobody"]);
    await announced(page, "Elsewhere: 0 entities");
  });
});
