import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, contact, delivery, transcript } from "../../db/schema/index.ts";
import type { ChatAdapter } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { type Address, address, type Platform } from "../../src/chat/address.ts";
import type { Message } from "../../src/chat/message.ts";
import { createOutboxWorker } from "../../src/outbox/deliver.ts";
import { owe, oweElsewhere } from "../../src/outbox/store.ts";
import { changeDetails } from "../../src/people/contacts/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import * as links from "../../src/people/links/store.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { renewLink } from "../../src/people/renew.ts";
import { addAddress, addContact, addOfficer } from "../../src/people/store.ts";
import { peopleTemplates } from "../../src/people/templates.ts";
import { type TestClock, testClock } from "../support/clock.ts";
import { describeOnServer, engines, type TestDatabase, testDatabase } from "../support/database.ts";
import { testLog } from "../support/log.ts";

const CONNECTED = new Set<Platform>(["web", "memory"]);
const DAY_MS = 24 * 60 * 60_000;

describe.each(engines)("links and sessions, %s", (engine) => {
  let db: TestDatabase;
  let clock: TestClock;
  beforeAll(async () => {
    db = await testDatabase(engine);
    clock = testClock();
  });
  afterAll(() => db.drop());

  const mint = (contactId: string) => mintOne(db, contactId, clock);
  const mintFor = (contactId: string, key: string) =>
    db.orm.transaction((tx) => links.mintDeliveredLink(tx, contactId, key, clock.now()));
  const enter = (token: string) => db.orm.transaction((tx) => links.enter(tx, token, true, clock.now()));
  const alive = async (tokens: string[]) => {
    const kinds = [];
    for (const token of tokens) kinds.push((await enter(token)).kind);
    return kinds.map((kind) => kind === "entered");
  };
  const renew = (token: string) => db.orm.transaction((tx) => renewLink(tx, token, CONNECTED, clock.now()));
  const owedFor = async (contactId: string) =>
    (await db.orm.select().from(delivery)).filter(
      (one) => (one.facts as { contactId?: string }).contactId === contactId,
    );

  it("a delivered link ends no other link, not even what an earlier attempt at the same delivery made", async () => {
    const contactId = await newContact(db, clock);
    const byHand = [await mint(contactId), await mint(contactId), await mint(contactId)];
    const monday = await mintFor(contactId, "renew:monday");
    const tuesday = await mintFor(contactId, "renew:tuesday");
    const again = await mintFor(contactId, "renew:tuesday");
    expect(await alive([...byHand, monday, tuesday, again])).toEqual(Array(6).fill(true));
  });

  it("a link made by hand leaves three, whoever made the others", async () => {
    const contactId = await newContact(db, clock);
    const tokens = [await mint(contactId), await mint(contactId), await mint(contactId)];
    tokens.push(await mintFor(contactId, "renew:monday"), await mint(contactId));
    expect(await alive(tokens)).toEqual([false, false, true, true, true]);
  });

  it("at most twenty sessions are open by one link; the oldest ends", async () => {
    const token = await mint(await newContact(db, clock));
    const other = await enter(await mint(await newContact(db, clock)));
    const opened = [other];
    for (let n = 0; n < 21; n += 1) {
      clock.advance(1000);
      opened.push(await enter(token));
    }
    const open = [];
    for (const one of opened) {
      if (one.kind !== "entered") throw new Error(`expected a session, got ${one.kind}`);
      const found = await links.findSession(db.orm, one.session.slot, one.secret, clock.now());
      open.push(found !== undefined);
    }
    expect(open).toEqual([true, false, ...Array(20).fill(true)]);
  });

  it("a revoked link is not renewed: an officer is told, once a day", async () => {
    const contactId = await newContact(db, clock);
    await db.orm.transaction((tx) => addAddress(tx, contactId, address("memory", "revoked")));
    const token = await mint(contactId);
    await db.orm.transaction((tx) => links.revokeContactLinks(tx, contactId, "operator", clock.now()));
    await renew(token);
    await renew(token);
    expect((await owedFor(contactId)).map((one) => one.template)).toEqual(["officers.link_wanted"]);
  });

  it("an expired link is renewed once a day, to the known address", async () => {
    const contactId = await newContact(db, clock);
    const known = address("memory", "expired");
    await db.orm.transaction((tx) => addAddress(tx, contactId, known));
    const token = await mint(contactId);
    clock.set(new Date("2027-01-04T08:00:00Z"));
    await renew(token);
    clock.set(new Date("2027-01-04T18:00:00Z"));
    await renew(token);
    expect(await owedFor(contactId)).toHaveLength(1);
    clock.advance(DAY_MS);
    await renew(token);
    const owed = await owedFor(contactId);
    expect(owed.map((one) => [one.template, one.toAddress])).toEqual([
      ["people.link", known],
      ["people.link", known],
    ]);
  });

  it("a link that was sent to an e-mail address opens nothing once the contact has another one", async () => {
    const contactId = await newContact(db, clock);
    const [before] = await db.orm.select().from(contact).where(eq(contact.id, contactId));
    const old = mailAddress(before!.email);
    const chat = address("memory", "their chat");
    const owed = { template: "people.link", facts: { contactId }, language: "en" as const };
    for (const [key, where] of [
      [`a:${contactId}`, old],
      [`b:${contactId}`, chat],
    ] as const)
      await db.orm.transaction((tx) =>
        owe(tx, { ...owed, key, conversation: where, to: where }, clock.now()),
      );
    const sent = await mintFor(contactId, `a:${contactId}`);
    const others = [await mintFor(contactId, `b:${contactId}`), await mint(contactId)];
    const email = `new-${before!.email}`;
    await db.orm.transaction((tx) => changeDetails(tx, before!, { email }, "operator", clock.now()));
    expect(await alive([sent, ...others])).toEqual([false, true, true]);
    // What still waited for the old one goes to the new one.
    const open = await db.orm
      .select()
      .from(delivery)
      .where(eq(delivery.key, `a:${contactId}:moved`));
    expect(open).toMatchObject([{ lane: mailAddress(email), state: "open", facts: owed.facts }]);
  });

  it("a link that found its contact elsewhere lives on when the address is corrected that took no mail", async () => {
    const contactId = await newContact(db, clock);
    const [before] = await db.orm.select().from(contact).where(eq(contact.id, contactId));
    const wrong = mailAddress(before!.email);
    const chat = address("memory", "where it arrived");
    const known = peopleTemplates(db.orm, clock, "http://127.0.0.1")["people.link"]!;
    const link = { key: `renew:${contactId}`, template: "people.link", facts: { contactId } };
    const linkFor = async (key: string, conversation: Address) => {
      const { text } = await known.render(link.facts, "en", { key, conversation, mayHaveLeft: false });
      return /#([\w-]+)/.exec(text)?.[1] ?? "";
    };
    await db.orm.transaction((tx) =>
      owe(tx, { ...link, conversation: wrong, to: wrong, language: "en" }, clock.now()),
    );
    const refused = await linkFor(link.key, wrong);
    await db.orm.transaction((tx) => oweElsewhere(tx, { ...link, language: "en" }, chat, clock.now()));
    const [moved] = await db.orm.select().from(delivery).where(eq(delivery.lane, chat));
    const arrived = await linkFor(moved!.key, chat);
    const email = `right-${before!.email}`;
    await db.orm.transaction((tx) => changeDetails(tx, before!, { email }, "operator", clock.now()));
    expect(await alive([refused, arrived])).toEqual([false, true]);
  });

  it("a link is neither made nor sent where the contact is not reached any more: officers are asked", async () => {
    const contactId = await newContact(db, clock);
    const { still, moot } = peopleTemplates(db.orm, clock, "http://127.0.0.1")["people.link"]!;
    const [row] = await db.orm.select().from(contact).where(eq(contact.id, contactId));
    const at = mailAddress(row!.email);
    const facts = { contactId };
    const going = (conversation: Address) => ({ key: "x", conversation, mayHaveLeft: false });
    const wanted = (conversation: Address) => still!(facts, going(conversation));
    expect(await wanted(at)).toBe(true);
    expect(await wanted(mailAddress("somebody.else@sample.invalid"))).toBe(false);
    await db.orm.transaction((tx) => failAddress(tx, at, clock.now()));
    expect(await wanted(at)).toBe(false);
    await db.orm.transaction((tx) => moot!(tx, facts, going(at), clock.now()));
    expect(await owedFor(contactId)).toMatchObject([{ template: "officers.link_wanted" }]);
  });

  it("a delivered link stands in no table, also when sending failed before", async () => {
    const contactId = await newContact(db, clock);
    const known = address("memory", "renewed");
    await db.orm.transaction((tx) => addAddress(tx, contactId, known));
    await renew(await mint(contactId));
    const sent: string[] = [];
    const adapter = {
      platform: "memory",
      async send(to: string, message: Message, key: string) {
        if (to === known) sent.push(message.text);
        if (to === known && sent.length === 1) throw new DeliveryError("transient", "unknown", 1);
        return { thread: to, parts: [`${to}/${key}`] };
      },
    } as unknown as ChatAdapter;
    const outbox = createOutboxWorker(db.orm, {
      clock,
      log: testLog(),
      adapters: new Map([["memory", adapter]]),
      templates: peopleTemplates(db.orm, clock, "http://127.0.0.1"),
      onlyOfficersRead: async () => false,
      onGivenUp: async () => undefined,
      onSilent: async () => undefined,
    });
    outbox.start();
    const said = () => db.orm.select().from(transcript).where(eq(transcript.conversation, known));
    await expect
      .poll(
        async () => {
          // It is tried again after a while of our own.
          if (sent.length === 1) clock.advance(60_000);
          return (await said()).length;
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    await outbox.stop();
    const tokens = sent.map((text) => /#([\w-]+)/.exec(text)?.[1] ?? "");
    // Which of the two mails arrived nobody knows.
    expect(await alive(tokens)).toEqual([true, true]);
    const kept = JSON.stringify([
      await said(),
      await db.orm.select().from(delivery),
      await db.orm.select().from(audit),
    ]);
    for (const token of tokens) expect(kept).not.toContain(token);
    expect(kept).toContain("We sent you a new personal link.");
  });

  it("a removed officer's link, session and account are worth nothing", async () => {
    const who = { name: "Sample Officer", email: "leaves@sample.invalid", roles: [], language: "en" };
    const officerId = await db.orm.transaction((tx) => addOfficer(tx, who, clock.now()));
    const officerLink = () =>
      db.orm.transaction((tx) => links.mintOfficerLink(tx, officerId, "operator", clock.now()));
    const entered = await enter(await officerLink());
    if (entered.kind !== "entered") throw new Error(`expected a session, got ${entered.kind}`);
    const unused = await officerLink();
    await db.orm.transaction((tx) => links.removeOfficer(tx, officerId, "operator", clock.now()));
    const { slot } = entered.session;
    expect(await links.findSession(db.orm, slot, entered.secret, clock.now())).toBeUndefined();
    expect(await enter(unused)).toEqual({ kind: "unknown" });
    const rows = await db.orm
      .select()
      .from(audit)
      .where(eq(audit.object, `officer:${officerId}`));
    expect(rows.map((one) => one.action)).toContain("officer.removed");
  });
});

describeOnServer("links made at the same time", () => {
  it("leave three live ones", async () => {
    const db = await testDatabase("server");
    const clock = testClock();
    const contactId = await newContact(db, clock);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => mintOne(db, contactId, clock)));
    const entries = await Promise.all(
      tokens.map((token) => db.orm.transaction((tx) => links.enter(tx, token, true, clock.now()))),
    );
    expect(entries.filter((one) => one.kind === "entered")).toHaveLength(3);
    await db.drop();
  });
});

let contacts = 0;

async function newContact(db: TestDatabase, clock: TestClock): Promise<string> {
  const email = `contact${++contacts}@sample.invalid`;
  const who = { supplier: "Sample Ltd", name: "Sample Contact", email, language: "en", timeZone: "UTC" };
  return (await db.orm.transaction((tx) => addContact(tx, who, clock.now()))).contactId;
}

function mintOne(db: TestDatabase, contactId: string, clock: TestClock): Promise<string> {
  clock.advance(1000);
  return db.orm.transaction((tx) => links.mintContactLink(tx, contactId, "operator", clock.now()));
}
