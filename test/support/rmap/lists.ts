import exceljs from "exceljs";
import { writeParts } from "../cmrt/package.ts";

/** What somebody sees on a sheet; the first row is row 1. */
export type SheetOf = { name: string; rows: string[][]; merged?: string[] };

/** RMI's exports of conformant and of active smelters, as of 2022 to 2026: no status, other columns besides. */
export const EXPORT_HEADINGS = [
  ...["Metal", "Smelter ID", "Standard Smelter Name", "State/Province/Region", "Country Location"],
  ...[
    "Company Website with CM Policy",
    "Last Audit Date",
    "Audit Cycle",
    "Reaudit In Progress",
    "LBMA RG",
    "RJC",
  ],
];

/** RMI's public list, 2026. */
export const PUBLIC_HEADINGS = [
  ...["Metal", "Facility ID", "Standard Facility Name", "Facility Operational Status", "Supply Chain Level"],
  ...["Country Location", "Due Diligence Assessment Program Status", "Due Diligence Assessment Cycle"],
  ...["Last On-site Assessment Date", "Re-assessment In Progress"],
];

export async function xlsx(...sheets: SheetOf[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.modified = new Date("2026-11-16T09:30:00Z");
  for (const { name, rows, merged } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row.map((cell) => (cell === "" ? null : cell)));
    for (const range of merged ?? []) sheet.mergeCells(range);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** One sheet with inline strings, as page scripts write it: no shared strings, no styles, no properties. */
export function bareXlsx(rows: string[][]): Buffer {
  const body = rows
    .map(
      (row) =>
        `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${xml(cell)}</t></is></c>`).join("")}</row>`,
    )
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return writeParts(
    [
      ["_rels/.rels", relations("officeDocument", "xl/workbook.xml")],
      [
        "xl/workbook.xml",
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      ["xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")],
      ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`],
    ].map(([name, text]) => [name!, Buffer.from(text!)]),
  );
}

/** The XML spreadsheet of Excel 2003. Rows and cells that are empty are left out, and the next says where it is. */
export function spreadsheetMl(...sheets: SheetOf[]): Buffer {
  const worksheets = sheets.map(({ name, rows }) => {
    let skipped = false;
    const lines = rows.map((row, i) => {
      const at = skipped ? ` ss:Index="${i + 1}"` : "";
      skipped = row.every((cell) => cell === "");
      return skipped ? "" : `<Row${at}>${cellsMl(row)}</Row>\n`;
    });
    return `<Worksheet ss:Name="${xml(name)}"><Table>${lines.join("")}</Table></Worksheet>`;
  });
  return Buffer.from(`<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><LastSaved>2026-11-16T09:30:00Z</LastSaved></DocumentProperties>
${worksheets.join("")}</Workbook>`);
}

function cellsMl(row: string[]): string {
  let skipped = false;
  return row
    .map((cell, i) => {
      const at = skipped ? ` ss:Index="${i + 1}"` : "";
      skipped = cell === "";
      return skipped ? "" : `<Cell${at}><Data ss:Type="String">${xml(cell)}</Data></Cell>`;
    })
    .join("");
}

export function csv(rows: string[][], delimiter = ",", newline = "\r\n"): string {
  const special = new RegExp(`["\\r\\n${delimiter}]`);
  const field = (cell: string) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(field).join(delimiter) + newline).join("");
}

function xml(text: string): string {
  return text.replace(/[&<>"\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
