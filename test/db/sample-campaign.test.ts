import { expect, it } from "vitest";
import { campaign } from "../../db/schema/index.ts";
import { isWorkingDay } from "../../src/calendar/working.ts";
import { seedSampleCampaign } from "../../src/demo/campaign.ts";
import { SUPPLIERS } from "../../src/demo/suppliers.ts";
import { testDatabase } from "../support/database.ts";

// Forty days later are New Year’s Day and a Saturday.
const NOW = new Date("2026-11-23T12:00:00Z");

it("the sample survey is due on a day on which all its suppliers work", async () => {
  const { orm: db, drop } = await testDatabase();
  await seedSampleCampaign(db, { now: () => NOW });
  const [survey] = await db.select().from(campaign);
  expect(survey?.dueOn).toMatch(/^2026-12/);
  for (const { country } of SUPPLIERS) expect(isWorkingDay(survey!.dueOn, country)).toBe(true);
  await drop();
});
