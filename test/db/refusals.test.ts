import { afterAll, beforeAll, expect, it } from "vitest";
import { listRefusals } from "../../src/refusals/store.ts";
import { createTally } from "../../src/refusals/tally.ts";
import { type TestClock, testClock } from "../support/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let database: TestDatabase;
let clock: TestClock;
beforeAll(async () => {
  database = await testDatabase();
  clock = testClock(new Date("2026-11-23T10:20:00Z"));
});
afterAll(() => database.drop());

it("counts what was refused by hour and reason, over several processes", async () => {
  const [one, other] = [createTally(database.orm, clock), createTally(database.orm, clock)];
  one.count("slack", "signature");
  one.count("slack", "signature");
  one.count("slack", "team");
  other.count("slack", "signature");
  expect(await listRefusals(database.orm, 10)).toEqual([]);
  await one.write();
  await other.write();
  await one.write();
  clock.advance(60 * 60_000);
  one.count("teams", "tenant");
  await one.write();
  const [early, late] = [new Date("2026-11-23T10:00:00Z"), new Date("2026-11-23T11:00:00Z")];
  expect(await listRefusals(database.orm, 10)).toEqual([
    { platform: "teams", why: "tenant", hour: late, count: 1 },
    { platform: "slack", why: "signature", hour: early, count: 3 },
    { platform: "slack", why: "team", hour: early, count: 1 },
  ]);
});

it("loses no count when the database does not answer for a moment", async () => {
  let failing = true;
  const insert: typeof database.orm.insert = (table) => {
    if (failing) throw new Error("as asked");
    return database.orm.insert(table);
  };
  const tally = createTally(Object.assign(Object.create(database.orm), { insert }), clock);
  tally.count("slack", "stale");
  await expect(tally.write()).rejects.toThrow("as asked");
  tally.count("slack", "stale");
  failing = false;
  await tally.write();
  expect(await listRefusals(database.orm, 10)).toContainEqual(
    expect.objectContaining({ why: "stale", count: 2 }),
  );
});
