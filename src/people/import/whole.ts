import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import type { Plan } from "./plan.ts";
import { changesOf, columnName, problemText } from "./say.ts";

/**
 * Everything an import would do and all its problems, as a csv that every spreadsheet opens in UTF-8: whole rows, as
 * many as fit into `maxBytes`.
 */
export function wholePreview(plan: Plan, language: CompleteLanguage, maxBytes: number): Buffer {
  const word = (key: "row" | "what" | "column" | "from" | "to" | "problem" | "new" | "changed" | "missing") =>
    sentence(language, `officers.suppliers.all.${key}`);
  const [supplier, contact] = [columnName("supplier", language), columnName("contact", language)];
  const rows = [
    [word("row"), word("what"), supplier, contact, word("column"), word("from"), word("to")],
    ...plan.problems.map((one) => [
      ...[String(one.row), word("problem"), "", "", columnName(one.field, language), one.value],
      problemText(one, language),
    ]),
    ...plan.newSuppliers.flatMap(({ name, contacts }) => [
      ["", word("new"), name, "", "", "", ""],
      ...contacts.map((one) => ["", word("new"), name, one.name, "", "", one.email]),
    ]),
    ...plan.newContacts.map((one) => ["", word("new"), one.supplier, one.name, "", "", one.email]),
    ...changesOf(plan, language).map(({ who, change: { field, from, to } }) => [
      ...["", word("changed"), who, "", columnName(field, language), from, to],
    ]),
    ...plan.missing.map((name) => ["", word("missing"), name, "", "", "", ""]),
  ];
  const parts = [Buffer.from("\ufeff")];
  let bytes = parts[0]!.length;
  for (const row of rows) {
    const line = Buffer.from(`${row.map(cell).join(",")}\r\n`);
    bytes += line.length;
    if (bytes > maxBytes) break;
    parts.push(line);
  }
  return Buffer.concat(parts);
}

/** What a spreadsheet would calculate is a text for it: somebody else's formula must not run on our officers' machines. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
