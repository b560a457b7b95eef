import { setTimeout as sleep } from "node:timers/promises";
import { asc, eq, type SQL, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, rows } from "../../db/client.ts";
import { delivery } from "../../db/schema/index.ts";
import { type ChatAdapter, DeliveryError } from "../../src/chat/adapter.ts";
import { address } from "../../src/chat/address.ts";
import { createOutboxWorker } from "../../src/outbox/deliver.ts";
import { owe } from "../../src/outbox/store.ts";
import { claimLane, LeaseLost, release } from "../../src/queue/store.ts";
import type { Db } from "../../src/store.ts";
import { testClock } from "../support/clock.ts";
import {
  describeOnServer,
  emptyQueues,
  engines,
  type TestDatabase,
  testDatabase,
} from "../support/database.ts";
import { testLog } from "../support/log.ts";

/** An adapter that only sends: what it was given stands in `sent`, and `fail` decides what goes wrong. */
function sender(fail: (key: string) => DeliveryError | undefined = () => undefined) {
  const sent: string[] = [];
  const adapter = {
    platform: "memory",
    audience: async () => "one",
    async send(to: string, _message: unknown, key: string) {
      const error = fail(key);
      if (error) throw error;
      sent.push(key);
      return { thread: to, parts: [`${to}/${key}`] };
    },
  } as unknown as ChatAdapter;
  return { sent, adapter };
}

function worker(
  database: Database,
  adapter: ChatAdapter,
  clock = testClock(),
  givenUp: string[] = [],
  web: ChatAdapter = sender().adapter,
) {
  return createOutboxWorker(database.orm, {
    clock,
    log: testLog(),
    adapters: new Map([
      ["memory", adapter],
      ["web", { ...web, platform: "web" }],
    ]),
    templates: {
      hello: { render: async () => ({ text: "hello" }) },
      broken: { render: () => Promise.reject(new TypeError("facts of another version")) },
    },
    onlyOfficersRead: async () => false,
    onGivenUp: async (_tx, { delivery: one, why }) => {
      givenUp.push(`${one.key}:${why}`);
    },
    onSilent: async (_tx, platform) => {
      givenUp.push(`${platform}:silent`);
    },
  });
}

async function oweMany(
  database: Database,
  keys: readonly string[],
  to: string,
  now: Date,
  template = "hello",
  platform: "memory" | "web" = "memory",
) {
  const where = address(platform, to);
  await database.orm.transaction(async (tx) => {
    for (const key of keys) {
      const owed = {
        key,
        conversation: where,
        to: where,
        template,
        facts: {},
        language: "en" as const,
      };
      await owe(tx, owed, now);
    }
  });
}

describe.each(engines)("lanes, %s", (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterEach(() => emptyQueues(database));
  afterAll(() => database.drop());

  const states = async () =>
    (await database.orm.select().from(delivery).orderBy(asc(delivery.id))).map((row) => row.state);

  it("are delivered in order, and owing twice is owing once", async () => {
    const clock = testClock();
    const { sent, adapter } = sender();
    await oweMany(database, ["a", "b", "c"], "one", clock.now());
    await oweMany(database, ["b"], "one", clock.now());
    const loop = worker(database, adapter, clock);
    loop.start();
    await expect.poll(() => sent).toEqual(["a", "b", "c"]);
    await loop.stop();
  });

  it("wait as long as a platform says, without holding other lanes up", async () => {
    const clock = testClock();
    let limited = true;
    const { sent, adapter } = sender((key) =>
      key === "slow" && limited ? new DeliveryError("rate_limited", "not_sent", 30_000) : undefined,
    );
    await oweMany(database, ["slow", "after"], "one", clock.now());
    await oweMany(database, ["other"], "two", clock.now());
    const loop = worker(database, adapter, clock);
    loop.start();
    await expect.poll(() => sent).toEqual(["other"]);
    limited = false;
    clock.advance(29_000);
    loop.wake();
    clock.advance(2_000);
    loop.wake();
    await expect.poll(() => sent, { timeout: 5_000 }).toEqual(["other", "slow", "after"]);
    await loop.stop();
  });

  it("set a message aside after about an hour without success, tell of it, and go on", async () => {
    const clock = testClock();
    const givenUp: string[] = [];
    const { sent, adapter } = sender((key) =>
      key === "stuck" ? new DeliveryError("transient", "unknown") : undefined,
    );
    await oweMany(database, ["stuck", "next"], "one", clock.now());
    const loop = worker(database, adapter, clock, givenUp);
    loop.start();
    let waited = 0;
    while (sent.length === 0 && waited < 180) {
      clock.advance(60_000);
      loop.wake();
      waited += 1;
      await sleep(20);
    }
    expect(sent).toEqual(["next"]);
    expect(waited).toBeGreaterThan(30);
    await expect.poll(() => states()).toEqual(["parked", "done"]);
    expect(givenUp).toEqual(["stuck:parked"]);
    await loop.stop();
  });

  it("do not wait long for a message that we cannot even write", async () => {
    const clock = testClock();
    const givenUp: string[] = [];
    const { sent, adapter } = sender();
    await oweMany(database, ["broken"], "one", clock.now(), "broken");
    await oweMany(database, ["next"], "one", clock.now());
    const loop = worker(database, adapter, clock, givenUp);
    loop.start();
    while (sent.length === 0) {
      clock.advance(10_000);
      loop.wake();
      await sleep(20);
    }
    await expect.poll(() => states()).toEqual(["parked", "done"]);
    expect(givenUp).toEqual(["broken:parked"]);
    await loop.stop();
  });

  it("end a message that nobody can be given", async () => {
    const givenUp: string[] = [];
    const { sent, adapter } = sender((key) =>
      key === "gone" ? new DeliveryError("unreachable", "not_sent") : undefined,
    );
    const clock = testClock();
    await oweMany(database, ["gone", "next"], "one", clock.now());
    const loop = worker(database, adapter, clock, givenUp);
    loop.start();
    await expect.poll(() => sent).toEqual(["next"]);
    await expect.poll(() => states()).toEqual(["dead", "done"]);
    expect(givenUp).toEqual(["gone:unreachable"]);
    await loop.stop();
  });

  it("of a platform that hangs hold up no other platform's", async () => {
    const clock = testClock();
    const [memory, web] = [sender(), sender()];
    let goOn: () => void = () => undefined;
    const hung = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const hangs = {
      ...memory.adapter,
      send: async (...given: Parameters<ChatAdapter["send"]>) => {
        await hung;
        return memory.adapter.send(...given);
      },
    };
    for (const name of ["a", "b", "c", "d", "e", "f"]) await oweMany(database, [name], name, clock.now());
    const loop = worker(database, hangs, clock, [], web.adapter);
    loop.start();
    await oweMany(database, ["other"], "page", clock.now(), "hello", "web");
    loop.wake();
    await expect.poll(() => web.sent).toEqual(["other"]);
    expect(memory.sent).toEqual([]);
    goOn();
    await expect.poll(() => memory.sent.length).toBe(6);
    await loop.stop();
  });

  it("of a silent platform are told of, whatever we cannot write meanwhile", async () => {
    const clock = testClock();
    const told: string[] = [];
    let tried = 0;
    const silent = sender(() => {
      tried += 1;
      return new DeliveryError("transient", "not_sent", undefined, { silent: true });
    });
    const broken = async (key: string) => {
      await oweMany(database, [key], key, clock.now(), "broken");
      loop.wake();
      const found = () => database.orm.select().from(delivery).where(eq(delivery.key, key));
      await expect.poll(async () => (await found())[0]?.attempts).toBeGreaterThan(0);
    };
    await oweMany(database, ["m"], "m", clock.now());
    const loop = worker(database, silent.adapter, clock, told);
    loop.start();
    for (const times of [1, 2]) {
      await expect.poll(() => tried).toBeGreaterThanOrEqual(times);
      await broken(`broken ${times}`);
      expect(told).toEqual([]);
      clock.advance(8 * 60_000);
      loop.wake();
    }
    await expect.poll(() => told).toContain("memory:silent");
    await loop.stop();
  });

  it("of a platform that takes nothing are left alone for a while, and somebody is told in the end", async () => {
    const clock = testClock();
    const told: string[] = [];
    let silent = true;
    let tried = 0;
    const [memory, web] = [
      sender(() => {
        tried += 1;
        return silent ? new DeliveryError("transient", "not_sent", undefined, { silent }) : undefined;
      }),
      sender(),
    ];
    for (let n = 0; n < 20; n++) await oweMany(database, [`m${n}`], `m${n}`, clock.now());
    const loop = worker(database, memory.adapter, clock, told, web.adapter);
    loop.start();
    await expect.poll(() => tried).toBeGreaterThanOrEqual(3);
    await oweMany(database, ["other"], "page", clock.now(), "hello", "web");
    loop.wake();
    await expect.poll(() => web.sent).toEqual(["other"]);
    // Others were begun when the third was not back yet.
    expect(tried).toBeLessThanOrEqual(6);
    expect(told).toEqual([]);
    for (let pause = 0; pause < 3; pause++) {
      expect(told).toEqual([]);
      const before = tried;
      clock.advance(5 * 60_000 + 1);
      loop.wake();
      await expect.poll(() => tried).toBeGreaterThan(before);
      await sleep(50);
    }
    await expect.poll(() => told[0]).toBe("memory:silent");
    silent = false;
    clock.advance(10 * 60_000);
    loop.wake();
    await expect.poll(() => memory.sent.length, { timeout: 10_000 }).toBe(20);
    await loop.stop();
  });

  it("are taken over when their holder is silent, and the silent one can write nothing more", async () => {
    const clock = testClock();
    await oweMany(database, ["a"], "one", clock.now());
    const first = await claimLane(database.orm, "outbox", clock.now());
    expect(await claimLane(database.orm, "outbox", clock.now())).toBeUndefined();
    await database.orm.execute(sql`update lane set lease_until = clock_timestamp()`);
    const second = await claimLane(database.orm, "outbox", clock.now());
    expect(second).toBeDefined();
    const late = database.orm.transaction((tx) => release(tx, first!, clock.now()));
    await expect(late).rejects.toBeInstanceOf(LeaseLost);
    await database.orm.transaction((tx) => release(tx, second!, clock.now()));
  });

  it("are claimed by what was due first, of all platforms or of those that are not left out", async () => {
    const clock = testClock();
    await oweMany(database, ["first"], "one", clock.now());
    clock.advance(1_000);
    await oweMany(database, ["second"], "page", clock.now(), "hello", "web");
    clock.advance(1_000);
    await oweMany(database, ["third"], "two", clock.now());
    const claim = async (...but: string[]) =>
      (await claimLane(database.orm, "outbox", clock.now(), but))?.lane;
    expect(await claim("memory", "mail")).toBe("web:page");
    expect(await claim("memory")).toBeUndefined();
    expect([await claim(), await claim(), await claim()]).toEqual(["memory:one", "memory:two", undefined]);
  });

  it("are claimed without a look at what is left out, however much of it is due", async () => {
    const clock = testClock();
    await database.orm.execute(sql`insert into lane (queue, address, not_before)
      select 'outbox', 'mail:' || n, now() - interval '1 hour' from generate_series(1, 5000) n`);
    await database.orm.execute(sql`insert into delivery (key, lane, to_address, what, template, facts, language, owed_at, due_at, state)
      select n, 'mail:' || n, 'mail:' || n, 'send', 'hello', '{}', 'en', now(), now() - interval '1 hour', 'open'
      from generate_series(1, 5000) n`);
    await database.orm.execute(sql`analyze lane, delivery`);
    let plan = "";
    const explains = {
      execute: async (statement: SQL) => {
        const told = await database.orm.execute(sql`explain (analyze) ${statement}`);
        plan = rows<Record<string, string>>(told).flatMap(Object.values).join("\n");
        return [];
      },
    };
    await claimLane(explains as unknown as Db, "outbox", new Date(Date.now() + 60_000), ["mail"]);
    expect(plan).toContain("delivery_due");
    expect(plan).not.toContain("Rows Removed");
    expect(await claimLane(database.orm, "outbox", clock.now(), ["mail"])).toBeUndefined();
    expect(await claimLane(database.orm, "outbox", new Date())).toBeDefined();
  });
});

describeOnServer("lanes shared by several processes' connections", () => {
  it("deliver every message once, each lane in order", async () => {
    const database = await testDatabase("server");
    const others = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ databaseUrl: database.url, dataDir: "" })),
    );
    const clock = testClock();
    const { sent, adapter } = sender();
    const lanes = ["l1", "l2", "l3", "l4", "l5", "l6"];
    for (const name of lanes) {
      await oweMany(
        database,
        Array.from({ length: 15 }, (_, n) => `${name}:${n}`),
        name,
        clock.now(),
      );
    }
    const loops = [database, ...others].map((one) => worker(one, adapter, clock));
    for (const loop of loops) loop.start();
    await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(90);
    for (const loop of loops) await loop.stop();
    for (const name of lanes) {
      const own = sent.filter((key) => key.startsWith(`${name}:`));
      expect(own).toEqual(Array.from({ length: 15 }, (_, n) => `${name}:${n}`));
    }
    for (const one of others) await one.close();
    await database.drop();
  });
});
