import type { Reading } from "../declaration/index.ts";
import { type Names, namesOf } from "../smelters/suggest.ts";
import { METAL_WORDS, NO, YES } from "../template/choices.ts";
import { answerCell, COMMENT_COLUMN, companyAnswerCell, SHEETS } from "../template/layout.ts";
import type {
  Basis,
  Check,
  CompanyField,
  CompanyQuestion,
  Finding,
  Lists,
  Metal,
  QuestionNumber,
  Severity,
  SmelterRow,
} from "../types.ts";
import { cellAt, type SheetCell } from "../workbook/cell.ts";

/** What the supplier has to do about a finding; replies group by it. */
export const GROUPS = ["form", "contact", "answer", "smelters", "contradiction"] as const;
export type Group = (typeof GROUPS)[number];

/** One check: everything about a code stands in one entry of one list. */
export type Rule = {
  code: string;
  check: Check;
  severity: Severity;
  group: Group;
  /**
   * Who says so. CHECKER, INSTR: rows of those sheets of RMI's workbook. DDM: github.com/ldenevi/ddm, a public
   * validator. RMI-FAQ, ASSENT, IPOINT, SI (Source Intelligence), INTEGRITYNEXT, Z2: published advice.
   * PRACTICE: no source found, kept because it is unambiguous.
   */
  source: string;
  find(form: Form): Iterable<Place>;
};

/** Where a rule found something, and what its sentence needs to know. */
export type Place = Pick<Finding, "sheet" | "cell"> & {
  metal?: Metal;
  facts?: Finding["facts"];
};

/** The questions rules ask of a form. */
export type Form = Reading & {
  basis: Basis;
  lists: Lists;
  /** A cell of the sheet Declaration. */
  cell(reference: string): SheetCell | undefined;
  answer(question: QuestionNumber, metal: Metal): string;
  companyAnswer(question: CompanyQuestion): string;
  /** The cell of an answer on the sheet Declaration. */
  at(question: QuestionNumber, metal: Metal): string;
  companyAt(question: CompanyQuestion): string;
  /** Declared as added or used, and as remaining in the product. */
  inScope(metal: Metal): boolean;
  /** Declared as not used, or as not remaining. */
  outOfScope(metal: Metal): boolean;
  smeltersOf(metal: Metal): SmelterRow[];
  /** The names of the smelters in the list that judges. */
  names: Names;
};

/** What most rules share besides their code. */
export function ofConsistency(code: string, severity: Severity, group: Group) {
  return { code, check: "consistency", severity, group } as const;
}

/** The cell of a field of the company block. */
export function inCompany({ layout }: Form, field: CompanyField): Place {
  return { sheet: SHEETS.declaration, cell: layout.company[field] ?? null };
}

/** The cell of the comment beside an answer. */
export function commentCell(answer: string): string {
  return answer.replace(/^[A-Z]+/, COMMENT_COLUMN);
}

export function formOf(reading: Reading, basis: Basis, lists: Lists): Form {
  const { declaration, sheets, layout } = reading;
  const answers = new Map(declaration.answers.map((a) => [`${a.question}.${a.metal}`, a.answer]));
  const companyAnswers = new Map(declaration.companyAnswers.map((a) => [a.question, a.answer]));
  const answer = (question: QuestionNumber, metal: Metal) => answers.get(`${question}.${metal}`) ?? "";
  return {
    ...reading,
    basis,
    lists,
    cell: (reference) => cellAt(sheets.declaration, reference),
    answer,
    companyAnswer: (question) => companyAnswers.get(question) ?? "",
    at: (question, metal) => answerCell(layout.survey, question, metal),
    companyAt: (question) => companyAnswerCell(layout.survey, question),
    inScope: (metal) => answer(1, metal) === YES && answer(2, metal) === YES,
    outOfScope: (metal) => answer(1, metal) === NO || (answer(1, metal) === YES && answer(2, metal) === NO),
    smeltersOf: (metal) => declaration.smelters.filter((row) => row.metal === METAL_WORDS[metal]),
    names: namesOf(reading.reference),
  };
}
