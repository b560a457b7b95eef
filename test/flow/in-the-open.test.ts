import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import * as schema from "../../db/schema/index.ts";
import type { Audience } from "../../src/chat/adapter.ts";
import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { linkPerson } from "../../src/people/store.ts";
import { webConversation } from "../../src/people/web.ts";
import { openSpeakers } from "../support/speakers.ts";

const VERDICT = "complete and consistent";
const { bot, stranger, direct, channel, last, newContact, says, cleanForm, codeOf } = await openSpeakers();
afterAll(() => bot.close());

/** A conversation of several people; a supplier's where one is named. */
async function among(audience: Audience, supplierId?: string) {
  const where = channel();
  bot.places.set(where, { audience, outside: async () => ["T9"] });
  if (supplierId === undefined) return where;
  await bot.db.transaction((tx) => mapChannel(tx, where, supplierId, "operator", bot.clock.now()));
  return where;
}

async function linked() {
  const contact = await newContact();
  const who = stranger();
  await says(who, direct(who), await codeOf(contact.contactId));
  return { ...contact, who };
}

async function drop(who: PersonRef, where: ReturnType<typeof channel>, company: string) {
  await bot.say(who, where, "", [await cleanForm(company)]);
  await bot.settled();
}

describe("a contact who speaks where people of other companies read", () => {
  it("is answered alone: of the file that counts nothing is posted there, nor of their supplier", async () => {
    const [anna, other] = [await linked(), await newContact()];
    for (const where of [await among("mixed", other.supplierId), await among("mixed"), await among("ours")]) {
      await drop(anna.who, where, anna.supplier);
      expect(bot.texts(where)).toEqual([expect.stringContaining("in your own conversation with me")]);
      expect(last(direct(anna.who))).toMatch(/complete and consistent|already/i);
      const words = await says(anna.who, where, "Where do we stand?");
      expect(words).toContain("Please write to me in a direct message");
      for (const text of bot.texts(where)) expect(text).not.toContain(anna.supplier);
    }
    const drops = await bot.db.select().from(schema.drop).where(eq(schema.drop.contactId, anna.contactId));
    expect(drops.map((one) => one.placed)).toEqual(["counted", "counted", "counted"]);
    // What an officer decides about it later is said there as well.
    expect(drops.map((one) => one.conversation)).toEqual(drops.map(() => direct(anna.who)));
  });

  it("is answered where it began when that is their own supplier's channel", async () => {
    const anna = await linked();
    const where = await among("mixed", anna.supplierId);
    await drop(anna.who, where, anna.supplier);
    expect(last(where)).toContain(VERDICT);
  });

  it("is answered where their platform lets us begin, when they never talked with us alone", async () => {
    const contact = await newContact();
    const who = stranger();
    await bot.db.transaction((tx) => linkPerson(tx, who, contact, bot.clock.now()));
    const where = await among("mixed");
    await drop(who, where, contact.supplier);
    expect(last(address("slack", who.id))).toContain(VERDICT);
    expect(last(where)).not.toContain(VERDICT);
  });

  it("is answered on their page, when their platform does not", async () => {
    const contact = await newContact();
    const who = stranger();
    await bot.db.transaction((tx) => linkPerson(tx, who, contact, bot.clock.now()));
    bot.unreachable.add(who.id);
    const where = await among("mixed");
    await drop(who, where, contact.supplier);
    expect(last(webConversation(contact))).toContain(VERDICT);
    expect(last(where)).toContain("on your personal page");
  });
});
