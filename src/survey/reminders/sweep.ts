import { setImmediate as nextTurn } from "node:timers/promises";
import { record } from "../../audit/record.ts";
import { localDate } from "../../calendar/zone.ts";
import { errorFacts, type Log } from "../../log.ts";
import { owe } from "../../outbox/store.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Db, Tx } from "../../store.ts";
import { dueOf } from "../due.ts";
import { proposeToOfficers, tellProposed } from "../escalation/propose.ts";
import { statusOnInvitation } from "../status.ts";
import { change, setDue } from "../store.ts";
import { reminderKey } from "./key.ts";
import { dueTold, languageIn, nextOf, type Situation, situationsOf, whereIs } from "./situation.ts";
import { addReminders, claimDue, databaseClock, planNext } from "./store.ts";
import type { Next, ReminderFacts } from "./types.ts";

export type SweepDeps = {
  db: Db;
  connected: Connected;
  log?: Log;
  /** Ends the sweep early; what is left comes with the next. */
  signal?: AbortSignal;
};

/** How many requests were looked at, messages owed, steps left out, steps brought to officers, and requests put off. */
export type Swept = { looked: number; owed: number; leftOut: number; officers: number; failed: number };

/** Requests held at once: their files wait for no longer than these take. */
const AT_ONCE = 50;
/** A request that could not be worked comes again after this, in ms. */
const PUT_OFF_MS = 5 * 60_000;
/** How far a clock may be from the database's, in ms. */
const MOST_OFF_MS = 30 * 60_000;
/** No request is looked at twice in one sweep, so that no fault makes it write twice, in ms. */
const NOT_BEFORE_MS = 60_000;

/**
 * Owes every message whose time has come, once, however many processes sweep: what is claimed, owed and planned next
 * is one transaction. Officers are told at the end, once, of all that came to them. `now` is all it knows of the time.
 */
export async function sweep(deps: SweepDeps, now: Date): Promise<Swept> {
  const total: Swept = { looked: 0, owed: 0, leftOut: 0, officers: 0, failed: 0 };
  for (;;) {
    const some = await deps.db.transaction((tx) => sweepSome(tx, deps, now));
    for (const count of Object.keys(total) as (keyof Swept)[]) total[count] += some[count];
    // An embedded database answers without giving a turn to anybody else.
    await nextTurn();
    if (some.looked < AT_ONCE || deps.signal?.aborted) break;
  }
  await tellProposed(deps.db, now);
  return total;
}

/**
 * Sweeps by this process' clock, unless it is far from the database's: what leaves too early cannot be taken back, and
 * another process, or this one once its clock is right, does it in time. Undefined: nothing was done.
 */
export async function sweepInTime(deps: SweepDeps & { log: Log }, now: Date): Promise<Swept | undefined> {
  const off = now.getTime() - (await databaseClock(deps.db)).getTime();
  if (Math.abs(off) <= MOST_OFF_MS) return sweep(deps, now);
  deps.log.error({ ms: off }, "this clock is not the database's, so nobody is reminded by it");
  return undefined;
}

async function sweepSome(tx: Tx, { connected, log }: SweepDeps, now: Date): Promise<Swept> {
  const ids = await claimDue(tx, now, AT_ONCE);
  const some: Swept = { looked: ids.length, owed: 0, leftOut: 0, officers: 0, failed: 0 };
  const planned = new Map<string, Date | null>();
  const moved: string[] = [];

  /** One bad request must not stop the others. */
  async function each(situations: Situation[], work: (one: Situation) => Promise<void>): Promise<void> {
    for (const one of situations) {
      try {
        await work(one);
      } catch (error) {
        some.failed += 1;
        planned.set(one.request.id, new Date(now.getTime() + PUT_OFF_MS));
        log?.error({ request: one.request.id, ...errorFacts(error) }, "not reminded, comes again");
      }
    }
  }

  await each(await situationsOf(tx, ids, connected), async (one) => {
    const next = nextOf(one, now);
    if (isDue(next, now) || next.leftOut.length > 0) await tx.transaction((own) => take(own, one, next, now));
    some.leftOut += next.leftOut.length;
    if (!isDue(next, now)) {
      planned.set(one.request.id, lookedAtNext(next, now));
      return;
    }
    some[next.kind === "send" ? "owed" : "officers"] += 1;
    moved.push(one.request.id);
  });
  await each(await situationsOf(tx, moved, connected), async (one) => {
    planned.set(one.request.id, lookedAtNext(nextOf(one, now), now));
  });
  await planNext(tx, planned);
  return some;
}

/** A step to be taken now. */
type Due = Exclude<Next, { kind: "rest" }>;

function isDue(next: Next, now: Date): next is Due {
  return next.kind !== "rest" && next.at <= now;
}

function lookedAtNext(next: Next, now: Date): Date | null {
  const at = next.kind === "rest" ? next.until : next.at;
  return at && new Date(Math.max(at.getTime(), now.getTime() + NOT_BEFORE_MS));
}

/** Writes down what is left out, and takes the step if it is due. */
async function take(tx: Tx, one: Situation, next: Next, now: Date): Promise<void> {
  const { request, recipient } = one;
  const first = (request.taken.at(-1)?.n ?? 0) + 1;
  const n = first + next.leftOut.length;
  const when = { at: now, localDate: localDate(now, whereIs(one).timeZone) };
  await addReminders(tx, request.id, first, next.leftOut, when);
  if (!isDue(next, now)) return;
  const { ladder, step } = next;
  const contactId = next.kind === "send" ? (recipient?.contactId ?? null) : null;
  await addReminders(tx, request.id, n, [{ ladder, step, contactId }], when);
  const object = `request:${request.id}`;
  const facts = { n, ladder, step, contactId };
  await record(tx, { actor: "tinstone", action: "reminder.owed", object, facts }, now);
  if (next.kind === "officers") {
    await proposeToOfficers(tx, { requestId: request.id, step: next.step, now });
    return;
  }
  await write(tx, one, { requestId: request.id, n, ladder, step: next.step }, now);
}

/** Owes the message of a step, and lets its request follow. */
async function write(
  tx: Tx,
  situation: Situation,
  of: Omit<ReminderFacts, "contactId">,
  now: Date,
): Promise<void> {
  const { request, recipient } = situation;
  if (!recipient) throw new Error("a step is to be sent, and nobody can be reached");
  const facts: ReminderFacts = { ...of, contactId: recipient.contactId };
  const invites = of.step === "invitation";
  const dueOn = dueTold(situation, now);
  const later = dueOn === dueOf(request) ? {} : { dueOn };
  if ("dueOn" in later) await setDue(tx, request.id, dueOn);
  await change(
    tx,
    request,
    {
      kind: invites ? "invited" : "reminded",
      to: invites ? statusOnInvitation(request.status) : request.status,
      actor: "tinstone",
      facts: { n: of.n, ladder: of.ladder, step: of.step, contactId: recipient.contactId, ...later },
    },
    now,
  );
  await owe(
    tx,
    {
      key: reminderKey(request.id, of.n),
      conversation: recipient.address,
      to: recipient.address,
      template: invites ? "survey.invitation" : "survey.reminder",
      facts,
      language: languageIn(request.campaign, recipient.language),
    },
    now,
  );
}
