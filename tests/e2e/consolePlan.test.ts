import { afterAll, beforeEach, expect, it } from "vitest";
import type { TestApp } from "../http/startApp";
import { neo4jForTests } from "../store/engines";
import { answerTab, ask, openConsole, warmApp } from "./consolePage";
import { opened, visit } from "./visit";

let app: TestApp | undefined;
beforeEach(async (context) => void (app ??= await warmApp(await neo4jForTests(context))));
afterAll(async () => void (await app?.close()));

it("A plan that was asked for belongs to its query: the next one has none until it is asked for", async (context) => {
  const page = await visit(context, app?.port ?? 0);
  await opened(page);
  await openConsole(page);
  const plan = page.getByRole("list", { name: "Plan, the result first" });
  const show = page.getByRole("tabpanel", { name: "Plan" }).getByRole("button", { name: "Show plan" });
  await ask(page, "MATCH (s:Source) RETURN s.id AS id");
  await answerTab(page, "Plan").click();
  await show.click();
  await plan.getByText("NodeByLabelScan").waitFor();
  await ask(page, "MATCH (p:Person) RETURN p.name AS name");
  await answerTab(page, "Plan").click();
  await show.waitFor();
  expect(await plan.count()).toBe(0);
  await show.click();
  await plan.getByText(/p:Person/).first().waitFor();
});
