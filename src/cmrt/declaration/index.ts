import { COMPANY_CHOICES, choiceMeant, QUESTION_CHOICES, SCOPES } from "../template/choices.ts";
import {
  COMPANY,
  COMPANY_QUESTION_ROWS,
  COMPANY_QUESTIONS,
  FIRST_PRODUCT_ROW,
  QUESTIONS,
  questionRow,
} from "../template/layout.ts";
import type { FormSheets } from "../template/locate.ts";
import {
  type CompanyAnswer,
  type Declaration,
  METALS,
  type MetalAnswer,
  type ProductRow,
  type Template,
} from "../types.ts";
import { cellAt, type Sheet, type SheetCell } from "../workbook/cell.ts";
import { dateText } from "./dates.ts";
import { type ReferenceList, readReference } from "./reference.ts";
import { readSmelters } from "./smelters.ts";

/** What a form says, beside the sheets as they were typed and the list its smelters are looked up in. */
export type Reading = { declaration: Declaration; sheets: FormSheets; reference: ReferenceList };

/** Reads a recognised CMRT 6.x. */
export function readDeclaration(template: Template, sheets: FormSheets, date1904: boolean): Reading {
  const reference = readReference(sheets.lookup);
  const form = sheets.declaration;
  const declaration: Declaration = {
    template,
    company: readCompany(form, date1904),
    answers: QUESTIONS.flatMap((question) =>
      METALS.map((metal): MetalAnswer => {
        const row = questionRow(question, metal);
        return { question, metal, ...readAnswer(form, row, QUESTION_CHOICES[question]) };
      }),
    ),
    companyAnswers: COMPANY_QUESTIONS.map(
      (question): CompanyAnswer => ({
        question,
        ...readAnswer(form, COMPANY_QUESTION_ROWS[question], COMPANY_CHOICES[question]),
      }),
    ),
    smelters: readSmelters(sheets.smelters, reference),
    products: readProducts(sheets.products),
  };
  return { declaration, sheets, reference };
}

function readCompany(form: Sheet, date1904: boolean): Declaration["company"] {
  const text = (field: keyof typeof COMPANY) => cellAt(form, COMPANY[field])?.text ?? "";
  return {
    name: text("company"),
    scope: choiceMeant(text("scope"), SCOPES) ?? text("scope"),
    scopeDescription: text("scope_description"),
    uniqueId: text("unique_id"),
    uniqueIdAuthority: text("unique_id_authority"),
    address: text("address"),
    contactName: text("contact_name"),
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    authorizerName: text("authorizer"),
    authorizerTitle: text("authorizer_title"),
    authorizerEmail: text("authorizer_email"),
    authorizerPhone: text("authorizer_phone"),
    date: dateText(cellAt(form, COMPANY.date), date1904),
  };
}

function readAnswer(form: Sheet, row: number, choices: readonly string[]) {
  const cell = `D${row}`;
  const typed = answerText(cellAt(form, cell));
  return {
    answer: choiceMeant(typed, choices) ?? typed,
    comment: cellAt(form, `G${row}`)?.text ?? "",
    cell,
  };
}

/** The answer as its cell shows it: the drop-down of question 6 stores 100 % as the number 1. */
export function answerText(cell: SheetCell | undefined): string {
  if (cell?.kind !== "number") return cell?.text ?? "";
  const share = Number(cell.text);
  return share > 0 && share <= 1 ? `${Math.round(share * 100)}%` : cell.text;
}

function readProducts(sheet: Sheet): ProductRow[] {
  const products: ProductRow[] = [];
  for (const [row, cells] of sheet.rows) {
    const text = (column: string) => cells.get(column)?.text ?? "";
    const product = { row, number: text("B"), name: text("C"), comment: text("D") };
    // RMI's copyright line follows the last row, which is not the same row in every version.
    if (row < FIRST_PRODUCT_ROW || product.number.startsWith("©")) continue;
    if (`${product.number}${product.name}${product.comment}`.trim() !== "") products.push(product);
  }
  return products;
}
