import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contact, drop, request } from "../../db/schema/index.ts";
import { FETCH_FILE, SHOW_WELCOME } from "../../src/chat/actions.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { FileId } from "../../src/chat/message.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { say } from "../../src/transcript/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const CHANNEL = address("teams", "channel");
const DIRECT = address("teams", "with-anna");
const account = (id: string): PersonRef => ({ platform: "teams", org: "t", id, external: false });
const anna = account("anna");
const officer = account("officer");
const stranger: PersonRef = { ...account("stranger"), external: true };

describe("where the bot is", () => {
  let bot: PlainBot;
  let contactId: string;

  beforeEach(async () => {
    bot = await openPlainBot();
    bot.places.set(CHANNEL, { audience: "ours", can: { forms: true, replace: true } });
    await bot.db.transaction(async (tx) => {
      const now = bot.clock.now();
      const who = { name: "Anna", email: "anna@sample.invalid", language: "ja", timeZone: "UTC" };
      ({ contactId } = await addContact(tx, { supplier: "Sample Boards GmbH", ...who }, now));
      await linkPerson(tx, anna, { contactId }, now);
      const of = {
        name: "Olga",
        email: "olga@sample.invalid",
        roles: ["compliance" as const],
        language: "en",
      };
      await linkPerson(tx, officer, { officerId: await addOfficer(tx, of, now) }, now);
      const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
      const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
      await startedCampaign(tx, { ...plan, ...asks }, now);
    });
  });
  afterEach(() => bot.close());

  it("it shows a person alone the first screen when it is added, in their language", async () => {
    await bot.happens("arrived", anna, DIRECT);
    await bot.settled();
    expect(bot.texts(DIRECT)).toEqual([expect.stringContaining("Sample Boards GmbH様へ")]);
  });

  it("it tells several what it does there, and nothing of any supplier", async () => {
    await bot.happens("arrived", anna, CHANNEL);
    await bot.settled();
    expect(bot.texts(CHANNEL)).toHaveLength(1);
    expect(bot.texts(CHANNEL)[0]).toContain("ここではファイルをお受け取りできません");
    expect(bot.texts(CHANNEL)[0]).not.toContain("Sample Boards");
  });

  it("it answers with the first screen when asked for it, and records nothing", async () => {
    const asked = await bot.press(officer, address("teams", "home"), { action: SHOW_WELCOME, value: "" });
    expect(asked).toMatchObject({ kind: "say", message: { text: expect.stringContaining("Survey 2026") } });
  });

  it("it says where to drop a file that a channel cannot take, once, and keeps nothing of it", async () => {
    const files = ["a.xlsx", "b.xlsx"].map((name) => bot.upload(name, Buffer.from("x")));
    await bot.say(stranger, CHANNEL, "", files);
    await bot.settled();
    expect(bot.texts(CHANNEL)).toEqual([expect.stringContaining("I cannot take files in this channel")]);
    expect(await bot.db.$count(drop)).toBe(0);
  });

  it("it judges a file of somebody in a zone that this machine does not know", async () => {
    await bot.db.update(contact).set({ timeZone: "Mars/Olympus" });
    const filled = { company: "Sample Boards GmbH", completedOn: "2026-10-01", language: "en" } as const;
    await bot.say(anna, DIRECT, "", [bot.upload("form.xlsx", await sampleWorkbook("clean", filled))]);
    await bot.settled();
    expect(await bot.failures()).toBe(0);
    expect((await bot.db.select().from(request)).map(({ status }) => status)).toEqual(["accepted"]);
  });

  describe("a file offered in a channel that takes none out", () => {
    const FILE = "11111111-2222-4333-8444-555555555555";
    const fetch = (from: PersonRef, value = FILE, where = CHANNEL) =>
      bot.press(from, where, { action: FETCH_FILE, value });

    beforeEach(async () => {
      const files = [{ fileId: FILE as FileId, name: "overview.pdf", alt: "" }];
      const line = { key: "offer", conversation: CHANNEL, from: "bot" as const };
      await bot.db.transaction((tx) =>
        say(tx, { ...line, message: { text: "An overview", files } }, bot.clock.now()),
      );
    });

    it("is sent where the person who presses talks with us alone", async () => {
      await bot.say(anna, DIRECT, "Hello");
      await bot.settled();
      expect(await fetch(anna)).toMatchObject({
        message: { text: "「overview.pdf」をMicrosoft Teamsのダイレクトチャットにお送りしました。" },
      });
      await bot.settled();
      expect(bot.posts(DIRECT).at(-1)?.message.files).toMatchObject([{ fileId: FILE, name: "overview.pdf" }]);
      expect(bot.posts(CHANNEL)).toEqual([]);
    });

    it("waits on their page while they never wrote to us; an officer's on the officers' page", async () => {
      expect(await fetch(anna)).toMatchObject({ message: { text: expect.stringContaining("専用ページ") } });
      expect(await fetch(officer)).toMatchObject({
        message: { text: "“overview.pdf” is on the officers’ page now." },
      });
      await bot.settled();
      expect(bot.posts(address("web", `contact:${contactId}`))).toHaveLength(1);
      expect(bot.posts(OFFICERS_PAGE)).toHaveLength(1);
    });

    it("is given to nobody unknown, and no file but one that was offered there", async () => {
      expect(await fetch(stranger)).toMatchObject({
        message: { text: expect.stringContaining("only to people I know") },
      });
      for (const [value, where] of [
        ["99999999-2222-4333-8444-555555555555", CHANNEL],
        ["'; drop table file; --", CHANNEL],
        [FILE, address("teams", "another")],
      ] as const) {
        expect(await fetch(anna, value, where)).toMatchObject({
          message: { text: expect.stringContaining("このボタンは現在使われていません") },
        });
      }
      await bot.settled();
      expect(bot.posts(address("web", `contact:${contactId}`))).toEqual([]);
    });
  });
});
