import { ALL_ANSWERED, SCOPES } from "../template/choices.ts";
import { ANSWER_COLUMN, answerRow, COMMENT_COLUMN, type Layout, type Survey } from "../template/layout.ts";
import type { FormSheets } from "../template/locate.ts";
import type {
  CompanyAnswer,
  CompanyField,
  CompanyQuestion,
  Declaration,
  MetalAnswer,
  ProductRow,
  QuestionNumber,
  Template,
} from "../types.ts";
import { cellAt, type Sheet, type SheetCell, shownText } from "../workbook/cell.ts";
import { dateText } from "./dates.ts";
import type { Meaning } from "./meaning.ts";
import type { Lookup, ReferenceList } from "./reference.ts";
import { readSmelters } from "./smelters.ts";

/** A layout of a form whose answers can be read. */
export type SurveyLayout = Layout & { survey: Survey };

/** What a form says, beside the sheets as they were typed and the list its smelters are looked up in. */
export type Reading = {
  declaration: Declaration;
  layout: SurveyLayout;
  sheets: FormSheets;
  /** The list that judges. */
  reference: ReferenceList;
  /** The file's own look-up. */
  lookup: Lookup;
};

/** Reads a recognised form by its layout. */
export function readDeclaration(
  template: Template,
  layout: SurveyLayout,
  sheets: FormSheets,
  reference: ReferenceList,
  meant: Meaning,
  date1904: boolean,
): Declaration {
  const { survey } = layout;
  return {
    template,
    company: readCompany(layout, sheets.declaration, meant, date1904),
    ...readAnswers(survey, sheets.declaration, meant),
    smelters: readSmelters(survey, sheets.smelters, reference, meant),
    products: readProducts(survey, sheets.products),
  };
}

/** The answers about metals and about the company. */
export function readAnswers(
  survey: Survey,
  form: Sheet,
  meant: Meaning,
): Pick<Declaration, "answers" | "companyAnswers"> {
  return {
    answers: numbered(survey.questions).flatMap(([question, { choices }]) =>
      survey.metals.map(
        (metal): MetalAnswer => ({
          question,
          metal,
          ...readAnswer(form, answerRow(survey, question, metal) ?? 0, choices, meant),
        }),
      ),
    ),
    companyAnswers: lettered(survey.companyQuestions).map(
      ([question, { row, choices }]): CompanyAnswer => ({
        question,
        ...readAnswer(form, row, choices, meant),
      }),
    ),
  };
}

const numbered = (questions: Survey["questions"]) =>
  Object.entries(questions).map(([number, asked]) => [Number(number) as QuestionNumber, asked] as const);
const lettered = (questions: Survey["companyQuestions"]) =>
  Object.entries(questions).map(([letter, asked]) => [letter as CompanyQuestion, asked] as const);

/** Every answer is one of its choices, or empty. */
export function isUnderstood({ answers, companyAnswers }: Declaration, { survey }: SurveyLayout): boolean {
  const isChoice = (answer: string, choices: readonly string[] = []) =>
    answer.trim() === "" || choices.includes(answer);
  return (
    answers.every(({ answer, question }) => isChoice(answer, survey.questions[question]?.choices)) &&
    companyAnswers.every(({ answer, question }) =>
      isChoice(answer, survey.companyQuestions[question]?.choices),
    )
  );
}

/** The company block, which every form of RMI's has. */
export function readCompany(
  layout: Layout,
  form: Sheet,
  meant: Meaning,
  date1904: boolean,
): Declaration["company"] {
  const cell = (field: CompanyField) => cellAt(form, layout.company[field] ?? "");
  const text = (field: CompanyField) => shownText(cell(field));
  // A mail program's link, pasted as its address.
  const email = (field: CompanyField) => text(field).replace(/^\s*mailto:/i, "");
  return {
    name: text("company"),
    scope: meant(text("scope"), SCOPES) ?? text("scope"),
    scopeDescription: text("scope_description"),
    uniqueId: text("unique_id"),
    uniqueIdAuthority: text("unique_id_authority"),
    address: text("address"),
    contactName: text("contact_name"),
    contactEmail: email("contact_email"),
    contactPhone: text("contact_phone"),
    authorizerName: text("authorizer"),
    authorizerTitle: text("authorizer_title"),
    authorizerEmail: email("authorizer_email"),
    authorizerPhone: text("authorizer_phone"),
    date: dateText(cell("date"), date1904),
  };
}

function readAnswer(form: Sheet, row: number, choices: readonly string[], meant: Meaning) {
  const cell = `${ANSWER_COLUMN}${row}`;
  const typed = answerText(cellAt(form, cell), choices);
  const comment = shownText(cellAt(form, `${COMMENT_COLUMN}${row}`));
  return { answer: meant(typed, choices) ?? typed, typed, comment, cell };
}

/** The answer as its cell shows it: the drop-down of question 6 stores 100 % as the number 1. */
function answerText(cell: SheetCell | undefined, choices: readonly string[]): string {
  if (cell?.kind !== "number" || !choices.includes(ALL_ANSWERED)) return shownText(cell);
  const share = Number(cell.text);
  return share > 0 && share <= 1 ? `${Math.round(share * 100)}%` : cell.text;
}

function readProducts({ products: { firstRow, lastRow } }: Survey, sheet: Sheet): ProductRow[] {
  const products: ProductRow[] = [];
  for (const [row, cells] of sheet.rows) {
    const text = (column: string) => shownText(cells.get(column));
    const product = { row, number: text("B"), name: text("C"), comment: text("D") };
    // RMI's copyright line follows the last row, which is not the same row in every version.
    if (row < firstRow || row > lastRow || product.number.startsWith("©")) continue;
    if (`${product.number}${product.name}${product.comment}`.trim() !== "") products.push(product);
  }
  return products;
}
