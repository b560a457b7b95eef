import { setTimeout as sleep } from "node:timers/promises";
import type { Audience, ChatAdapter } from "../chat/adapter.ts";
import type { InboundEvent, PersonRef } from "../chat/event.ts";
import type { Clock } from "../clock.ts";
import type { Db } from "../store.ts";
import { knownAccount, linkByEmail, noteDirect } from "./accounts/store.ts";
import { supplierOfChannel } from "./channels/store.ts";
import { withoutClaims } from "./secrets.ts";

type StandingDeps = {
  db: Db;
  clock: Clock;
  adapterOf(event: InboundEvent): ChatAdapter;
};

/** For so long what a platform confirmed is not asked again. */
const CONFIRMED_MS = 60_000;
/** A press wants its answer within three seconds; a platform that takes longer than this has not confirmed. */
const PATIENCE_MS = 1_500;
/** More answers than this are not remembered at once. */
const MOST_REMEMBERED = 10_000;

/**
 * Who speaks, with all that the platform must confirm for it: asked before any transaction, and again for each event.
 * Links an account of ours to the contact with its e-mail, and notes where linked people talk with us alone.
 */
export function createStanding({
  db,
  clock,
  adapterOf,
}: StandingDeps): (event: InboundEvent) => Promise<PersonRef> {
  const confirm = createConfirming(clock);

  return async (event) => {
    const from = withoutClaims(event.from);
    const known = (await knownAccount(db, from, event.in)) ?? (await byEmail(event, from));
    if (known?.officerId && known.officerActive) return asOfficer(event, from, known.noted);
    if (known?.contactId) {
      if (!known.noted && (await alone(event))) await note(event, from);
      return from;
    }
    return from.external ? asChannel(event, from) : from;
  };

  async function byEmail(event: InboundEvent, from: PersonRef) {
    const { email } = from;
    if (from.external || email === undefined) return undefined;
    const linked = await db.transaction((tx) => linkByEmail(tx, from, email, clock.now()));
    return linked ? knownAccount(db, from, event.in) : undefined;
  }

  /** An officer whom others can hear must be in the conversation right now, as the platform says. */
  async function asOfficer(event: InboundEvent, from: PersonRef, noted: boolean): Promise<PersonRef> {
    // A conversation with one person alone stays that.
    if (from.external || noted) return from;
    const who = JSON.stringify([from.org, from.id]);
    const [isAlone, present] = await Promise.all([
      alone(event),
      confirm.now(`member ${event.in} ${who}`, false, async () => adapterOf(event).isMember(from, event.in)),
    ]);
    if (isAlone) await note(event, from);
    return isAlone || present ? from : { ...from, external: true };
  }

  /**
   * An outsider in a supplier's channel speaks for it while people of one other organisation only are there, and only
   * when they are of that one: a guest of ours in it is somebody else.
   */
  async function asChannel(event: InboundEvent, from: PersonRef): Promise<PersonRef> {
    const supplier = await supplierOfChannel(db, event.in);
    if (!supplier || from.home === undefined) return from;
    const question = `outside ${event.in}`;
    const ask = async () => adapterOf(event).outside(event.in);
    // A press is answered now; what was said can wait until its platform answers.
    const isWaitedFor = event.kind === "pressed" || event.kind === "submitted";
    const outside = await (isWaitedFor
      ? confirm.now(question, undefined, ask)
      : confirm.whenever(question, ask));
    const isTheirs = outside?.every((one) => one === from.home) && outside.length > 0;
    return isTheirs ? { ...from, speaksFor: supplier.id } : from;
  }

  async function alone(event: InboundEvent): Promise<boolean> {
    const audience = await confirm.now<Audience>(`audience ${event.in}`, "mixed", async () =>
      adapterOf(event).audience(event.in),
    );
    return audience === "one";
  }

  function note(event: InboundEvent, from: PersonRef): Promise<void> {
    return db.transaction((tx) => noteDirect(tx, from, event.in));
  }
}

/** Asks a platform and remembers its answer for a minute. */
function createConfirming(clock: Clock) {
  const asked = new Map<string, { at: number; answer: Promise<unknown> }>();
  return { now, whenever };

  /** Takes a failure or a long silence for `otherwise`. */
  async function now<T>(question: string, otherwise: T, ask: () => Promise<T>): Promise<T> {
    const waiting = new AbortController();
    const late = sleep(PATIENCE_MS, otherwise, { signal: waiting.signal });
    try {
      return await Promise.race([whenever(question, ask), late]);
    } catch {
      return otherwise;
    } finally {
      waiting.abort();
    }
  }

  /** Rejects when the platform does not answer. */
  function whenever<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const at = clock.now().getTime();
    const before = asked.get(question);
    if (before && at - before.at < CONFIRMED_MS) return before.answer as Promise<T>;
    const answer = ask();
    remember(question, at, answer);
    return answer;
  }

  function remember(question: string, at: number, answer: Promise<unknown>): void {
    // The oldest answers stand first.
    for (const [old, { at: then }] of asked) {
      if (asked.size < MOST_REMEMBERED && at - then < CONFIRMED_MS) break;
      asked.delete(old);
    }
    asked.delete(question);
    asked.set(question, { at, answer });
    // What failed is no answer: it is asked again by the next.
    answer.catch(() => {
      if (asked.get(question)?.answer === answer) asked.delete(question);
    });
  }
}
