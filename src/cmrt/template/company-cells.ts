import type { LabelBook } from "../labels/book.ts";
import type { CompanyField } from "../types.ts";
import { type Sheet, shownText } from "../workbook/cell.ts";
import { ANSWER_COLUMN, type Layout, SHEETS } from "./layout.ts";

/** The English labels of the company block, the same in all of RMI's forms; the narrower ones first. */
const LABELS: readonly [RegExp, CompanyField][] = [
  [/^company name/i, "company"],
  [/^declaration scope/i, "scope"],
  [/^description of scope/i, "scope_description"],
  [/^company unique id\w* authority/i, "unique_id_authority"],
  [/^company unique id/i, "unique_id"],
  [/^address/i, "address"],
  [/^(contact name|name\W+contact)/i, "contact_name"],
  [/^(e-?mail\W+contact|contact e-?mail)/i, "contact_email"],
  [/^(phone\W+contact|contact phone)/i, "contact_phone"],
  [/^(title\W+authorizer|authorizer title)/i, "authorizer_title"],
  [/^(e-?mail\W+authorizer|authorizer e-?mail)/i, "authorizer_email"],
  [/^(phone\W+authorizer|authorizer phone)/i, "authorizer_phone"],
  [/^authorizer/i, "authorizer"],
  [/^(effective date|date of completion)/i, "date"],
];
/** No form's company block is longer. */
const LAST_ROW = 40;

/**
 * Where a form that nobody laid out keeps its company block: beside the labels, which the form's hidden texts name
 * in English whatever language it shows; without those as far as the labels are English.
 */
export function companyCells(form: Sheet, book: LabelBook | undefined): Layout["company"] {
  const cells: Layout["company"] = {};
  for (const [cell, label] of book ? book.english(SHEETS.declaration) : shownLabels(form)) {
    // "B10A" is the text that B10 shows with scope A.
    const row = Number(/^B(\d+)[A-C]?$/.exec(cell)?.[1] ?? 0);
    const field = LABELS.find(([words]) => words.test(label.trim()))?.[1];
    if (row > 0 && row <= LAST_ROW && field) cells[field] ??= `${ANSWER_COLUMN}${row}`;
  }
  return cells;
}

function* shownLabels(form: Sheet): Iterable<[cell: string, label: string]> {
  for (const [row, cells] of form.rows) yield [`B${row}`, shownText(cells.get("B"))];
}
