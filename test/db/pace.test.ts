import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import { delivery, pace } from "../../db/schema/index.ts";
import { type ChatAdapter, DeliveryError } from "../../src/chat/adapter.ts";
import { address } from "../../src/chat/address.ts";
import { createOutboxWorker } from "../../src/outbox/deliver.ts";
import { sweepTurns, takeTurn } from "../../src/outbox/pace/store.ts";
import { owe } from "../../src/outbox/store.ts";
import type { Loop } from "../../src/queue/loop.ts";
import { PARK_AFTER_ATTEMPTS } from "../../src/queue/patience.ts";
import { type TestClock, testClock } from "../support/clock.ts";
import {
  describeOnServer,
  emptyQueues,
  engines,
  type TestDatabase,
  testDatabase,
} from "../support/database.ts";
import { testLog } from "../support/log.ts";

/** Turns at one a minute are this far apart, in ms: each may be taken five seconds late. */
const APART = 65_000;

let database: TestDatabase;
const turn = (key: string, perMinute = 1) => takeTurn(database.orm, "mail", perMinute, key);

/** Lets time pass for the turns there are. */
async function pass(ms: number): Promise<void> {
  await database.orm.update(pace).set({ nextAt: sql`${pace.nextAt} - ${ms} * interval '1 millisecond'` });
}

describe.each(engines)("turns, %s", (engine) => {
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterEach(() => emptyQueues(database));
  afterAll(() => database.drop());

  it("come one after the other; a near one is used up, a far one stays that of its key", async () => {
    expect(await turn("a")).toEqual({ inMs: 0, taken: true });
    const b = await turn("b");
    const c = await turn("c");
    expect([b.taken, c.taken]).toEqual([false, false]);
    expect(c.inMs - b.inMs).toBeGreaterThan(APART - 5_000);
    const again = await turn("b");
    expect(again.taken).toBe(false);
    expect(again.inMs).toBeLessThanOrEqual(b.inMs);
    await pass(b.inMs - 1_000);
    expect(await turn("b")).toMatchObject({ taken: true });
    expect((await turn("c")).taken).toBe(false);
    // The next attempt at the same is another turn.
    expect((await turn("b")).inMs).toBeGreaterThan((await turn("c")).inMs);
  });

  it("that were missed are over, so that nothing leaves in a bunch after an outage", async () => {
    const keys = Array.from({ length: 10 }, (_, n) => `key ${n}`);
    for (const key of keys) await turn(key);
    await pass(60 * 60_000);
    const after = [];
    for (const key of keys) after.push(await turn(key));
    expect(after.filter(({ taken }) => taken)).toHaveLength(1);
  });

  it("of what answers somebody do not wait for a survey's thousands, and no minute sees more for it", async () => {
    const waits = (key: string) => takeTurn(database.orm, "mail", 1, key, true);
    expect(await waits("survey 0")).toMatchObject({ taken: true });
    for (let n = 1; n < 50; n++) expect((await waits(`survey ${n}`)).taken).toBe(false);
    const answer = await turn("answer");
    expect(answer.inMs).toBeLessThanOrEqual(APART);
    // The turn that is next in the line is behind the answer's; nothing of the line is lost.
    await pass(answer.inMs);
    expect(await turn("answer")).toMatchObject({ taken: true });
    const behind = await waits("survey 1");
    expect(behind.taken).toBe(false);
    expect(behind.inMs).toBeGreaterThan(APART - 5_000);
    await pass(behind.inMs);
    expect(await waits("survey 1")).toMatchObject({ taken: true });
    expect((await turn("another answer")).inMs).toBeGreaterThan(APART - 5_000);
  });

  it("of a line are put off together by what goes before: each asks seldom, and in its order", async () => {
    const [perMinute, survey, answers] = [30, 120, 40];
    const waiting = Array.from({ length: survey }, (_, n) => ({ key: `survey ${n}`, waits: true, at: 0 }));
    const sent: string[] = [];
    let [calls, passed] = [0, 0];
    for (; waiting.length > 0 && passed < 10 * 60_000; passed += 1_000) {
      if (passed === 30_000)
        for (let n = 0; n < answers; n++) waiting.push({ key: `answer ${n}`, waits: false, at: passed });
      for (const one of waiting.filter(({ at }) => at <= passed).sort((a, b) => a.at - b.at)) {
        calls++;
        const { taken, inMs } = await takeTurn(database.orm, "mail", perMinute, one.key, one.waits);
        one.at = passed + inMs;
        if (taken) sent.push(waiting.splice(waiting.indexOf(one), 1)[0]!.key);
      }
      await pass(1_000);
    }
    expect(sent).toHaveLength(survey + answers);
    expect(calls).toBeLessThanOrEqual(3 * sent.length);
    // None sooner than the pace has it, and nothing of the line is left empty meanwhile.
    expect(passed).toBeGreaterThan(((sent.length - 5) / perMinute) * 60_000);
    expect(passed).toBeLessThan((sent.length / perMinute) * 66_000 + 10_000);
    const order = sent.filter((key) => key.startsWith("survey")).map((key) => Number(key.split(" ")[1]));
    for (const [place, n] of order.entries()) expect(Math.abs(place - n)).toBeLessThanOrEqual(2);
  });

  it("in a line are given back when nobody stands in it any more", async () => {
    const waits = (key: string) => takeTurn(database.orm, "mail", 1, key, true);
    for (let n = 0; n < 20; n++) await waits(`survey ${n}`);
    await sweepTurns(database.orm);
    expect((await waits("kept")).inMs).toBeGreaterThan(19 * (APART - 5_000));
    await database.orm.delete(pace).where(sql`${pace.name} like '% %'`);
    await sweepTurns(database.orm);
    expect((await waits("next")).inMs).toBeLessThanOrEqual(APART);
  });

  it("of two kinds do not wait for each other", async () => {
    await turn("a");
    expect(await takeTurn(database.orm, "other", 1, "a")).toEqual({ inMs: 0, taken: true });
  });

  it("that nobody took are removed after a day; the pace stays", async () => {
    await turn("a");
    await turn("b");
    await pass(25 * 60 * 60_000);
    await turn("c");
    await turn("d");
    await sweepTurns(database.orm);
    const left = (await database.orm.select().from(pace)).map(({ name }) => name);
    expect(left.sort()).toEqual(["mail", "mail d"]);
  });

  it("keep nothing from arriving: what has to wait is never set aside, and no minute sees too much", async () => {
    const [perMinute, many, step] = [6, 30, 5_000];
    const clock = testClock();
    const sentAt: number[] = [];
    const loop = outbox(clock, async (key) => {
      const { taken, inMs } = await turn(key, perMinute);
      if (taken) sentAt.push(clock.now().getTime());
      return taken ? undefined : inMs;
    });
    await oweEach(many, clock.now());
    loop.start();
    for (let passed = 0; sentAt.length < many && passed < 600_000; passed += step) {
      await expect.poll(() => due(clock.now()), { timeout: 10_000, interval: 5 }).toBe(0);
      await pass(step);
      clock.advance(step);
      loop.wake();
    }
    await expect.poll(() => sentAt.length, { timeout: 10_000 }).toBe(many);
    await loop.stop();
    for (const from of sentAt)
      expect(sentAt.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(perMinute);
    expect(await ends()).toEqual(Array(many).fill(["done", 0]));
  });

  it("are waited for by what has to have one, not by what is owed behind it to the same person", async () => {
    const clock = testClock();
    const loop = outbox(clock, async (key) => (key === "mail 0" ? 3_600_000 : undefined));
    await oweEach(1, clock.now());
    const where = address("memory", "box 0");
    const answer = { conversation: where, to: where, template: "hello", facts: {}, language: "en" as const };
    await database.orm.transaction((tx) => owe(tx, { ...answer, key: "answer" }, clock.now()));
    loop.start();
    const done = async () =>
      (await database.orm.select().from(delivery)).filter((row) => row.state === "done");
    await expect.poll(done).toMatchObject([{ key: "answer" }]);
    await loop.stop();
  });

  it("may be far off any number of times: that is no attempt", async () => {
    const clock = testClock();
    const waited = new Map<string, number>();
    const loop = outbox(clock, async (key) => {
      const times = waited.get(key) ?? 0;
      waited.set(key, times + 1);
      return times < 2 * PARK_AFTER_ATTEMPTS ? 0 : undefined;
    });
    await oweEach(2, clock.now());
    loop.start();
    await expect.poll(ends, { timeout: 10_000 }).toEqual(Array(2).fill(["done", 0]));
    await loop.stop();
  });
});

/** Deliveries that `wait` holds back for so many ms, or lets go. */
function outbox(clock: TestClock, wait: (key: string) => Promise<number | undefined>): Loop {
  const adapter = {
    platform: "memory",
    async send(to: string, _: unknown, key: string) {
      const inMs = await wait(key);
      if (inMs !== undefined) throw new DeliveryError("not_yet", "not_sent", inMs);
      return { thread: to, parts: [`${to}/${key}`] };
    },
  } as unknown as ChatAdapter;
  return createOutboxWorker(database.orm, {
    clock,
    log: testLog(),
    adapters: new Map([["memory", adapter]]),
    templates: { hello: { render: async () => ({ text: "hello" }) } },
    onlyOfficersRead: async () => false,
    onGivenUp: async () => expect.fail("nothing is given up"),
    onSilent: async () => undefined,
  });
}

async function oweEach(many: number, now: Date): Promise<void> {
  await database.orm.transaction(async (tx) => {
    for (let n = 0; n < many; n++) {
      const where = address("memory", `box ${n}`);
      const owed = { conversation: where, to: where, template: "hello", facts: {}, language: "en" as const };
      await owe(tx, { ...owed, key: `mail ${n}` }, now);
    }
  });
}

async function ends(): Promise<[string, number][]> {
  const kept = await database.orm.select().from(delivery);
  return kept.map(({ state, attempts }) => [state, attempts]);
}

async function due(now: Date): Promise<number> {
  const found = rows<{ n: number }>(
    await database.orm.execute(sql`
      select count(*)::int as n from delivery where state = 'open' and due_at <= ${now.toISOString()}::timestamptz`),
  );
  return found[0]!.n;
}

describeOnServer("turns of several processes", () => {
  it("are never the same", async () => {
    database = await testDatabase("server");
    const keys = Array.from({ length: 30 }, (_, n) => `key ${n}`);
    await Promise.all(keys.map((key) => turn(key)));
    const far = await database.orm.select().from(pace).where(sql`${pace.name} like 'mail %'`);
    const [next] = await database.orm.select().from(pace).where(eq(pace.name, "mail"));
    const at = [...far, next!].map(({ nextAt }) => nextAt.getTime()).sort((a, b) => a - b);
    expect(at).toHaveLength(keys.length);
    for (const [n, one] of at.entries()) if (n > 0) expect(one - at[n - 1]!).toBeGreaterThan(APART - 5_000);
    await database.drop();
  });
});
