import { SHEETS } from "../template/layout.ts";
import type { CompanyField } from "../types.ts";
import type { Row, Sheet } from "../workbook/cell.ts";
import { commentCell, type Form, ofConsistency, type Place, type Rule } from "./rule.ts";

/** Fields of the company block that are free text; numbers of telephones start with a plus. */
const TEXTS: readonly CompanyField[] = [
  ...([
    "company",
    "scope_description",
    "unique_id",
    "unique_id_authority",
    "address",
    "contact_name",
  ] as const),
  ...(["contact_email", "authorizer", "authorizer_title", "authorizer_email"] as const),
];
const SMELTER_TEXTS = ["A", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "Q"];
const PRODUCT_TEXTS = ["B", "C", "D"];

export const formulaLikeText: Rule = {
  ...ofConsistency("FORMULA_LIKE_TEXT", "note", "answer"),
  source: "INSTR A3; the other signs start a formula when an export is opened (CSV injection)",
  *find(form) {
    const { layout, declaration } = form;
    const cells = [
      ...TEXTS.map((field) => layout.company[field] ?? ""),
      ...[...declaration.answers, ...declaration.companyAnswers].map(({ cell }) => commentCell(cell)),
    ];
    for (const cell of cells) {
      const typed = form.cell(cell);
      if (!typed || typed.formula || !isFormulaLike(typed.text)) continue;
      yield { sheet: SHEETS.declaration, cell, facts: { text: typed.text } };
    }
    yield* inRows(form, "smelters", SMELTER_TEXTS);
    yield* inRows(form, "products", PRODUCT_TEXTS);
  },
};

/** The first of each row; the rest is mended with it. */
function* inRows({ declaration, sheets }: Form, key: "smelters" | "products", columns: readonly string[]) {
  for (const { row } of declaration[key]) {
    const place = firstOf(sheets[key], row, columns);
    if (place) yield { ...place, sheet: SHEETS[key] };
  }
}

function firstOf(sheet: Sheet, row: number, columns: readonly string[]): Omit<Place, "sheet"> | undefined {
  const cells: Row | undefined = sheet.rows.get(row);
  for (const column of columns) {
    const typed = cells?.get(column);
    if (typed && typed.kind === "text" && !typed.formula && isFormulaLike(typed.text)) {
      return { cell: `${column}${row}`, facts: { text: typed.text } };
    }
  }
  return undefined;
}

const LOOKED_AT = 200;

/** A plus or minus before a number, a telephone number or a blank (a dash) starts no formula. */
function isFormulaLike(text: string): boolean {
  const [sign = ""] = text.trimStart();
  if (!/[=@#+\-＝＠＃＋－]/.test(sign)) return false;
  const plain = text.trim().slice(0, LOOKED_AT).normalize("NFKC");
  return !/^[+-]($|\s|[+\-\d\s().,/]*$)/.test(plain);
}
