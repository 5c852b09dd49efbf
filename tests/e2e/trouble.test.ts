import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { hostileName, hostileTitle } from "./hostileRecords";
import { button, clickEntity, eventually, inspector, opened, scene, searchBox, visit } from "./visit";

/** Cuts the page off from the server's answers; call what is returned to bring it back. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  await page.route("**/api/**", (route) => route.abort("connectionrefused"));
  return () => page.unroute("**/api/**");
}
const refused = [/Failed to load resource/];
const offline = "The server didn't answer. Is it still running?";

describe("when the server is gone", () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp(undefined, "seed")));
  afterAll(async () => void (await app.close()));

  it("the page says so instead of its graph, and tries again", async (context) => {
    const page = await visit(context, app.port, { path: "/no/such/page", expected: [...refused, /404/] });
    const back = await cutOff(page);
    await page.goto(`http://127.0.0.1:${app.port}/`);
    await page.getByRole("alert").filter({ hasText: "The graph could not be loaded." }).filter({ hasText: offline }).waitFor();
    await back();
    await button(page, "Try again").click();
    expect(await opened(page)).toContain("person:natalia-sekerina");
    await page.getByText("No Neo4j: answers come from memory").waitFor();
  });

  it("a panel says so, and tries again", async (context) => {
    const page = await visit(context, app.port, { expected: refused });
    await opened(page);
    const back = await cutOff(page);
    await clickEntity(page, "person:natalia-sekerina");
    await inspector(page).getByRole("alert").filter({ hasText: offline }).waitFor();
    await back();
    await button(inspector(page), "Try again").click();
    await inspector(page).getByRole("heading", { name: "Natalia Sekerina" }).waitFor();
  });

  it("the search says so, and finds again once it is back", async (context) => {
    const page = await visit(context, app.port, { expected: refused });
    await opened(page);
    const back = await cutOff(page);
    await searchBox(page).fill("tashie");
    await page.getByText("The search didn't answer.").first().waitFor();
    await back();
    await searchBox(page).press("Enter");
    await page.getByRole("option", { name: /^Kamchybek Tashiev/ }).first().waitFor();
  });

  it("what is opened for the first time is missed, the rest of the page stays, and it comes once the server is back", async (context) => {
    const page = await visit(context, app.port, { expected: refused });
    const before = await opened(page);
    await page.route("**/_next/**", (route) => route.abort("connectionrefused"));
    await button(page, "Export").click();
    await page.getByRole("status").filter({ hasText: offline }).waitFor();
    expect(Object.keys((await scene(page))?.entities ?? {}).sort()).toEqual(before);
    await page.unroute("**/_next/**");
    await page.getByRole("dialog", { name: "Export" }).waitFor();
    await page.getByRole("status").filter({ hasText: offline }).waitFor({ state: "detached" });
  });

  it("an expansion says so and leaves the view as it was", async (context) => {
    const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina", expected: refused });
    const before = await opened(page);
    await button(inspector(page), /^Expand \+/).waitFor();
    const back = await cutOff(page);
    await button(inspector(page), /^Expand \+/).click();
    await page.getByText(offline).first().waitFor({ state: "attached" });
    expect(Object.keys((await scene(page))?.entities ?? {}).sort()).toEqual(before);
    await back();
    await button(inspector(page), /^Expand \+/).click();
    await eventually(async () => Object.keys((await scene(page))?.entities ?? {}).length).toBeGreaterThan(before.length);
  });
});

it("a name that nobody has is said to be found nowhere", async (context) => {
  const app = await startApp(undefined, "seed");
  context.onTestFinished(async () => void (await app.close()));
  const page = await visit(context, app.port);
  await opened(page);
  await searchBox(page).fill("qqqqwwwwzzzz");
  await page.getByText("Nothing is called “qqqqwwwwzzzz”").first().waitFor();
  await searchBox(page).press("Enter");
  expect(await inspector(page).count()).toBe(0);
});

describe("names and addresses that are markup", () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp(undefined, "hostile")));
  afterAll(async () => void (await app.close()));

  const trapped = (page: Page) => page.evaluate(() => "trapped" in window);

  it("stand on the page as text: on the canvas, in the search, in the inspector", async (context) => {
    const page = await visit(context, app.port);
    expect(await opened(page)).toEqual(expect.arrayContaining(["__proto__", "constructor", "person:eve"]));
    await searchBox(page).fill("eve");
    await page.getByRole("option").filter({ hasText: hostileName }).first().click();
    const heading = inspector(page).getByRole("heading", { level: 2 });
    await heading.filter({ hasText: hostileName }).waitFor();
    expect(await heading.innerHTML()).not.toContain("<");
    await inspector(page).getByRole("button", { name: /was detained by/ }).click();
    await inspector(page).getByRole("button", { name: "Open the source" }).first().click();
    await inspector(page).getByRole("heading", { name: hostileTitle }).waitFor();
    expect(await page.locator("img, b").count()).toBe(0);
    expect(await trapped(page)).toBe(false);
  });

  it("that name code are no links, whatever an answer holds", async (context) => {
    const page = await visit(context, app.port, { path: "/no/such/page", expected: [/404/] });
    for (const answers of ["**/api/sources/*", "**/api/claims"]) {
      await page.route(answers, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll("https://example.org/%22%3E%3Cscript%3E", "javascript:window.trapped=1") });
      });
    }
    await page.goto(`http://127.0.0.1:${app.port}/?source=source:trap`);
    await inspector(page).getByText("javascript:window.trapped=1").click();
    await inspector(page).getByRole("button", { name: /detained/ }).first().click();
    await inspector(page).getByText("Read the original").first().click();
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    expect(await trapped(page)).toBe(false);
  });
});
