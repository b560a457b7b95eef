import { isUnknownName } from "../matching/index.ts";
import { choiceMeant, metalNamed, YES_NO_UNKNOWN } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import type { SmelterRow } from "../types.ts";
import { choiceCells } from "./choices.ts";
import { CHECKER_ROWS } from "./completeness.ts";
import { type Form, ofConsistency, type Place, type Rule } from "./rule.ts";

/** About single answers: what stands in a cell, whatever stands elsewhere. */
export const answerRules: readonly Rule[] = [
  {
    ...ofConsistency("BLANK_TEXT", "follow_up", "answer"),
    source: "CHECKER 4-12 count blanks as filled",
    *find(form) {
      for (const { sheet, necessary, cell } of CHECKER_ROWS) {
        const text = form.cell(cell(form))?.text ?? "";
        if (sheet !== SHEETS.declaration || text === "" || /[^\s\p{Cf}]/u.test(text)) continue;
        if (necessary(form)) yield { sheet, cell: cell(form) };
      }
    },
  },
  {
    ...ofConsistency("ANSWER_NOT_IN_LIST", "follow_up", "answer"),
    source: "DDM invalid_data; INSTR A26-A34, A39-A46",
    *find(form) {
      for (const { cell, metal, choices, typed } of choiceCells(form)) {
        if (typed.trim() === "" || choiceMeant(typed, choices)) continue;
        const facts = { answer: typed, choices: choices.join(" / ") };
        yield { sheet: SHEETS.declaration, cell, ...(metal && { metal }), facts };
      }
      for (const row of form.declaration.smelters) yield* notInListInRow(row);
    },
  },
  {
    ...ofConsistency("ANSWER_LOOSE_FORM", "note", "answer"),
    source: "CHECKER 14-52 ignore what depends on an answer with a blank",
    *find(form) {
      for (const { cell, metal, choices, typed } of choiceCells(form)) {
        const choice = choiceMeant(typed, choices);
        if (choice === undefined || choice === typed) continue;
        const facts = { answer: typed, choice };
        yield { sheet: SHEETS.declaration, cell, ...(metal && { metal }), facts };
      }
      for (const row of form.declaration.smelters) yield* looseInRow(form, row);
    },
  },
];

/** Column P need not be answered; what stands for no answer is none. */
function* notInListInRow({ row, recycled, typed: { recycled: answer } }: SmelterRow): Iterable<Place> {
  if (isUnknownName(answer) || YES_NO_UNKNOWN.some((choice) => choice === recycled)) return;
  const facts = { answer, choices: YES_NO_UNKNOWN.join(" / ") };
  yield { sheet: SHEETS.smelters, cell: `P${row}`, facts };
}

/** RMI's formulas find neither a number with a blank behind it nor a metal in other letters. */
function* looseInRow({ sheets }: Form, { row, metal: choice, typed }: SmelterRow): Iterable<Place> {
  const id = sheets.smelters.rows.get(row)?.get("A")?.text ?? "";
  if (id !== id.trim() && id.trim() !== "") {
    yield { sheet: SHEETS.smelters, cell: `A${row}`, facts: { answer: id, choice: id.trim() } };
  }
  const metal = typed.metal === choice ? undefined : metalNamed(typed.metal);
  if (metal) {
    yield { sheet: SHEETS.smelters, cell: `B${row}`, metal, facts: { answer: typed.metal, choice } };
  }
}
