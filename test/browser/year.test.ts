/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, startApp } from "../support/app.ts";
import { launchBrowser, noBrowser } from "../support/browser.ts";

describe.skipIf(noBrowser !== undefined)("the sample year on the start page", () => {
  let app: App;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ config: { shopWindow: true } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(app.url);
    await page.locator("#year-letter .message").waitFor();
    return page;
  }

  it("tells, as the clock is turned, what leaves to whom in their local time, and shows the very text", async () => {
    const page = await open();
    const year = page.getByRole("region", { name: "A year of a survey" });
    const clock = year.getByRole("slider");
    expect(await clock.getAttribute("aria-valuetext")).toBe("Wednesday, March 3, 2027");

    await clock.focus();
    await page.keyboard.press("ArrowRight");
    expect(await clock.getAttribute("aria-valuetext")).toBe("Thursday, March 4, 2027");
    await year.getByText("Sample Coatings LLC: Wants no more reminders").waitFor();
    const coatings = year
      .getByRole("list", { name: "The suppliers on that day" })
      .getByRole("listitem")
      .last();
    expect(await coatings.innerText()).toContain("Officers see that it is late");

    const letter = page.locator("#year-letter");
    await letter.waitFor({ state: "hidden" });
    const later = year.getByRole("button", { name: "Later event" });
    while ((await year.getByRole("heading", { name: "March 17, 2027" }).count()) === 0) await later.click();
    await year.getByText(/AM their time, Sample Cables S.A. de C.V.: Reminder, two weeks before/).waitFor();
    expect(await year.getByRole("button", { name: /Ohio/ }).count()).toBe(0);
    // The first of that day, until another one is chosen.
    await year.getByRole("heading", { name: "on Mar 17" }).waitFor();
    expect(await letter.innerText()).toContain("Due in 14 days");
    await year.getByRole("button", { name: "Read what Sample Contact, Monterrey gets" }).click();
    await year.getByRole("heading", { name: "Due in 14 days, on March 31, 2027" }).waitFor();
    await year.getByText("Dear Sample Contact, Monterrey").waitFor();

    await year.getByText("Everything until that day, as a list").click();
    await year.getByRole("cell", { name: "Asks a question" }).waitFor();
    expect(await year.getByRole("cell", { name: "Sends a form: accepted" }).count()).toBe(0);
    await page.context().close();
  });

  it("fits on a phone, in Japanese", async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, locale: "ja-JP" });
    await page.getByText("2027年3月3日水曜日").waitFor();
    await page.getByText("Sample Contact, Munich様").waitFor();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
