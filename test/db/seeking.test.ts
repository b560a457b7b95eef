import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { campaign, request } from "../../db/schema/index.ts";
import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { type Address, address, type Platform } from "../../src/chat/address.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { unlinkAccounts } from "../../src/people/accounts/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import { seekContacts } from "../../src/people/reach/seek/seek.ts";
import { countUnsought } from "../../src/people/reach/seek/store.ts";
import { addAddress, addContact, addressesOf, linkPerson } from "../../src/people/store.ts";
import type { Tx } from "../../src/store.ts";
import { openCampaign } from "../../src/survey/campaigns/open.ts";
import { previewOf } from "../../src/survey/campaigns/preview.ts";
import { campaignOfYear } from "../../src/survey/campaigns/store.ts";
import { testClock } from "../support/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { testLog } from "../support/log.ts";

const DAY_MS = 24 * 60 * 60_000;

describe("contacts of a survey of whom no chat is known", () => {
  const clock = testClock();
  let database: TestDatabase | undefined;
  let fake: FakeSlack;
  let slack: ChatAdapter;
  let count = 0;

  beforeAll(async () => {
    fake = await startFakeSlack();
    slack = createSlackAdapter(fake.config, { clock, failed: () => undefined, refused: () => undefined });
    // Nothing is said to us here.
    await slack.start({} as Core);
  });
  afterAll(async () => {
    await slack.stop();
    await fake.close();
    await database?.drop();
  });

  /** The draft of a survey, in a database of its own, that will ask suppliers with one contact each. */
  async function survey(emails: string[], work: (tx: Tx, ids: string[]) => Promise<unknown> = async () => 0) {
    await database?.drop();
    database = await testDatabase();
    return db().transaction(async (tx) => {
      const ids: string[] = [];
      for (const email of emails) {
        const who = { supplier: `Sample ${email}`, name: email, email, language: "en", timeZone: "UTC" };
        ids.push((await addContact(tx, who, clock.now())).contactId);
      }
      await work(tx, ids);
      const plan = { year: 2026, dueOn: "2027-03-31", requester: "Sample", contactPerson: "Officer" };
      await openCampaign(tx, plan, clock.now());
      return ids;
    });
  }

  const db = () => database!.orm;
  const seek = (adapters: ReadonlyMap<Platform, ChatAdapter> = new Map([["slack" as const, slack]])) =>
    seekContacts({ db: db(), adapters, log: testLog() }, clock.now());
  const reached = (id: string) => addressesOf(db(), id);
  const asked = () => fake.callsOf("users.lookupByEmail").length;
  /** A member of our workspace, unless `more` says otherwise, and their conversation with us. */
  function member(more: Partial<Parameters<FakeSlack["addUser"]>[0]> = {}) {
    const id = `U0SOUGHT${++count}`;
    const email = `sought${count}@sample.invalid`;
    fake.addUser({ id, email, ...more });
    return { id, email, at: address("slack", `${fake.team}:D${id.slice(1)}`) as Address };
  }

  it("are reached in Slack from now on where our own workspace vouches for them", async () => {
    const anna = member();
    const [id] = await survey([anna.email]);
    expect(await seek()).toBe(1);
    expect(await reached(id!)).toEqual([anna.at, mailAddress(anna.email)]);
    const before = asked();
    expect(await seek()).toBe(0);
    expect(asked()).toBe(before);
  });

  it("are not where it does not: guests, people who left, strangers, links that officers undid", async () => {
    const guest = member({ is_restricted: true });
    const gone = member({ deleted: true });
    const undone = member();
    const emails = [guest.email, gone.email, "stranger@sample.invalid", undone.email];
    const account: PersonRef = { platform: "slack", org: fake.team, id: undone.id, external: false };
    const ids = await survey(emails, async (tx, [, , , contactId]) => {
      await linkPerson(tx, account, { contactId: contactId! }, clock.now());
      await unlinkAccounts(tx, "slack", undone.id, "operator", clock.now());
    });
    expect(await seek()).toBe(0);
    for (const [n, id] of ids.entries()) expect(await reached(id)).toEqual([mailAddress(emails[n]!)]);
  });

  it("are sought again after a month, and those who talk with us already never", async () => {
    const late = { email: "late@sample.invalid" };
    const [id] = await survey([late.email, "talks@sample.invalid"], (tx, ids) =>
      addAddress(tx, ids[1]!, address("slack", "T1:D1")),
    );
    const before = asked();
    await seek();
    expect(asked() - before).toBe(1);
    fake.addUser({ id: "U0LATE", email: late.email });
    clock.advance(29 * DAY_MS);
    expect(await seek()).toBe(0);
    clock.advance(2 * DAY_MS);
    expect(await seek()).toBe(1);
    expect(await reached(id!)).toHaveLength(2);
  });

  it("are not sought, and not waited for, once the supplier has answered", async () => {
    await survey(["answered@sample.invalid"]);
    const unsought = async () => {
      const { id } = (await campaignOfYear(db(), 2026))!;
      return countUnsought(db(), id, clock.now());
    };
    expect(await unsought()).toBe(1);
    await db().update(request).set({ status: "accepted" });
    const before = asked();
    await seek();
    expect(asked()).toBe(before);
    expect(await unsought()).toBe(0);
  });

  it("are left for later where Slack is in trouble, and found then", async () => {
    const anna = member();
    const [id] = await survey([anna.email]);
    fake.fail("users.lookupByEmail", { kind: "error", error: "internal_error" });
    expect(await seek()).toBe(0);
    // Somebody else may be at it.
    expect(await seek()).toBe(0);
    clock.advance(11 * 60_000);
    expect(await seek()).toBe(1);
    expect(await reached(id!)).toContain(anna.at);
  });

  it("are asked about twenty at a time", async () => {
    await survey(Array.from({ length: 25 }, (_, n) => `many${n}@sample.invalid`));
    for (const expected of [20, 5, 0]) {
      const before = asked();
      await seek();
      expect(asked() - before).toBe(expected);
    }
  });

  it("are told of in the preview until they were looked up", async () => {
    await survey(Array.from({ length: 22 }, (_, n) => `told${n}@sample.invalid`));
    const draft = (await campaignOfYear(db(), 2026))!;
    const told = async (connected: readonly Platform[]) => {
      const ways = { connected: new Set(connected) };
      return (await previewOf(db(), draft, ways, clock.now())).sought;
    };
    for (const left of [22, 2, 0]) {
      expect(await told(["slack", "mail"])).toBe(left);
      expect(await told(["mail", "web"])).toBe(0);
      await seek();
    }
  });

  it("are not sought for a survey that is over", async () => {
    const anna = member();
    await survey([anna.email]);
    await db().update(campaign).set({ closedAt: clock.now() });
    expect(await seek()).toBe(0);
  });

  it("are not sought where there is no chat to ask, and not marked so", async () => {
    const anna = member();
    await survey([anna.email]);
    expect(await seek(new Map())).toBe(0);
    expect(await seek()).toBe(1);
  });
});
