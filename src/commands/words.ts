import { LANGUAGES } from "../i18n/index.ts";
import { looksLikeEmail } from "../people/email.ts";
import { ROLES, type Role } from "../people/may.ts";
import { CommandProblem } from "./context.ts";
import { isIsoDate, isVersion } from "./formats.ts";

/** An option's text, trimmed. Throws `CommandProblem` when nothing is left. */
export function filledIn(option: string, value: string): string {
  const text = value.trim();
  if (text === "") throw new CommandProblem("command.problem.empty", { option });
  return text;
}

export function email(value: string): string {
  const text = value.trim();
  if (!looksLikeEmail(text)) throw new CommandProblem("command.problem.email", { value });
  return text;
}

export function language(value: string): string {
  const found = LANGUAGES.find((known) => known === value);
  if (!found) throw new CommandProblem("command.problem.language", { languages: LANGUAGES.join(", ") });
  return found;
}

export function timeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) throw new CommandProblem("command.problem.time_zone", { value });
    throw error;
  }
}

export function role(value: string): Role {
  const found = ROLES.find((known) => known === value);
  if (!found) throw new CommandProblem("command.problem.roles", { roles: ROLES.join(", ") });
  return found;
}

export function year(value: string): number {
  if (!/^20\d\d$/.test(value)) throw new CommandProblem("command.problem.year", { value });
  return Number(value);
}

export function date(option: string, value: string): string {
  if (!isIsoDate(value)) throw new CommandProblem("command.problem.date", { option, value });
  return value;
}

export function version(value: string): string {
  if (!isVersion(value)) throw new CommandProblem("command.problem.accept", { value });
  return value;
}
