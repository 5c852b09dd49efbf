import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { promised, type Figure } from "./figure";

/** KiB after gzip that the page may take before a panel is opened. */
export const pageLimit = 340;
const kib = 1024;

/** What the page fetches before anything is opened: page, scripts and styles after gzip; the fonts, which are packed already, beside it. */
export async function firstPageSize(browser: Browser, url: string): Promise<Figure[]> {
  const page = await browser.newPage();
  const sizes: Promise<{ type: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (["document", "script", "stylesheet", "font"].includes(type)) sizes.push(response.body().then((body) => ({ type, bytes: type === "font" ? body.length : gzipSync(body).length })));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const loaded = await Promise.all(sizes);
  await page.close();
  const sum = (is: (type: string) => boolean) => loaded.filter(({ type }) => is(type)).reduce((total, { bytes }) => total + bytes, 0) / kib;
  return [
    promised({ name: "page before a panel is opened, gzip", value: sum((type) => type !== "font"), unit: "KiB" }, "≤", pageLimit),
    { name: "its fonts", value: sum((type) => type === "font"), unit: "KiB" },
  ];
}
