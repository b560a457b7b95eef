import { isMessage } from "./history.ts";
import { Days, dueWhenAsked, type Slot } from "./slots.ts";
import {
  AFTER_ANSWER_MS,
  type Dropped,
  type History,
  type Ladder,
  LEAST_APART_MS,
  type LeftOut,
  MOST_REMINDERS,
  type Next,
  type OfficerStep,
  type Plan,
  type Rest,
  type Step,
  SURVEY_STEPS,
  type Taken,
  type Whereabouts,
  WORKING_DAYS,
} from "./types.ts";

const DAY_MS = 86_400_000;
/** Steps that speak of the due date as yet to come. */
const BEFORE: readonly (Step | OfficerStep)[] = SURVEY_STEPS.filter(({ days }) => days < 0).map(
  ({ step }) => step,
);

/** Of a survey's steps, which are the best to tell a due date that was moved: near to it, but while there is time. */
const BEST: readonly Step[] = ["before_1", "before_7", "after_3", "before_14", "before_28"];

/**
 * What is next for one request, as of `now`: what to send and when, what to bring to officers, or why nothing leaves.
 * Asked when something changed, again when a step is due, and again when its message is to be sent: it remembers
 * nothing, so whoever acts on it late asks anew. Source of the rules: design §5.
 */
export function nextStep(
  given: Plan,
  where: Whereabouts,
  history: History,
  requestId: string,
  now: Date,
): Next {
  const rest = atRest(given, history, now);
  if (rest) return rest;
  const plan = planWhenAsked(given, where, history, requestId, now);
  const days = new Days(plan, where, requestId);
  const ladder: Ladder = history.returned ? `returned:${history.returned.dropId}` : "survey";
  if (!history.reachable) {
    // Nothing tells that a platform was connected by which somebody can be.
    return isSettled(history, ladder, { step: "person" })
      ? resting("nobody", days.nextMorning(now))
      : { kind: "officers", ladder, step: "person", at: days.leave(now), leftOut: [] };
  }
  if (history.asked?.answeredAt === null) return resting("asked");
  const { reminders, officers } = days.slots(history.returned);
  const open = (slot: Slot | Slot<OfficerStep>) => !isSettled(history, ladder, slot);
  const walk: Walk = {
    plan,
    days,
    asks: new Days(given, where, requestId),
    history,
    ladder,
    last: reminders.at(-1)!.at,
    reminders: reminders.filter(open),
    officers: open(officers) ? officers : undefined,
    quiet: history.returned?.better ? "answered" : history.muted ? "muted" : undefined,
    now,
  };
  const next = invitation(walk) ?? working(walk) ?? onTheLadder(walk);
  if (!Array.isArray(next)) return next;
  const dropped = next.map((one): Taken => ({ ...one, n: 0, outcome: "dropped", at: now }));
  const then = nextStep(given, where, { ...history, taken: [...history.taken, ...dropped] }, requestId, now);
  return { ...then, leftOut: [...next, ...then.leftOut] };
}

/**
 * A plan with the due date that its supplier is told: its own once it was asked, and until then the one that it would
 * be told if it were asked as of `now`.
 */
export function planWhenAsked(
  plan: Plan,
  where: Whereabouts,
  history: History,
  requestId: string,
  now: Date,
): Plan {
  if (history.returned || lastOf(history, "invitation")) return plan;
  return { ...plan, dueOn: dueWhenAsked(plan, where, requestId, now) };
}

type Walk = {
  plan: Plan;
  days: Days;
  /** By the plan that was given: it says when a supplier is asked first, whatever due date it is told then. */
  asks: Days;
  history: History;
  ladder: Ladder;
  /** When the last reminder of the ladder is due, whether it was taken or not. */
  last: Date;
  /** Steps that were neither taken nor left out. */
  reminders: Slot[];
  officers: Slot<OfficerStep> | undefined;
  /** Why its supplier gets no reminders, though officers are told. */
  quiet: Rest | undefined;
  now: Date;
};

/** Why nothing is to be thought about, whatever is due. */
function atRest(plan: Plan, history: History, now: Date): Resting | undefined {
  if (plan.closed) return resting("closed");
  if (plan.paused) return resting("paused");
  if (plan.startedAt > now) return resting("not_started", plan.startedAt);
  switch (history.status) {
    case "declined":
    case "out_of_scope":
      return resting(history.status);
    case "submitted":
    case "accepted":
    case "accepted_with_follow_up":
      return resting("answered");
    case "planned":
    case "invited":
    case "acknowledged":
    case "returned":
    case "unreachable":
      if (history.decided) return resting("answered");
      return history.notMine ? resting("not_mine") : undefined;
    default:
      return history.status satisfies never;
  }
}

/** The invitation, before anything else: for a supplier that was never asked, and for whoever is newly written to. */
function invitation({ days, asks, history, ladder, reminders, now }: Walk): Next | undefined {
  const { newReaderAt, returned } = history;
  if (returned?.better) return undefined;
  const asked = lastOf(history, "invitation");
  const anew = newReaderAt !== null && !(asked && asked >= newReaderAt);
  if (returned ? !anew || newReaderAt < returned.at : asked && !anew) return undefined;
  const planned = asked || returned ? now : asks.invitation();
  const at = planned > now ? planned : days.leave(now);
  const leftOut = reminders
    .filter((slot) => slot.at <= now)
    .map((slot) => without(ladder, slot, asked ? "superseded" : "before_start"));
  return { kind: "send", ladder, step: "invitation", at, leftOut };
}

/** What "working on it" brings, or what officers are told before: they do not wait for it. */
function working(walk: Walk): Next | LeftOut[] | undefined {
  const paused = resumed(walk);
  if (!paused || Array.isArray(paused)) return paused;
  const officers = toOfficers(walk, "working");
  const [at, told] = [paused, officers].map((one) => (one.kind === "rest" ? one.until : one.at));
  return told && !(at && at < told) ? officers : paused;
}

/** The one reminder after "working on it"; what falls into that time is left out. */
function resumed({ days, history, ladder, last, reminders, quiet, now }: Walk): Next | LeftOut[] | undefined {
  const { workingAt, newReaderAt, returned, lastMessageAt } = history;
  if (!workingAt || workingAt <= latest(newReaderAt, returned?.at, lastOf(history, "resumed")))
    return undefined;
  const pause = plus(workingAt, WORKING_DAYS * DAY_MS);
  const capped = !returned && last < pause && last > plus(workingAt, LEAST_APART_MS);
  const over = latest(
    capped ? last : pause,
    held(history),
    lastMessageAt && plus(lastMessageAt, LEAST_APART_MS),
  );
  if (quiet) return over > now ? resting(quiet, over) : undefined;
  const at = days.leave(latest(over, now));
  const send: Next = { kind: "send", ladder, step: "resumed", at, leftOut: [] };
  if (at > now) return send;
  const missed = reminders.filter((slot) => slot.at <= now).map((slot) => without(ladder, slot, "working"));
  return remindersOf(history) < MOST_REMINDERS
    ? { ...send, leftOut: missed }
    : [...missed, without(ladder, { step: "resumed" }, "five")];
}

/**
 * The steps by their days, the supplier's before the officers'; or those to be left out now, where there are any. Of
 * several that would leave at once only the last does.
 */
function onTheLadder(walk: Walk): Next | LeftOut[] {
  const { days, history, ladder, reminders, now } = walk;
  const from = latest(now, held(history));
  if (!walk.quiet) {
    const person = (at: Date): Next => ({ kind: "officers", ladder, step: "person", at, leftOut: [] });
    const nobodyTold = !isSettled(history, ladder, { step: "person" });
    const spent = history.taken.some(
      (one) => one.ladder === ladder && one.why === "five" && isSince(history, one),
    );
    if (nobodyTold && spent) {
      return person(days.leave(now));
    }
    const missed: LeftOut[] = [];
    for (const [i, slot] of reminders.entries()) {
      const at = slot.at > from ? slot.at : days.leave(from);
      const next = reminders[i + 1];
      const why = whyNot(walk, slot, at);
      if (!why && !(next && next.at <= at)) {
        if (missed.length > 0) return missed;
        return { kind: "send", ladder, step: slot.step, at, leftOut: [] };
      }
      if (slot.at <= now) missed.push(without(ladder, slot, why ?? "superseded"));
      else if (missed.length === 0 && why === "five" && nobodyTold) return person(at);
    }
    if (missed.length > 0) return missed;
  }
  return toOfficers(walk, "superseded");
}

/**
 * The last step of a ladder, which officers are told: whoever was written to late has three days before, and what need
 * not be corrected any more is theirs at once. `why`: for what reason reminders that were not taken are left out.
 */
function toOfficers(
  { days, history, ladder, last, reminders, officers, quiet, now }: Walk,
  why: Dropped,
): Next {
  if (!officers) return resting("over");
  const { lastMessageAt, muted, returned } = history;
  const late = lastMessageAt && days.dayOf(lastMessageAt) > days.dayOf(last);
  const at = days.leave(
    latest(now, held(history), !returned?.better && officers.at, late && plus(lastMessageAt, LEAST_APART_MS)),
  );
  if (quiet && reminders.length > 0 && at > now) return resting(quiet, at);
  const missed = at > now ? [] : reminders.filter((slot) => slot.at <= now);
  const leftOut = missed.map((slot) => without(ladder, slot, muted ? "muted" : why));
  return { kind: "officers", ladder, step: officers.step, at, leftOut };
}

/** Why a step that would leave at an instant is not to; undefined when it may. Only its own day says what is too soon. */
function whyNot(walk: Walk, slot: Slot, leaves: Date): Dropped | undefined {
  const { plan, days, history } = walk;
  const { lastMessageAt } = history;
  const invited = lastOf(history, "invitation");
  if (invited && slot.at < invited) return "before_start";
  if (lastMessageAt && slot.at < plus(lastMessageAt, LEAST_APART_MS)) return "too_soon";
  const spent = whySpent(walk, slot);
  if (spent) return spent;
  return BEFORE.includes(slot.step) && days.dayOf(leaves) >= plan.dueOn ? "superseded" : undefined;
}

/**
 * Whether the five are spent. Where the due date was moved, what is left of them is for the steps that tell it best, and
 * where nothing is, the next step still tells it: a date that nobody was told cannot be missed.
 */
function whySpent({ history, ladder, reminders }: Walk, slot: Slot): Dropped | undefined {
  const left = MOST_REMINDERS - remindersOf(history);
  if (ladder !== "survey" || history.dueMovedAt === null) return left > 0 ? undefined : "five";
  if (left <= 0)
    return history.taken.some((one) => isMessage(one) && isSince(history, one)) ? "five" : undefined;
  const rank = ({ step }: Slot) => BEST.indexOf(step);
  const better = reminders.filter((one) => one.at > slot.at && rank(one) < rank(slot));
  return better.length < left ? undefined : "kept";
}

type Resting = Extract<Next, { kind: "rest" }>;

function resting(why: Rest, until: Date | null = null): Resting {
  return { kind: "rest", why, until, leftOut: [] };
}

function without(ladder: Ladder, { step }: { step: LeftOut["step"] }, why: Dropped): LeftOut {
  return { ladder, step, why };
}

/** Whether a step was taken or left out; what still lay ahead when the due date moved is taken again for the new one. */
function isSettled(
  { taken, dueMovedAt }: History,
  ladder: Ladder,
  { step, at }: { step: Step | OfficerStep; at?: Date },
): boolean {
  const since = ladder === "survey" && at && dueMovedAt && at > dueMovedAt ? dueMovedAt : undefined;
  return taken.some(
    (one) =>
      one.ladder === ladder && one.step === step && one.outcome !== "lapsed" && !(since && one.at <= since),
  );
}

/** Whether a step was taken or left out for the due date that holds now. */
function isSince({ dueMovedAt }: History, { at }: Taken): boolean {
  return dueMovedAt === null || at > dueMovedAt;
}

/** When a step was last taken or left out, on whichever ladder. */
function lastOf({ taken }: History, step: Step): Date | undefined {
  return taken.findLast((one) => one.step === step && one.outcome !== "lapsed")?.at;
}

function remindersOf({ taken }: History): number {
  return taken.filter((one) => isMessage(one) && one.step !== "invitation").length;
}

/** Until when an answered question still holds reminders back. */
function held({ asked }: History): Date | undefined {
  return asked?.answeredAt ? plus(asked.answeredAt, AFTER_ANSWER_MS) : undefined;
}

function plus(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

function latest(...instants: (Date | null | undefined | false)[]): Date {
  return new Date(Math.max(...instants.map((one) => (one ? one.getTime() : 0))));
}
