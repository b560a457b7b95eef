import { describe, expect, it } from "vitest";
import { readRmapList } from "../../../src/smelters/rmap/index.ts";
import { bareXlsx, csv, spreadsheetMl, xlsx } from "../../support/rmap/lists.ts";
import { seeded } from "../../support/seeded.ts";

const HEAD = ["Smelter ID", "Metal", "Smelter Name", "Country", "RMAP Status"];
const KONA = ["CID900001", "Gold", "Metalúrgica, »Konä« S.A.", "Côte d'Ivoire", "Conformant"];
const WEST = ["CID900002", "Tin", 'Ore "West"', "Türkiye", "Active"];
const TABLE = [HEAD, KONA, WEST];

async function rowsOf(bytes: Uint8Array, name = "a.csv"): Promise<string[][]> {
  const reading = await readRmapList(bytes, name);
  if (reading.kind !== "list") throw new Error(reading.why);
  return reading.facilities.map(({ id, metal, name, country, status }) => [id, metal, name, country, status]);
}

describe("a csv", () => {
  const withoutLatin = TABLE.map((row) => row.map((cell) => cell.replace(/[»«]/g, "'")));
  it.each<[string, Buffer]>([
    ["of a German Excel: semicolons, Windows-1252", Buffer.from(csv(TABLE, ";"), "latin1")],
    ["with a byte order mark", Buffer.from(`\ufeff${csv(TABLE)}`)],
    ["in UTF-16 with tabs: Excel's Unicode text", Buffer.from(`\ufeff${csv(TABLE, "\t")}`, "utf16le")],
    ["in UTF-16, high byte first", Buffer.from(`\ufeff${csv(TABLE, "\t")}`, "utf16le").swap16()],
    ["that names its delimiter", Buffer.from(`sep=^\r\n${csv(TABLE, "^")}`)],
    ["with plain line ends", Buffer.from(csv(TABLE, "|", "\n"))],
    [
      "with a comma in the title of a table with semicolons",
      Buffer.from(`Sample, list\r\n${csv(TABLE, ";")}`),
    ],
    ["with mixed line ends and empty lines", Buffer.from(`\n\n${csv(TABLE).replace("\r\n", "\n")}\r\n\r\n`)],
    ["with other quotes inside", Buffer.from(csv(withoutLatin).replaceAll('"Ore ""West"""', 'Ore "West"'))],
  ])("%s", async (title, bytes) => {
    expect(await rowsOf(bytes)).toEqual(
      title.includes("other quotes") ? withoutLatin.slice(1) : TABLE.slice(1),
    );
  });

  it("numbers its rows as the spreadsheet does", async () => {
    const broken = `sep=;\r\n${csv([HEAD, ["CID900001", "Gold", "Two\nlines", "Japan", "Active"], [], ["CID1", ...KONA.slice(1)]], ";")}`;
    expect(await readRmapList(Buffer.from(broken), "a.csv")).toMatchObject({
      facilities: [{ name: "Two lines" }],
      problems: [{ row: 4, sheet: "", what: "bad_id" }],
    });
  });
});

describe("an XML spreadsheet", () => {
  const around = (rows: string, attributes = "") =>
    Buffer.from(
      `<?xml version="1.0" encoding="utf-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"${attributes}>
<Styles><Style ss:ID="s1"><Font ss:Bold="1"/></Style></Styles><Worksheet ss:Name="Tin"><Table>${rows}</Table></Worksheet></Workbook>`,
    );
  const cells = (...texts: string[]) =>
    texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("");

  it("has merged cells, rich text, notes, jumps and errors", async () => {
    const rows = `<Column ss:Width="80"/><Row ss:Index="3"><Cell ss:MergeAcross="2"><Data ss:Type="String">RMI</Data></Cell>${cells("title")}</Row>
<Row><Cell ss:MergeAcross="1" ss:StyleID="s1"><Data ss:Type="String">Smelter ID</Data></Cell>${cells("Name", "Country")}<Cell ss:Index="8"><Data ss:Type="String">Status</Data></Cell></Row>
<Row ss:Index="9"><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">CID<B>900<Font html:Color="#FF0000">001</Font></B></ss:Data><Comment ss:Author="x"><ss:Data>a note</ss:Data></Comment></Cell>
<Cell ss:Index="3"><Data ss:Type="String">A &amp; B <![CDATA[<C>]]></Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Index="8"><Data ss:Type="String">Conformant</Data></Cell></Row>
<Row>${cells("CID9", "", "No", "Japan")}</Row>`;
    const reading = await readRmapList(around(rows), "smelters.xls");
    expect(reading).toMatchObject({
      facilities: [{ id: "CID900001", metal: "Tin", name: "A & B <C>", country: "", status: "Conformant" }],
      problems: [{ row: 10, sheet: "Tin", what: "bad_id" }],
    });
  });

  it("may use a prefix, UTF-16 or Windows-1252", async () => {
    const plain = spreadsheetMl({ name: "a", rows: TABLE }).toString();
    const prefixed = plain
      .replace(/<(\/?)(Workbook|Worksheet|Table|Row|Cell|Data)\b/g, "<$1ss:$2")
      .replace(' xmlns="urn:schemas-microsoft-com:office:spreadsheet"', "");
    const western = plain.replace('version="1.0"', 'version="1.0" encoding="windows-1252"');
    for (const bytes of [
      Buffer.from(prefixed),
      Buffer.from(`\ufeff${plain}`, "utf16le"),
      Buffer.from(western, "latin1"),
    ]) {
      expect(await rowsOf(bytes)).toEqual(TABLE.slice(1));
    }
  });
});

describe("the same table in all formats", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("reads equal (seed %i)", async (seed) => {
    const rows = randomTable(seed);
    const readings = [];
    for (const bytes of [
      await xlsx({ name: "List", rows }),
      bareXlsx(rows),
      spreadsheetMl({ name: "List", rows }),
      ...[",", ";", "\t", "|"].map((delimiter) => Buffer.from(csv(rows, delimiter))),
    ]) {
      readings.push(withoutSheets(await readRmapList(bytes, "Conformant list 2026-11-15")));
    }
    for (const reading of readings) expect(reading).toEqual(readings[0]);
    expect(readings[0]).toMatchObject({ kind: "list" });
  });
});

/** Formats without sheets have no name of one. */
function withoutSheets(reading: Awaited<ReturnType<typeof readRmapList>>) {
  if (reading.kind !== "list") return reading;
  return { ...reading, problems: reading.problems.map((problem) => ({ ...problem, sheet: "" })) };
}

/** Titles, headings in some order, and rows of which some are faulty. The same seed gives the same table. */
function randomTable(seed: number): string[][] {
  const random = seeded(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const order = ["id", "metal", "name", "country", "status", "remark"].sort(() => random() - 0.5);
  const headings: Record<string, string[]> = {
    id: ["Smelter ID", "CID", "RMI Smelter ID"],
    metal: ["Metal", "Mineral"],
    name: ["Standard Facility Name", "Smelter or Refiner Name"],
    country: ["Country", "Country Location"],
    status: ["RMAP Status", "Assessment Status"],
    remark: ["Remarks", "Reaudit In Progress"],
  };
  const odd = [
    "=1+1",
    "Ω; Ω",
    'a "b" c',
    '"quoted"',
    "x, y | z",
    "l\r\nr",
    "\ttab",
    "<b>&amp;",
    "日本",
    " spaces  ",
    "😀",
  ];
  const texts: Record<string, () => string> = {
    id: () => pick([`CID90000${Math.floor(random() * 9)}`, "cid 900010", "", "CID12"]),
    metal: () => pick(["Gold", "TIN", "Multiple", ""]),
    name: () => pick([...odd, "Sample Works"]),
    country: () => pick(["JAPAN", "Türkiye", ""]),
    status: () => pick(["Conformant", "Active", "conformant", ...odd, ""]),
    remark: () => pick([...odd, ""]),
  };
  const titles = [[pick(odd)], [], ["Sample list"]].slice(0, Math.floor(random() * 4));
  const head = order.map((field) => pick(headings[field]!));
  const rows = Array.from({ length: 60 }, () =>
    random() < 0.1 ? [] : order.map((field) => texts[field]!()),
  );
  return [...titles, head, ...rows, ["A remark below"]];
}
