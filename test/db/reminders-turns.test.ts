import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { request } from "../../db/schema/index.ts";
import { pauseCampaign } from "../../src/survey/campaigns/start.ts";
import { holdCampaign } from "../../src/survey/campaigns/store.ts";
import { expectedFrom } from "../../src/survey/reminders/preview.ts";
import { sweep } from "../../src/survey/reminders/sweep.ts";
import { startedCampaign } from "../support/campaign.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const NOW = new Date("2027-01-18T11:00:00Z");
const CONNECTED = new Set(["web"] as const);
/** More than one statement and several transactions take at once. */
const SUPPLIERS = 1_100;

/** An embedded database answers in microtasks: whoever asks it again and again holds up everybody else. */
describe("while thousands are looked at on the embedded database", () => {
  let database: TestDatabase;
  let campaignId: string;

  beforeEach(async () => {
    database = await testDatabase("embedded");
    const { orm: db } = database;
    const all = sql`generate_series(1, ${SUPPLIERS}) as i`;
    await db.execute(sql`insert into supplier (name, country, created_at)
      select 'Sample ' || i, 'GB', ${NOW.toISOString()} from ${all}`);
    await db.execute(sql`insert into contact (supplier_id, name, email, language, time_zone, created_at)
      select id, 'Contact', id || '@sample.invalid', 'en', 'Europe/London', ${NOW.toISOString()} from supplier`);
    await db.execute(sql`insert into contact_address (contact_id, address, preference)
      select id, 'web:contact:' || id, 0 from contact`);
    ({ id: campaignId } = await db.transaction((tx) => startedCampaign(tx, {}, NOW)));
  });
  afterEach(() => database.drop());

  /** How often a timer came to its turn while something was done. */
  async function turnsWhile(work: () => Promise<unknown>): Promise<number> {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await work();
    clearInterval(timer);
    return turns;
  }
  const pause = (paused: boolean) =>
    database.orm.transaction(async (tx) => {
      await pauseCampaign(tx, (await holdCampaign(tx, campaignId))!, paused, "operator", NOW);
    });

  it("others have their turn", async () => {
    const deps = { db: database.orm, connected: CONNECTED };
    let swept: unknown;
    expect(await turnsWhile(async () => (swept = await sweep(deps, NOW)))).toBeGreaterThan(SUPPLIERS / 100);
    expect(swept).toMatchObject({ looked: SUPPLIERS, owed: 0, failed: 0 });
    expect(await turnsWhile(() => pause(true))).toBeGreaterThan(0);
    expect(await database.orm.$count(request, sql`next_reminder_at is not null`)).toBe(0);
    expect(await turnsWhile(() => pause(false))).toBeGreaterThan(0);
    expect(await database.orm.$count(request, sql`next_reminder_at is not null`)).toBe(SUPPLIERS);
    expect(await turnsWhile(() => expectedFrom(database.orm, CONNECTED, NOW, NOW))).toBeGreaterThan(
      SUPPLIERS / 400,
    );
  });
});
