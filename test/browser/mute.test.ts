import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHttpServer, type HttpServer } from "../../adapters/http/index.ts";
import { muteRoutes } from "../../adapters/mail/mute.ts";
import { sentence } from "../../src/i18n/index.ts";
import { launchBrowser, noBrowser } from "../support/browser.ts";

describe.skipIf(noBrowser !== undefined)("the page behind an unsubscribe link, in a browser", () => {
  const found = { language: "ja", muted: false, sender: "Sample Instruments Inc." };
  let http: HttpServer;
  let url: string;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    const routes = muteRoutes({
      muting: async () => found,
      mute: async (_, muted) => Object.assign(found, { muted }),
    });
    http = createHttpServer(
      { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
      { routes, ready: async () => true, failed: () => undefined, sender: async () => found.sender },
    );
    url = `http://127.0.0.1:${await http.listen()}/mail/mute/token`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await http?.close();
  });

  // A browser sends a form otherwise than a script does: what it says of where it comes from is checked.
  it("turns reminders off and on by its button", async () => {
    const page = await browser.newPage();
    await page.goto(url);
    expect(await page.textContent("main")).toContain(sentence("ja", "page.mute.ask"));
    expect(found.muted).toBe(false);
    await page.click("button");
    expect(await page.textContent("main")).toContain(sentence("ja", "page.mute.is_off"));
    expect(found.muted).toBe(true);
    await page.click("button");
    expect(await page.textContent("main")).toContain(sentence("ja", "page.mute.is_on"));
    expect(found.muted).toBe(false);
    expect(await page.textContent("main")).toContain(found.sender);
  });
});
