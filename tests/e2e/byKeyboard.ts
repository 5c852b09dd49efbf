import type { Locator, Page } from "playwright-core";
import type { TestContext } from "vitest";
import { graph, opened, searchBox, visit } from "./visit";

/** Opens the page for a reader without a pointer: a press of one fails the test. Resolves when the view stands. */
export async function visitByKeyboard(context: TestContext, port: number, path = "/"): Promise<Page> {
  const page = await visit(context, port, { path });
  await opened(page);
  await page.evaluate(() => addEventListener("pointerdown", () => console.error("a pointer was pressed"), true));
  return page;
}

export const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement);

/** Goes on with Tab until that has the focus. Throws where Tab doesn't lead there. */
export async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.waitFor();
  for (let presses = 0; presses < 250; presses++) {
    if (await hasFocus(to)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn't lead to ${to.toString()}`);
}

/** Goes to a control with Tab, and presses a key there. */
export async function press(page: Page, control: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

export const toGraph = (page: Page) => tabTo(page, graph(page));

/** Types into the one box, and takes what is called so from its list. */
export async function take(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(typed);
  const option = page.getByRole("option", { name }).first();
  await option.waitFor();
  // Every provider has answered: nothing moves in the list any more.
  await page.getByText(/^\d+ results?, arrow keys/).first().waitFor({ state: "attached" });
  for (let presses = 0; (await option.getAttribute("aria-selected")) !== "true"; presses++) {
    if (presses > 60) throw new Error(`the arrow keys don't lead to ${String(name)}`);
    await searchBox(page).press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}
