import { cellAt, columnLetters, type Sheet, type SheetCell } from "../workbook/cell.ts";
import { ANSWER_COLUMN, COMMENT_COLUMN, type Survey, WINDOWS } from "./layout.ts";
import type { FormSheets } from "./locate.ts";

/**
 * Rows or columns were put in or taken out, so that a cell no longer holds what its place says: read by its places
 * such a form gives plausible nonsense. Seen by the hidden choices below the answers and by the headings.
 */
export function isDisplaced(survey: Survey, { declaration, smelters, products }: FormSheets): boolean {
  return (
    choicesMoved(survey, declaration) ||
    headsMoved(survey, declaration) ||
    !hasHeadings(smelters, survey.smelters.firstRow - 1, 1, WINDOWS.smelters.lastColumn) ||
    !hasHeadings(products, survey.products.firstRow - 1, 2, WINDOWS.products.lastColumn)
  );
}

/** They are constants, so they stand whatever program saved the file; a program may have dropped them. */
function choicesMoved({ choicesRow }: Survey, sheet: Sheet): boolean {
  const startsAt = (row: number) =>
    ["Yes", "No", "Unknown"].every((choice, i) => cellAt(sheet, `B${row + i}`)?.text === choice);
  return !startsAt(choicesRow) && [...sheet.rows.keys()].some(startsAt);
}

/** A question that is there has the headings "Answer" and "Comments" beside it. */
function headsMoved({ questions }: Survey, sheet: Sheet): boolean {
  const row = (questions[1]?.row ?? 0) - 1;
  const here = (column: string) => isHere(cellAt(sheet, `${column}${row}`));
  return here("B") && !(here(ANSWER_COLUMN) && here(COMMENT_COLUMN));
}

function hasHeadings(sheet: Sheet, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    if (!isHere(cellAt(sheet, `${columnLetters(column)}${row}`))) return false;
  }
  return true;
}

function isHere(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.formula || cell.kind === "error" || cell.text.trim() !== "");
}
