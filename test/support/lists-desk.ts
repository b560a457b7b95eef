import { address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { listCampaigns } from "../../src/survey/campaigns/store.ts";
import { addRequests } from "../../src/survey/store.ts";
import { startedCampaign } from "./campaign.ts";
import { account, buttonIn, openPlainBot } from "./plain-bot.ts";

export const direct = (who: PersonRef) => address("slack", who.id);

/** The bot with an officer, and suppliers added as they are needed, in a running survey. */
export async function openListsDesk(survey: { oldestVersion?: string; startsOn?: string } = {}) {
  const bot = await openPlainBot();
  const { db, clock } = bot;
  const officer = account("officer");
  const idle = account("idle");
  const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
  await db.transaction(async (tx) => {
    const now = clock.now();
    const who = { name: "Olga", email: "olga@sample.invalid", language: "en" };
    await linkPerson(
      tx,
      officer,
      { officerId: await addOfficer(tx, { ...who, roles: ["compliance"] }, now) },
      now,
    );
    const without = { ...who, email: "idle@sample.invalid", roles: [] };
    await linkPerson(tx, idle, { officerId: await addOfficer(tx, without, now) }, now);
    const { oldestVersion = null, startsOn = null } = survey;
    await startedCampaign(tx, { year: 2026, startsOn, dueOn: "2027-03-31", oldestVersion, ...asks }, now);
  });

  /** Drops files in somebody's own conversation; returns what was said in answer. */
  async function drops(who: PersonRef, ...files: { name: string; bytes: Uint8Array }[]): Promise<Message[]> {
    const before = bot.posts(direct(who)).length;
    const uploads = files.map(({ name, bytes }) => bot.upload(name, bytes));
    await bot.say(who, direct(who), "", uploads);
    await bot.settled();
    return bot
      .posts(direct(who))
      .slice(before)
      .map((one) => one.message);
  }

  return {
    bot,
    officer,
    idle,
    drops,
    /** A contact of a supplier that is asked. */
    async supplier(name: string): Promise<PersonRef> {
      const who = account(name.replace(/\W+/g, "-").toLowerCase());
      await db.transaction(async (tx) => {
        const now = clock.now();
        const person = { name: "Sample Contact", email: `${who.id}@sample.invalid` };
        const added = await addContact(
          tx,
          { supplier: name, ...person, language: "en", timeZone: "UTC" },
          now,
        );
        await linkPerson(tx, who, { contactId: added.contactId }, now);
        const [campaign] = await listCampaigns(tx);
        await addRequests(tx, campaign!.id, [{ supplierId: added.supplierId, dueOn: null }], now);
      });
      return who;
    },
    /** Presses what a message offers; returns what is said after it. */
    async press(who: PersonRef, message: Message | undefined, action: string) {
      const before = bot.posts(direct(who)).length;
      const answer = await bot.press(who, direct(who), buttonIn(message, action));
      await bot.settled();
      return {
        answer,
        said: bot
          .posts(direct(who))
          .slice(before)
          .map((one) => one.message),
      };
    },
    close: () => bot.close(),
  };
}
