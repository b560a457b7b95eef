import type { ChildProcess } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import { supplier } from "../../db/schema/index.ts";
import { addContact } from "../../src/people/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { killChild, startChild } from "../support/child.ts";
import { describeOnServer, type TestDatabase, testDatabase } from "../support/database.ts";
import { seeded } from "../support/seeded.ts";

const SEED = Number(process.env.KILL_SEED ?? randomInt(1_000_000));
const SUPPLIERS = 12;
const KILLS = 3;

/** Steps to Monday, 29 March 2027, where the 22nd is a holiday; by the calendar of Japan. */
const LADDER = [
  { step: "invitation", on: "2027-02-15" },
  { step: "before_28", on: "2027-03-01" },
  { step: "before_14", on: "2027-03-15" },
  { step: "before_7", on: "2027-03-19" },
  { step: "before_1", on: "2027-03-26" },
  { step: "after_3", on: "2027-04-01" },
];
/** Two minutes of each day, at 12:59 and at 15:59 in Japan: every step of a day is due by the second. */
const TICKS = LADDER.flatMap(({ on }) => [`${on}T03:59:00Z`, `${on}T06:59:00Z`]);

type Sweeper = { name: string; child: ChildProcess };
type Received = { by: string; key: string };

describeOnServer("two processes that remind, either killed at random points", () => {
  let database: TestDatabase;
  let http: Server;
  /** What reached the far side, in order. */
  let received: Received[];
  let sweepers: Sweeper[];
  let count = 0;

  beforeEach(async () => {
    // biome-ignore lint/suspicious/noConsole: whoever sees this test fail needs the seed to see it again
    console.log(`killed at random points with KILL_SEED=${SEED}`);
    received = [];
    sweepers = [];
    http = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      received.push(JSON.parse(body) as Received);
      // Its answer takes a moment, in which the sender may die.
      setTimeout(() => response.end(), 10);
    }).listen(0, "127.0.0.1");
    await once(http, "listening");
    database = await testDatabase("server");
    const start = new Date("2027-02-01T10:00:00Z");
    await database.orm.transaction(async (tx) => {
      for (let i = 1; i <= SUPPLIERS; i += 1) {
        const who = { name: `Contact ${i}`, email: `contact${i}@sample.invalid`, language: "ja" };
        await addContact(tx, { supplier: `Sample ${i} K.K.`, ...who, timeZone: "Asia/Tokyo" }, start);
      }
      await tx.update(supplier).set({ country: "JP" });
      await startedCampaign(tx, { dueOn: "2027-03-29", languages: ["en", "ja"] }, start);
    });
  });
  afterEach(async () => {
    for (const { child } of sweepers) await killChild(child);
    http.close();
    await database.drop();
  });

  async function another(): Promise<Sweeper> {
    const { port } = http.address() as { port: number };
    count += 1;
    const name = `sweeper ${count}`;
    const { child } = await startChild("sweeper.ts", [database.url!, `http://127.0.0.1:${port}`, name]);
    return { name, child };
  }

  /** Resolves when a process has done all it can, or is gone. */
  async function work({ child }: Sweeper, at: string): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    const ended = Promise.race([once(child.stdout!, "data", { signal }), once(child, "exit", { signal })]);
    child.stdin!.write(`${at}\n`);
    await ended;
    over.abort();
  }

  const openKeys = async () =>
    rows<{ key: string }>(await database.orm.execute(sql`select key from delivery where state = 'open'`)).map(
      ({ key }) => key,
    );

  it("takes every step once and on its day; only what was in somebody's hands comes a second time", async () => {
    const next = seeded(SEED);
    sweepers = await Promise.all([another(), another()]);
    /** When somebody dies, and after how many messages of that minute; after none, while they are owed. */
    const deadly = new Map<string, number>();
    while (deadly.size < KILLS) deadly.set(TICKS[Math.floor(next() * TICKS.length)]!, Math.floor(next() * 5));
    /** Messages that a process had brought and not yet noted when it was killed. */
    const inFlight: string[] = [];

    for (const at of TICKS) {
      const before = received.length;
      const both = Promise.all(sweepers.map((one) => work(one, at)));
      const messages = deadly.get(at);
      if (messages !== undefined) {
        const reached = expect.poll(() => received.length, { interval: 1, timeout: 60_000 });
        await Promise.race([both, reached.toBeGreaterThanOrEqual(before + messages)]);
        await sleep(next() * (messages === 0 ? 100 : 10));
        const last = sweepers.find(({ name }) => messages > 0 && name === received.at(-1)?.by);
        const victim = last ?? sweepers[next() < 0.5 ? 0 : 1]!;
        await killChild(victim.child);
        const open = await openKeys();
        const brought = received.filter(({ by, key }) => by === victim.name && open.includes(key));
        inFlight.push(...new Set(brought.map(({ key }) => key)));
        await both;
        sweepers = [sweepers.find((one) => one !== victim)!, await another()];
        // What the dead one held is free again after fifteen seconds.
        await database.orm.execute(sql`update lane set lease_until = null, lease_token = null`);
        await Promise.all(sweepers.map((one) => work(one, at)));
      }
      await both;
      expect(await openKeys(), at).toEqual([]);
    }

    const steps = rows<{ step: string; on: string; outcome: string; n: number }>(
      await database.orm.execute(sql`
        select step, local_date::text as on, outcome, count(distinct request_id)::int as n
        from reminder group by step, local_date, outcome order by local_date`),
    );
    expect(steps).toEqual(LADDER.map((one) => ({ ...one, outcome: "owed", n: SUPPLIERS })));
    expect(await database.orm.$count(sql`reminder`)).toBe(LADDER.length * SUPPLIERS);

    const times = new Map<string, number>();
    for (const { key } of received) times.set(key, (times.get(key) ?? 0) + 1);
    expect(times.size).toBe(LADDER.length * SUPPLIERS);
    for (const [key, n] of times) {
      const allowed = 1 + inFlight.filter((one) => one === key).length;
      expect(n, key).toBeLessThanOrEqual(allowed);
    }
    // biome-ignore lint/suspicious/noConsole: how often it comes to that is no constant, but worth knowing
    console.log(`${received.length - times.size} came twice, of ${inFlight.length} that were in flight`);
  }, 120_000);
});
