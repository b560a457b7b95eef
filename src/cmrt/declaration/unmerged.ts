import { ANSWER_COLUMN, COMMENT_COLUMN, type Layout } from "../template/layout.ts";
import { columnLetters, columnNumber, type Row, type Sheet } from "../workbook/cell.ts";

/**
 * The sheet with answers back in their cells: where somebody undid the merging of the cells of an answer and typed
 * into one further right, the first written one counts. The merged cells are D to J, D to G of the scope, D and E
 * of dates and choices, G to J of comments.
 */
export function answersInPlace(sheet: Sheet, { company, survey }: Layout): Sheet {
  const rows = new Map(sheet.rows);
  const mend = (row: number, first: string, last: string) => {
    const cells = rows.get(row);
    if (cells) rows.set(row, inFirst(cells, first, last));
  };
  for (const [field, cell] of Object.entries(company)) {
    mend(Number(cell.slice(1)), ANSWER_COLUMN, field === "date" ? "E" : field === "scope" ? "G" : "J");
  }
  const answered = [
    ...Object.values(survey?.questions ?? {}).flatMap(
      ({ row }) => survey?.metals.map((_, i) => row + i) ?? [],
    ),
    ...Object.values(survey?.companyQuestions ?? {}).map(({ row }) => row),
  ];
  for (const row of answered) {
    mend(row, ANSWER_COLUMN, "E");
    mend(row, COMMENT_COLUMN, "J");
  }
  return { rows };
}

function inFirst(row: Row, first: string, last: string): Row {
  if ((row.get(first)?.text ?? "") !== "") return row;
  for (let column = columnNumber(first) + 1; column <= columnNumber(last); column++) {
    const cell = row.get(columnLetters(column));
    if (cell && !cell.formula && cell.text.trim() !== "") return new Map(row).set(first, cell);
  }
  return row;
}
