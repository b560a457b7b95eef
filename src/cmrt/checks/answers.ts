import { answerText } from "../declaration/index.ts";
import { choiceMeant, metalNamed, SCOPES } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import type { Metal, SmelterRow } from "../types.ts";
import { EMAILS } from "./company.ts";
import { type Form, ofConsistency, type Place, type Rule } from "./rule.ts";

/** About single answers: what stands in a cell, whatever stands elsewhere. */
export const answerRules: readonly Rule[] = [
  {
    ...ofConsistency("BLANK_TEXT", "follow_up", "answer"),
    source: "CHECKER 4-12 count blanks as filled",
    *find(form) {
      const { company, survey } = form.layout;
      const emails = EMAILS.map((field) => company[field]);
      const cells = [
        ...Object.values(company),
        ...choiceCells(form).map(({ cell }) => cell),
        survey.policyUrl,
      ];
      for (const cell of new Set(cells)) {
        const text = form.cell(cell)?.text ?? "";
        // An e-mail of blanks has no @ and is missing anyway.
        if (text === "" || /[^\s\p{Cf}]/u.test(text) || emails.includes(cell)) continue;
        yield { sheet: SHEETS.declaration, cell };
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

/** A cell that has a drop-down, what was typed into it, and which answer that was read as. */
type ChoiceCell = { cell: string; metal?: Metal; choices: readonly string[]; typed: string; answer: string };

export function choiceCells({ declaration, layout: { company, survey }, cell }: Form): ChoiceCell[] {
  const scope = company.scope ?? "";
  return [
    { cell: scope, choices: SCOPES, typed: answerText(cell(scope)), answer: declaration.company.scope },
    ...declaration.answers.map(({ question, metal, ...read }) => ({
      ...read,
      metal,
      choices: survey.questions[question]?.choices ?? [],
    })),
    ...declaration.companyAnswers.map(({ question, ...read }) => ({
      ...read,
      choices: survey.companyQuestions[question]?.choices ?? [],
    })),
  ];
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
