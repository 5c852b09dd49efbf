import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, type TestContext } from "vitest";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

let launched: Promise<Browser> | undefined;

/** The Chromium of this machine, one a test file; skips the test with the reason where there is none, or fails it with REQUIRE_ALL=1. */
export async function chromiumForTests(context: TestContext): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...places].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    const reason = `no Chromium: looked at CHROMIUM_PATH and ${places.join(", ")}`;
    if (process.env.REQUIRE_ALL === "1") throw new Error(reason);
    return context.skip(reason);
  }
  launched ??= chromium.launch({ executablePath, args: quiet });
  return launched;
}

afterAll(async () => {
  const browser = await launched?.catch(() => undefined);
  await browser?.close();
});
