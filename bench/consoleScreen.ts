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

/** What the first row of a question took, in milliseconds: in our page, in one that has nothing but the driver, and with the driver alone, without a page. */
export interface ScreenTimes {
  ours: number;
  bare: number;
  alone: number;
}

/** Where our page is, and the one with the bare driver; `alone` tells the milliseconds of the driver in this process. */
export interface ScreenSides {
  ours: string;
  bare: string;
  alone(cypher: string): Promise<number>;
}

/**
 * From the key that runs a question until its first row stands on the screen of the same Chromium, in both pages, each with another text
 * of it: in turns and after the same rest, since a database that rested answers later. Of each question the medians.
 */
export async function screenMs({ ours, bare, alone }: ScreenSides, questions: readonly MarkedQuestion[], times: number): Promise<ScreenTimes[]> {
  const browser = await benchBrowser();
  try {
    const pages = { ours: await browser.newPage({ viewport: view }), bare: await browser.newPage({ viewport: view }) };
    await pages.ours.goto(`${ours}?view=cypher`);
    await pages.bare.goto(bare);
    const found: ScreenTimes[] = [];
    for (const { cypher } of questions) {
      const taken = { ours: [] as number[], bare: [] as number[], alone: [] as number[] };
      for (let n = -1; n < times; n++) {
        const mark = 500_000 + Math.floor(Math.random() * 99_999);
        const ms = {
          ours: await oneRun(pages.ours, cypher(mark), mark),
          bare: await oneRun(pages.bare, cypher(mark + 100_000), mark + 100_000),
          alone: await pages.bare.waitForTimeout(restMs).then(() => alone(cypher(mark + 200_000))),
        };
        if (n >= 0) for (const side of ["ours", "bare", "alone"] as const) taken[side].push(ms[side]);
      }
      found.push({ ours: median(taken.ours), bare: median(taken.bare), alone: median(taken.alone) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function oneRun(page: Page, cypher: string, mark: number): Promise<number> {
  await page.bringToFront();
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
