import type { CompanyField, CompanyQuestion, FormKind, Metal, QuestionNumber } from "../types.ts";
import type { Window } from "../workbook/sheet.ts";

/**
 * Where one version of one of RMI's forms keeps what. Data alone: what reads and judges a form knows no version.
 * Cells as in the sheet named beside them.
 */
export type Layout = {
  kind: FormKind;
  /** As the revision cell says, e.g. "6.5". */
  version: string;
  /** The day RMI published it, ISO; null where no copy was at hand to read it from. */
  published: string | null;
  /** Sheet Declaration: the cells of the company block. */
  company: Partial<Record<CompanyField, string>>;
  /** What is asked; absent where a form is only recognised and its company block read. */
  survey: Survey | undefined;
  /** What circulating copies carry though nobody typed it: see `isBlank`. */
  leftovers?: Leftovers;
  /** What is known of the smelter look-up as RMI published it. */
  lookup?: PublishedLookup;
};

export type Survey = {
  /** In the order of the rows of every question. */
  metals: readonly Metal[];
  /** The row of the first metal's answer; the question itself stands one row above. Absent: not asked. */
  questions: Partial<Record<QuestionNumber, Asked>>;
  /** The row of the answer, beside its question. */
  companyQuestions: Partial<Record<CompanyQuestion, Asked>>;
  /** The hidden choices behind the drop-downs: Yes, No, Unknown in column B from this row on. */
  choicesRow: number;
  /** Where the address of the published policy stands (question B). */
  policyUrl: string;
  smelters: {
    firstRow: number;
    lastRow: number;
    blindRows: readonly [first: number, last: number];
    /** A name typed for a smelter that is not listed is looked up like a chosen one. */
    typedNamesLookedUp: boolean;
  };
  products: { firstRow: number; lastRow: number };
};
export type Asked = { row: number; choices: readonly string[] };

export type Leftovers = { scope?: true; answersOf?: Metal; smelter?: { row: number; lookupName: string } };

/** `sha256` as `readReference` works it out over the content; null where no copy was at hand. */
export type PublishedLookup = { smelters: number; sha256: string | null };

/** RMI's names of the sheets, the same in every form, version and language. */
export const SHEETS = {
  declaration: "Declaration",
  smelters: "Smelter List",
  products: "Product List",
  lookup: "Smelter Look-up",
  labels: "L",
} as const;
export type SheetKey = keyof typeof SHEETS;

/** What is read of each sheet before the version is known. */
export const WINDOWS: Record<Exclude<SheetKey, "labels">, Window> = {
  declaration: { lastRow: 120, lastColumn: 18, links: true },
  smelters: { lastRow: 2504, lastColumn: 17 },
  // The row after the last product holds a copyright line that looks like a product.
  products: { lastRow: 2005, lastColumn: 4 },
  lookup: { lastRow: 10_000, lastColumn: 10 },
};

/** The look-up's first line, below its headings. */
export const FIRST_LOOKUP_ROW = 5;

/** Sheet Declaration; the same in every form. */
export const TITLE = "D2";
export const REVISION = "J3";
export const LANGUAGE = "D3";

/** Columns of the sheet Declaration. */
export const ANSWER_COLUMN = "D";
export const COMMENT_COLUMN = "G";

/** The cell of an answer, or "" where this version does not ask. */
export function answerCell(survey: Survey, question: QuestionNumber, metal: Metal): string {
  const row = answerRow(survey, question, metal);
  return row === undefined ? "" : `${ANSWER_COLUMN}${row}`;
}

/** The row of an answer and its comment. */
export function answerRow(survey: Survey, question: QuestionNumber, metal: Metal): number | undefined {
  const asked = survey.questions[question];
  return asked && asked.row + survey.metals.indexOf(metal);
}

/** The cell of an answer about the company, or "" where this version does not ask. */
export function companyAnswerCell(survey: Survey, question: CompanyQuestion): string {
  const asked = survey.companyQuestions[question];
  return asked ? `${ANSWER_COLUMN}${asked.row}` : "";
}
