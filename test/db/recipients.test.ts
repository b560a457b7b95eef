import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, supplier } from "../../db/schema/index.ts";
import { type Address, address, type Platform } from "../../src/chat/address.ts";
import { mailAddress } from "../../src/people/email.ts";
import { recipientsOf } from "../../src/people/reach/recipients/store.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { addAddress, addContact, addressesOf } from "../../src/people/store.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-02T09:00:00Z");
const ALL = new Set<Platform>(["web", "slack", "teams", "mail"]);
const CHATS = new Set<Platform>(["web", "slack", "teams"]);

describe("whom of a supplier we write to", () => {
  let database: TestDatabase;
  let count = 0;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  /** A supplier with these people; each has a mail address and what else is named. */
  async function company(...people: (Partial<typeof contact.$inferInsert> & { at?: Address[] })[]) {
    const name = `Sample Company ${++count}`;
    const ids: string[] = [];
    let supplierId = "";
    await database.orm.transaction(async (tx) => {
      for (const [n, { at = [], ...more }] of people.entries()) {
        const email = `Person${n}.of${count}@sample.invalid`;
        const who = { supplier: name, name: `Person ${n}`, email, language: "ja", timeZone: "Asia/Tokyo" };
        const added = await addContact(tx, who, new Date(NOW.getTime() + n));
        supplierId = added.supplierId;
        ids.push(added.contactId);
        for (const one of at) await addAddress(tx, added.contactId, one);
        if (Object.keys(more).length > 0)
          await tx.update(contact).set(more).where(eq(contact.id, added.contactId));
      }
    });
    const first = async (connected = ALL) => {
      const found = (await recipientsOf(database.orm, [supplierId], connected)).get(supplierId);
      return found && { n: ids.indexOf(found.contactId), address: found.address };
    };
    return {
      supplierId,
      ids,
      first,
      mail: (n: number) => mailAddress(`person${n}.of${count}@sample.invalid`),
    };
  }

  const at = (platform: Platform, who: string) => address(platform, `${who}-${count}`);
  const fails = (one: Address) => database.orm.transaction((tx) => failAddress(tx, one, NOW));

  it("is the first by rank, in Slack before Teams before mail before their page", async () => {
    const places = [at("web", "a"), at("teams", "a"), at("slack", "a")] as const;
    const { first, mail, ids } = await company({ rank: 1 }, { at: [...places] });
    const [page, teams, slack] = places;
    expect(await addressesOf(database.orm, ids[1]!)).toEqual([slack, teams, mail(1), page]);
    for (const next of [slack, teams, mail(1)]) {
      expect(await first()).toEqual({ n: 1, address: next });
      await fails(next);
    }
    // A page tells nobody to look at it: somebody else reads a mail.
    expect(await first()).toEqual({ n: 0, address: mail(0) });
    await fails(mail(0));
    expect(await first()).toEqual({ n: 1, address: page });
    await fails(page);
    expect(await first()).toBeUndefined();
  });

  it("passes over whoever left and whatever is not connected", async () => {
    const slack = at("slack", "c");
    const { first, mail } = await company({ leftAt: NOW }, {}, { at: [slack] });
    expect(await first()).toEqual({ n: 1, address: mail(1) });
    expect(await first(CHATS)).toEqual({ n: 2, address: slack });
    expect(await first(new Set<Platform>(["web"]))).toBeUndefined();
  });

  it("is said with what decides when and how they are written to, for many suppliers at once", async () => {
    const one = await company({ mutedAt: NOW });
    const other = await company({}, {});
    await database.orm.update(supplier).set({ country: "DE-BY" }).where(eq(supplier.id, other.supplierId));
    const found = await recipientsOf(database.orm, [one.supplierId, other.supplierId], ALL);
    expect(found.size).toBe(2);
    expect(found.get(one.supplierId)).toMatchObject({ muted: true, country: null, language: "ja" });
    expect(found.get(other.supplierId)).toMatchObject({
      contactId: other.ids[0],
      name: "Person 0",
      timeZone: "Asia/Tokyo",
      country: "DE-BY",
      muted: false,
    });
    expect((await recipientsOf(database.orm, [], ALL)).size).toBe(0);
  });
});
