import type { Block, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import type { Change } from "./differ.ts";
import { changesIn, type Plan } from "./plan.ts";
import type { Field, Problem, SupplierList } from "./types.ts";

/** Names of suppliers or columns in one sentence. */
const MOST_NAMES = 5;

/** What an import would do, as a person reads it before. */
export type Preview = {
  opening: string;
  facts: { label: string; value: string }[];
  /** Everything that is to be known besides, a sentence each. */
  notes: string[];
  problems: string[];
  changes: string[];
};

/** Everything to be said of a list before it is imported; the longest parts at full length. */
export function previewOf(list: SupplierList, plan: Plan, name: string, language: CompleteLanguage): Preview {
  const rows = new Set([...list.rows, ...list.problems].map(({ row }) => row)).size;
  const { added, changed } = changesIn(plan);
  const newSuppliers = plan.newSuppliers.length;
  const counts = (of: { added: number; changed: number; same: number }) =>
    sentence(language, "officers.suppliers.counts", of);
  return {
    opening: sentence(language, "officers.suppliers.preview", { file: quote(name), count: rows }),
    facts: [
      {
        label: sentence(language, "officers.suppliers.suppliers"),
        value: counts({
          added: newSuppliers,
          changed: plan.changedSuppliers.length,
          same: plan.sameSuppliers,
        }),
      },
      {
        label: sentence(language, "officers.suppliers.contacts"),
        value: counts({
          added: added - newSuppliers,
          changed: plan.changedContacts.length,
          same: plan.sameContacts,
        }),
      },
    ],
    notes: [
      ...missing(plan.missing, language),
      ...(list.unused.length > 0
        ? [sentence(language, "officers.suppliers.unused", { names: named(list.unused, language) })]
        : []),
      ...(plan.problems.length > 0
        ? [sentence(language, "officers.suppliers.problems", { count: plan.problems.length })]
        : added + changed === 0
          ? [sentence(language, rows === 0 ? "officers.suppliers.no_rows" : "officers.suppliers.nothing")]
          : []),
    ],
    problems: plan.problems.map((one) => problemText(one, language)),
    changes: changesOf(plan, language).map(({ who, change }) => changeText(who, change, language)),
  };
}

/** A preview as the lines of a terminal, at most `most` of each kind. */
export function previewLines(preview: Preview, most: number, language: CompleteLanguage): string[] {
  const part = (heading: "problems_heading" | "changes_heading", lines: readonly string[]) =>
    lines.length === 0
      ? []
      : ["", sentence(language, `officers.suppliers.${heading}`), ...some(lines, most, language)];
  return [
    preview.opening,
    ...preview.facts.map(({ label, value }) => `${label}: ${value}`),
    ...preview.notes,
    ...part("problems_heading", preview.problems),
    ...part("changes_heading", preview.changes),
  ];
}

/** The same as a message, with what can be pressed under it. */
export function previewMessage(
  preview: Preview,
  most: number,
  language: CompleteLanguage,
  buttons: Extract<Block, { kind: "buttons" }>["buttons"],
): Message {
  const part = (key: "problems_heading" | "changes_heading", lines: readonly string[]): Block[] =>
    lines.length === 0
      ? []
      : [
          { kind: "text", style: "heading", text: sentence(language, `officers.suppliers.${key}`) },
          body(some(lines, most, language).join("\n")),
        ];
  return {
    text: previewLines(preview, most, language).join("\n"),
    blocks: [
      body(preview.opening),
      { kind: "facts", facts: preview.facts },
      ...preview.notes.map(body),
      ...part("problems_heading", preview.problems),
      ...part("changes_heading", preview.changes),
      ...(buttons.length > 0 ? [{ kind: "buttons" as const, buttons }] : []),
    ],
  };
}

/** What a column is called. */
export function columnName(field: Field, language: CompleteLanguage): string {
  return sentence(language, `officers.suppliers.field.${field}`);
}

/** One sentence: where it is, what is wrong and what to do. */
export function problemText(problem: Problem, language: CompleteLanguage): string {
  const { row, field } = problem;
  const values = { row: String(row), column: columnName(field, language) };
  return sentence(language, "officers.suppliers.problem", {
    ...values,
    problem: whatIsWrong(problem, language),
  });
}

/** The same without where it is. */
export function whatIsWrong({ what, value, other }: Problem, language: CompleteLanguage): string {
  const values = { value: quote(value), other: quote(other ?? "") };
  return sentence(language, `officers.suppliers.problem.${what}`, values);
}

/** Every change of suppliers and contacts that are known, with who it is. */
export function changesOf(plan: Plan, language: CompleteLanguage): { who: string; change: Change }[] {
  return [
    ...plan.changedSuppliers.flatMap(({ name, changes }) =>
      changes.map((change) => ({ who: quote(name), change })),
    ),
    ...plan.changedContacts.flatMap(({ name, supplier, changes }) =>
      changes.map((change) => {
        const of = { contact: quote(name), supplier: quote(supplier) };
        return { who: sentence(language, "officers.suppliers.of", of), change };
      }),
    ),
  ];
}

function changeText(who: string, { field, from, to }: Change, language: CompleteLanguage): string {
  const values = { who, column: columnName(field, language), from: quote(from), to: quote(to) };
  return sentence(
    language,
    from === "" ? "officers.suppliers.change_new" : "officers.suppliers.change",
    values,
  );
}

function missing(names: readonly string[], language: CompleteLanguage): string[] {
  if (names.length === 0) return [];
  const values = { count: names.length, names: named(names.slice(0, MOST_NAMES), language) };
  const key = names.length > MOST_NAMES ? "officers.suppliers.missing_some" : "officers.suppliers.missing";
  return [sentence(language, key, values)];
}

function named(names: readonly string[], language: CompleteLanguage): string {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(
    names.map((one) => quote(one)),
  );
}

function some(lines: readonly string[], most: number, language: CompleteLanguage): string[] {
  const rest = lines.length - most;
  if (rest <= 0) return [...lines];
  return [...lines.slice(0, most), sentence(language, "officers.suppliers.more", { count: rest })];
}
