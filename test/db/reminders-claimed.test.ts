import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { campaign, request } from "../../db/schema/index.ts";
import { addContact } from "../../src/people/store.ts";
import type { Tx } from "../../src/store.ts";
import { addReminders, claimDue, lookAgain, lookLater, planNext } from "../../src/survey/reminders/store.ts";
import { addRequests, change, holdRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { describeOnServer, engines, type TestDatabase, testDatabase } from "../support/database.ts";

const NOW = new Date("2027-03-01T03:00:00Z");
/** "At once", whatever the clock says. */
const ANY = new Date(0);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let database: TestDatabase;
let campaignId: string;
/** Requests and their suppliers, in the order they were added; nothing is planned for any. */
let asked: { id: string; supplierId: string }[];

async function open(engine: "embedded" | "server", suppliers: number): Promise<void> {
  database = await testDatabase(engine);
  await database.orm.transaction(async (tx) => {
    for (let i = 1; i <= suppliers; i += 1) {
      const who = { name: `Contact ${i}`, email: `contact${i}@sample.invalid`, language: "en" };
      await addContact(tx, { supplier: `Sample ${i} Ltd`, ...who, timeZone: "UTC" }, NOW);
    }
    campaignId = (await startedCampaign(tx, {}, NOW)).id;
    await tx.update(request).set({ nextReminderAt: null });
  });
  asked = await database.orm.select({ id: request.id, supplierId: request.supplierId }).from(request);
}

const inOne = <T>(work: (tx: Tx) => Promise<T>) => database.orm.transaction(work);
const claimed = (now: Date, limit = 10) => inOne((tx) => claimDue(tx, now, limit));
const plan = (...at: (Date | null)[]) =>
  inOne((tx) => planNext(tx, new Map(at.map((one, i) => [asked[i]!.id, one]))));
const set = (values: Partial<typeof campaign.$inferInsert>) =>
  database.orm.update(campaign).set(values).where(eq(campaign.id, campaignId));
async function planned(): Promise<(Date | null)[]> {
  const rows = await database.orm.select().from(request);
  return asked.map(({ id }) => rows.find((row) => row.id === id)!.nextReminderAt);
}

describe.each(engines)("the requests to be looked at, %s", (engine) => {
  beforeAll(() => open(engine, 3));
  afterAll(() => database.drop());
  beforeEach(async () => {
    await set({ startedAt: NOW, pausedAt: null, closedAt: null });
    await plan(null, null, null);
  });

  it("are those whose time has come, the longest waiting first, so many at once", async () => {
    await plan(later(-1), later(1), later(-2));
    expect(await claimed(NOW)).toEqual([asked[2]!.id, asked[0]!.id]);
    expect(await claimed(NOW, 1)).toEqual([asked[2]!.id]);
    expect(await claimed(later(1))).toHaveLength(3);
    await plan(null, null, null);
    expect(await claimed(later(1))).toEqual([]);
  });

  it("are none of a survey that is a draft, paused or closed", async () => {
    await plan(NOW, NOW, NOW);
    for (const away of [{ startedAt: null }, { pausedAt: NOW }, { closedAt: NOW }]) {
      await set(away);
      expect(await claimed(NOW)).toEqual([]);
      await set({ startedAt: NOW, pausedAt: null, closedAt: null });
    }
    expect(await claimed(NOW)).toHaveLength(3);
  });

  it("are those that something happened to: to one, to a supplier, to the whole survey", async () => {
    await inOne((tx) => lookAgain(tx, { requestId: asked[0]!.id }));
    expect(await planned()).toEqual([ANY, null, null]);
    await inOne((tx) => lookAgain(tx, { supplierId: asked[1]!.supplierId }));
    expect(await planned()).toEqual([ANY, ANY, null]);
    await inOne((tx) => lookAgain(tx, { campaignId }));
    expect(await planned()).toEqual([ANY, ANY, ANY]);
  });

  it("wait for nothing while their survey does not run, and all of them come when it goes on", async () => {
    await plan(NOW, NOW, NOW);
    await set({ pausedAt: NOW });
    await inOne((tx) => lookAgain(tx, { campaignId }));
    expect(await planned()).toEqual([null, null, null]);
    await inOne((tx) => lookAgain(tx, { requestId: asked[0]!.id }));
    expect(await planned()).toEqual([null, null, null]);
    await set({ pausedAt: null });
    await inOne((tx) => lookAgain(tx, { campaignId }));
    expect(await planned()).toEqual([ANY, ANY, ANY]);
  });

  it("come later where a message did not get out, but never a day later than that by a clock that is ahead", async () => {
    const requestId = asked[0]!.id;
    const step = { ladder: "survey", step: "before_28", contactId: null } as const;
    await inOne((tx) => addReminders(tx, requestId, 1, [step], { at: NOW, localDate: "2027-03-01" }));
    await inOne((tx) => lookLater(tx, { requestId, n: 1 }, 60 * 60_000, later(90)));
    expect((await planned())[0]).toEqual(later(150));
    await inOne((tx) => lookLater(tx, { requestId, n: 1 }, 60 * 60_000, later(366 * 24 * 60)));
    expect((await planned())[0]).toEqual(later(25 * 60));
    await set({ pausedAt: NOW });
    await inOne((tx) => lookLater(tx, { requestId, n: 1 }, 60 * 60_000, NOW));
    expect((await planned())[0]).toBeNull();
  });

  it("are those that an event was written of", async () => {
    await inOne(async (tx) => {
      const held = await holdRequest(tx, asked[1]!.id);
      await change(tx, held!, { kind: "working", to: held!.status, actor: "operator" }, NOW);
    });
    expect(await planned()).toEqual([null, ANY, null]);
  });

  it("are all of a survey that is started, and whoever is added to it", async () => {
    const { id } = await inOne((tx) => startedCampaign(tx, { year: 2027 }, NOW));
    expect(await claimed(NOW)).toHaveLength(3);
    await inOne((tx) => tx.update(request).set({ nextReminderAt: null }));
    await inOne(async (tx) => {
      const who = { supplier: "Sample late Ltd", name: "Contact", email: "late@sample.invalid" };
      const { supplierId } = await addContact(tx, { ...who, language: "en", timeZone: "UTC" }, NOW);
      await addRequests(tx, id, [{ supplierId, dueOn: null }], NOW);
    });
    expect(await claimed(NOW)).toHaveLength(1);
  });
});

describeOnServer("two processes that look at once", () => {
  beforeEach(() => open("server", 7));
  afterEach(() => database.drop());

  it("never hold the same request, and leave none out", async () => {
    await plan(...asked.map(() => NOW));
    const [first, second] = await inOne(async (tx) => [
      await claimDue(tx, NOW, 4),
      // In a transaction of its own while the first is open.
      await claimed(NOW, 10),
    ]);
    expect(first).toHaveLength(4);
    expect([...first!, ...second!].sort()).toEqual(asked.map(({ id }) => id).sort());
  });

  it("see what the other has planned, however closely they follow", async () => {
    await plan(...asked.map(() => NOW));
    const seen: string[] = [];
    const work = async () => {
      for (let more = true; more; ) {
        more = await inOne(async (tx) => {
          const ids = await claimDue(tx, NOW, 2);
          await planNext(tx, new Map(ids.map((id) => [id, later(5)])));
          seen.push(...ids);
          return ids.length > 0;
        });
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(seen.sort()).toEqual(asked.map(({ id }) => id).sort());
  });
});
