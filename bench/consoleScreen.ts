import type { Page } from "playwright-core";
import { benchBrowser } from "./benchBrowser";
import { median } from "./statistics";

declare global {
  interface Window {
    /** Milliseconds until the first row stands there, once it does. */
    firstRow?: Promise<number>;
  }
}

/** A question whose last column is `$mark`, a number that no other answer shows. */
export interface MarkedQuestion {
  name: string;
  cypher(mark: number): string;
}

/** Milliseconds that somebody rests between typing and running: the page looks at the query meanwhile. */
const restMs = 1_500;
const view = { width: 1280, height: 800 };

/** What a question took on the screen, and beside it. */
export interface ScreenTimes {
  ours: number;
  bare: number;
}

/**
 * Milliseconds from the key that runs a query until its first row stands on the screen, in Chromium, and those that `bare` tells of
 * another text of it: in turns and after the same rest, since a database that rested answers later. Of each question the medians.
 */
export async function screenMs(url: string, questions: readonly MarkedQuestion[], times: number, bare: (cypher: string) => Promise<number>): Promise<ScreenTimes[]> {
  const browser = await benchBrowser();
  try {
    const page = await browser.newPage({ viewport: view });
    await page.goto(`${url}?view=cypher`);
    const found: ScreenTimes[] = [];
    for (const { cypher } of questions) {
      const [ours, besides]: [number[], number[]] = [[], []];
      for (let n = -1; n < times; n++) {
        const mark = 700_000 + Math.floor(Math.random() * 99_999);
        const ms = await oneRun(page, cypher(mark), mark);
        await page.waitForTimeout(restMs);
        const beside = await bare(cypher(mark + 100_000));
        if (n < 0) continue;
        ours.push(ms);
        besides.push(beside);
      }
      found.push({ ours: median(ours), bare: median(besides) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function oneRun(page: Page, cypher: string, mark: number): Promise<number> {
  await page.getByRole("textbox", { name: "Cypher", exact: true }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(cypher);
  await page.waitForTimeout(restMs);
  await page.evaluate((digits) => {
    window.firstRow = new Promise((resolve) => {
      // Methods, since what builds this file wraps functions with names in another that the page lacks.
      const watch = {
        began: 0,
        handleEvent(event: KeyboardEvent) {
          if (event.key !== "Enter") return;
          removeEventListener("keydown", watch, true);
          watch.began = performance.now();
          watch.look();
        },
        look() {
          const isThere = [...document.querySelectorAll("[role=grid] td")].some(({ textContent }) => textContent?.replace(/\D/g, "") === digits);
          if (isThere) resolve(performance.now() - watch.began);
          else requestAnimationFrame(() => watch.look());
        },
      };
      addEventListener("keydown", watch, true);
    });
  }, String(mark));
  await page.keyboard.press("ControlOrMeta+Enter");
  return page.evaluate(() => window.firstRow ?? Promise.reject(new Error("Nothing watches for the first row")));
}
