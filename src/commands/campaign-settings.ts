import { open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { LANGUAGES, type Language } from "../i18n/index.ts";
import { LONGEST_PARAGRAPH, SCOPES, type Settings, withEnglish } from "../survey/campaigns/settings.ts";
import { CommandProblem } from "./context.ts";
import * as words from "./words.ts";

/** What can be typed about a survey, when it is opened and later. */
export type TypedSettings = {
  due?: string;
  starts?: string;
  accept?: string;
  scope?: string;
  timezone?: string;
  languages?: string[];
  digestHour?: string;
  company?: string;
  sender?: string;
  person?: string;
  page?: string;
  paragraph?: string[];
};

/** What takes a setting away again. */
const NONE = "none";
/** UTF-8 needs four bytes at most for one character. */
const MOST_BYTES = LONGEST_PARAGRAPH * 4;

/** The options behind `TypedSettings`, but for the due date, which a new survey must have. */
export function withSettings(command: Command): Command {
  return command
    .option("--starts <DATE>", "first day of the survey: older answers are stale")
    .option("--accept <VERSION>", "oldest template version taken, e.g. 6.5, or none")
    .option("--scope <SCOPE>", `what is asked about: ${SCOPES.join(", ")}`)
    .option("--timezone <ZONE>", "the officers' own, e.g. America/Chicago")
    .option("--languages <LANGUAGE...>", `languages suppliers are written to in: ${LANGUAGES.join(", ")}`)
    .option("--digest-hour <HOUR>", "hour of the digest, 0 to 23")
    .option("--company <NAME>", "the company that asks (first COMPANY_NAME)")
    .option("--sender <NAME>", "the name suppliers see as sender, or none: the company's")
    .option("--person <NAME>", "whom suppliers can ask (first CONTACT_PERSON)")
    .option("--page <URL>", "a public page that confirms the survey, or none")
    .option("--paragraph <LANGUAGE=TEXT...>", "your own words in the invitation: ja=@file, en=text, or ja=");
}

/** The settings as they stand, with what was typed. Throws `CommandProblem` where it cannot be understood. */
export async function settingsFrom<Before extends Omit<Settings, "startsOn">>(
  typed: TypedSettings,
  before: Before & { startsOn: string | null },
  cwd: string,
): Promise<Settings> {
  const orNone = <T>(value: string, read: (value: string) => T) => (value === NONE ? null : read(value));
  return {
    year: before.year,
    dueOn: typed.due === undefined ? before.dueOn : words.date("--due", typed.due),
    startsOn:
      typed.starts === undefined
        ? before.startsOn
        : orNone(typed.starts, (one) => words.date("--starts", one)),
    oldestVersion: typed.accept === undefined ? before.oldestVersion : orNone(typed.accept, words.version),
    scope: typed.scope === undefined ? before.scope : scope(typed.scope),
    timeZone: typed.timezone === undefined ? before.timeZone : words.timeZone(typed.timezone),
    languages: withEnglish(typed.languages === undefined ? before.languages : typed.languages.map(language)),
    digestHour: typed.digestHour === undefined ? before.digestHour : hour(typed.digestHour),
    requester: typed.company === undefined ? before.requester : words.filledIn("--company", typed.company),
    senderName:
      typed.sender === undefined
        ? before.senderName
        : orNone(typed.sender, (one) => words.filledIn("--sender", one)),
    contactPerson:
      typed.person === undefined ? before.contactPerson : words.filledIn("--person", typed.person),
    publicPage: typed.page === undefined ? before.publicPage : orNone(typed.page.trim(), (one) => one),
    paragraphs: await paragraphs(typed.paragraph ?? [], before.paragraphs, cwd),
  };
}

async function paragraphs(typed: string[], before: Record<string, string>, cwd: string) {
  const found = { ...before };
  for (const one of typed) {
    const [, tag = "", text = ""] = /^\s*([a-z]{2})=(.*)$/s.exec(one) ?? [];
    if (!isLanguage(tag)) throw new CommandProblem("campaign.problem.paragraph", { value: one.slice(0, 80) });
    const words = (text.startsWith("@") ? await textOf(text.slice(1), cwd) : text).trim();
    if (words === "") delete found[tag];
    else found[tag] = words;
  }
  return found;
}

/** A small file of text. It is read by whoever carries the command out, as all paths are. */
async function textOf(path: string, cwd: string): Promise<string> {
  const problem = new CommandProblem("campaign.problem.paragraph_file", { path, most: LONGEST_PARAGRAPH }, 1);
  const full = resolve(cwd, path);
  const about = await stat(full).catch(() => undefined);
  if (!about?.isFile() || about.size > MOST_BYTES) throw problem;
  const file = await open(full);
  try {
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    if (bytesRead > MOST_BYTES) throw problem;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytesRead));
  } catch (error) {
    if (error instanceof TypeError) throw problem;
    throw error;
  } finally {
    await file.close();
  }
}

function scope(value: string): string {
  if (!SCOPES.some((known) => known === value))
    throw new CommandProblem("campaign.problem.scope", { scopes: SCOPES.join(", ") });
  return value;
}

function language(value: string): Language {
  if (!isLanguage(value))
    throw new CommandProblem("campaign.problem.languages", { languages: LANGUAGES.join(", ") });
  return value;
}

function isLanguage(value: string): value is Language {
  return LANGUAGES.some((known) => known === value);
}

function hour(value: string): number {
  const number = Number(value);
  if (!/^\d{1,2}$/.test(value) || number > 23)
    throw new CommandProblem("campaign.problem.digest_hour", { value });
  return number;
}
