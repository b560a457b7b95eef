/// <reference lib="dom" />
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { type App, startApp } from "../support/app.ts";
import { launchBrowser, noBrowser } from "../support/browser.ts";

if (noBrowser !== undefined) process.stderr.write(`${noBrowser}\n`);

const COMPANY = "Sample Boards GmbH";

describe.skipIf(noBrowser !== undefined)("the page in a browser", () => {
  let app: App;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), "tinstone-browser-"));
    await app.campaign();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function open(link: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.goto(link);
    return page;
  }

  async function workbook(kind: "clean" | "incomplete", company = COMPANY): Promise<string> {
    const path = join(folder, `${kind}.xlsx`);
    await writeFile(path, await sampleWorkbook(kind, { company, completedOn: "2026-10-01", language: "en" }));
    return path;
  }

  it("opens a personal link, takes a dropped file and shows what to correct, without a reload", async () => {
    const supplier = await app.supplier({ name: COMPANY });
    const page = await open(await app.link(supplier));
    await page.waitForURL(/\/chat\/[^/]+\/$/);
    expect(page.url()).not.toContain("#");
    await page.getByRole("heading", { name: "Sample Instruments Inc. asks" }).waitFor();

    // A real drop: a DataTransfer with the file, let go over the page.
    const bytes = [
      ...(await sampleWorkbook("incomplete", {
        company: COMPANY,
        completedOn: "2026-10-01",
        language: "en",
      })),
    ];
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], "form.xlsx"));
      return data;
    }, bytes);
    for (const type of ["dragenter", "dragover", "drop"])
      await page.dispatchEvent("body", type, { dataTransfer: transfer });

    await page.getByText("Please correct 5 points").waitFor();
    await page.getByText(/Declaration D46/).waitFor();

    await page.setInputFiles('input[type="file"]', await workbook("clean"));
    await page.getByText("complete and consistent; this says nothing about the source").waitFor();
    expect(await page.locator('[role="log"]').getByText("Please correct 5 points").count()).toBe(1);
    await page.context().close();
  });

  it("speaks Japanese to a contact who reads Japanese, on a phone, without sideways scrolling", async () => {
    const supplier = await app.supplier({ name: "Sample Connectors K.K.", language: "ja" });
    const page = await open(await app.link(supplier), { viewport: { width: 360, height: 740 } });
    await page.waitForURL(/\/chat\//);
    await page.getByRole("button", { name: "フォームを入手する" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    await page.setInputFiles('input[type="file"]', await workbook("incomplete", "Sample Connectors K.K."));
    await page.getByText("5件を修正").waitFor();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("keeps what was typed in a form when something is wrong with it, by keyboard alone", async () => {
    const page = await open(await app.link(await app.supplier({ name: "Sample Cables S.A." })));
    await page.waitForURL(/\/chat\//);
    await page.getByRole("button", { name: "Not my topic" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name of the right person").fill("Right Person");
    await dialog.getByLabel("Their e-mail address").fill("right@nowhere");
    await dialog.getByRole("button", { name: "Send" }).click();
    await dialog.getByText("Please enter an e-mail address").waitFor();
    expect(await dialog.getByLabel("Name of the right person").inputValue()).toBe("Right Person");
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  it("gives every control a name that a screen reader can say", async () => {
    const page = await open(await app.link(await app.supplier({ name: "Sample Coatings LLC" })));
    await page.waitForURL(/\/chat\//);
    await page.getByRole("button", { name: "Get the form" }).waitFor();
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll("button, input, textarea, a, select")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const labels = "labels" in element ? [...((element.labels as NodeList | null) ?? [])] : [];
          const said = [
            element.getAttribute("aria-label"),
            element.textContent,
            ...labels.map((one) => one.textContent),
          ];
          return !said.some((text) => (text ?? "").trim() !== "");
        })
        .map((element) => element.outerHTML),
    );
    expect(nameless).toEqual([]);
    await page.context().close();
  });

  it("loads nothing from elsewhere and runs no script that is not its own", async () => {
    const link = await app.link(await app.supplier({ name: "Sample Magnets Co., Ltd." }));
    const context = await browser.newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(app.origin)) elsewhere.push(request.url());
    });
    const response = await page.goto(link);
    await page.waitForURL(/\/chat\//);
    await page.getByRole("button", { name: "Get the form" }).waitFor();
    expect(elsewhere).toEqual([]);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    await context.close();
  });
});

describe.skipIf(noBrowser !== undefined)("the start page of an unconfigured installation", () => {
  it("answers a sample file that is put into a sample supplier's chat", async () => {
    const app = await startApp({ config: { shopWindow: true } });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const refused = await page.goto(app.origin);
      expect(refused?.status()).toBe(403);
      await page.goto(app.url);
      await page.getByRole("button", { name: "Send CMRT-sample-clean.xlsx in the supplier’s chat" }).click();
      const chat = page.frameLocator("iframe").first();
      await chat.getByText("complete and consistent; this says nothing about the source").waitFor();
    } finally {
      await browser.close();
      await app.stop();
    }
  });
});
