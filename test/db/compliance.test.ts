import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { audit } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import {
  BY_ENVIRONMENT,
  chooseCompliance,
  complianceAddress,
  forgetEnvironmentsChoice,
} from "../../src/people/compliance/store.ts";
import { addOfficer, linkPerson } from "../../src/people/store.ts";
import { tellOfficers } from "../../src/people/tell-officers.ts";
import { OFFICERS_PAGE, webPerson } from "../../src/people/web.ts";
import { buttonIn, openPlainBot, type PlainBot } from "../support/plain-bot.ts";

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

  it("goes to their page again once the operator makes no choice, and the audit has it", async () => {
    const forget = () => bot.db.transaction((tx) => forgetEnvironmentsChoice(tx, bot.clock.now()));
    const forgotten = () => bot.db.select().from(audit).where(eq(audit.action, "compliance.forgotten"));
    await forget();
    expect(await complianceAddress(bot.db)).toBe(CHANNEL);
    expect(await forgotten()).toEqual([]);
    await bot.db.transaction((tx) => chooseCompliance(tx, CHANNEL, BY_ENVIRONMENT, bot.clock.now()));
    await forget();
    expect(await complianceAddress(bot.db)).toBe(OFFICERS_PAGE);
    expect(await forgotten()).toMatchObject([{ object: CHANNEL }]);
  });

  it("stays on their page when an officer presses for it there", async () => {
    const of = { name: "Olga", email: "olga@sample.invalid", roles: ["compliance" as const], language: "en" };
    const officer = await bot.db.transaction(async (tx) => {
      const officerId = await addOfficer(tx, of, bot.clock.now());
      await linkPerson(tx, webPerson({ officerId }), { officerId }, bot.clock.now());
      return webPerson({ officerId });
    });
    bot.places.set(CHANNEL, { audience: "mixed" });
    await tell("Anna");
    const use = buttonIn(bot.posts(OFFICERS_PAGE).at(-1)?.message, "channel.officers");
    await bot.press(officer, OFFICERS_PAGE, use);
    await bot.settled();
    expect(bot.texts(OFFICERS_PAGE).at(-1)).toContain("Officers’ messages come here from now on");
    expect(await complianceAddress(bot.db)).toBe(OFFICERS_PAGE);
  });

  it("offers no choice that only the operator has", async () => {
    bot.places.set(CHANNEL, { audience: "mixed" });
    await bot.db.transaction((tx) => chooseCompliance(tx, CHANNEL, BY_ENVIRONMENT, bot.clock.now()));
    await tell("Anna");
    const note = bot.posts(OFFICERS_PAGE).find((one) => one.message.text.includes("Others can read"));
    expect(() => buttonIn(note?.message, "channel.officers")).toThrow();
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
