import { cellAt, columnLetters, columnNumber, type Sheet, type SheetCell } from "../workbook/cell.ts";
import { ANSWER_COLUMN, COMMENT_COLUMN, type Survey, WINDOWS } from "./layout.ts";
import type { FormSheets } from "./locate.ts";

/**
 * Rows or columns were put in or taken out, so that a cell no longer holds what its place says: read by its places
 * such a form gives plausible nonsense. Seen by the form's constants, which stand in their cells whatever program saved
 * the file (a program may have dropped them), and by the headings, of which one alone may have been cleared. A version
 * newer than all that are known may have columns of its own behind the others.
 */
export function isDisplaced(
  survey: Survey,
  { declaration, smelters, products }: FormSheets,
  isNewer: boolean,
): boolean {
  const lists = [
    { sheet: smelters, head: survey.smelters.firstRow - 1, first: 1, ...WINDOWS.smelters, ...NOT_LISTED },
    { sheet: products, head: survey.products.firstRow - 1, first: 2, ...WINDOWS.products, ...BACK_LINK },
  ];
  return (
    choicesMoved(survey, declaration) ||
    headsMoved(survey, declaration) ||
    lists.some((list) => isListMoved(list, isNewer))
  );
}

function choicesMoved({ choicesRow }: Survey, sheet: Sheet): boolean {
  const startsAt = (row: number) =>
    ["Yes", "No", "Unknown"].every((choice, i) => cellAt(sheet, `B${row + i}`)?.text === choice);
  return !startsAt(choicesRow) && [...sheet.rows.keys()].some(startsAt);
}

/** A question that is there has the headings "Answer" and "Comments" beside it. */
function headsMoved({ questions }: Survey, sheet: Sheet): boolean {
  const row = (questions[1]?.row ?? 0) - 1;
  const here = (column: number) => isHere(cellAt(sheet, `${columnLetters(column)}${row}`));
  const missing = [ANSWER_COLUMN, COMMENT_COLUMN].map(columnNumber).filter((column) => !here(column));
  const isBeside = (column: number) => here(column - 1) || here(column + 1);
  return here(columnNumber("B")) && (missing.length > 1 || missing.some(isBeside));
}

/** Constants of the lists, and where they stand. */
const NOT_LISTED = { constant: /^Smelter not listed$/i, place: "X4", searched: columnNumber("R") };
const BACK_LINK = { constant: /return to Declaration/i, place: "B4", searched: 1, empty: "E5" };

type List = {
  sheet: Sheet;
  /** The row of the headings, and their columns. */
  head: number;
  first: number;
  lastColumn: number;
  constant: RegExp;
  place: string;
  /** From this column on the constant is looked for elsewhere. */
  searched: number;
  /** A cell that holds nothing until headings are moved into it. */
  empty?: string;
};

function isListMoved({ sheet, head, first, lastColumn, ...marks }: List, isNewer: boolean): boolean {
  const { constant, place, searched, empty = "" } = marks;
  let missing = 0;
  for (let column = first; column <= lastColumn; column++) {
    if (!isHere(cellAt(sheet, `${columnLetters(column)}${head}`))) missing += 1;
  }
  if (missing > 1 || (missing === 1 && isHere(cellAt(sheet, empty)))) return true;
  if (isNewer || constant.test(cellAt(sheet, place)?.text ?? "")) return false;
  return missing === 1 || stands(sheet, constant, searched);
}

/** In one of the rows above the first that somebody fills in. */
function stands({ rows }: Sheet, constant: RegExp, searched: number): boolean {
  return [1, 2, 3, 4, 5].some((row) =>
    [...(rows.get(row) ?? [])].some(
      ([column, { text }]) => columnNumber(column) >= searched && constant.test(text),
    ),
  );
}

function isHere(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.formula || cell.kind === "error" || cell.text.trim() !== "");
}
