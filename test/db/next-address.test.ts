import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contactAddress } from "../../db/schema/index.ts";
import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { owe, oweReplacement } from "../../src/outbox/store.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { addAddress, addContact, linkPerson } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

const SLACK = address("slack", "anna");
const TEAMS = address("teams", "anna");
const PAGE = address("web", "anna");
const anna: PersonRef = { platform: "teams", org: "t", id: "anna", external: true, name: "Anna" };

describe("a message that cannot be delivered where a contact was", () => {
  let bot: PlainBot;
  let contactId: string;
  let supplierId: string;

  beforeEach(async () => {
    bot = await openPlainBot();
    await running();
  });
  afterEach(() => bot.close());

  const running = () =>
    bot.db.transaction(async (tx) => {
      const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
      const added = await addContact(tx, { supplier: "Sample Boards GmbH", ...who }, bot.clock.now());
      ({ contactId, supplierId } = added);
      const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
      const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
      await startedCampaign(tx, { ...plan, ...asks }, bot.clock.now());
    });
  const has = (...addresses: Address[]) =>
    bot.db.transaction(async (tx) => {
      for (const one of addresses) await addAddress(tx, contactId, one);
    });
  const hello = (to: Address, key = "hello") =>
    bot.db.transaction((tx) =>
      owe(
        tx,
        { key, conversation: to, to, template: "welcome.hello", facts: { name: "Anna" }, language: "en" },
        bot.clock.now(),
      ),
    );
  const status = async () => (await currentRequest(bot.db, supplierId))?.status;
  const failed = async (at: Address) => {
    const [row] = await bot.db.select().from(contactAddress).where(eq(contactAddress.address, at));
    return row?.failedAt != null;
  };

  it("reaches them at their next address, and officers need not know", async () => {
    await has(SLACK, TEAMS, PAGE);
    bot.places.set(SLACK, { fails: "unreachable" });
    await hello(SLACK);
    await bot.settled();
    expect(bot.texts(TEAMS)).toEqual([expect.stringContaining("Hello Anna")]);
    expect(await failed(SLACK)).toBe(true);
    expect(await failed(TEAMS)).toBe(false);
    expect(await status()).toBe("planned");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([]);
  });

  it("goes on through every address, and what replaces it later finds where it stands", async () => {
    const third = address("teams", "anna-again");
    await has(SLACK, TEAMS, third);
    for (const gone of [SLACK, TEAMS]) bot.places.set(gone, { fails: "unreachable" });
    await hello(SLACK);
    await bot.settled();
    expect(bot.texts(third)).toHaveLength(1);
    const face = { template: "welcome.hello", facts: { name: "Anna again" } };
    await bot.db.transaction((tx) => oweReplacement(tx, "hello", "test", bot.clock.now(), face));
    await bot.settled();
    expect(bot.texts(third)).toEqual([expect.stringContaining("Hello Anna again")]);
  });

  it("tells officers once of a message that arrived nowhere, and not again of what was to replace it", async () => {
    const nobodys = address("slack", "nobody");
    bot.places.set(nobodys, { fails: "rejected" });
    await bot.db.transaction(async (tx) => {
      const now = bot.clock.now();
      const said = { template: "welcome.hello", facts: { name: "Anna" }, language: "en" as const };
      await owe(tx, { ...said, key: "hello", conversation: nobodys, to: nobodys }, now);
      await oweReplacement(tx, "hello", "test", now);
    });
    await bot.settled();
    expect(bot.texts(OFFICERS_PAGE)).toHaveLength(1);
  });

  it("stands on their page when no chat is left; the survey says unreachable until they write again", async () => {
    await has(SLACK, PAGE);
    bot.places.set(SLACK, { fails: "unreachable" });
    await hello(SLACK);
    await bot.settled();
    expect(bot.texts(PAGE)).toEqual([expect.stringContaining("Hello Anna")]);
    expect(await status()).toBe("unreachable");
    const [told] = bot.texts(OFFICERS_PAGE);
    for (const part of ["Anna", "Sample Boards GmbH", "Slack", "anna@sample.invalid", "personal page"]) {
      expect(told).toContain(part);
    }
    await bot.db.transaction((tx) => linkPerson(tx, anna, { contactId }, bot.clock.now()));
    await bot.say(anna, TEAMS, "Here I am.");
    await bot.settled();
    expect(await status()).toBe("acknowledged");
    const request = await currentRequest(bot.db, supplierId);
    const history = await eventsOf(bot.db, request!.id);
    expect(history.map((one) => one.kind)).toEqual(["planned", "unreachable", "acknowledged"]);
    expect(history[1]?.facts).toEqual({ contactId, platform: "slack" });
  });

  it("takes the bot back into one's chat for a sign of life", async () => {
    await has(SLACK);
    const inSlack: PersonRef = { ...anna, platform: "slack" };
    await bot.db.transaction((tx) => linkPerson(tx, inSlack, { contactId }, bot.clock.now()));
    await bot.happens("left", inSlack, SLACK);
    await bot.settled();
    expect(await status()).toBe("unreachable");
    await bot.happens("arrived", inSlack, SLACK);
    await bot.settled();
    expect(await status()).toBe("acknowledged");
    expect(await failed(SLACK)).toBe(false);
  });

  it("leaves the survey alone while somebody else of the supplier can be reached", async () => {
    await has(SLACK);
    await bot.db.transaction(async (tx) => {
      const who = { name: "Ben", email: "ben@sample.invalid", language: "en", timeZone: "UTC" };
      const ben = await addContact(tx, { supplier: "Sample Boards GmbH", ...who }, bot.clock.now());
      await addAddress(tx, ben.contactId, address("slack", "ben"));
    });
    bot.places.set(SLACK, { fails: "unreachable" });
    await hello(SLACK);
    await bot.settled();
    expect(await status()).toBe("planned");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([expect.not.stringContaining("Nobody else")]);
  });

  it("never puts a personal link on a web page, which shows what was said to whoever enters", async () => {
    await has(SLACK, PAGE);
    bot.places.set(SLACK, { fails: "unreachable" });
    const link = {
      template: "people.link",
      facts: { contactId },
      language: "en" as const,
    };
    await bot.db.transaction((tx) =>
      owe(tx, { key: "link", conversation: SLACK, to: SLACK, ...link }, bot.clock.now()),
    );
    await bot.settled();
    expect(bot.texts(PAGE)).toEqual([]);
    expect(bot.texts(OFFICERS_PAGE)).toHaveLength(1);
  });

  it("ends an address as well when we are removed from the conversation", async () => {
    await has(SLACK);
    await bot.happens("left", anna, SLACK);
    await bot.settled();
    expect(await failed(SLACK)).toBe(true);
    expect(await status()).toBe("unreachable");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([expect.stringContaining("no longer be reached on Slack")]);
  });

  it("is told to officers when it was for a supplier's channel, which is nobody's address", async () => {
    const channel = address("slack", "shared");
    bot.places.set(channel, { fails: "unreachable", audience: "mixed" });
    await bot.db.transaction((tx) => mapChannel(tx, channel, supplierId, "operator", bot.clock.now()));
    await hello(channel);
    await bot.settled();
    expect(bot.texts(OFFICERS_PAGE)).toEqual([expect.stringContaining("the channel of Sample Boards GmbH")]);
    expect(await status()).toBe("planned");
  });

  it("does not wait for a platform that is not connected", async () => {
    await bot.close();
    bot = await openPlainBot(["web"]);
    await running();
    await has(SLACK, TEAMS, PAGE);
    await hello(SLACK);
    await bot.settled();
    expect(bot.texts(PAGE)).toHaveLength(1);
  });

  it("keeps an address whose platform is not connected, and officers read why nothing comes there", async () => {
    await bot.close();
    bot = await openPlainBot(["slack", "web"]);
    await running();
    await has(TEAMS);
    await hello(TEAMS);
    await hello(TEAMS, "hello again");
    await bot.settled();
    expect(await failed(TEAMS)).toBe(false);
    expect(await status()).toBe("planned");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([
      expect.stringContaining("to Anna of Sample Boards GmbH cannot be sent because Microsoft Teams is not"),
    ]);
    await has(SLACK);
    await hello(TEAMS, "hello in Slack");
    await bot.settled();
    expect(bot.texts(SLACK)).toHaveLength(1);
    expect(bot.texts(OFFICERS_PAGE)).toHaveLength(1);
  });

  it("leaves the survey alone while the supplier has a channel with us", async () => {
    await has(SLACK);
    const channel = address("slack", "shared");
    await bot.db.transaction((tx) => mapChannel(tx, channel, supplierId, "operator", bot.clock.now()));
    await bot.happens("left", anna, SLACK);
    await bot.settled();
    expect(await status()).toBe("planned");
    expect(bot.texts(OFFICERS_PAGE)).toEqual([expect.not.stringContaining("Nobody else")]);
  });
});
