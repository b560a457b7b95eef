import { type Platform, platformOf } from "../../chat/address.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Db } from "../../store.ts";
import { everyoneIn, openCampaigns } from "../campaigns/store.ts";
import type { Foreseen } from "./foresee.ts";
import { eachSituation, foreseeOf, nextOf, type Situation, whereIs } from "./situation.ts";
import type { Rest } from "./types.ts";

/** What is foreseen of one request, from a day on. */
export type Expected = {
  requestId: string;
  year: number;
  supplier: string;
  /** Whom we would write to now; null: nobody can be reached. */
  reader: { name: string; platform: Platform } | null;
  /** IANA; what is expected is said by its clocks. */
  timeZone: string;
  /** What leaves or is left out in the time asked for; where nothing does, the next that leaves later. */
  steps: Exclude<Foreseen, { kind: "rest" }>[];
  /** Why nothing more leaves by itself; null: something does. */
  rest: Rest | null;
};

const DAY_MS = 86_400_000;
/** How far ahead is looked from the day asked for, in days. */
export const AHEAD_DAYS = 7;
/** How much further for the next step of those who get nothing by then: no two are further apart. */
const FURTHER_DAYS = 90;

/**
 * Who of the surveys that run would get what in the week from `asOf` on, and why others would not, if nobody answers
 * until then: what lies between `now` and `asOf` is taken as sent. Writes nothing.
 */
export async function expectedFrom(db: Db, connected: Connected, asOf: Date, now: Date): Promise<Expected[]> {
  const expected: Expected[] = [];
  for (const { id, year, startedAt } of await openCampaigns(db)) {
    if (startedAt === null) continue;
    const asked = await everyoneIn(db, id);
    for await (const [{ supplier }, one] of eachSituation(db, asked, connected)) {
      expected.push({ ...whatOf(one, asOf, now), year, supplier });
    }
  }
  return expected;
}

function whatOf(one: Situation, asOf: Date, now: Date): Omit<Expected, "year" | "supplier"> {
  const { request, recipient } = one;
  const from = sweptFrom(one, now < asOf ? now : asOf);
  const until = new Date(asOf.getTime() + AHEAD_DAYS * DAY_MS);
  const ahead = (end: Date) => {
    const seen = foreseeOf(one, from, end);
    const steps = seen.flatMap((step) => (step.kind === "rest" || step.at < asOf ? [] : [step]));
    const last = seen.at(-1);
    return { steps, rest: last?.kind === "rest" ? last.why : null };
  };
  const week = ahead(until);
  if (
    week.steps.length === 0 &&
    (week.rest === null || week.rest === "muted" || week.rest === "not_started")
  ) {
    const later = ahead(new Date(until.getTime() + FURTHER_DAYS * DAY_MS));
    const next = later.steps.findIndex(({ kind }) => kind !== "left_out");
    if (next >= 0) week.steps.push(later.steps[next]!);
  }
  return {
    requestId: request.id,
    reader: recipient ? { name: recipient.name, platform: platformOf(recipient.address) ?? "web" } : null,
    timeZone: whereIs(one).timeZone,
    ...week,
  };
}

/** The instant from which the sweep takes steps: of what became due unnoticed it hears when it looks next. */
function sweptFrom(one: Situation, from: Date): Date {
  const { nextReminderAt } = one.request;
  const next = nextOf(one, from);
  const waits = next.kind !== "rest" && next.at <= from && nextReminderAt !== null && nextReminderAt > from;
  return waits ? nextReminderAt : from;
}

/** How many messages leave, how many steps go to officers or are left out, and how many get nothing in that week. */
export type Counts = { send: number; officers: number; left_out: number; nothing: number };

export function countsOf(expected: readonly Expected[], asOf: Date): Counts {
  const counts: Counts = { send: 0, officers: 0, left_out: 0, nothing: 0 };
  for (const { steps } of expected) {
    const soon = steps.filter(({ at }) => isSoon(at, asOf));
    for (const { kind } of soon) counts[kind] += 1;
    if (!soon.some(({ kind }) => kind === "send")) counts.nothing += 1;
  }
  return counts;
}

/** Whether a step lies in the week that was asked for, not after it. */
export function isSoon(at: Date, asOf: Date): boolean {
  return at.getTime() <= asOf.getTime() + AHEAD_DAYS * DAY_MS;
}
