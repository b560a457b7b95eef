import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, linkingCode } from "../../db/schema/index.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { linkAccount } from "../../src/people/accounts/store.ts";
import { symbolsOf } from "../../src/people/codes/code.ts";
import { endCode, holdCode, mintCode, noteTry } from "../../src/people/codes/store.ts";
import { addContact } from "../../src/people/store.ts";
import { hashOf } from "../../src/people/token.ts";
import { testClock } from "../support/clock.ts";
import { describeOnServer, engines, type TestDatabase, testDatabase } from "../support/database.ts";

const MINUTE_MS = 60_000;
const clock = testClock();
let count = 0;

const account = (): PersonRef => ({ platform: "memory", org: "org", id: `a${++count}`, external: true });
const mint = (db: TestDatabase, contactId: string) =>
  db.orm.transaction((tx) => mintCode(tx, contactId, "operator", clock.now()));

async function newContact(db: TestDatabase): Promise<string> {
  const email = `contact${++count}@sample.invalid`;
  const who = { supplier: "Sample Ltd", name: "Sample Contact", email, language: "en", timeZone: "UTC" };
  return (await db.orm.transaction((tx) => addContact(tx, who, clock.now()))).contactId;
}

/** Uses a code up as a message does; whether it was there to be used. */
function use(db: TestDatabase, code: string, who: PersonRef): Promise<boolean> {
  const hash = hashOf(symbolsOf(code));
  return db.orm.transaction(async (tx) => {
    const contactId = await holdCode(tx, hash, clock.now());
    if (contactId === undefined) return false;
    await endCode(tx, hash, "used", clock.now());
    return linkAccount(tx, who, { contactId }, { by: "code" }, clock.now());
  });
}

describe.each(engines)("linking codes, %s", (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(engine);
  });
  afterAll(() => db.drop());

  it("are used once", async () => {
    const code = await mint(db, await newContact(db));
    expect([await use(db, code, account()), await use(db, code, account())]).toEqual([true, false]);
  });

  it("are kept as a hash only", async () => {
    const code = await mint(db, await newContact(db));
    const kept = JSON.stringify([await db.orm.select().from(linkingCode), await db.orm.select().from(audit)]);
    expect(kept).toContain(hashOf(symbolsOf(code)));
    for (const one of [code, symbolsOf(code)]) expect(kept).not.toContain(one);
  });

  it("of one contact end each other; those of others live on", async () => {
    const [mine, theirs] = [await newContact(db), await newContact(db)];
    const [older, others, newer] = [await mint(db, mine), await mint(db, theirs), await mint(db, mine)];
    expect(await use(db, older, account())).toBe(false);
    expect(await use(db, others, account())).toBe(true);
    expect(await use(db, newer, account())).toBe(true);
  });

  it("are tried ten times within any hour by one account", async () => {
    const [who, other] = [account(), account()];
    const attempt = (by: PersonRef) => db.orm.transaction((tx) => noteTry(tx, by, clock.now()));
    const first = clock.now().getTime();
    for (let n = 0; n < 10; n += 1) {
      expect(await attempt(who)).toBeUndefined();
      clock.advance(MINUTE_MS);
    }
    const refused = await attempt(who);
    expect(Math.round(((refused?.again.getTime() ?? 0) - first) / MINUTE_MS)).toBe(60);
    expect(await attempt(other)).toBeUndefined();
    // Refused tries do not count, and the first is forgotten after its hour.
    clock.advance(51 * MINUTE_MS);
    expect(await attempt(who)).toBeUndefined();
    expect(await attempt(who)).toBeUndefined();
    expect(await attempt(who)).toBeDefined();
  });
});

describeOnServer("linking codes at the same time", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase("server");
  });
  afterAll(() => db.drop());

  it("link one account, whoever is first", async () => {
    const code = await mint(db, await newContact(db));
    const linked = await Promise.all(Array.from({ length: 6 }, () => use(db, code, account())));
    expect(linked.filter(Boolean)).toHaveLength(1);
  });

  it("leave one live code of a contact", async () => {
    const contactId = await newContact(db);
    const codes = await Promise.all(Array.from({ length: 6 }, () => mint(db, contactId)));
    const used = [];
    for (const code of codes) used.push(await use(db, code, account()));
    expect(used.filter(Boolean)).toHaveLength(1);
  });

  it("are tried ten times, however many messages come at once", async () => {
    const who = account();
    const tries = Array.from({ length: 15 }, () => db.orm.transaction((tx) => noteTry(tx, who, clock.now())));
    expect((await Promise.all(tries)).filter((one) => one === undefined)).toHaveLength(10);
  });
});
