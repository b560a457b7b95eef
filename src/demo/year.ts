import { filingDate } from "../calendar/filing.ts";
import { addDays, instantAt, localDate } from "../calendar/zone.ts";
import { historyOf } from "../survey/reminders/history.ts";
import { nextStep } from "../survey/reminders/ladder.ts";
import type {
  Dropped,
  OfficerStep,
  Plan,
  Rest,
  Step,
  Taken,
  Whereabouts,
} from "../survey/reminders/types.ts";
import { type Status, statusOnSignOfLife } from "../survey/status.ts";
import { type Came, type Happening, SCRIPT } from "./year-script.ts";

/** What left, what came, and what was told to officers. */
export type Event = { at: Date } & (
  | { kind: "left"; step: Step; told: Told }
  | { kind: "officers"; step: OfficerStep }
  | { kind: "left_out"; step: Step | OfficerStep; why: Dropped }
  | { kind: "came"; what: Came }
);

/** What a message of the sample year is about. */
export type Told = {
  contact: string;
  /** Somebody else was asked before, whose address failed. */
  newReader: boolean;
  /** The day of the last return, ISO; null: no form came yet. */
  returnedOn: string | null;
  workingOn: string | null;
};

/** What is next if nobody answers, and why nothing is where nothing is. */
export type Ahead = { events: Event[]; rest: Rest | undefined };

export type YearRow = {
  supplier: string;
  timeZone: string;
  /** From the beginning of the survey. */
  ahead: Ahead;
  /** In order, each with what is ahead after it. */
  events: (Event & { ahead: Ahead })[];
};

export type SampleYear = {
  year: number;
  from: string;
  to: string;
  startOn: string;
  dueOn: string;
  filingOn: string;
  rows: YearRow[];
};

/** A survey's year as it would go by, made by the ladder that runs surveys: its history alone is invented. */
export function sampleYear(year: number): SampleYear {
  const dueOn = `${year + 1}-03-31`;
  const startOn = addDays(dueOn, -50);
  const [from, to] = [`${year}-07-01`, `${year + 1}-06-30`];
  const plan: Plan = {
    startedAt: instantAt(startOn, 9 * 60, "UTC"),
    paused: false,
    closed: false,
    dueOn,
    invitationDays: 2,
  };
  const rows = SCRIPT.map((script) => playOut(script, plan, instantAt(to, 0, "UTC")));
  return { year, from, to, startOn, dueOn, filingOn: filingDate(year), rows };
}

type World = { plan: Plan; where: Whereabouts; id: string; until: Date };
type State = {
  status: Status;
  happened: { at: Date; kind: string; facts: Record<string, unknown> }[];
  taken: Taken[];
  muted: boolean;
  told: Told;
};

function playOut({ who, colleague, happens }: (typeof SCRIPT)[number], plan: Plan, until: Date): YearRow {
  const world: World = { plan, where: who, id: who.supplier, until };
  const told: Told = { contact: who.name, newReader: false, returnedOn: null, workingOn: null };
  let state: State = { status: "planned", happened: [], taken: [], muted: false, told };
  let now = plan.startedAt;
  const row: YearRow = {
    supplier: who.supplier,
    timeZone: who.timeZone,
    ahead: lookAhead(world, state, now),
    events: [],
  };
  const note = (event: Event, after: State) => {
    state = after;
    row.events.push({ ...event, ahead: lookAhead(world, after, event.at) });
  };
  for (const one of happens) {
    const at = instantAt(addDays(plan.dueOn, one.day), one.minute, who.timeZone);
    for (const [event, after] of leaves(world, state, now, at)) note(event, after);
    note({ at, kind: "came", what: one.what }, answered(state, one, { at, colleague, ...world }));
    now = at;
  }
  for (const [event, after] of leaves(world, state, now, until)) note(event, after);
  return row;
}

function lookAhead(world: World, state: State, now: Date): Ahead {
  const left = [...leaves(world, state, now, world.until)];
  const last = left.at(-1);
  const next = ask(world, last?.[1] ?? state, last?.[0].at ?? now);
  return {
    events: left.map(([event]) => event),
    rest: next.kind === "rest" ? next.why : undefined,
  };
}

/** What leaves between two instants if nobody answers, each with how the request stands after it. */
function* leaves(world: World, before: State, from: Date, until: Date): Generator<[Event, State]> {
  let state = before;
  let now = from;
  for (;;) {
    const next = ask(world, state, now);
    for (const { ladder, step, why } of next.leftOut) {
      state = taking(state, { ladder, step, outcome: "dropped", why, at: now });
      yield [{ at: now, kind: "left_out", step, why }, state];
    }
    const at = next.kind === "rest" ? next.until : next.at;
    if (at === null || at > until || (next.kind === "rest" && at <= now)) return;
    if (next.kind === "rest" || at > now) {
      now = at;
      continue;
    }
    const { ladder, step } = next;
    const { told } = state;
    state = taking(state, { ladder, step, outcome: "owed", why: null, at: now });
    if (next.kind === "officers") {
      yield [{ at: now, kind: "officers", step: next.step }, state];
      continue;
    }
    const kind = next.step === "invitation" ? "invited" : "reminded";
    const status = state.status === "planned" ? "invited" : state.status;
    state = { ...state, status, happened: [...state.happened, { at: now, kind, facts: {} }] };
    yield [{ at: now, kind: "left", step: next.step, told }, state];
  }
}

function ask({ plan, where, id }: World, { happened, taken, status, muted }: State, now: Date) {
  const facts = { status, decided: false, muted, reachable: true };
  return nextStep(plan, where, historyOf(happened, taken, facts), id, now);
}

function taking(state: State, step: Omit<Taken, "n">): State {
  return { ...state, taken: [...state.taken, { n: state.taken.length + 1, ...step }] };
}

/** What a request is after something came. */
function answered(
  state: State,
  { what }: Happening,
  { at, where, colleague = "" }: World & { at: Date; colleague: string | undefined },
): State {
  const day = localDate(at, where.timeZone);
  const became = (kind: string, facts = {}, more: Partial<State> = {}): State => ({
    ...state,
    ...more,
    happened: [...state.happened, { at, kind, facts }],
  });
  const heard = { status: statusOnSignOfLife(state.status) };
  switch (what) {
    case "asked":
    case "answered":
      return became(what, {}, heard);
    case "working":
      return became(what, {}, { ...heard, told: { ...state.told, workingOn: day } });
    case "muted":
      return { ...state, muted: true };
    case "bounced":
      return became("reader_changed", {}, { told: { ...state.told, contact: colleague, newReader: true } });
    case "returned":
      return became(
        "judged",
        { verdict: what, dropId: day },
        { status: what, told: { ...state.told, returnedOn: day } },
      );
    case "accepted":
    case "accepted_with_follow_up":
      return became("judged", { verdict: what, dropId: day }, { status: what });
    default:
      return what satisfies never;
  }
}
