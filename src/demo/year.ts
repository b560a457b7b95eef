import { filingDate } from "../calendar/filing.ts";
import { addDays, instantAt, localDate } from "../calendar/zone.ts";
import { type Foreseen, foresee } from "../survey/reminders/foresee.ts";
import { historyOf } from "../survey/reminders/history.ts";
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
    invitationDays: 1,
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
  const { supplier, timeZone } = who;
  const row: YearRow = { supplier, timeZone, ahead: ahead(world, state, now), events: [] };
  const passUntil = (then: Date) => {
    for (const seen of foreseen(world, state, now, then)) {
      if (seen.kind === "rest") continue;
      // What is left out is noted when the next step is due, and was due before: nothing changes by it.
      const before = state;
      state = taking(before, seen);
      const stands = seen.kind === "left_out" ? before : state;
      row.events.push({ ...eventOf(seen, before.told), ahead: ahead(world, stands, seen.at) });
    }
    now = then;
  };
  for (const one of happens) {
    const at = instantAt(addDays(plan.dueOn, one.day), one.minute, timeZone);
    passUntil(at);
    state = answered(state, one, { at, colleague, ...world });
    row.events.push({ at, kind: "came", what: one.what, ahead: ahead(world, state, at) });
  }
  passUntil(until);
  row.events.sort((one, other) => one.at.getTime() - other.at.getTime());
  return row;
}

function ahead(world: World, state: State, now: Date): Ahead {
  const events: Event[] = [];
  let rest: Rest | undefined;
  for (const seen of foreseen(world, state, now, world.until)) {
    if (seen.kind === "rest") rest = seen.why;
    else events.push(eventOf(seen, state.told));
  }
  return { events, rest };
}

function foreseen({ plan, where, id }: World, state: State, from: Date, until: Date): Foreseen[] {
  const { happened, taken, status, muted } = state;
  const facts = { status, decided: false, muted, reachable: true };
  return foresee(plan, where, historyOf(happened, taken, facts), id, from, until);
}

type Seen = Exclude<Foreseen, { kind: "rest" }>;

function eventOf(seen: Seen, told: Told): Event {
  return seen.kind === "send" ? { at: seen.at, kind: "left", step: seen.step, told } : seen;
}

function taking(state: State, { kind, ladder, step, at, ...seen }: Seen): State {
  const row = {
    n: state.taken.length + 1,
    ladder,
    step,
    outcome: kind === "left_out" ? ("dropped" as const) : ("owed" as const),
    why: "why" in seen ? seen.why : null,
    at,
  };
  const invited = step === "invitation" && state.status === "planned";
  const happened =
    kind === "send"
      ? [...state.happened, { at, kind: step === "invitation" ? "invited" : "reminded", facts: {} }]
      : state.happened;
  return {
    ...state,
    status: invited ? "invited" : state.status,
    happened,
    taken: [...state.taken, row],
  };
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
