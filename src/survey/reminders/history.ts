import type { History, Taken } from "./types.ts";

/** A row of `request_event`, as far as it decides reminders. */
export type Event = { kind: string; at: Date; facts: unknown };

/**
 * What became of a request so far. `events` and `taken` in the order in which they were written; `verdicts`: by drop,
 * what is said of files now that were returned when they came.
 */
export function historyOf(
  events: readonly Event[],
  taken: readonly Taken[],
  facts: Pick<History, "status" | "decided" | "muted" | "reachable">,
  verdicts: ReadonlyMap<string, string> = new Map(),
): History {
  const history: History = {
    ...facts,
    taken: [...taken],
    lastMessageAt: null,
    returned: lastReturned(events, verdicts),
    asked: null,
    workingAt: null,
    dueMovedAt: null,
    notMine: false,
    newReaderAt: null,
  };
  const messages = taken.filter(isMessage).map(({ at }) => at);
  const working: Date[] = [];
  /** After these somebody who is still at work on it says so anew. */
  const news: Date[] = [];
  for (const { kind, at, facts } of events) {
    switch (kind) {
      case "judged":
        // The reply is a message of ours, and whoever sends the file has taken the matter on.
        messages.push(at);
        history.notMine = false;
        break;
      case "asked":
        history.asked = { at, answeredAt: null };
        break;
      case "answered":
        if (history.asked) history.asked.answeredAt = at;
        news.push(at);
        break;
      case "working":
        working.push(at);
        break;
      case "due_moved":
        history.dueMovedAt = at;
        break;
      case "in_scope":
        // Asked anew, by a day of its own.
        if ((facts as { dueOn?: string }).dueOn === undefined) break;
        history.dueMovedAt = at;
        history.newReaderAt = at;
        news.push(at);
        break;
      case "not_mine":
        history.notMine = true;
        break;
      case "contact_confirmed":
        history.notMine = false;
        if (!(facts as { newContact?: boolean }).newContact) break;
        history.newReaderAt = at;
        news.push(at);
        break;
      case "reader_changed":
        history.newReaderAt = at;
        news.push(at);
        break;
    }
  }
  history.workingAt = firstOfLast(working, [...messages, ...news]);
  if (messages.length > 0) history.lastMessageAt = new Date(Math.max(...messages.map((at) => at.getTime())));
  return history;
}

/** The newest file that was judged and not taken back, if it was returned; `events` and `verdicts` as above. */
export function lastReturned(
  events: readonly Event[],
  verdicts: ReadonlyMap<string, string>,
): History["returned"] {
  const judged: { dropId: string; verdict: string; at: Date }[] = [];
  for (const { kind, at, facts } of events) {
    const { dropId, verdict } = facts as { dropId: string; verdict: string };
    if (kind === "judged") judged.push({ dropId, verdict, at });
    const known = kind === "taken_back" ? judged.findIndex((one) => one.dropId === dropId) : -1;
    if (known >= 0) judged.splice(known, 1);
  }
  const newest = judged.at(-1);
  if (newest?.verdict !== "returned") return null;
  const { dropId, at } = newest;
  return { dropId, at, better: (verdicts.get(dropId) ?? "returned") !== "returned" };
}

/** Of what was said again and again, when it was said first since anything came between; null: never. */
function firstOfLast(said: readonly Date[], between: readonly Date[]): Date | null {
  let first: Date | null = null;
  for (const at of said) {
    const since = first;
    if (since === null || between.some((one) => one >= since && one < at)) first = at;
  }
  return first;
}

/** Whether a step was written to the supplier. */
export function isMessage({ outcome, step }: Taken): boolean {
  return outcome === "owed" && step !== "escalation" && step !== "person";
}
