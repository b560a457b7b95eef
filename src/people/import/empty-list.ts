import exceljs from "exceljs";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { columnName } from "./say.ts";
import { FIELDS, type Field } from "./types.ts";

/** What cells are formatted as: zeros in front of numbers and dates that are none stay as they are typed. */
const TEXT = "@";
const NUMBERS: ReadonlySet<Field> = new Set(["spend", "rank"]);

/** An empty list with all headings, and a sheet that says what belongs under each. */
export async function emptyList(language: CompleteLanguage): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const list = workbook.addWorksheet(sentence(language, "officers.suppliers.sheet.list"), {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  list.columns = FIELDS.map((field) => ({
    header: columnName(field, language),
    width: 24,
    ...(!NUMBERS.has(field) && { style: { numFmt: TEXT } }),
  }));
  list.getRow(1).font = { bold: true };
  const notes = workbook.addWorksheet(sentence(language, "officers.suppliers.sheet.notes"));
  notes.columns = [{ width: 28 }, { width: 100 }];
  for (const field of FIELDS) {
    notes.addRow([columnName(field, language), sentence(language, `officers.suppliers.note.${field}`)]);
  }
  notes.addRow(["", sentence(language, "officers.suppliers.note.empty")]);
  notes.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: "top" };
    row.getCell(1).font = { bold: true };
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
