import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { delivery } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { account, buttonIn } from "../support/plain-bot.ts";
import { openSurveyOffice, type SurveyOffice } from "../support/survey-office.ts";

let { bot, admin, reader, supplier, open, campaignNow, close } = {} as SurveyOffice;
beforeEach(async () => {
  ({ bot, admin, reader, supplier, open, campaignNow, close } = await openSurveyOffice());
});
afterEach(() => close());

describe("officers in chat", () => {
  const screen = async (who: PersonRef) => {
    const answer = await bot.press(who, OFFICERS_PAGE, { action: "welcome.show", value: "" });
    if (answer.kind !== "say") throw new Error(`expected a screen, got ${answer.kind}`);
    return answer.message;
  };
  const actions = (message: Message) =>
    (message.blocks ?? []).flatMap((one) => (one.kind === "buttons" ? one.buttons.map((b) => b.action) : []));
  const last = () => bot.posts(OFFICERS_PAGE).at(-1)!.message;
  const presses = async (who: PersonRef, on: Message, action: string) => {
    const answer = await bot.press(who, OFFICERS_PAGE, buttonIn(on, action));
    await bot.settled();
    return answer;
  };

  beforeEach(async () => {
    await supplier("Sample Boards", "--country", "DE");
    await open();
  });

  it("an admin looks, tries, and starts it with a second press that names the number", async () => {
    const draft = await screen(admin);
    expect(draft.text).toContain("Nobody is asked before it is started");
    expect(await presses(admin, draft, "campaign.start")).toMatchObject({
      message: { text: expect.stringContaining("First look") },
    });
    await presses(admin, draft, "campaign.preview");
    expect(last().text).toContain("1 of 1 supplier can be written to");
    await presses(admin, last(), "campaign.try");
    expect(bot.posts(address("mail", "admin@sample.invalid"))).toHaveLength(1);
    await presses(admin, draft, "campaign.start");
    expect(last().text).toContain("Wednesday, February 17, 2027");
    const confirm = last();
    expect((await campaignNow()).startedAt).toBeNull();

    // One more can be asked by now: the number is shown again, and nothing starts.
    await supplier("Sample Cables");
    await presses(admin, confirm, "campaign.start_now");
    expect(last().text).toContain("no longer as it was");
    expect((await campaignNow()).startedAt).toBeNull();
    await presses(admin, last(), "campaign.start_now");
    expect(last().text).toContain("2 suppliers get the invitation");
    expect((await campaignNow()).startedAt).not.toBeNull();
    expect(await presses(admin, confirm, "campaign.start_now")).toMatchObject({
      message: { text: expect.stringContaining("started already") },
    });

    const running = await screen(admin);
    expect(actions(running)).toContain("campaign.pause");
    await presses(admin, running, "campaign.pause");
    expect((await campaignNow()).pausedAt).not.toBeNull();
    await presses(admin, await screen(admin), "campaign.resume");
    expect((await campaignNow()).pausedAt).toBeNull();
    await presses(admin, await screen(admin), "campaign.close");
    expect(last().text).toContain("cannot be opened again");
    expect((await campaignNow()).closedAt).toBeNull();
    expect(await presses(admin, last(), "campaign.close_now")).toMatchObject({
      message: { text: expect.stringContaining("Closed the 2026 survey") },
    });
    expect((await campaignNow()).closedAt).not.toBeNull();
  });

  it("who may only read sees the preview and starts nothing; a supplier sees nothing of it", async () => {
    const seen = await screen(reader);
    expect(actions(seen).filter((one) => one.startsWith("campaign."))).toEqual(["campaign.preview"]);
    const draft = await screen(admin);
    for (const action of ["campaign.try", "campaign.start"]) {
      expect(await presses(reader, draft, action)).toMatchObject({ kind: "say" });
    }
    const stranger = account("stranger");
    for (const value of [(await campaignNow()).id, "nonsense", "'; drop table campaign; --"]) {
      await bot.press(stranger, address("slack", "stranger"), { action: "campaign.preview", value });
      await bot.press(admin, OFFICERS_PAGE, { action: "campaign.start_now", value });
    }
    await bot.settled();
    expect(await campaignNow()).toMatchObject({ startedAt: null, previewedAt: null, triedIn: [] });
    const owed = await bot.db.select().from(delivery).where(eq(delivery.template, "campaign.preview"));
    expect(owed).toEqual([]);
  });
});
