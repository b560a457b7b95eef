import { isMessage } from "./history.ts";
import { nextStep, planWhenAsked } from "./ladder.ts";
import { Days } from "./slots.ts";
import type { Dropped, History, Ladder, OfficerStep, Plan, Rest, Step, Taken, Whereabouts } from "./types.ts";

/** What is foreseen of a request: a step at the instant it is taken, or at the one for which it was due and left out. */
export type Foreseen =
  | { kind: "send"; ladder: Ladder; step: Step; at: Date }
  | { kind: "officers"; ladder: Ladder; step: OfficerStep; at: Date }
  | { kind: "left_out"; ladder: Ladder; step: Step | OfficerStep; at: Date; why: Dropped }
  /** From `at` nothing leaves by itself, and why. */
  | { kind: "rest"; why: Rest; at: Date };

/**
 * What leaves between two instants, both included, if nobody answers and nothing is changed, in its order: what
 * `nextStep` says, again and again. Ends with why nothing more leaves, where that is so; nothing at all: the next step
 * is later than `until`.
 */
export function foresee(
  given: Plan,
  where: Whereabouts,
  history: History,
  requestId: string,
  from: Date,
  until: Date,
): Foreseen[] {
  const seen: Foreseen[] = [];
  let plan = given;
  let now = from;
  let then = history;
  while (now <= until) {
    const next = nextStep(plan, where, then, requestId, now);
    const told = planWhenAsked(plan, where, then, requestId, now);
    const planned =
      next.leftOut.length === 0 ? [] : new Days(told, where, requestId).slots(history.returned).reminders;
    for (const { ladder, step, why } of next.leftOut) {
      const at = planned.find((slot) => slot.step === step)?.at ?? now;
      seen.push({ kind: "left_out", ladder, step, at, why });
      then = after(then, { n: 0, ladder, step, outcome: "dropped", why, at: now });
    }
    if (next.kind === "rest") {
      seen.push({ kind: "rest", why: next.why, at: now });
      // Nobody can be reached until something is changed.
      if (next.why === "nobody" || !next.until || next.until <= now) break;
      now = next.until;
    } else if (next.at > now) {
      now = next.at;
    } else {
      const { ladder, step } = next;
      if (step === "invitation") plan = told;
      seen.push(
        next.kind === "send"
          ? { kind: "send", ladder, step: next.step, at: now }
          : { kind: "officers", ladder, step: next.step, at: now },
      );
      then = after(then, { n: 0, ladder, step, outcome: "owed", why: null, at: now });
    }
  }
  return seen;
}

function after(history: History, row: Taken): History {
  const lastMessageAt = isMessage(row) ? row.at : history.lastMessageAt;
  return { ...history, taken: [...history.taken, row], lastMessageAt };
}
