import { afterAll, beforeAll, expect, it } from "vitest";
import type { Claim } from "../../lib/ontology/records";
import { startApp, type TestApp } from "../http/startApp";
import { announced, button, inspector, opened, visit } from "./visit";

/** Claims that say the same of the same, beside what the seed says. */
const more = 240;
const [committee, sekerina] = ["agency:scns-kg", "person:natalia-sekerina"];

let app: TestApp;
let lead: Claim;
let ofRelation = 0;
/** Others on its occurrence. */
let ofOccurrence = 0;

beforeAll(async () => {
  app = await startApp(undefined, "seed");
  const host = `http://127.0.0.1:${app.port}`;
  const send = async (path: string, body: unknown) => await fetch(host + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const all = (await (await send("/api/export", { format: "json", scope: { all: true } })).json()) as { claims: Claim[] };
  const isOfRelation = (claim: Claim) => claim.subject === committee && claim.object === sekerina && claim.relation === "DETAINED" && (claim.modality === "asserted" || claim.modality === "reported");
  const found = all.claims.find((claim) => isOfRelation(claim) && claim.event !== undefined);
  if (!found) throw new Error("The seed no longer tells of this arrest");
  lead = found;
  const copies = Array.from({ length: more }, (_, n): Claim => ({ ...lead, id: `${lead.id}-again-${n}`, locator: `page ${n + 1}` }));
  const answer = await send("/api/import?format=json&dataset=again&file=again.json", { ...all, claims: [...all.claims, ...copies] });
  expect(answer.status).toBe(200);
  ofRelation = all.claims.filter(isOfRelation).length + more;
  // Those that it speaks of, or that speak of it, stand beside it.
  const isBeside = (claim: Claim) => claim.id === lead.id || claim.id === lead.about || claim.about === lead.id;
  ofOccurrence = all.claims.filter((claim) => claim.event === lead.event && !isBeside(claim)).length + more;
});
afterAll(async () => void (await app.close()));

it("a relation says how many of its claims it compares, and compares more when asked", { timeout: 120_000 }, async (context) => {
  const page = await visit(context, app.port, { path: `/?entity=${sekerina}` });
  await opened(page);
  await inspector(page).getByRole("button", { name: /was detained by SCNS/ }).click();
  await inspector(page).getByText(`The first 200 of ${ofRelation} claims are compared here.`).waitFor();
  await inspector(page).getByText(`${ofRelation} claims`, { exact: true }).waitFor();
  await button(inspector(page), `Open into ${ofRelation} claims`).click();
  await announced(page, `Drawn as 12 of ${ofRelation} claims; the inspector lists all`);
  await button(inspector(page), "Show more").click();
  await inspector(page).getByText("are compared here").waitFor({ state: "detached" });
  await inspector(page).getByText(`page ${more}`, { exact: true }).waitFor();
});

it("a table whose relations nobody knows says how many more such words it has", async (context) => {
  const page = await visit(context, app.port);
  await opened(page);
  await button(page, "Import").click();
  const dialog = page.getByRole("dialog", { name: "Bring event data in" });
  const rows = Array.from({ length: 25 }, (_, n) => `Ann,frobnicated${n},Bob,2020`).join("\n");
  await dialog.locator("input[type=file]").first().setInputFiles({ name: "odd.csv", mimeType: "text/csv", buffer: Buffer.from(`who,what,whom,when\n${rows}\n`) });
  await dialog.getByLabel("Format").selectOption("csv");
  for (const [column, field] of [["who", "subject"], ["what", "relation"], ["whom", "object"]] as const) {
    await dialog.getByLabel(`Which column says what: ${column}`, { exact: true }).selectOption(field);
  }
  await dialog.getByText(/^“frobnicated0” means/).waitFor();
  expect(await dialog.getByText(/^“frobnicated\d+” means/).count()).toBe(20);
  await dialog.getByText("5 more such words aren't listed").waitFor();
});

it("a claim says how many of those on its occurrence it lists", { timeout: 120_000 }, async (context) => {
  const page = await visit(context, app.port, { path: `/?claim=${encodeURIComponent(lead.id)}` });
  await opened(page);
  const occurrence = inspector(page).locator("section").filter({ has: page.getByRole("heading", { name: "The same occurrence" }) });
  const said = occurrence.getByText(/^The first \d+ of \d+ claims\./);
  await said.waitFor();
  const [, listed, all] = (/^The first (\d+) of (\d+) /.exec(await said.innerText()) ?? []).map(Number);
  expect(await occurrence.getByRole("listitem").count()).toBe(listed);
  expect(all).toBe(ofOccurrence);
});
