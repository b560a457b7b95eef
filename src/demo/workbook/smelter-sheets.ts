import type { Workbook, Worksheet } from "exceljs";
import { METALS, type Metal } from "../../cmrt/types.ts";
import { type CompleteLanguage, type SentenceKey, sentence } from "../../i18n/index.ts";
import type { FormContent, SmelterEntry } from "./content.ts";
import { METAL_NAMES, NOT_LISTED, NOT_YET_IDENTIFIED, SAMPLE_SMELTERS } from "./smelters.ts";

const FIRST_ROW = 5;
/** Rows that fill themselves in when somebody types another number. */
const LIST_ROWS = 40;
const SOURCE = "Sample";

/** The look-up sheet's columns that the list's formulas fetch by the chosen name. */
const FETCHED = { E: "D", F: "E", G: "F", I: "H", J: "I" } as const;

/** One row of the look-up sheet; the choices that name no smelter stand in it once a metal. */
type LookupRow = { metal: Metal; name: string } & Record<(typeof FETCHED)[keyof typeof FETCHED], string>;

const LOOKUP: readonly LookupRow[] = [
  ...SAMPLE_SMELTERS.map(({ metal, name, country, cid, city, region }) => ({
    metal,
    name,
    D: country,
    E: cid,
    F: SOURCE,
    H: city,
    I: region,
  })),
  ...[...METALS]
    .sort()
    .flatMap((metal) =>
      [NOT_LISTED, NOT_YET_IDENTIFIED].map((name) => ({ metal, name, D: "", E: "", F: "", H: "", I: "" })),
    ),
];

/** Adds the sheet "Smelter List": typed numbers, and formulas that find the rest in the look-up sheet. */
export function addSmelterList(workbook: Workbook, content: FormContent, language: CompleteLanguage): void {
  const sheet = workbook.addWorksheet("Smelter List", { views: [{ state: "frozen", ySplit: 4 }] });
  sheet.getCell("B3").value = sentence(language, "sample.smelters.intro");
  sheet.getCell("Q3").value = content.revision;
  headings(sheet, language, [
    ["sample.smelters.number", 18],
    ["sample.smelters.metal", 12],
    ["sample.smelters.lookup", 40],
    ["sample.smelters.name", 24],
    ["sample.smelters.country", 16],
    ["sample.smelters.cid", 14],
    ["sample.smelters.source", 12],
    ["sample.smelters.street", 14],
    ["sample.smelters.city", 20],
    ["sample.smelters.state", 18],
    ["sample.smelters.contact", 16],
    ["sample.smelters.email", 18],
    ["sample.smelters.nextSteps", 16],
    ["sample.smelters.mines", 16],
    ["sample.smelters.mineCountry", 16],
    ["sample.smelters.recycled", 16],
    ["sample.smelters.comment", 28],
  ]);
  for (let index = 0; index < LIST_ROWS; index++) {
    addRow(sheet, FIRST_ROW + index, content.smelters[index]);
  }
}

function addRow(sheet: Worksheet, row: number, entry: SmelterEntry | undefined): void {
  const found = entry && LOOKUP.find((known) => matches(known, entry));
  if (entry && "choice" in entry) {
    sheet.getCell(`B${row}`).value = METAL_NAMES[entry.metal];
    sheet.getCell(`C${row}`).value = entry.choice;
  } else {
    if (entry) sheet.getCell(`A${row}`).value = entry.cid;
    const byNumber = (column: string) =>
      `IF($A${row}="","",INDEX('Smelter Look-up'!$${column}:$${column},MATCH($A${row},'Smelter Look-up'!$E:$E,0)))`;
    formula(sheet, `B${row}`, byNumber("A"), found ? METAL_NAMES[found.metal] : "");
    formula(sheet, `C${row}`, byNumber("C"), found?.name ?? "");
  }
  for (const [column, from] of Object.entries(FETCHED) as [keyof typeof FETCHED, "D"][]) {
    const byName = `INDEX('Smelter Look-up'!$${from}:$${from},MATCH($B${row}&$C${row},'Smelter Look-up'!$J:$J,0))`;
    formula(sheet, `${column}${row}`, `IFERROR(${byName}&"","")`, found?.[from] ?? "");
  }
}

function matches(known: LookupRow, entry: SmelterEntry): boolean {
  return "cid" in entry ? known.E === entry.cid : known.metal === entry.metal && known.name === entry.choice;
}

/** Adds the sheet "Smelter Look-up" with the invented smelters. */
export function addLookup(workbook: Workbook, language: CompleteLanguage): void {
  const sheet = workbook.addWorksheet("Smelter Look-up", { views: [{ state: "frozen", ySplit: 4 }] });
  sheet.getCell("A1").value = sentence(language, "sample.lookup.intro");
  headings(sheet, language, [
    ["sample.smelters.metal", 12],
    ["sample.smelters.lookup", 40],
    ["sample.lookup.standardName", 40],
    ["sample.smelters.country", 16],
    ["sample.smelters.cid", 14],
    ["sample.smelters.source", 12],
    ["sample.smelters.street", 12],
    ["sample.smelters.city", 20],
    ["sample.smelters.state", 18],
  ]);
  LOOKUP.forEach(({ metal, name, D, E, F, H, I }, index) => {
    const row = FIRST_ROW + index;
    sheet.getRow(row).values = [METAL_NAMES[metal], name, name, D, E, F, "", H, I];
    formula(sheet, `J${row}`, `A${row}&B${row}`, METAL_NAMES[metal] + name);
  });
  sheet.getColumn(10).hidden = true;
}

/** Adds the sheet "Product List", empty: the samples cover a whole company. */
export function addProductList(workbook: Workbook, language: CompleteLanguage): void {
  const sheet = workbook.addWorksheet("Product List");
  sheet.getCell("A1").value = sentence(language, "sample.products.intro");
  const columns: [string, SentenceKey, number][] = [
    ["B", "sample.products.number", 24],
    ["C", "sample.products.name", 40],
    ["D", "sample.head.comment", 40],
  ];
  for (const [column, key, width] of columns) {
    sheet.getColumn(column).width = width;
    sheet.getCell(`${column}5`).value = sentence(language, key);
    sheet.getCell(`${column}5`).font = { bold: true };
  }
}

function headings(sheet: Worksheet, language: CompleteLanguage, columns: [SentenceKey, number][]): void {
  columns.forEach(([key, width], index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = sheet.getCell(4, index + 1);
    cell.value = sentence(language, key);
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  sheet.getRow(4).height = 34;
}

function formula(sheet: Worksheet, cell: string, text: string, result: string): void {
  sheet.getCell(cell).value = { formula: text, result };
}
