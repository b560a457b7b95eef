import { filingDate } from "../../calendar/filing.ts";
import { localDate } from "../../calendar/zone.ts";
import { dayText, LANGUAGES, type SentenceKey, type Values } from "../../i18n/index.ts";
import type { Campaign } from "./store.ts";

/** What an answer should be about: scope A, B and C of the form. */
export const SCOPES = ["company", "products", "defined"] as const;
export type Scope = (typeof SCOPES)[number];

/** The longest paragraph of one's own, in characters: an invitation is read on a telephone. */
export const LONGEST_PARAGRAPH = 1_000;
/** The longest name that suppliers see, in characters. */
export const LONGEST_NAME = 100;

/** What an officer decides about a survey; a running one keeps its year. */
export type Settings = Pick<
  Campaign,
  | "year"
  | "startsOn"
  | "dueOn"
  | "oldestVersion"
  | "requester"
  | "contactPerson"
  | "scope"
  | "timeZone"
  | "languages"
  | "digestHour"
  | "senderName"
  | "publicPage"
  | "paragraphs"
>;

/** What is not right, as a sentence says it. */
export type Problem = { key: SentenceKey; values: Values };

/** What a new survey takes over from the newest one before it, so that it is asked once. */
export function inherited(
  before: Campaign | undefined,
  installation: { companyName: string; contactPerson: string },
): Omit<Settings, "year" | "startsOn" | "dueOn"> {
  return {
    oldestVersion: before?.oldestVersion ?? null,
    requester: before?.requester ?? installation.companyName,
    contactPerson: before?.contactPerson ?? installation.contactPerson,
    scope: before?.scope ?? "company",
    timeZone: before?.timeZone ?? "UTC",
    languages: before?.languages ?? ["en"],
    digestHour: before?.digestHour ?? 9,
    senderName: before?.senderName ?? null,
    publicPage: before?.publicPage ?? null,
    paragraphs: before?.paragraphs ?? {},
  };
}

/** The languages of a survey in our order, each once: English is always one, for whoever reads none of the others. */
export function withEnglish(languages: readonly string[]): string[] {
  return LANGUAGES.filter((one) => one === "en" || languages.includes(one));
}

/**
 * The first thing that is not right about a survey's settings; `before`: as they stood. The due date of a survey that
 * runs may go by, but not be moved into the past. Pure.
 */
export function problemOf(
  settings: Settings,
  before: { dueOn: string; startedAt: Date | null } | undefined,
  now: Date,
): Problem | undefined {
  const { year, startsOn, dueOn, timeZone } = settings;
  const filing = filingDate(year);
  const due = dayText("en", dueOn);
  const stays = before !== undefined && before.startedAt !== null && before.dueOn === dueOn;
  if (!stays && dueOn <= localDate(now, timeZone))
    return { key: "campaign.problem.due_past", values: { due } };
  if (dueOn > filing) {
    const values = { due, filing: dayText("en", filing), year: String(year) };
    return { key: "campaign.problem.due_after_filing", values };
  }
  if (startsOn !== null && startsOn > dueOn)
    return { key: "campaign.problem.starts_after_due", values: { starts: dayText("en", startsOn), due } };
  return wordsProblem(settings);
}

function wordsProblem(settings: Settings): Problem | undefined {
  const { languages, paragraphs, publicPage } = settings;
  for (const [option, name] of [
    ["--company", settings.requester],
    ["--person", settings.contactPerson],
    ["--sender", settings.senderName ?? ""],
  ] as const) {
    if ([...name].length > LONGEST_NAME || /\p{Cc}/u.test(name))
      return { key: "campaign.problem.name", values: { option, most: LONGEST_NAME } };
  }
  if (publicPage !== null && !isPublicPage(publicPage)) return { key: "campaign.problem.page", values: {} };
  for (const [language, text] of Object.entries(paragraphs)) {
    if (!languages.includes(language))
      return { key: "campaign.problem.paragraph_language", values: { language } };
    if ([...text].length > LONGEST_PARAGRAPH)
      return { key: "campaign.problem.paragraph_long", values: { language, most: LONGEST_PARAGRAPH } };
  }
  return undefined;
}

/** Checked for its form only; whether it says what it should is for officers to see. */
function isPublicPage(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url?.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === ""
  );
}
