import type { Workbook, Worksheet } from "exceljs";
import { METALS } from "../../cmrt/types.ts";
import { type CompleteLanguage, type SentenceKey, sentence } from "../../i18n/index.ts";
import type { FormContent } from "./content.ts";

/** Who fills in the sample and when. */
export type Filler = {
  company: string;
  /** ISO date, also the date the file says it was made. */
  completedOn: string;
  language: CompleteLanguage;
};

/** Stored in English in a form of any language. */
const TITLE = "Conflict Minerals Reporting Template (CMRT)";
const FORM_LANGUAGE: Record<CompleteLanguage, string> = { en: "English", ja: "日本語 Japanese" };
const SCOPES = [
  "A. Company",
  "B. Product (or List of Products)",
  "C. User defined [Specify in 'Description of scope']",
];
/** Cells B96:B111: the choices behind the drop-downs. */
const CHOICES = [
  ...["Yes", "No", "Unknown"],
  ...[1, "Greater than 90%", "Greater than 75%", "Greater than 50%", "50% or less", "None"],
  ...["Yes, in conformance with IPC1755 (e.g., CMRT)", "Yes, using other format (describe)", "No"],
  ...["Yes, with the SEC", "Yes, with the EU", "Yes, with the SEC and the EU", "No"],
];
const FIRST_CHOICE_ROW = 96;
const YES_NO = "$B$96:$B$97";
const YES_NO_UNKNOWN = "$B$96:$B$98";
const PERCENT = "$B$99:$B$104";

/** Questions 1–8: the row of the question, above its four metals, and its choices. */
const QUESTIONS: readonly [row: number, label: SentenceKey, choices: string][] = [
  [25, "sample.q1", YES_NO],
  [31, "sample.q2", YES_NO],
  [37, "sample.q3", YES_NO_UNKNOWN],
  [43, "sample.q4", YES_NO_UNKNOWN],
  [49, "sample.q5", YES_NO_UNKNOWN],
  [55, "sample.q6", PERCENT],
  [61, "sample.q7", YES_NO],
  [67, "sample.q8", YES_NO],
];
const COMPANY_QUESTIONS: readonly [row: number, label: SentenceKey, choices: string][] = [
  [75, "sample.A", YES_NO],
  [77, "sample.B", YES_NO],
  [79, "sample.C", YES_NO],
  [81, "sample.D", YES_NO],
  [83, "sample.E", "$B$105:$B$107"],
  [85, "sample.F", YES_NO],
  [87, "sample.G", YES_NO],
  [89, "sample.H", "$B$108:$B$111"],
];

/** Adds the sheet "Declaration" in the layout of CMRT 6.x (positions: RMI CMRT 6.01–6.5). */
export function addDeclaration(workbook: Workbook, content: FormContent, filler: Filler): void {
  const sheet = workbook.addWorksheet("Declaration", { views: [{ showGridLines: false }] });
  const say = (key: SentenceKey) => sentence(filler.language, key);
  [2, 62, 2, 17, 17, 2, 17, 17, 17, 22].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });

  sheet.mergeCells("D2:J2");
  sheet.getCell("D2").value = TITLE;
  sheet.getCell("D2").font = { bold: true, size: 16 };
  label(sheet, "B3", say("sample.language"));
  sheet.getCell("D3").value = FORM_LANGUAGE[filler.language];
  sheet.getCell("J3").value = content.revision;
  sheet.getCell("J3").alignment = { wrapText: true };
  sheet.getRow(3).height = 32;
  label(sheet, "B4", say("sample.intro"));
  sheet.mergeCells("B4:J4");
  sheet.getRow(4).height = 32;

  addCompany(sheet, content, filler);
  addMetalQuestions(sheet, content, say);
  addCompanyQuestions(sheet, content, say);
  CHOICES.forEach((choice, index) => {
    sheet.getCell(`B${FIRST_CHOICE_ROW + index}`).value = choice;
    sheet.getRow(FIRST_CHOICE_ROW + index).hidden = true;
  });
  SCOPES.forEach((scope, index) => {
    sheet.getCell(9, 16 + index).value = scope;
  });
  for (const column of [16, 17, 18]) sheet.getColumn(column).hidden = true;
}

function addCompany(sheet: Worksheet, content: FormContent, filler: Filler): void {
  heading(sheet, 7, sentence(filler.language, "sample.section.company"));
  const entries: [row: number, label: SentenceKey, value: string | Date][] = [
    [8, "sample.company.name", filler.company],
    [9, "sample.company.scope", SCOPES[0]!],
    [10, "sample.company.scopeDescription", ""],
    [12, "sample.company.uniqueId", "SAMPLE-0001"],
    [13, "sample.company.uniqueIdAuthority", "Sample Registry"],
    [14, "sample.company.address", "1 Sample Street, Sample City"],
    [15, "sample.company.contactName", "Toni Sample"],
    [16, "sample.company.contactEmail", "toni.sample@supplier.example"],
    [17, "sample.company.contactPhone", "+00 0 0000 0001"],
    [18, "sample.company.authorizerName", "Mika Reference"],
    [19, "sample.company.authorizerTitle", "Head of Compliance"],
    [20, "sample.company.authorizerEmail", content.authorizerEmail],
    [21, "sample.company.authorizerPhone", "+00 0 0000 0002"],
    [22, "sample.company.date", new Date(`${filler.completedOn}T00:00:00Z`)],
  ];
  for (const [row, key, value] of entries) {
    label(sheet, `B${row}`, sentence(filler.language, key));
    sheet.mergeCells(`D${row}:${row === 9 ? "G" : "J"}${row}`);
    fill(sheet, `D${row}`, value);
  }
  sheet.getCell("D9").dataValidation = dropDown("$P$9:$R$9");
  sheet.getCell("D22").numFmt = "d-mmm-yyyy";
}

function addMetalQuestions(sheet: Worksheet, content: FormContent, say: (key: SentenceKey) => string): void {
  heading(sheet, 24, say("sample.section.metals"));
  QUESTIONS.forEach(([row, question, choices], index) => {
    questionHead(sheet, row, say(question), say);
    METALS.forEach((metal, m) => {
      const cell = `D${row + 1 + m}`;
      label(sheet, `B${row + 1 + m}`, say(`sample.metal.${metal}`));
      answer(sheet, cell, content.answers[metal][index]!, choices);
      if (choices === PERCENT) sheet.getCell(cell).numFmt = "0%";
    });
  });
}

function addCompanyQuestions(
  sheet: Worksheet,
  content: FormContent,
  say: (key: SentenceKey) => string,
): void {
  heading(sheet, 73, say("sample.section.policy"));
  questionHead(sheet, 74, "", say);
  COMPANY_QUESTIONS.forEach(([row, question, choices], index) => {
    label(sheet, `B${row}`, say(question));
    answer(sheet, `D${row}`, content.companyAnswers[index]!, choices);
  });
  fill(sheet, "G77", "https://www.supplier.example/minerals");
}

function questionHead(sheet: Worksheet, row: number, text: string, say: (key: SentenceKey) => string): void {
  const cells = { B: text, D: say("sample.head.answer"), G: say("sample.head.comment") };
  for (const [column, value] of Object.entries(cells)) {
    label(sheet, `${column}${row}`, value);
    sheet.getCell(`${column}${row}`).font = { bold: true };
  }
}

function answer(sheet: Worksheet, cell: string, value: string, choices: string): void {
  const row = cell.slice(1);
  sheet.mergeCells(`D${row}:E${row}`);
  sheet.mergeCells(`G${row}:J${row}`);
  // Excel stores a chosen 100 % as the number 1.
  fill(sheet, cell, value === "100%" ? 1 : value);
  fill(sheet, `G${row}`, "");
  sheet.getCell(cell).dataValidation = dropDown(choices);
}

function dropDown(range: string) {
  return { type: "list" as const, allowBlank: true, formulae: [range] };
}

function heading(sheet: Worksheet, row: number, text: string): void {
  sheet.mergeCells(`B${row}:J${row}`);
  const cell = sheet.getCell(`B${row}`);
  cell.value = text;
  cell.font = { bold: true, size: 12, color: { argb: "FFFFFFFF" } };
  cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF3D5A6C" } };
}

function label(sheet: Worksheet, cell: string, text: string): void {
  sheet.getCell(cell).value = text;
  sheet.getCell(cell).alignment = { wrapText: true, vertical: "top" };
}

function fill(sheet: Worksheet, cell: string, value: string | number | Date): void {
  if (value !== "") sheet.getCell(cell).value = value;
  sheet.getCell(cell).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF3F6E8" } };
  sheet.getCell(cell).border = { bottom: { style: "hair" } };
  sheet.getCell(cell).alignment = { wrapText: true, vertical: "top", horizontal: "left" };
}
