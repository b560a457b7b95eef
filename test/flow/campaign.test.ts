import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectedBy } from "../../src/config.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { type App, startApp } from "../support/app.ts";
import { testClock } from "../support/clock.ts";

describe("a survey from its draft to the first invitation, where only pages are connected", () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ clock: testClock(new Date("2027-02-15T10:00:00Z")) });
  });
  afterAll(() => app.stop());

  it("is opened, looked at, tried, started; the invitation stands on the supplier's page when it is time", async () => {
    const supplier = await app.supplier({ language: "ja" });
    const officer = await app.officer({ roles: ["admin", "compliance"] });
    const [page, desk] = [await app.enter(supplier), await app.enter(officer)];
    await app.tinstone("campaign", "open", "--year", "2026", "--due", "2027-03-31", "--languages", "ja");
    expect((await page.state()).welcome.text).not.toContain("2027年3月31日");

    expect(await app.tinstone("campaign", "preview", "2026")).toMatchObject({
      suppliers: 1,
      reached: 1,
      pageOnly: 1,
    });
    await app.tinstone("campaign", "try", "2026", "--to", officer.email);
    const trials = [await desk.nextBotMessage(), await desk.nextBotMessage()];
    expect(trials.map((one) => one.message.lang)).toEqual(["en", "ja"]);
    await expect(app.tinstone("campaign", "start", "2026")).resolves.toMatchObject({
      asked: 1,
      firstInvitation: "2027-02-17",
    });
    expect((await page.state()).welcome.text).toContain("2027年3月31日");

    // T−42 of 31 March is the 17th of February; by four in the afternoon all have left.
    const connected = connectedBy(app.config);
    await sweep({ db: app.db, connected }, app.clock.now());
    expect(page.entries()).toEqual([]);
    app.clock.set(new Date("2027-02-17T15:59:00Z"));
    await sweep({ db: app.db, connected }, app.clock.now());
    const { message } = await page.nextBotMessage();
    expect(message.lang).toBe("ja");
    expect(message.text).toContain("2027年3月31日");
    expect(message.text).toContain("Sample Instruments Inc.");
  });
});
