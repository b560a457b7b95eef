import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import type { Submitted } from "../../src/chat/event.ts";
import type { ReferenceTable } from "../../src/cmrt/index.ts";
import { keepFile } from "../../src/files/store.ts";
import { addOfficer, linkPerson } from "../../src/people/store.ts";
import { listForms } from "../../src/smelters/decide.ts";
import { keepReference, keepRmap, listReferences, listRmaps, rmapOfFile } from "../../src/smelters/store.ts";
import type { Tx } from "../../src/store.ts";
import { testClock } from "../support/clock.ts";
import { describeOnServer, type TestDatabase, testDatabase } from "../support/database.ts";
import { direct } from "../support/lists-desk.ts";
import { account } from "../support/plain-bot.ts";

const clock = testClock();
const LIST = { facilities: [], problems: [], sha256: "", asOf: undefined, judges: true };

describeOnServer("lists, when two do the same at once", () => {
  let database: TestDatabase;
  let count = 0;
  beforeAll(async () => {
    database = await testDatabase("server");
  });
  afterAll(() => database.drop());

  const db = () => database.orm;
  const brought = async () => {
    const { id } = await keepFile(db(), clock, Readable.from([Buffer.from(`${++count}`)]), 100);
    return { fileId: id, name: "list.xlsx", by: "operator" };
  };

  /** Two transactions, of which the first ends only when the second has ended or waits for it. */
  async function atOnce<T>(first: (tx: Tx) => Promise<T>, second: (tx: Tx) => Promise<T>): Promise<T[]> {
    let said: () => void = () => undefined;
    let end: () => void = () => undefined;
    const done = new Promise<void>((resolve) => {
      said = resolve;
    });
    const mayEnd = new Promise<void>((resolve) => {
      end = resolve;
    });
    const one = db().transaction(async (tx) => {
      const result = await first(tx);
      said();
      await mayEnd;
      return result;
    });
    await Promise.race([done, one]);
    const two = db().transaction(second);
    await Promise.race([two, somebodyWaits()]);
    end();
    return Promise.all([one, two]);
  }

  async function somebodyWaits(): Promise<void> {
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while (rows(await db().execute(waiting)).length === 0) await sleep(20);
  }

  it("one file is kept once", async () => {
    const of = await brought();
    const table: ReferenceTable = { kind: "CMRT", version: "6.5", sha256: "", entries: [] };
    const reference = (tx: Tx) => keepReference(tx, table, of, clock.now());
    expect(await atOnce(reference, reference)).toEqual([true, false]);
    expect(await listReferences(db())).toHaveLength(1);
    const rmap = (tx: Tx) => keepRmap(tx, LIST, of, clock.now());
    expect(await atOnce(rmap, rmap)).toEqual([true, false]);
    expect(await listRmaps(db())).toHaveLength(1);
  });

  it("the first officer who says the day of a list has said it", async () => {
    const of = await brought();
    const [olga, paul] = [account("olga"), account("paul")];
    await db().transaction(async (tx) => {
      const now = clock.now();
      await keepRmap(tx, LIST, of, now);
      for (const who of [olga, paul]) {
        const officer = { name: who.id, email: `${who.id}@sample.invalid`, language: "en" };
        const officerId = await addOfficer(tx, { ...officer, roles: ["compliance"] }, now);
        await linkPerson(tx, who, { officerId }, now);
      }
    });
    const says = (from: typeof olga, day: string) => (tx: Tx) => {
      const event: Submitted = {
        ...{ kind: "submitted", key: day, at: clock.now(), from, in: direct(from) },
        ...{ form: "rmap", context: of.fileId, values: { day } },
      };
      return listForms.rmap!(tx, event, clock.now());
    };
    const [first, second] = await atOnce(says(olga, "2026-10-01"), says(paul, "2026-09-01"));
    expect(first).toEqual({ kind: "close" });
    expect(second).toMatchObject({ kind: "say" });
    expect((await rmapOfFile(db(), of.fileId))?.asOf).toBe("2026-10-01");
  });
});
