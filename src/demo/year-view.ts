import { addDays, daysBetween, localDate } from "../calendar/zone.ts";
import type { Message } from "../chat/message.ts";
import { judge } from "../cmrt/index.ts";
import { type CompleteLanguage, isSentenceKey, sentence } from "../i18n/index.ts";
import type { Missing } from "../survey/reminders/say/facts.ts";
import { surveyMessage } from "../survey/reminders/say/message.ts";
import { FILLER, OFFICER, REQUESTER } from "./suppliers.ts";
import type { AheadView, EventView, YearView } from "./view.ts";
import { sampleFileName, sampleWorkbook } from "./workbook/index.ts";
import type { Ahead, Event, SampleYear } from "./year.ts";

/** What sample forms are filled in for. */
const OLDEST = "6.4";

/** The sample year in the words of a page. */
export function viewOfYear(year: SampleYear, language: CompleteLanguage): YearView {
  return {
    from: year.from,
    to: year.to,
    startOn: year.startOn,
    today: addDays(year.dueOn, -28),
    marks: [
      { day: year.startOn, says: sentence(language, "year.mark.start") },
      { day: year.dueOn, says: sentence(language, "year.mark.due") },
      { day: year.filingOn, says: sentence(language, "year.mark.filing") },
    ],
    rows: year.rows.map(({ supplier, timeZone, ahead, events }) => ({
      supplier,
      ahead: viewAhead(ahead, timeZone, language),
      events: events.map((event) => ({
        ...viewOf(event, timeZone, language),
        ahead: viewAhead(event.ahead, timeZone, language),
      })),
    })),
  };
}

/** The very text that leaves at an event of the sample year; undefined where none does. */
export async function messageOfYear(
  year: SampleYear,
  at: { row: number; event: number },
  language: CompleteLanguage,
): Promise<Message | undefined> {
  const row = year.rows[at.row];
  const event = row?.events[at.event];
  if (!row || event?.kind !== "left") return undefined;
  const { told, step } = event;
  const facts = {
    requestId: "",
    step,
    by: "chat" as const,
    asking: {
      company: REQUESTER,
      person: OFFICER.name,
      year: year.year,
      scope: "company" as const,
      oldestVersion: OLDEST,
      publicPage: null,
      paragraphs: {},
    },
    reader: { name: told.contact, supplier: row.supplier },
    dueOn: year.dueOn,
    days: daysBetween(localDate(event.at, row.timeZone), year.dueOn),
    missing: await missingOf(told.returnedOn, language),
    newReader: told.newReader ? ("lost" as const) : null,
    workingOn: told.workingOn,
  };
  return surveyMessage(facts, language);
}

/** What the incomplete sample lacks, as our own judging finds it. */
async function missingOf(returnedOn: string | null, language: CompleteLanguage): Promise<Missing> {
  if (returnedOn === null) return { kind: "nothing" };
  const file = { dropId: returnedOn, name: sampleFileName("incomplete"), on: returnedOn };
  const filled = { company: FILLER, completedOn: returnedOn, language };
  const basis = { asOf: returnedOn, requester: REQUESTER, oldestVersion: OLDEST };
  const { findings } = await judge(await sampleWorkbook("incomplete", filled), basis);
  return {
    kind: "returned",
    file,
    findings: findings.filter(({ severity }) => severity === "must_fix"),
  };
}

function viewAhead({ events, rest }: Ahead, timeZone: string, language: CompleteLanguage): AheadView {
  const key = `year.rest.${rest ?? "quiet"}`;
  return {
    events: events
      .filter(({ kind }) => kind !== "left_out")
      .map((event) => viewOf(event, timeZone, language)),
    rest: sentence(language, isSentenceKey(key) ? key : "year.rest.quiet"),
  };
}

function viewOf(event: Event, timeZone: string, language: CompleteLanguage): EventView {
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone }).format(event.at);
  const { kind } = event;
  const view = { day: localDate(event.at, timeZone), time, kind, says: says(event, language) };
  return kind === "left" ? { ...view, to: event.told.contact } : view;
}

function says(event: Event, language: CompleteLanguage): string {
  switch (event.kind) {
    case "left":
    case "officers":
      return sentence(language, `year.step.${event.step}`);
    case "left_out": {
      const step = sentence(language, `year.step.${event.step}`);
      return sentence(language, "year.left_out", {
        step,
        why: sentence(language, `year.why.${event.why}`),
      });
    }
    case "came":
      return sentence(language, `year.came.${event.what}`);
    default:
      return event satisfies never;
  }
}
