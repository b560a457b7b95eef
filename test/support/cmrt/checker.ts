import { CHECKER_ROWS } from "../../../src/cmrt/checks/completeness.ts";
import { judge } from "../../../src/cmrt/index.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import type { Fill, Value } from "./fill.ts";
import type { Version } from "./templates.ts";

/** The rows of RMI's sheet Checker, in the order of our table. */
export const ROWS = [
  ...[4, 5, 6, 7, 8, 9, 10, 11, 12],
  ...[14, 19, 24, 29, 34, 39, 44, 49].flatMap((first) => [first, first + 1, first + 2, first + 3]),
  ...[54, 55, 56, 57, 58, 59, 60, 62, 63, 64, 65, 66, 67, 68, 69],
];

/** The rows of the Checker that this program finds incomplete. */
export async function ourRows(bytes: Buffer): Promise<number[]> {
  const { findings } = await judge(bytes, { asOf: "2026-11-23" });
  const missing = findings.filter(({ code }) => code === "MISSING");
  // What waits for another answer is told with it.
  const fields = missing.flatMap(({ facts }) => String(facts.fields ?? facts.field).split(" "));
  return fields
    .map((field) => ROWS[CHECKER_ROWS.findIndex((row) => row.field === field)]!)
    .sort((a, b) => a - b);
}

/** The rows of RMI's own Checker whose column H is 1, as far as somebody calculated them. */
export async function rmisRows(bytes: Buffer): Promise<number[]> {
  const workbook = await openWorkbook(bytes);
  const part = workbook.sheets.find(({ name }) => name === "Checker")!;
  const [checker] = await workbook.read([{ sheet: part, window: { lastRow: 69, lastColumn: 8 } }]);
  return [...checker!.rows]
    .filter(([row, cells]) => row > 3 && cells.get("H")?.text === "1")
    .map(([row]) => row);
}

type Doubt = "blanks" | "unknown number" | "lost formulas";

/**
 * Where RMI's Checker is not followed, by row: an answer with blanks around it is read as that answer, while the
 * Checker ignores everything that depends on it; an unknown number in column A makes its last row an error; and
 * row 5 of the circulating copy of 6.4 has lost its formulas.
 */
export function doubtfulRows(version: Version, form: Fill): ReadonlyMap<number, Doubt> {
  const rows = new Map<number, Doubt>();
  const declaration = form.Declaration ?? {};
  const doubt = (value: Value | undefined, dependent: readonly number[]) => {
    if (typeof value !== "string" || value === value.trim() || value.trim() === "") return;
    for (const row of dependent) rows.set(row, "blanks");
  };
  doubt(declaration.D9, [6, 64]);
  doubt(declaration.D77, [56]);
  const below = [24, 29, 34, 39, 44, 49, 65];
  for (const metal of [0, 1, 2, 3]) {
    const dependent = [...below.map((row) => row + metal), ...[54, 55, 56, 57, 58, 59, 60, 62, 63]];
    doubt(declaration[`D${26 + metal}`], [19 + metal, ...dependent]);
    doubt(declaration[`D${32 + metal}`], dependent);
  }
  for (const [cell, value] of Object.entries(form["Smelter List"] ?? {})) {
    if (/^A\d/.test(cell) && value === UNKNOWN_NUMBER) rows.set(69, "unknown number");
    // A smelter was once typed over them: Excel finds nothing for a number there, we do.
    if (version === "6.4" && cell === "A5")
      for (const row of [65, 66, 67, 68]) rows.set(row, "lost formulas");
  }
  return rows;
}

/** No smelter of any version has it. */
export const UNKNOWN_NUMBER = "CID999999";
