import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { chooseCompliance } from "../../src/people/compliance/store.ts";
import { tellOfficers } from "../../src/people/tell-officers.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const DAY_MS = 24 * 60 * 60_000;
const CHANNEL = address("slack", "compliance");

describe("what officers are to know", () => {
  let bot: PlainBot;

  beforeEach(async () => {
    bot = await openPlainBot();
    bot.places.set(CHANNEL, { audience: "ours" });
    await bot.db.transaction((tx) => chooseCompliance(tx, CHANNEL, "operator", bot.clock.now()));
  });
  afterEach(() => bot.close());

  const tell = async (name: string) => {
    const told = { key: `told:${name}`, template: "officers.notice_failed", facts: { name } };
    await bot.db.transaction((tx) => tellOfficers(tx, told, bot.clock.now()));
    await bot.settled();
  };
  const onPage = (text: string) => bot.texts(OFFICERS_PAGE).filter((one) => one.includes(text));

  it("goes to their page once guests are in the channel, which is told why once a day", async () => {
    await tell("Anna");
    expect(bot.texts(CHANNEL)).toHaveLength(1);
    bot.places.set(CHANNEL, { audience: "mixed" });
    await tell("Ben");
    await tell("Clara");
    expect(bot.texts(CHANNEL)).toHaveLength(1);
    expect(onPage("Ben")).toHaveLength(1);
    expect(onPage("Clara")).toHaveLength(1);
    expect(onPage("Others can read the compliance channel")).toHaveLength(1);
    bot.clock.advance(DAY_MS);
    await tell("Dora");
    expect(onPage("Others can read the compliance channel")).toHaveLength(2);
  });

  it.each(["unreachable", "rejected"] as const)(
    "goes to their page where the channel is %s",
    async (fails) => {
      bot.places.set(CHANNEL, { audience: "ours", fails });
      await tell("Anna");
      expect(onPage("Anna")).toHaveLength(1);
      expect(onPage("Slack")).toHaveLength(1);
    },
  );

  it("follows them to a channel chosen after it was owed", async () => {
    const next = address("teams", "compliance");
    bot.places.set(next, { audience: "ours" });
    await bot.db.transaction(async (tx) => {
      const told = { key: "told:late", template: "officers.notice_failed", facts: { name: "Late" } };
      await tellOfficers(tx, told, bot.clock.now());
      await chooseCompliance(tx, next, "operator", bot.clock.now());
    });
    await bot.settled();
    expect(bot.texts(CHANNEL)).toEqual([]);
    expect(bot.texts(next)).toEqual([expect.stringContaining("Late")]);
  });

  it("says on their page that we were removed from the channel", async () => {
    const somebody: PersonRef = { platform: "slack", org: "t", id: "somebody", external: false };
    await bot.happens("left", somebody, CHANNEL);
    await bot.settled();
    expect(onPage("I can no longer write to the compliance channel (Slack)")).toHaveLength(1);
  });
});
