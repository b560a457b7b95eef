import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's own; `.ci/run` installs it where it is absent. */
const CHROMIUM = "/usr/bin/chromium";

/** Why browser tests cannot run here, or undefined when they can. */
export const noBrowser: string | undefined = existsSync(CHROMIUM)
  ? undefined
  : `${CHROMIUM} is absent; browser tests need Debian's chromium package`;

/** Starts a browser that reaches for nothing beyond the page under test. Playwright gives it a profile of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
