import { COMMENT_COLUMN, REVISION, SHEETS, type Survey } from "../template/layout.ts";
import type { FormSheets } from "../template/locate.ts";
import { cellAt, type Sheet, shownText } from "../workbook/cell.ts";
import type { LabelBook } from "./book.ts";

/** The form's own words beside a cell, in the form's language, on one line; "" where it has none. */
type LabelOf = (sheet: string | null, cell: string | null) => string;

const LONGEST = 120;
/** Where the text of a comment column's heading stands, whatever row it heads. */
const commentHead = ({ questions }: Survey) => `${COMMENT_COLUMN}${(questions[1]?.row ?? 1) - 1}`;

/**
 * Finds labels: beside an answer its question and its metal, in the lists the heading of the column. The stored
 * results of the form's formulas come first, the book of all labels where they are missing; both give the same.
 */
export function labelReader(survey: Survey, sheets: FormSheets): LabelOf {
  const declaration = (cell: string) => labelAt(sheets.declaration, SHEETS.declaration, cell, sheets);
  // A list has one heading for thousands of rows.
  const headings = new Map<string, string>();
  const heading = (sheet: Sheet, name: string, column: string, firstRow: number) => {
    const cell = `${column}${firstRow - 1}`;
    const found = headings.get(`${name}${cell}`) ?? joined([labelAt(sheet, name, cell, sheets)]);
    headings.set(`${name}${cell}`, found);
    return found;
  };
  return (sheet, cell) => {
    const place = /^([A-Z]+)(\d+)$/.exec(cell ?? "");
    if (!place || cell === REVISION) return "";
    const [, column = "", digits = ""] = place;
    switch (sheet) {
      case SHEETS.declaration: {
        const parts = questionCells(survey, Number(digits)).map(declaration);
        return joined(column === COMMENT_COLUMN ? [...parts, declaration(commentHead(survey))] : parts);
      }
      case SHEETS.smelters:
        return heading(sheets.smelters, sheet, column, survey.smelters.firstRow);
      case SHEETS.products:
        return heading(sheets.products, sheet, column, survey.products.firstRow);
      default:
        return "";
    }
  };
}

/** Where the words for a row of the Declaration stand: in it, or for a metal above it and in the first question. */
function questionCells({ questions, metals }: Survey, row: number): string[] {
  const asked = Object.values(questions);
  const question = asked.find((asked) => row >= asked.row && row < asked.row + metals.length);
  if (!question) return [`B${row}`];
  return [`B${question.row - 1}`, `B${(asked[0]?.row ?? 0) + row - question.row}`];
}

function labelAt(sheet: Sheet, name: string, cell: string, { book, declaration }: FormSheets): string {
  const stored = shownText(cellAt(sheet, cell));
  return plain(stored) || plain(book ? inBook(book, name, cell, declaration) : "");
}

/** What B10 asks for depends on the letter of the scope. */
function inBook(book: LabelBook, name: string, cell: string, declaration: Sheet): string {
  const scope = shownText(cellAt(declaration, "D9")).slice(0, 1).toUpperCase();
  const own = name === SHEETS.declaration && cell === "B10" ? book.text(name, `B10${scope}`) : "";
  return own || book.text(name, cell);
}

/** On one line, without the mark of a mandatory answer and the colon. */
function plain(text: string): string {
  return text
    .replace(/[(（]\s*\*\s*[)）]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/[\s:：]+$/u, "")
    .trim();
}

/** "question – metal", the question cut where both are too long. */
function joined(parts: readonly string[]): string {
  const [first = "", ...rest] = parts.filter((part) => part !== "");
  const tail = rest.map((part) => ` – ${part}`).join("");
  return cut(first, LONGEST - tail.length) + tail;
}

/** Cut at a word, or where a script knows no blanks at a character. */
function cut(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const short = characters.slice(0, Math.max(longest - 1, 1)).join("");
  const word = short.replace(/\s+\S*$/u, "");
  return `${(word.length > longest / 2 ? word : short).trimEnd()}…`;
}
