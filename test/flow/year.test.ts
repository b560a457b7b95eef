import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../db/client.ts";
import { describeOnServer, testDatabase } from "../support/database.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";
import { clockOf, type Happening, openWorld, type Step, type World } from "../support/survey-year.ts";

const HOUR_MS = 3_600_000;
const PLATFORMS = ["mail", "web"] as const;

/** A Monday. Good Friday is the 26th of March, Easter Monday the day itself. */
const DUE = "2027-03-29";
/** T−56, also a Monday. */
const START = "2027-02-01T10:00:00Z";
const OVER = "2027-04-19";

/** What the suppliers of the year do. */
const HAPPENINGS: Happening[] = [
  // China: the first mail comes back the day after, so the second contact is asked.
  { at: "2027-02-16T02:00:00Z", does: (world) => world.bounces("cn1@sample.invalid") },
  // Germany: three files that have to be corrected.
  { at: "2027-03-03T10:00:00Z", does: (world) => world.drops("DE", "incomplete", "2027-03-01") },
  { at: "2027-03-09T10:00:00Z", does: (world) => world.drops("DE", "incomplete", "2027-03-08") },
  { at: "2027-03-17T10:00:00Z", does: (world) => world.drops("DE", "incomplete", "2027-03-16") },
  // Mexico: a question, answered eight days later; then a file that is accepted.
  { at: "2027-03-02T17:00:00Z", does: (world) => world.event("MX", "asked") },
  { at: "2027-03-10T17:00:00Z", does: (world) => world.event("MX", "answered") },
  { at: "2027-03-24T18:00:00Z", does: (world) => world.drops("MX", "clean", "2027-03-20") },
  // The United States: at work on it; then a file that is accepted.
  { at: "2027-03-08T16:00:00Z", does: (world) => world.event("US", "working") },
  { at: "2027-03-24T14:00:00Z", does: (world) => world.drops("US", "clean", "2027-03-20") },
  // Japan: wants no more reminders.
  { at: "2027-03-20T03:00:00Z", does: (world) => world.mutes("JP") },
];

/** What leaves, day by day, written by hand from the calendars of 2027. */
const LADDER = [
  // T−42 is Monday, 15 February: Washington's Birthday in the US, so the Friday before.
  "2027-02-12 US invitation",
  "2027-02-15 CN invitation",
  "2027-02-15 DE invitation",
  "2027-02-15 JP invitation",
  "2027-02-15 MX invitation",
  // The second contact of the Chinese supplier, once the first cannot be reached.
  "2027-02-16 CN invitation",
  // T−28, a Monday everywhere.
  "2027-03-01 CN before_28",
  "2027-03-01 DE before_28",
  "2027-03-01 JP before_28",
  "2027-03-01 MX before_28",
  "2027-03-01 US before_28",
  // Five days after the first returned file.
  "2027-03-08 DE returned_5",
  // T−14 is Monday, 15 March. Germany's second file was returned on the 9th: five days later is a Sunday.
  "2027-03-15 CN before_14",
  "2027-03-15 DE returned_5",
  "2027-03-15 JP before_14",
  // In Mexico the 15th is Benito Juárez' day and the Friday before falls into the pause for the question, which ends
  // on Saturday: Tuesday is the next working day. The US are at work on it for ten days.
  "2027-03-16 MX before_14",
  "2027-03-18 US resumed",
  // T−7 is Monday, 22 March: the substitute for the vernal equinox in Japan, so the Friday before.
  "2027-03-19 JP before_7",
  "2027-03-22 CN before_7",
  "2027-03-22 DE returned_5",
  "2027-03-22 MX before_7",
  "2027-03-22 US before_7",
  // T−1 is a Sunday; in Japan the reminders are muted by then, Mexico and the US have answered.
  "2027-03-26 CN before_1",
  // Twelve days after Germany's third file is Easter Monday.
  "2027-03-30 DE returned_12",
  // T+3.
  "2027-04-01 CN after_3",
];

/** What is brought to officers: three days after the last word on a returned file, and T+7, which is Qingming in China. */
const TO_OFFICERS = ["2027-04-01 DE person", "2027-04-05 JP escalation", "2027-04-06 CN escalation"];

/** What does not leave, written down on the day on which the next step is taken, and why. */
const LEFT_OUT = [
  "2027-03-18 US before_14 (working)",
  "2027-04-05 JP before_1 (muted)",
  "2027-04-05 JP after_3 (muted)",
];

const ofOfficers = (step: Step) => step.step === "escalation" || step.step === "person";
const line = (step: Step) => `${step.on} ${step.who} ${step.step}`;
const owed = (steps: readonly Step[]) =>
  steps.filter((step) => step.outcome === "owed" && !ofOfficers(step)).map(line);
const proposed = (steps: readonly Step[]) => steps.filter(ofOfficers).map(line);

const open: PlainBot[] = [];
afterEach(async () => {
  for (const bot of open.splice(0).reverse()) await bot.close();
});

/** One process on the embedded database. */
async function alone(): Promise<World> {
  const bot = await openPlainBot(PLATFORMS);
  open.push(bot);
  bot.clock.set(new Date("2027-01-04T09:00:00Z"));
  return openWorld([bot], DUE);
}

/** Two processes on one server. */
async function together(): Promise<World> {
  const database = await testDatabase("server");
  const other = await openDatabase({ databaseUrl: database.url!, dataDir: "" });
  const first = await openPlainBot(PLATFORMS, database);
  const bots = [first, await openPlainBot(PLATFORMS, { ...other, drop: other.close }, first)] as const;
  open.push(...bots);
  first.clock.set(new Date("2027-01-04T09:00:00Z"));
  return openWorld(bots, DUE);
}

/** The whole year: the survey is started in February, and nothing is due before or long after. */
async function year(world: World, skewed?: (at: Date) => readonly number[]): Promise<void> {
  const start = { at: START, does: () => world.startSurvey() };
  await world.live("2027-01-31", OVER, [start, ...HAPPENINGS], skewed);
  for (let day = Date.parse(OVER); day < Date.parse("2028-01-01"); day += 86_400_000) {
    await world.tick(new Date(day + 6 * HOUR_MS));
  }
}

async function holds(world: World): Promise<void> {
  const steps = await world.steps();
  expect(owed(steps)).toEqual(LADDER);
  expect(proposed(steps)).toEqual(TO_OFFICERS);
  const leftOut = steps.filter((one) => one.outcome !== "owed");
  expect(leftOut.map((one) => `${line(one)} (${one.why})`)).toEqual(LEFT_OUT);
  for (const step of steps.filter((one) => one.outcome === "owed")) {
    const { minute, weekday } = clockOf(step.who, step.at);
    expect(minute, line(step)).toBeGreaterThanOrEqual(9 * 60);
    expect(minute, line(step)).toBeLessThan(16 * 60);
    expect([0, 6], line(step)).not.toContain(weekday);
  }
  const { posted, states } = await world.sent();
  expect(posted).toHaveLength(LADDER.length);
  expect(new Set(posted).size).toBe(LADDER.length);
  expect(states.filter((state) => state === "done")).toHaveLength(LADDER.length);
}

describe("a year of a survey", () => {
  it("sends the ladder, checked day by day", async () => {
    const world = await alone();
    await year(world);
    await holds(world);
  }, 120_000);
});

describeOnServer("a year of a survey by two processes", () => {
  it("sends the same on the same days, by clocks that differ, of which one jumps ahead and back", async () => {
    const world = await together();
    const jumps = (at: Date) => (at.getUTCHours() === 10 ? 3 * HOUR_MS : -20_000);
    await year(world, (at) => [20_000, jumps(at)]);
    await holds(world);
  }, 120_000);
});
