import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startApp, type TestApp } from "../http/startApp";
import { button, eventually, inspector, opened, visit } from "./visit";

let app: TestApp;
beforeAll(async () => void (app = await startApp(undefined, "seed")));
afterAll(async () => void (await app.close()));

describe("an accusation", () => {
  it("of a person is no conviction; a state is no defendant, and the words fit it", async (context) => {
    const page = await visit(context, app.port, { path: "/?entity=person:natalia-sekerina" });
    await inspector(page).getByText("Accused, not convicted: no source here reports a verdict.").waitFor();
    await page.goto(`http://127.0.0.1:${app.port}/?entity=state:russia`);
    await inspector(page).getByText("Accused; no source here reports a ruling.").waitFor();
    expect(await inspector(page).getByText("not convicted").count()).toBe(0);
  });
});

describe("a path along what is only alleged", () => {
  it("says so in words, and is looked for again among what is asserted and reported", async (context) => {
    const page = await visit(context, app.port);
    await opened(page);
    await button(page, "Find paths").click();
    for (const [field, name] of [["Start", "the four suspects"], ["End", "those said to have been recruited"]] as const) {
      await inspector(page).getByRole("combobox", { name: field }).fill(name);
      await page.getByRole("option", { name: new RegExp(name, "i") }).first().click();
    }
    await inspector(page).getByText("1 of 1 step is only alleged.").waitFor();
    await button(inspector(page), "Search again with asserted and reported claims only").click();
    await inspector(page).getByText("said as asserted, reported, at most").waitFor();
    await eventually(() => inspector(page).getByText(/only alleged/).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  });
});
