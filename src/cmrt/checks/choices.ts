import { NO, SCOPES } from "../template/choices.ts";
import { METALS, type Metal, type QuestionNumber } from "../types.ts";
import { shownText } from "../workbook/cell.ts";
import type { Form } from "./rule.ts";

/** A cell that has a drop-down, what was typed into it, and which answer that was read as. */
export type ChoiceCell = {
  cell: string;
  metal?: Metal;
  choices: readonly string[];
  typed: string;
  answer: string;
};

/** Those of the sheet Declaration whose answers count. */
export function choiceCells(form: Form): ChoiceCell[] {
  const { company, survey } = form.layout;
  const { answers, companyAnswers, company: who } = form.declaration;
  const scope = company.scope ?? "";
  return [
    { cell: scope, choices: SCOPES, typed: shownText(form.cell(scope)), answer: who.scope },
    ...answers
      .filter(({ question, metal }) => isAsked(form, question, metal))
      .map(({ question, ...read }) => ({ ...read, choices: survey.questions[question]?.choices ?? [] })),
    ...(anyMetalCounts(form) ? companyAnswers : []).map(({ question, ...read }) => ({
      ...read,
      choices: survey.companyQuestions[question]?.choices ?? [],
    })),
  ];
}

/** Nothing above says that the metal is out of it. */
export function isAsked(form: Form, question: QuestionNumber, metal: Metal): boolean {
  if (question === 1) return true;
  return question === 2 ? form.answer(1, metal) !== NO : !form.outOfScope(metal);
}

/** Questions A to H are asked as soon as one metal may be in scope. */
export function anyMetalCounts(form: Form): boolean {
  return METALS.some((metal) => !form.outOfScope(metal));
}
