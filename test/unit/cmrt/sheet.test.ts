import { expect, it } from "vitest";
import { dateText, unambiguousDate } from "../../../src/cmrt/declaration/dates.ts";
import { compareVersions } from "../../../src/cmrt/index.ts";
import { cellAt, type Sheet } from "../../../src/cmrt/workbook/cell.ts";
import { type Pending, readSheet } from "../../../src/cmrt/workbook/sheet.ts";
import { fillStrings } from "../../../src/cmrt/workbook/strings.ts";

/** In pieces of three bytes, so that every tag and every character is cut somewhere. */
async function* pieces(xml: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}

async function read(rows: string, strings = "", lastRow = 100): Promise<Sheet> {
  const pending: Pending = new Map();
  const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const sheet = await readSheet(pieces(xml), { lastRow, lastColumn: 30 }, pending);
  await fillStrings(pieces(`<sst>${strings}</sst>`), pending);
  return sheet;
}

const texts = (sheet: Sheet, ...cells: string[]) => cells.map((cell) => cellAt(sheet, cell)?.text);

it("counts rows and cells itself where they carry no references", async () => {
  const sheet = await read(
    `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="7"><c r="AB7"><v>28</v></c><c><v>29</v></c></row><row><c><v>8</v></c></row>`,
  );
  expect(texts(sheet, "A1", "B1", "C1", "AB7", "AC7", "A8")).toEqual(["1", undefined, "3", "28", "29", "8"]);
});

it("reads every way a text is stored", async () => {
  const sheet = await read(
    `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
     <c r="C1" t="str"><f>X1</f><v>result</v></c><c r="D1" t="s"><f>X1</f><v>0</v></c>
     <c r="E1" t="str"><v><![CDATA[a<b]]></v></c><c r="F1" t="b"><v>1</v></c></row>`,
    `<si><t>plain</t></si><si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>`,
  );
  expect(texts(sheet, "A1", "B1", "C1", "D1", "E1", "F1")).toEqual([
    ..."東京 inline result plain a<b TRUE".split(" "),
  ]);
  expect(cellAt(sheet, "C1")!.formula).toBe(true);
});

it("does not show the number of a shared text that is not there", async () => {
  for (const number of ["1", "999999", "-1", "x"]) {
    const cell = `<row r="1"><c r="A1" t="s"><v>${number}</v></c></row>`;
    await expect(read(cell, "<si><t>only</t></si>")).rejects.toMatchObject({ reason: "damaged" });
  }
});

it("resolves escaped control characters in either letter case", async () => {
  const sheet = await read(`<row r="1"><c r="A1" t="str"><v>a_x000D_b_x000d_c_x005F_x000D_</v></c></row>`);
  expect(texts(sheet, "A1")).toEqual(["a\rb\rc_x000D_"]);
});

it("shows numbers as Excel does and errors as nothing", async () => {
  const sheet = await read(
    `<row r="1"><c r="A1"><v>8.13E10</v></c><c r="B1"><v>0.29999999999999999</v></c><c r="C1" t="e"><f>X1</f><v>#N/A</v></c></row>`,
  );
  expect(texts(sheet, "A1", "B1", "C1")).toEqual(["81300000000", "0.3", ""]);
});

it("stops after the last row asked for, and keeps no row in which nothing is written", async () => {
  const formulas = `<row r="9"><c r="A9" t="str"><f>X1</f><v></v></c></row>`;
  const sheet = await read(
    `${formulas}<row r="10"><c><v>1</v></c></row><row r="11"><c><v>2</v></c></row>`,
    "",
    10,
  );
  expect([...sheet.rows.keys()]).toEqual([10]);
});

it("reads dates as dates and leaves other numbers alone", () => {
  const number = (text: string) => ({ text, kind: "number" as const, formula: false });
  expect(dateText(number("46112"), false)).toBe("2026-03-31");
  expect(dateText(number("46112.75"), false)).toBe("2026-03-31");
  expect(dateText(number("44650"), true)).toBe("2026-03-31");
  expect(dateText(number("20260331"), false)).toBe("20260331");
  expect(dateText({ text: "31 March", kind: "text", formula: false }, false)).toBe("31 March");
});

it("understands a typed date only if it can mean one day", () => {
  const meant = ["2026/3/31", "2026-03-31", "31-Mar-2026", "31 March 2026", "２０２６年３月３１日"].map(
    unambiguousDate,
  );
  expect(new Set(meant)).toEqual(new Set(["2026-03-31"]));
  expect(["03/04/2026", "2026-02-30", "31-Foo-2026", ""].map(unambiguousDate)).toEqual(
    Array(4).fill(undefined),
  );
});

it("orders versions as RMI numbers them", () => {
  const order = ["5.12", "6.01", "6.1", "6.22", "6.31", "6.4", "6.5", "6.6", "6.6.1"];
  expect([...order].reverse().sort(compareVersions)).toEqual(order);
  expect(compareVersions("6.5", "6.50")).toBe(0);
});
