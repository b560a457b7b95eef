import { localDate } from "../../../../src/calendar/zone.ts";
import { type Foreseen, foresee } from "../../../../src/survey/reminders/foresee.ts";
import { type Event, historyOf } from "../../../../src/survey/reminders/history.ts";
import { nextStep, planWhenAsked } from "../../../../src/survey/reminders/ladder.ts";
import type { History, Next, Plan, Taken, Whereabouts } from "../../../../src/survey/reminders/types.ts";

export const BERLIN: Whereabouts = { timeZone: "Europe/Berlin", country: "DE" };
export const TOKYO: Whereabouts = { timeZone: "Asia/Tokyo", country: "JP" };

export const at = (text: string) => new Date(text);

/** Due on Wednesday 31 March 2027, started in January. */
export const PLAN: Plan = {
  startedAt: at("2027-01-04T08:00Z"),
  paused: false,
  closed: false,
  dueOn: "2027-03-31",
  invitationDays: 1,
};

/** One supplier's survey, swept by the test as often as it likes. */
export class Survey {
  readonly events: Event[] = [];
  readonly taken: Taken[] = [];
  /** The due date for which each of them was. */
  readonly dues: string[] = [];
  /** By drop, where a file was judged again. */
  readonly verdicts = new Map<string, string>();
  facts: Pick<History, "status" | "decided" | "muted" | "reachable"> = {
    status: "planned",
    decided: false,
    muted: false,
    reachable: true,
  };
  plan: Plan = PLAN;

  constructor(
    public where: Whereabouts = BERLIN,
    readonly id = "request-1",
  ) {}

  get history(): History {
    return historyOf(this.events, this.taken, this.facts, this.verdicts);
  }

  next(now: Date): Next {
    return nextStep(this.plan, this.where, this.history, this.id, now);
  }

  /** What is due is taken, as the real sweep does; says what was. */
  sweep(now: Date): Next {
    const next = this.next(now);
    for (const one of next.leftOut) this.#write({ ...one, outcome: "dropped", at: now });
    if (next.kind !== "rest" && next.at <= now) {
      if (next.step === "invitation")
        this.plan = planWhenAsked(this.plan, this.where, this.history, this.id, now);
      this.#write({ ladder: next.ladder, step: next.step, outcome: "owed", why: null, at: now });
      if (next.step === "invitation" && this.facts.status === "planned") this.facts.status = "invited";
    }
    return next;
  }

  /** Sweeps whenever something is due, and every eight hours besides, both ends included. */
  run(from: string, until: string): this {
    const end = at(until);
    let now = at(from);
    while (now <= end) {
      const next = this.sweep(now);
      if (next.kind !== "rest" && next.at <= now) continue;
      const due = next.kind === "rest" ? next.until : next.at;
      const later = new Date(now.getTime() + 8 * 3_600_000);
      now = due && due < later ? due : later;
    }
    return this;
  }

  happens(kind: string, when: string, facts: object = {}): this {
    this.events.push({ kind, at: at(when), facts });
    return this;
  }

  /** A file is judged. */
  judged(verdict: "returned" | "accepted", when: string, dropId: string): this {
    this.facts.status = verdict;
    return this.happens("judged", when, { dropId, verdict });
  }

  foresee(from: string, until: string): Foreseen[] {
    return foresee(this.plan, this.where, this.history, this.id, at(from), at(until));
  }

  /** "2027-03-03 before_28" for what was taken, with " (why)" for what was left out. */
  get told(): string[] {
    return this.taken.map(
      ({ at, step, why }) => `${localDate(at, this.where.timeZone)} ${step}${why ? ` (${why})` : ""}`,
    );
  }

  #write(row: Omit<Taken, "n">): void {
    this.taken.push({ ...row, n: this.taken.length + 1 });
    this.dues.push(this.plan.dueOn);
  }
}
