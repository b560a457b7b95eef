import { describe, expect, it } from "vitest";
import { readRmapList } from "../../../src/smelters/rmap/index.ts";
import { fill } from "../../support/cmrt/fill.ts";
import { readParts, writeParts } from "../../support/cmrt/package.ts";
import {
  emrtTemplate,
  haveTemplates,
  TEMPLATES_NEEDED,
  template,
  VERSIONS,
} from "../../support/cmrt/templates.ts";
import { bareXlsx, csv, spreadsheetMl, xlsx } from "../../support/rmap/lists.ts";

const HEAD = ["Metal", "Smelter ID", "Smelter Name", "Country", "RMAP Status"];
const LINE = ["Gold", "CID900001", "Sample Refining", "Japan", "Conformant"];

async function refused(bytes: Uint8Array | string, name = "Conformant smelters.xlsx") {
  const reading = await readRmapList(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name);
  return reading.kind === "not_a_list" ? reading.why : "a list";
}

describe.skipIf(!haveTemplates)(`a reporting template is no list${TEMPLATES_NEEDED}`, () => {
  it.each(VERSIONS)("CMRT %s, whatever its file is called", async (version) => {
    expect(await refused(template(version))).toBe("form");
    expect(await refused(await fill(version, { Declaration: { D8: "Sample Connectors K.K." } }))).toBe(
      "form",
    );
  });

  it("EMRT 2.1", async () => {
    expect(await refused(emrtTemplate())).toBe("form");
  });

  it("nor is one whose sheets were renamed", async () => {
    const parts = await readParts(template("6.5"));
    const sheets = parts.get("xl/workbook.xml")!.toString("utf8");
    const renamed = sheets.replace(/<sheet name="[^"]*"/g, (_, at) => `<sheet name="Conformant ${at}"`);
    expect(renamed).not.toContain('Smelter List"');
    parts.set("xl/workbook.xml", Buffer.from(renamed));
    expect(await refused(writeParts(parts))).toBe("no_headings");
  });
});

describe("RMI's list of known smelters says nothing about a status", () => {
  it.each([
    [
      [
        "Metal",
        "Smelter Look-up (*)",
        "Standard Smelter Names",
        "Smelter Facility Location: Country",
        "Smelter ID",
        "Source of Smelter Identification Number",
      ],
    ],
    [
      [
        "Metal",
        "Smelter Reference List",
        "Standard Smelter Name",
        "Country",
        "Smelter ID",
        "City",
        "State/Province",
      ],
    ],
    [
      [
        "Smelter Identification Number Input Column",
        "Metal (*)",
        "Smelter Look-up (*)",
        "Smelter Name (1)",
        "Smelter Country (*)",
        "Smelter Identification",
      ],
    ],
  ])("%j", async (headings) => {
    const rows = [headings, ["Gold", "Sample Refining", "Sample Refining", "JAPAN", "CID900001", "RMI"]];
    expect(await refused(await xlsx({ name: "Conformant", rows }))).toBe("reference_list");
    expect(await refused(csv(rows), "conformant.csv")).toBe("reference_list");
  });
});

describe("what is no list", () => {
  it.each([
    ["nothing", "", "empty"],
    [
      "a csv of something else",
      csv([
        ["Part", "Price"],
        ["A-1", "2.50"],
      ]),
      "no_headings",
    ],
    [
      "a csv with identifiers of something else",
      csv([
        ["Order ID", "Name"],
        ["1", "x"],
      ]),
      "no_headings",
    ],
    ["an empty list", csv([HEAD]), "no_facilities"],
    [
      "identifiers that are none",
      csv([HEAD, ["Gold", "211", "Sample", "Japan", "Conformant"]]),
      "no_facilities",
    ],
    ["an unclosed quote", `${csv([HEAD, LINE])}"${"x".repeat(70_000)}`, "damaged"],
    ["a page", "<!DOCTYPE html><table><tr><td>Smelter ID</td></tr></table>", "other_file"],
    ["a comment in XML", "<!-- x --><list/>", "other_file"],
    ["another XML", "<?xml version='1.0'?><list><Smelter/></list>", "other_file"],
    ["half an XML spreadsheet", spreadsheetMl({ name: "a", rows: [HEAD, LINE] }).subarray(0, 600), "damaged"],
    ["a document type", '<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook/>', "hostile"],
    ["deep nesting", `<Workbook>${"<a>".repeat(1000)}`, "hostile"],
    ["a PDF", "%PDF-1.7", "other_file"],
    [
      "an old xls",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("Workbook", "utf16le")]),
      "old_format",
    ],
    ["11 MB", Buffer.alloc(11 * 1024 * 1024, "x"), "too_large"],
    ["many columns", `${HEAD.join(",")}\n${",".repeat(9_000_000)}`, "too_large"],
    ["half an xlsx", Buffer.from("PK\x03\x04 and no more"), "damaged"],
  ])("%s", async (_, bytes, why) => {
    expect(await refused(bytes, "Conformant smelters.csv")).toBe(why);
  });

  it("a csv in an encoding that cannot be told for sure is asked for in another", async () => {
    const korean = Buffer.from("b4ebc7d1b9ceb1b9", "hex");
    const [before, after] = [`${csv([HEAD])}Gold,CID900001,`, ",Japan,Conformant\r\n"];
    expect(await refused(Buffer.concat([Buffer.from(before), korean, Buffer.from(after)]))).toBe("encoding");
  });
});

describe("the longest list", () => {
  const long = (facilities: number) => [
    ["Smelter ID", "Metal", "RMAP Status"],
    ...Array.from({ length: facilities }, (_, i) => [`CID${100_000 + i}`, "Gold", "Active"]),
  ];
  const inAllFormats = (rows: string[][]) => [
    bareXlsx(rows),
    spreadsheetMl({ name: "a", rows }),
    Buffer.from(csv(rows)),
  ];

  it("has 50,000 facilities, in every format", async () => {
    for (const bytes of inAllFormats(long(50_000))) {
      const reading = await readRmapList(bytes, "list");
      expect(reading).toMatchObject({ kind: "list", problems: [] });
      expect(reading.kind === "list" && reading.facilities.length).toBe(50_000);
    }
  });

  it("has no more rows than 51,000", async () => {
    for (const bytes of inAllFormats(long(51_000))) expect(await refused(bytes)).toBe("too_large");
  });
});
