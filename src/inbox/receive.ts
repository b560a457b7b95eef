import type { Answer, Decision, InboundEvent, Notice, PersonRef, Pressed, Submitted } from "../chat/event.ts";
import type { Clock } from "../clock.ts";
import { withoutSecrets } from "../people/secrets.ts";
import type { Db, Tx } from "../store.ts";
import { storable } from "./storable.ts";
import { recordNotice, saveAnswer, takeDecision } from "./store.ts";

/** Opens a form or answers on the surface: reads only, at most a row, within 2 s. */
export type Surface = (event: Pressed) => Promise<Answer>;
/** Carries a decision out inside the transaction it is given; a throw writes nothing. */
export type Decide<E extends Decision = Decision> = (tx: Tx, event: E, now: Date) => Promise<Answer>;
/** Asks a platform or judges a file before a decision, outside any transaction; returns what to carry out in one. */
export type Prepare<E extends Decision = Decision> = (event: E) => Promise<Decide<E>>;

/** The four ways into the core, by name of action or form. */
export type Routes = {
  /** Pure and local; true keeps an event out of every table, log and queue. */
  isSensitive(event: InboundEvent): boolean;
  sensitive(event: InboundEvent): Promise<Answer>;
  /** Who speaks, as the platform confirms it now. Asked before any transaction. */
  speaker(event: InboundEvent): Promise<PersonRef>;
  /** Runs in the transaction that records the notice, only the first time. */
  onNotice(tx: Tx, event: Notice, now: Date): Promise<void>;
  /** Runs in the transaction of a decision before it is carried out, only the first time. */
  onDecision(tx: Tx, event: Decision, now: Date): Promise<void>;
  surfaces: Readonly<Record<string, Surface>>;
  presses: Readonly<Record<string, Decide<Pressed>>>;
  forms: Readonly<Record<string, Decide<Submitted>>>;
  preparedPresses: Readonly<Record<string, Prepare<Pressed>>>;
  preparedForms: Readonly<Record<string, Prepare<Submitted>>>;
  /** The answer to a button or form that nobody handles any more. */
  unknown(event: Decision): Promise<Answer>;
};

/**
 * The one door for events (design §4). Rejects when nothing was recorded, so that the platform delivers
 * again or the person is told to press again.
 */
export function createReceive(db: Db, clock: Clock, routes: Routes) {
  return async function receive(told: InboundEvent): Promise<Answer> {
    if (routes.isSensitive(told)) return routes.sensitive(told);
    const event = withoutSecrets(storable(told));
    switch (event.kind) {
      case "said":
      case "arrived":
      case "left":
        await record(event);
        return { kind: "none" };
      case "pressed": {
        const confirmed = { ...event, from: await routes.speaker(event) };
        const surface = own(routes.surfaces, event.action);
        return surface ? surface(confirmed) : decide(confirmed);
      }
      case "submitted":
        return decide({ ...event, from: await routes.speaker(event) });
    }
  };

  async function record(event: Notice): Promise<void> {
    const now = clock.now();
    await db.transaction(async (tx) => {
      if (await recordNotice(tx, event, now)) await routes.onNotice(tx, event, now);
    });
  }

  async function decide(event: Decision): Promise<Answer> {
    const handler = await handlerOf(event);
    if (!handler) return routes.unknown(event);
    const now = clock.now();
    try {
      return await db.transaction(async (tx) => {
        const taken = await takeDecision(tx, event, now);
        if ("before" in taken) return taken.before;
        await routes.onDecision(tx, event, now);
        const answer = await handler(tx, now);
        if (answer.kind === "invalid") throw new NothingWritten(answer);
        await saveAnswer(tx, taken.row, answer);
        return answer;
      });
    } catch (error) {
      if (error instanceof NothingWritten) return error.answer;
      throw error;
    }
  }

  async function handlerOf(event: Decision): Promise<((tx: Tx, now: Date) => Promise<Answer>) | undefined> {
    if (event.kind === "pressed") {
      const prepare = own(routes.preparedPresses, event.action);
      const press = prepare ? await prepare(event) : own(routes.presses, event.action);
      return press && ((tx, now) => press(tx, event, now));
    }
    const prepare = own(routes.preparedForms, event.form);
    const form = prepare ? await prepare(event) : own(routes.forms, event.form);
    return form && ((tx, now) => form(tx, event, now));
  }
}

/** The handler of that name; names come from clients, and every object answers to "constructor". */
function own<Handler>(handlers: Readonly<Record<string, Handler>>, name: string): Handler | undefined {
  return Object.hasOwn(handlers, name) ? handlers[name] : undefined;
}

/** Rolls the transaction back and carries the answer out of it: an invalid form writes nothing. */
class NothingWritten extends Error {
  override readonly name = "NothingWritten";
  constructor(readonly answer: Answer) {
    super("invalid form");
  }
}
