import { addWorkingDays, isWorkingDay, moveDays, nearest, WORKING_HOURS } from "../../calendar/working.ts";
import { addDays, instantAt, localDate, localMinute } from "../../calendar/zone.ts";
import {
  type History,
  LEAST_WORKING_DAYS,
  type OfficerStep,
  type Plan,
  RETURNED_STEPS,
  type Step,
  SURVEY_STEPS,
  type Whereabouts,
} from "./types.ts";

/** A step of a ladder and when it is due, if nothing holds it. */
export type Slot<S = Exclude<Step, "invitation" | "resumed">> = { step: S; at: Date };

/** Officers are shown who has not answered so many days after the due date. Source: design §5. */
const ESCALATION_DAYS = 7;
/** After the last step about a returned file a supplier has so many days before a person takes over. */
const PERSON_DAYS = 3;

/** The days and hours of one request: those of whoever reads, but for its due date, which sends nothing. */
export class Days {
  /** How far into the working hours this request's messages leave, 0 to 1: so that not all leave at once. */
  readonly #share: number;
  /** Which of the days is this request's over which a step is spread, from 0. */
  readonly #nth: number;

  constructor(
    private readonly plan: Plan,
    private readonly where: Whereabouts,
    requestId: string,
  ) {
    this.#share = share(`${requestId} minute`);
    this.#nth = Math.floor(share(`${requestId} day`) * plan.invitationDays);
  }

  dayOf(at: Date): string {
    return localDate(at, this.where.timeZone);
  }

  /** The moment at which something leaves that is due at `at` or was before: at once, or on the next working morning. */
  leave(at: Date): Date {
    const day = this.dayOf(at);
    if (!this.#open(day)) return this.#on(this.#after(day));
    const minute = localMinute(at, this.where.timeZone);
    if (minute < WORKING_HOURS.from) return this.#on(day);
    return minute < WORKING_HOURS.to ? at : this.nextMorning(at);
  }

  /** The first moment of ours on a working day after that of `at`. */
  nextMorning(at: Date): Date {
    return this.#on(this.#after(addDays(this.dayOf(at), 1)));
  }

  /**
   * When the supplier is asked: on the working day of T−42 or, where the survey started later, on the day it did, and
   * as many working days later as invitations are spread over. Of the day of the start what is left of it is used.
   */
  invitation(): Date {
    const { startedAt, dueOn, invitationDays } = this.plan;
    const start = this.leave(startedAt);
    const [started, planned] = [this.dayOf(start), this.#before(addDays(dueOn, SURVEY_STEPS[0].days))];
    if (planned < started && invitationDays === 0) return start;
    const first = planned < started ? started : planned;
    const day = this.#moved(first, this.#nth);
    if (day > started || startedAt < start) return this.#on(day);
    return instantAt(day, this.#within(localMinute(start, this.where.timeZone)), this.where.timeZone);
  }

  /**
   * The steps of a ladder besides its invitation, in order: what the supplier gets, and then the officers. Where
   * invitations are spread over several days so are these: whoever is asked first is reminded first, the last of them
   * on the day of the step before the due date; after it the first on that day. The first reminder lies around its
   * day, so that what its suppliers have less from the invitation to the due date is not taken from one step. Officers
   * are told of all together, as long after the last reminder of the last supplier as where nothing is spread.
   */
  slots(returned: History["returned"]): { reminders: Slot[]; officers: Slot<OfficerStep> } {
    if (!returned) {
      const { dueOn, invitationDays } = this.plan;
      const [, ...steps] = SURVEY_STEPS;
      const spread = Math.max(0, invitationDays - 1);
      const on = (days: number, moved: number) => {
        const day = addDays(dueOn, days);
        return this.#on(this.#moved(days < 0 ? this.#before(day) : this.#after(day), moved));
      };
      const earlier = (days: number, i: number) => (days > 0 ? 0 : i === 0 ? Math.ceil(spread / 2) : spread);
      return {
        reminders: steps.map(({ step, days }, i) => ({ step, at: on(days, this.#nth - earlier(days, i)) })),
        officers: { step: "escalation", at: on(ESCALATION_DAYS, spread) },
      };
    }
    const day = this.dayOf(returned.at);
    const on = (from: string, days: number) => this.#on(this.#after(addDays(from, days)));
    const last = Math.max(...RETURNED_STEPS.map(({ days }) => days));
    return {
      reminders: RETURNED_STEPS.map(({ step, days }) => ({ step, at: on(day, days) })),
      officers: { step: "person", at: on(day, last + PERSON_DAYS) },
    };
  }

  #on(day: string): Date {
    return instantAt(day, this.#within(WORKING_HOURS.from), this.where.timeZone);
  }

  /** This request's minute in what is left of a working day from a minute on. */
  #within(from: number): number {
    return from + Math.floor(this.#share * (WORKING_HOURS.to - from));
  }

  #open(day: string): boolean {
    return day !== this.plan.dueOn && isWorkingDay(day, this.where.country);
  }

  /** So many working days later, or earlier where they are less than none. */
  #moved(day: string, workingDays: number): string {
    return moveDays(day, workingDays, (one) => this.#open(one));
  }

  #before(day: string): string {
    return nearest(day, -1, (one) => this.#open(one));
  }

  #after(day: string): string {
    return nearest(day, 1, (one) => this.#open(one));
  }
}

/**
 * The last day to answer, ISO, for a supplier that is asked for the first time as of `now`: the plan's, or at least 15
 * of its own working days after the day it is asked, where it was added late, or is asked more than a working day later
 * than planned, as nobody could do so before; so, too, where the plan's is over by then.
 */
export function dueWhenAsked(plan: Plan, where: Whereabouts, requestId: string, now: Date): string {
  const days = new Days(plan, where, requestId);
  const planned = days.invitation();
  const ahead = planned > now;
  const day = days.dayOf(ahead ? planned : days.leave(now));
  const asPlanned = ahead || day <= days.dayOf(days.nextMorning(planned));
  if (plan.invitationDays > 0 && asPlanned && day < plan.dueOn) return plan.dueOn;
  const least = addWorkingDays(day, LEAST_WORKING_DAYS, where.country);
  return least > plan.dueOn ? least : plan.dueOn;
}

/** A number from 0 to 1, the same for the same text and evenly spread over many (FNV-1a, then mixed as MurmurHash3). */
function share(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
