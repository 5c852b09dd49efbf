import { afterAll, beforeAll, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, clickEntity, eventually, graph, inspector, opened, positions, scene, shown, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

const written = (value: unknown) => Buffer.from(JSON.stringify(value), "utf8").toString("base64url");

it("keeps the view in the address, so that a reload brings it back", async (context) => {
  const page = await visit(context, app.port);
  const before = await opened(page);
  expect(new URL(page.url()).search).toBe("");
  await clickEntity(page, "person:viktor-vasiliev");
  await button(inspector(page), "Take off").click();
  await eventually(() => new URL(page.url()).searchParams.has("scene")).toBe(true);
  const [ids, places, hidden] = [await shown(page), await positions(page), (await scene(page))?.hidden];
  expect(ids).toEqual(before.filter((id) => id !== "person:viktor-vasiliev"));
  await page.reload();
  await opened(page);
  expect(await shown(page)).toEqual(ids);
  expect(await positions(page)).toEqual(places);
  expect([...((await scene(page))?.hidden ?? [])].sort()).toEqual([...(hidden ?? [])].filter((id) => !id.includes("vasiliev")).sort());
  await page.getByRole("heading", { name: "Osh arrests, April 2025" }).waitFor();
});

it("is what the address says is open: an entity, a relation, a source", async (context) => {
  const page = await visit(context, app.port, { path: "/?source=source:diplomat-2025-04" });
  await inspector(page).getByRole("heading", { name: /Local Employee of Russian Cultural Agency/ }).waitFor();
  await page.goto(`http://127.0.0.1:${app.port}/?relation=${encodeURIComponent("agency%3Ascns-kg~DETAINED~person%3Anatalia-sekerina")}`);
  await inspector(page).getByText(/dates differ/).first().waitFor();
});

it("names an entity of the view that the store no longer has, and shows the others", async (context) => {
  const entities = [["person:natalia-sekerina", 0, 0], ["person:gone-since", 200, 0], ["agency:scns-kg", 400, 0]];
  const page = await visit(context, app.port, { path: `/?scene=${written({ version: 1, title: "Mine", entities })}` });
  await page.getByText("No longer in the store: person:gone-since").waitFor();
  await eventually(() => shown(page)).toEqual(["agency:scns-kg", "person:natalia-sekerina"]);
  await page.getByRole("heading", { name: "Mine" }).waitFor();
});

const addresses: [string, string][] = [
  ["garbage", "%25%25"],
  ["a later version", written({ version: 9, title: "x", entities: [] })],
];
for (const [what, text] of addresses) {
  it(`opens the opening view where the address holds ${what}`, async (context) => {
    const page = await visit(context, app.port, { path: `/?scene=${text}` });
    expect((await opened(page)).length).toBeGreaterThan(5);
  });
}

it("says that an unknown id can't be shown, and closes again", async (context) => {
  const page = await visit(context, app.port, { path: "/?entity=person:nobody-at-all", expected: [/404/] });
  await opened(page);
  await inspector(page).getByRole("alert").waitFor();
  await button(inspector(page), "Close the inspector").click();
  await inspector(page).waitFor({ state: "detached" });
  expect(await graph(page).count()).toBe(1);
});
