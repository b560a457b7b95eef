import type { Workbook } from "exceljs";
import { sentence } from "../../i18n/index.ts";
import type { Filler } from "./declaration.ts";

const PINS = [2, 4, 6, 8, 12, 16, 24, 32];

/** An ordinary workbook, the kind that is attached by mistake. */
export function addPriceList(workbook: Workbook, { company, language }: Filler): void {
  const sheet = workbook.addWorksheet(sentence(language, "sample.prices.sheet"));
  sheet.columns = [{ width: 18 }, { width: 32 }, { width: 18 }];
  sheet.getCell("A1").value = sentence(language, "sample.prices.title");
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getCell("A2").value = company;
  sheet.getRow(4).values = [
    sentence(language, "sample.prices.number"),
    sentence(language, "sample.prices.name"),
    sentence(language, "sample.prices.price"),
  ];
  sheet.getRow(4).font = { bold: true };
  for (const pins of PINS) {
    const name = sentence(language, "sample.prices.connector", { pins });
    sheet.addRow([`SC-${String(pins).padStart(3, "0")}`, name, pins * 0.12 + 0.4]);
  }
  sheet.getColumn(3).numFmt = "0.00";
}
