import { unambiguousDate } from "../declaration/dates.ts";
import { answerText } from "../declaration/index.ts";
import { choiceMeant, METAL_WORDS, metalNamed, SCOPES, sameWords } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import type { CompanyField, Metal } from "../types.ts";
import { cellAt } from "../workbook/cell.ts";
import type { Form, Place, Rule } from "./rule.ts";

/** About single cells: what stands in them, whatever stands elsewhere. */
export const answerRules: readonly Rule[] = [
  {
    code: "DATE_FUTURE",
    check: "consistency",
    severity: "must_fix",
    group: "contact",
    source: "DDM effective_date",
    *find(form) {
      const { declaration, basis } = form;
      const date = unambiguousDate(declaration.company.date);
      if (date && date > basis.asOf) yield { ...inCompany(form, "date"), facts: { date, asOf: basis.asOf } };
    },
  },
  {
    code: "COMPANY_IS_REQUESTER",
    check: "consistency",
    severity: "must_fix",
    group: "contact",
    source: "INSTR A8, PRACTICE",
    *find(form) {
      const { name } = form.declaration.company;
      const { requester } = form.basis;
      if (requester && name.trim() !== "" && sameWords(name, requester)) {
        yield { ...inCompany(form, "company"), facts: { name } };
      }
    },
  },
  {
    code: "AUTHORIZER_SAME",
    check: "consistency",
    severity: "follow_up",
    group: "contact",
    source: "INSTR A16, DDM contact_and_authorizer_cannot_use_same",
    *find(form) {
      const text = form.declaration.company.authorizerName;
      if (SAME.test(text.normalize("NFKC").trim()))
        yield { ...inCompany(form, "authorizer"), facts: { text } };
    },
  },
  {
    code: "EMAIL_INVALID",
    check: "consistency",
    severity: "follow_up",
    group: "contact",
    source: "CHECKER 8 and 11 look for an @ only; INSTR A14, A18",
    *find(form) {
      for (const field of EMAILS) {
        const text = form.cell(form.layout.company[field] ?? "")?.text ?? "";
        // Without an @ it is already missing.
        if (text.includes("@") && !isEmail(text)) yield { ...inCompany(form, field), facts: { text } };
      }
    },
  },
  {
    code: "BLANK_TEXT",
    check: "consistency",
    severity: "follow_up",
    group: "answer",
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
        if (text === "" || text.trim() !== "" || emails.includes(cell)) continue;
        yield { sheet: SHEETS.declaration, cell };
      }
    },
  },
  {
    code: "ANSWER_NOT_IN_LIST",
    check: "consistency",
    severity: "follow_up",
    group: "answer",
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
    code: "ANSWER_LOOSE_FORM",
    check: "consistency",
    severity: "note",
    group: "answer",
    source: "CHECKER 14-52 ignore what depends on an answer with a blank",
    *find(form) {
      for (const { cell, metal, choices, typed } of choiceCells(form)) {
        const choice = choiceMeant(typed, choices);
        if (choice === undefined || choice === typed) continue;
        const facts = { answer: typed, choice };
        yield { sheet: SHEETS.declaration, cell, ...(metal && { metal }), facts };
      }
      for (const { row } of form.declaration.smelters) yield* looseInRow(form, row);
    },
  },
];

const EMAILS = ["contact_email", "authorizer_email"] as const;
const SAME = /^((the )?same( as .*)?|as above|see above|ditto|同上|同じ|同左|同前)\.?$/i;

function inCompany({ layout }: Form, field: CompanyField): Place {
  return { sheet: SHEETS.declaration, cell: layout.company[field] ?? null };
}

/** One address, or several divided by commas, semicolons or blanks. */
function isEmail(text: string): boolean {
  const addresses = text.trim().split(/[\s,;、]+/);
  return addresses.every((address) => /^[^\s@<>]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address));
}

type ChoiceCell = { cell: string; metal?: Metal; choices: readonly string[]; typed: string };

/** Every cell that has a drop-down, with what was typed into it. */
function choiceCells({ declaration, layout: { company, survey }, cell }: Form): ChoiceCell[] {
  const typed = (reference: string) => answerText(cell(reference));
  const scope = company.scope ?? "";
  return [
    { cell: scope, choices: SCOPES, typed: typed(scope) },
    ...declaration.answers.map(({ question, metal, cell }) => ({
      cell,
      metal,
      choices: survey.questions[question]?.choices ?? [],
      typed: typed(cell),
    })),
    ...declaration.companyAnswers.map(({ question, cell }) => ({
      cell,
      choices: survey.companyQuestions[question]?.choices ?? [],
      typed: typed(cell),
    })),
  ];
}

/** RMI's formulas find neither a number with a blank behind it nor a metal in other letters. */
function* looseInRow(form: Form, row: number): Iterable<Place> {
  const typed = (column: string) => cellAt(form.sheets.smelters, `${column}${row}`)?.text ?? "";
  const id = typed("A");
  const metal = metalNamed(typed("B"));
  if (id.trim() !== "" && id !== id.trim()) {
    yield { sheet: SHEETS.smelters, cell: `A${row}`, facts: { answer: id, choice: id.trim() } };
  }
  if (metal && typed("B") !== METAL_WORDS[metal]) {
    const facts = { answer: typed("B"), choice: METAL_WORDS[metal] };
    yield { sheet: SHEETS.smelters, cell: `B${row}`, metal, facts };
  }
}
