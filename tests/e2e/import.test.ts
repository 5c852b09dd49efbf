import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../http/ask";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, eventually, opened, phone, scene, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const dialog = (page: Page) => page.getByRole("dialog", { name: "Bring event data in" });

async function openDialog(page: Page): Promise<Locator> {
  await opened(page);
  if ((page.viewportSize()?.width ?? 0) > phone.width) await button(page, "Import").click();
  else {
    await button(page, "Menu").click();
    await page.getByRole("menuitem", { name: /^Import/ }).click();
  }
  await dialog(page).waitFor();
  return dialog(page);
}

const textFile = (name: string, text: string | Buffer) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const choose = (within: Locator, ...files: ReturnType<typeof textFile>[]) => within.locator("input[type=file]").first().setInputFiles(files);

/** Drops a file on the place for it, as from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(([file, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], file));
    return data;
  }, [name, text] as const);
  await dialog(page).getByText("Drop a file here").dispatchEvent("drop", { dataTransfer: transfer });
}

const claimsOf = async (dataset: string) => {
  const { text } = await ask(app.port, { method: "POST", path: "/api/claims", body: JSON.stringify({ dataset, limit: 100 }), headers: { "content-type": "application/json" } });
  return (JSON.parse(text) as { claims: { relation: string; date?: string; summary: string }[] }).claims;
};

const table = "sep=;\nWho;Did;Whom;When;Where\nPolice (Kenya);hat festgenommen;Ann Lee;17.04.2025;Osh\nAnn Lee;accused;Police (Kenya);soon;Osh\nPolice (Kenya);hat festgenommen;Ann Lee;17.04.2025;Osh\n";

describe("a table with columns of its own", () => {
  it("is dropped, previewed, mapped, checked, loaded; refused rows are saved", async (context) => {
    const page = await visit(context, app.port);
    const within = await openDialog(page);
    await drop(page, "arrests.csv", table);
    const preview = within.getByRole("table");
    await preview.getByRole("cell", { name: "hat festgenommen" }).first().waitFor();
    expect(await preview.getByLabel("Which column says what: When").inputValue()).toBe("date");
    await preview.getByLabel("Which column says what: Where").selectOption("place");
    expect(await within.getByLabel("Dates are written as").inputValue()).toBe("d.m.y");
    await within.getByLabel("“hat festgenommen” means").selectOption("DETAINED");

    await button(within, "Check only").click();
    await within.getByText("3 rows read = 1 good + 1 duplicate + 1 refused").waitFor();
    expect(await claimsOf("arrests")).toEqual([]);
    await within.getByLabel("Publisher").fill("We");
    await button(within, "Import").click();
    await within.getByText("3 rows read = 1 loaded + 1 duplicate + 1 refused").waitFor();
    expect(await claimsOf("arrests")).toMatchObject([{ relation: "DETAINED", date: "2025-04-17", place: "Osh" }]);
    await within.getByText("Refused rows: 1").click();
    await within.getByText(/^arrests\.csv:4:\d+ date: "soon"/).waitFor();

    const [download] = await Promise.all([page.waitForEvent("download"), button(within, "Save refused rows").click()]);
    expect(download.suggestedFilename()).toBe("arrests.rejected.csv");
    expect(readFileSync(await download.path(), "utf8")).toBe("Who;Did;Whom;When;Where\nAnn Lee;accused;Police (Kenya);soon;Osh\n");
  });

  it("keeps its mapping for the next one", async (context) => {
    const page = await visit(context, app.port);
    const within = await openDialog(page);
    await choose(within, textFile("a.csv", "Wer,Was,Wen\nAnn,MET,Bob\n"));
    for (const [column, field] of [["Wer", "subject"], ["Was", "relation"], ["Wen", "object"]] as const) await within.getByLabel(`Which column says what: ${column}`).selectOption(field);
    await within.getByLabel("Name of the mapping").fill("German");
    await button(within, "Keep this mapping").click();
    await page.reload();
    await openDialog(page);
    await choose(within, textFile("b.csv.gz", gzipSync("Wer,Was,Wen\nAnn,MET,Cyd\n")));
    await within.getByText("Say which columns are Who and Whom").waitFor();
    expect(await button(within, "Import").isDisabled()).toBe(true);
    await within.getByLabel("Mappings you used before").selectOption("German");
    await button(within, "Import").click();
    await within.getByText("1 row read = 1 loaded + 0 duplicate + 0 refused").waitFor();
    expect(await claimsOf("b")).toMatchObject([{ relation: "MET", summary: "Ann met Cyd." }]);
  });

  it("tells of each row where none can be read", async (context) => {
    const page = await visit(context, app.port, { expected: [/400/] });
    const within = await openDialog(page);
    await choose(within, textFile("none.csv", "subject,relation,object\nAnn,HUGGED,Bob\nAnn,KISSED,Cyd\n"));
    await button(within, "Check only").click();
    await within.getByRole("alert").filter({ hasText: "All 2 rows of none.csv" }).waitFor();
    await within.getByText("Refused rows", { exact: true }).click();
    await within.getByText(/^none\.csv:2:\d+ .*HUGGED/).waitFor();
    await within.getByText(/^none\.csv:3:\d+ .*KISSED/).waitFor();
  });

  it("is read in the encoding that is said", async (context) => {
    const page = await visit(context, app.port, { expected: [/400/] });
    const within = await openDialog(page);
    await choose(within, textFile("letters.csv", Buffer.from("subject,relation,object\nJosé,MET,Bob\n", "latin1")));
    await button(within, "Check only").click();
    await within.getByRole("alert").filter({ hasText: "is not UTF-8: see line 2" }).waitFor();
    await within.getByLabel("Encoding").selectOption("windows-1252");
    await within.getByRole("cell", { name: "José" }).waitFor();
    await button(within, "Check only").click();
    await within.getByText("1 row read = 1 good").waitFor();
    expect(await within.getByRole("alert").count()).toBe(0);
  });
});

describe("event data of several files", () => {
  const events = Array.from({ length: 12_000 }, (_, n) => `${n % 90}\t0\t${(n + 1) % 90}\t${24 * (n % 300)}\t0\n`).join("");
  const entities = Array.from({ length: 90 }, (_, n) => `Actor ${n}\t${n}\n`).join("");

  it("go out together with a table of actors", async (context) => {
    const page = await visit(context, app.port);
    const within = await openDialog(page);
    await choose(within, textFile("train.txt", events), textFile("entity2id.txt", entities), textFile("relation2id.txt", "Consult\t0\n"));
    expect(await within.getByLabel("Format").inputValue()).toBe("quads");
    await within.getByLabel("Time counts from").fill("2018-01-01");
    await within.getByRole("textbox", { name: /^Data set/ }).fill("together");
    await within.locator("input[type=file]").nth(1).setInputFiles(textFile("who.csv", "name,kind,country\nActor 1,person,Chad\nActor 2,agency,Chad\n"));
    await within.getByText("who.csv").first().waitFor();
    await button(within, "Import").click();
    await within.getByText("12,000 rows read = 900 loaded + 11,100 duplicate + 0 refused").waitFor();
    await within.getByText("91 made (88 of kind other").waitFor();
    await announced(page, "Imported into the data set together");
  });

  it("can be cancelled while they go", async (context) => {
    const page = await visit(context, app.port);
    const within = await openDialog(page);
    // The server is never asked: the request hangs until it is given up.
    await page.route("**/api/import?**", () => undefined);
    await choose(within, textFile("train.txt", "Ann\tConsult\tBob\t2018-01-01\n"));
    await button(within, "Import").click();
    await within.getByRole("progressbar", { name: "Progress" }).waitFor();
    await button(within, "Cancel").click();
    await within.getByRole("alert").filter({ hasText: "Cancelled" }).waitFor();
    expect(await button(within, "Import").isEnabled()).toBe(true);
  });
});

describe("data sets", () => {
  it("are listed, shown alone, and removed once that is confirmed", async (context) => {
    await ask(app.port, { method: "POST", path: "/api/import?format=quads&dataset=mine&file=mine.tsv", body: "Ann\tConsult\tBob\t2018-01-01\nAnn\tAccuse\tBob\t2018-01-02\n" });
    const page = await visit(context, app.port);
    const within = await openDialog(page);
    const mine = within.getByRole("listitem").filter({ hasText: "mine 2 claims of 1 source" });
    await button(mine, "Remove data set mine").click();
    await mine.getByText("Removing mine takes 2 claims and 1 source out of the store").waitFor();
    await button(mine, "Keep").click();
    expect(await claimsOf("mine")).toHaveLength(2);
    await button(mine, "Remove data set mine").click();
    await button(mine, "Remove 2 claims").click();
    await announced(page, /Removed the data set mine: 2 claims/);
    await mine.waitFor({ state: "detached" });
    expect(await claimsOf("mine")).toEqual([]);
    await button(within, "Show only this data set: five-sources").click();
    await eventually(async () => (await scene(page))?.filters).toEqual([{ by: "dataset", keep: ["five-sources"] }]);
    expect(await dialog(page).count()).toBe(0);
  });
});

async function violations(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const { violations: found } = await page.evaluate((values) => (window as unknown as { axe: { run(where: Document, how: unknown): Promise<AxeResults> } }).axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("the dialog for everybody", () => {
  it.for([["light", 1280], ["dark", 768], ["light", phone.width]] as const)("no axe violation, nothing cut off, %s, %i px wide", async ([colorScheme, width], context) => {
    const page = await visit(context, app.port, { colorScheme, viewport: { width, height: 844 } });
    const within = await openDialog(page);
    await choose(within, textFile("claims.csv", "Who,Did,Whom,When\nAnn,accused,Bob,2025-04-17\nAnn,accused,Cyd,soon\nAnn,took in,Bob,2025-04-17\n"));
    await within.getByRole("table").waitFor();
    await button(within, "Check only").click();
    await within.getByText("Checked: nothing was written").waitFor();
    await button(within, "Remove data set five-sources").click();
    expect(await violations(page)).toEqual([]);
    expect(await within.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.keyboard.press("Escape");
    await within.waitFor({ state: "detached" });
  });
});
