import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audit, contactAddress, person } from "../../db/schema/index.ts";
import type { Audience, ChatAdapter } from "../../src/chat/adapter.ts";
import { type Address, address } from "../../src/chat/address.ts";
import type { InboundEvent, PersonRef } from "../../src/chat/event.ts";
import { linkByEmail, unlinkAccounts } from "../../src/people/accounts/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import { createStanding } from "../../src/people/standing.ts";
import { actorOf, addContact, addOfficer, isOfficersOwn, linkPerson } from "../../src/people/store.ts";
import { testClock } from "../support/clock.ts";
import { engines, type TestDatabase, testDatabase } from "../support/database.ts";

describe.each(engines)("who speaks, as the platform confirms it, %s", (engine) => {
  let db: TestDatabase;
  const clock = testClock();
  let count = 0;
  /** What the platform says of the conversation. */
  let audience: Audience | Error = "one";
  let member: () => Promise<boolean> = async () => true;
  let speaker: (event: InboundEvent) => Promise<PersonRef>;

  beforeAll(async () => {
    db = await testDatabase(engine);
  });
  afterAll(() => db.drop());
  beforeEach(() => {
    audience = "one";
    member = async () => true;
    const platform: Pick<ChatAdapter, "audience" | "isMember" | "outside"> = {
      async audience() {
        if (audience instanceof Error) throw audience;
        return audience;
      },
      isMember: () => member(),
      outside: async () => undefined,
    };
    speaker = createStanding({ db: db.orm, clock, adapterOf: () => platform as ChatAdapter });
  });

  const account = (more: Partial<PersonRef> = {}): PersonRef => ({
    platform: "memory",
    org: "org",
    id: `a${++count}`,
    external: false,
    ...more,
  });
  const somewhere = (): Address => address("memory", `org/c${++count}`);
  const speaks = (from: PersonRef, where: Address) =>
    speaker({
      key: `k${++count}`,
      at: clock.now(),
      from,
      in: where,
      kind: "pressed",
      action: "a",
      value: "",
    });
  const rowOf = async (who: PersonRef) =>
    (await db.orm.select().from(person).where(eq(person.externalId, who.id)))[0];
  const kindOf = async (who: PersonRef) => (await actorOf(db.orm, who)).actor.kind;

  async function newContact() {
    const email = `Contact${++count}@sample.invalid`;
    const who = { supplier: "Sample Ltd", name: "Sample Contact", email, language: "en", timeZone: "UTC" };
    return { email, ...(await db.orm.transaction((tx) => addContact(tx, who, clock.now()))) };
  }

  async function officerAs(who: PersonRef) {
    const of = { name: "Sample Officer", email: `officer${++count}@sample.invalid`, language: "en" };
    await db.orm.transaction(async (tx) => {
      const officerId = await addOfficer(tx, { ...of, roles: ["compliance"] }, clock.now());
      await linkPerson(tx, who, { officerId }, clock.now());
    });
  }

  it("a member is linked to the contact with their e-mail, and the audit says by what", async () => {
    const contact = await newContact();
    const who = account({ email: contact.email.toLowerCase() });
    await speaks(who, somewhere());
    expect((await actorOf(db.orm, who)).actor).toMatchObject({ contactId: contact.contactId });
    const [row] = await db.orm
      .select()
      .from(audit)
      .where(eq(audit.object, `account:memory:org:${who.id}`));
    expect(row).toMatchObject({
      action: "account.linked",
      facts: { whose: `contact:${contact.contactId}`, by: "email" },
    });
  });

  it("a guest is linked by no e-mail", async () => {
    const { email } = await newContact();
    const guest = account({ email, external: true });
    await speaks(guest, somewhere());
    expect(await rowOf(guest)).toBeUndefined();
  });

  it("an account that an officer unlinked is not linked by its e-mail, not even by one who looked before", async () => {
    const { email } = await newContact();
    const who = account({ email });
    await speaks(who, somewhere());
    await db.orm.transaction((tx) => unlinkAccounts(tx, "memory", who.id, "operator", clock.now()));
    await speaks(who, somewhere());
    expect(await db.orm.transaction((tx) => linkByEmail(tx, who, email, clock.now()))).toBe(false);
    expect(await kindOf(who)).toBe("unknown");
  });

  it("where a contact talks with us alone is noted, and good again when it had failed", async () => {
    const { contactId, email } = await newContact();
    const who = account({ email });
    const [where, channel] = [somewhere(), somewhere()];
    await speaks(who, where);
    const known = async () => {
      const all = await db.orm.select().from(contactAddress).where(eq(contactAddress.contactId, contactId));
      return all.filter((one) => one.address !== mailAddress(email));
    };
    expect(await known()).toMatchObject([{ address: where, failedAt: null }]);
    await db.orm
      .update(contactAddress)
      .set({ failedAt: clock.now() })
      .where(eq(contactAddress.address, where));
    await speaks(who, where);
    expect(await known()).toMatchObject([{ address: where, failedAt: null }]);
    audience = "mixed";
    await speaks(who, channel);
    expect(await known()).toHaveLength(1);
    expect((await rowOf(who))?.direct).toBe(where);
  });

  it("what is said to an officer alone may be sent there; to a guest with an officer's account never", async () => {
    const [member, guest] = [account(), account()];
    for (const one of [member, guest]) await officerAs(one);
    const [theirs, guests] = [somewhere(), somewhere()];
    expect(await kindOf(await speaks(member, theirs))).toBe("officer");
    expect(await kindOf(await speaks({ ...guest, external: true }, guests))).toBe("unknown");
    expect(await isOfficersOwn(db.orm, theirs)).toBe(true);
    expect(await isOfficersOwn(db.orm, guests)).toBe(false);
  });

  it.each<[string, () => Promise<boolean>]>([
    ["who left it", async () => false],
    ["of whom the platform cannot say whether they are in it", () => Promise.reject(new Error("as asked"))],
    ["of whom the platform says nothing for too long", () => new Promise(() => undefined)],
  ])("an officer %s does not act in a channel", async (_, answer) => {
    const who = account();
    await officerAs(who);
    audience = "ours";
    member = answer;
    expect(await kindOf(await speaks(who, somewhere()))).toBe("unknown");
  });

  it("an officer is asked for where it is not known who reads", async () => {
    const who = account();
    await officerAs(who);
    audience = new Error("as asked");
    member = async () => false;
    expect(await kindOf(await speaks(who, somewhere()))).toBe("unknown");
  });

  it("nobody speaks for a supplier because an adapter says so", async () => {
    const { supplierId } = await newContact();
    expect(await kindOf(await speaks(account({ external: true, speaksFor: supplierId }), somewhere()))).toBe(
      "unknown",
    );
  });
});
