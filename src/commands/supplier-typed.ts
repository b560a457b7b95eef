import { quote } from "../chat/quote.ts";
import { dateText, sentence } from "../i18n/index.ts";
import type { Change } from "../people/import/differ.ts";
import type { Plan } from "../people/import/plan.ts";
import { readTyped } from "../people/import/read.ts";
import { columnName, whatIsWrong } from "../people/import/say.ts";
import type { Field, ListRow, Problem } from "../people/import/types.ts";
import type { Campaign } from "../survey/campaigns/store.ts";
import { CommandProblem } from "./context.ts";
import * as words from "./words.ts";

/** Options about a supplier and its contact, each with the column of a list that it stands for. */
const OPTIONS = {
  name: ["--name", "supplier"],
  number: ["--number", "number"],
  otherNames: ["--other-names", "otherNames"],
  country: ["--country", "country"],
  buyer: ["--buyer", "buyer"],
  buyerEmail: ["--buyer-email", "buyerEmail"],
  spend: ["--spend", "spend"],
  contact: ["--contact", "contact"],
  email: ["--email", "email"],
  lang: ["--lang", "language"],
  timezone: ["--timezone", "timeZone"],
} as const satisfies Record<string, readonly [option: string, field: Field]>;

export type Typed = { [option in keyof typeof OPTIONS]?: string };

/** What was typed, read by the rules of a list. Throws `CommandProblem` that names the option. */
export function rowTyped(typed: Typed): ListRow {
  const cells: Partial<Record<Field, string>> = {};
  for (const [name, [option, field]] of Object.entries(OPTIONS)) {
    const text = typed[name as keyof Typed];
    if (text !== undefined) cells[field] = words.filledIn(option, text);
  }
  const { rows, problems } = readTyped(cells);
  refuse(problems);
  return rows[0]!;
}

/** Throws a `CommandProblem` that says all that is wrong, where anything is. */
export function refuse(problems: Plan["problems"]): void {
  if (problems.length === 0) return;
  throw new CommandProblem("command.problem.typed", { problems: problems.map(inOption).join("\n") });
}

/** The options with which changes of a supplier are typed. */
export function optionsOf(changes: readonly Change[]): string {
  return changes.map(({ field }) => `${optionOf(field)} …`).join(" ");
}

/** Each change on a line of its own; `known` says what is known already in words of its own. */
export function changeLines(changes: readonly Change[], known?: "command.supplier.differs"): string[] {
  return changes.map(({ field, from, to }) => {
    const values = { column: columnName(field, "en"), from: quote(from), to: quote(to) };
    if (from === "") return sentence("en", "command.supplier.change_new", values);
    return sentence("en", known ?? "command.supplier.change", values);
  });
}

/** That a supplier may answer until after Form SD is to be filed, where it is so. */
export function filingLines({ year, filingOn }: Pick<Campaign, "year" | "filingOn">, due: string): string[] {
  if (filingOn === null || due <= filingOn) return [];
  const values = { year: String(year), filing: dateText("en", filingOn) };
  return [sentence("en", "command.supplier.after_filing", values)];
}

function inOption(problem: Problem): string {
  const option = optionOf(problem.field);
  return sentence("en", "command.problem.in_option", { option, problem: whatIsWrong(problem, "en") });
}

function optionOf(field: Field): string {
  return Object.values(OPTIONS).find(([, one]) => one === field)?.[0] ?? field;
}
