import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { promised, type Figure } from "./figure";

/** KiB after gzip that document, styles and scripts may take together before a panel is opened. */
const pageLimit = 340;
const kib = 1024;
/** KiB of these that may be ours. */
const oursLimit = 70;
/** What only scripts of React, Next and cytoscape hold. */
const ofOthers = /hydrateRoot|ReadonlyURLSearchParams|ClientPageRoot|__next_error__|__________cytoscape/;

/** What the page fetches before anything is opened: document, styles and scripts after gzip; the fonts, which are packed already, beside them. */
export async function firstPageSize(browser: Browser, url: string): Promise<Figure[]> {
  const page = await browser.newPage();
  const sizes: Promise<{ type: string; bytes: number; isOurs: boolean }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (["document", "script", "stylesheet", "font"].includes(type)) sizes.push(response.body().then((body) => ({ type, ...measured(type, body) })));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const loaded = await Promise.all(sizes);
  await page.close();
  const sum = (is: (type: string, isOurs: boolean) => boolean) => loaded.filter(({ type, isOurs }) => is(type, isOurs)).reduce((total, { bytes }) => total + bytes, 0) / kib;
  return [
    promised({ name: "page, styles and scripts before a panel is opened, gzip", value: sum((type) => type !== "font"), unit: "KiB" }, "≤", pageLimit),
    promised({ name: "of them ours: all scripts but those of React, Next and cytoscape", value: sum((type, isOurs) => type === "script" && isOurs), unit: "KiB" }, "≤", oursLimit),
    { name: "fonts besides", value: sum((type) => type === "font"), unit: "KiB" },
  ];
}

function measured(type: string, body: Buffer): { bytes: number; isOurs: boolean } {
  if (type === "font") return { bytes: body.length, isOurs: false };
  return { bytes: gzipSync(body).length, isOurs: type !== "script" || !ofOthers.test(body.toString("utf8")) };
}
