import { addDays, instantAt, localDate } from "../../calendar/zone.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Db } from "../../store.ts";
import { dueOf } from "../due.ts";
import { eachSituation, foreseeOf, historyIn, type Situation, whereIs } from "../reminders/situation.ts";
import { askedIn, type Campaign } from "./store.ts";

/** Of the suppliers that still owe an answer by the due date of a survey: who is told it by what leaves next. */
export type Told = {
  told: number;
  /** The first day on which one of them is, where it is, ISO; null: nobody is. */
  firstOn: string | null;
  /** Nothing leaves to them by itself. */
  untold: string[];
};

/** The last step is a week after the due date, some holidays later. */
const AFTER_DUE_DAYS = 31;

/** Foresees who reads the due date that a running survey has now, as if it were not paused. Reads only. */
export async function toldOfDue(db: Db, campaign: Campaign, connected: Connected, now: Date): Promise<Told> {
  const asked = await askedIn(db, campaign.id);
  const sum: Told = { told: 0, firstOn: null, untold: [] };
  for await (const [{ supplier }, one] of eachSituation(db, asked, connected)) {
    if (dueOf(one.request) !== campaign.dueOn) continue;
    const next = nextMessage(one, now);
    if (next === "none wanted") continue;
    if (next === undefined) sum.untold.push(supplier);
    else {
      sum.told += 1;
      if (sum.firstOn === null || next < sum.firstOn) sum.firstOn = next;
    }
  }
  sum.untold.sort();
  return sum;
}

/** The day on which a supplier is written to next, ISO; undefined: it is not, though its answer is wanted. */
function nextMessage(one: Situation, now: Date): string | "none wanted" | undefined {
  const { timeZone } = whereIs(one);
  // What it sent last would not be returned any more.
  if (historyIn(one).returned?.better) return "none wanted";
  const until = instantAt(addDays(dueOf(one.request), AFTER_DUE_DAYS), 0, timeZone);
  const seen = foreseeOf(one, now, until, { paused: false });
  const sent = seen.find(({ kind }) => kind === "send");
  if (sent) return localDate(sent.at, timeZone);
  const last = seen.at(-1);
  const why = last?.kind === "rest" ? last.why : undefined;
  return why === "answered" || why === "declined" || why === "closed" ? "none wanted" : undefined;
}
