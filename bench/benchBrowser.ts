import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
/** WebGL is drawn in software, as on a machine without a graphics card. */
const args = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** The Chromium of this machine without a window. Throws where there is none. */
export async function benchBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...places].find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) throw new Error(`There is no Chromium: looked at CHROMIUM_PATH and ${places.join(", ")}`);
  return chromium.launch({ executablePath, args });
}
