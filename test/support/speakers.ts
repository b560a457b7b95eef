import { request } from "../../db/schema/index.ts";
import { type Address, address } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { mintCode } from "../../src/people/codes/store.ts";
import { mintOfficerLink } from "../../src/people/links/store.ts";
import { actorOf, addContact, addOfficer } from "../../src/people/store.ts";
import { linkUrl } from "../../src/people/templates.ts";
import { startedCampaign } from "./campaign.ts";
import { openPlainBot } from "./plain-bot.ts";

/** The bot in a running survey, with suppliers, officers and strangers to speak with it. */
export async function openSpeakers() {
  const bot = await openPlainBot();
  const { db, clock } = bot;
  let count = 0;
  const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
  const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Asker" };
  const { id: campaignId } = await db.transaction((tx) =>
    startedCampaign(tx, { ...plan, ...asks }, clock.now()),
  );
  const last = (where: Address) => bot.texts(where).at(-1) ?? "";

  return {
    bot,
    /** Somebody on Slack whom nobody knows; not one of ours unless `more` says so. */
    stranger: (more: Partial<PersonRef> = {}): PersonRef => ({
      platform: "slack",
      org: "T1",
      id: `U${++count}`,
      external: true,
      home: "T9",
      name: `Stranger ${count}`,
      ...more,
    }),
    direct: (who: PersonRef): Address => address(who.platform, `${who.org}:D-${who.id}`),
    channel: (): Address => address("slack", `T1:C${++count}`),
    last,
    /** A contact of a supplier of their own, who is asked. */
    async newContact() {
      const supplier = `Sample Supplier ${++count} Ltd`;
      const who = { supplier, name: `Contact ${count}`, email: `contact${count}@sample.invalid` };
      const added = await db.transaction((tx) =>
        addContact(tx, { ...who, language: "en", timeZone: "UTC" }, clock.now()),
      );
      const { supplierId } = added;
      await db.insert(request).values({ campaignId, supplierId, status: "planned", createdAt: clock.now() });
      return { ...added, ...who };
    },
    /** An officer with a fresh sign-in link. */
    async newOfficer() {
      const name = `Officer ${++count}`;
      const who = { name, email: `officer${count}@sample.invalid`, language: "en" };
      return db.transaction(async (tx) => {
        const officerId = await addOfficer(tx, { ...who, roles: ["compliance"] }, clock.now());
        const token = await mintOfficerLink(tx, officerId, "operator", clock.now());
        return { name, officerId, token, link: linkUrl("https://desk.sample.invalid", token) };
      });
    },
    codeOf: (contactId: string) => db.transaction((tx) => mintCode(tx, contactId, "operator", clock.now())),
    kindOf: async (who: PersonRef) => (await actorOf(db, who)).actor.kind,
    /** Says something and returns the last that stands there afterwards. */
    async says(who: PersonRef, where: Address, text: string): Promise<string> {
      await bot.say(who, where, text);
      await bot.settled();
      return last(where);
    },
    /** A form of a company with nothing to correct. */
    async cleanForm(company: string) {
      const content = await sampleWorkbook("clean", { company, completedOn: "2026-10-05", language: "en" });
      return bot.upload("cmrt.xlsx", content);
    },
  };
}
