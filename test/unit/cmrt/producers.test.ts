import { beforeAll, describe, expect, it } from "vitest";
import { type Judgement, judge } from "../../../src/cmrt/index.ts";
import { fillParts } from "../../support/cmrt/fill.ts";
import { byId, changed, cleanFill, lookup, pasted } from "../../support/cmrt/forms.ts";
import { type Parts, writeParts } from "../../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, VERSIONS } from "../../support/cmrt/templates.ts";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const DECLARATION = "xl/worksheets/sheet4.xml";
const SHEETS = [
  DECLARATION,
  "xl/worksheets/sheet5.xml",
  "xl/worksheets/sheet7.xml",
  "xl/worksheets/sheet8.xml",
];
const STRINGS = "xl/sharedStrings.xml";
const BASIS = { asOf: "2026-11-23" };

/** What other programs do to a form without changing an answer. */
const PRODUCERS: { title: string; parts: string[]; change: (xml: string) => string | Buffer }[] = [
  {
    title: "absolute targets",
    parts: [RELATIONS],
    change: (xml) => xml.replace(/Target="(?!\.\.)/g, 'Target="/xl/'),
  },
  {
    title: "a namespace prefix",
    parts: [WORKBOOK, STRINGS, ...SHEETS],
    change: (xml) =>
      xml.replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, "<$1x:$2").replaceAll(' xmlns="', ' xmlns:x="'),
  },
  {
    title: "Strict OOXML",
    parts: [WORKBOOK, RELATIONS, STRINGS, ...SHEETS],
    change: (xml) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
  },
  {
    title: "UTF-16",
    parts: [DECLARATION, STRINGS],
    change: (xml) => Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le"),
  },
  {
    title: "sheets renamed",
    parts: [WORKBOOK],
    change: (xml) =>
      xml
        .replace('name="Declaration"', 'name="申告"')
        .replace('name="Smelter List"', 'name="製錬業者"')
        .replace('name="Product List"', 'name="製品"')
        .replace('name="Smelter Look-up"', 'name="検索"'),
  },
  {
    title: "blanks and letter case in sheet names",
    parts: [WORKBOOK],
    change: (xml) =>
      xml
        .replace('name="Declaration"', 'name=" declaration "')
        .replace('name="Smelter List"', 'name="SMELTER LIST"'),
  },
  {
    title: "no stored results of formulas",
    parts: SHEETS,
    change: (xml) => xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"),
  },
  {
    title: "days counted from 1904",
    parts: [WORKBOOK, DECLARATION],
    change: (xml) =>
      xml.replace("<workbookPr ", '<workbookPr date1904="1" ').replace("<v>46112</v>", "<v>44650</v>"),
  },
];

async function judged(parts: Parts): Promise<Judgement> {
  return judge(writeParts(parts), BASIS);
}

describe.skipIf(!haveTemplates).each(VERSIONS)(`a CMRT %s saved by others${TEMPLATES_NEEDED}`, (version) => {
  let parts: Parts;
  let plain: Judgement;
  beforeAll(async () => {
    parts = await fillParts(version, await cleanFill(version));
    plain = await judged(parts);
  });

  it.each(PRODUCERS)("reads the same with $title", async ({ parts: names, change }) => {
    const other = new Map(parts);
    for (const name of names) {
      const before = parts.get(name)!.toString("utf8");
      const after = change(before);
      expect(after).not.toBe(before);
      other.set(name, Buffer.from(after));
    }
    expect(await judged(other)).toEqual(plain);
  });

  it("reads a number in column A the same with and without stored results", async () => {
    const tin = (await lookup(version)).find(({ metal }) => metal === "Tin")!;
    const clean = await cleanFill(version);
    const rows = await Promise.all(
      (["stored", "none"] as const).map(async (results) => {
        const filled = await fillParts(version, changed(clean, { "Smelter List": byId(9, tin, results) }));
        return (await judged(filled)).declaration!.smelters.find(({ row }) => row === 9);
      }),
    );
    expect(rows[0]).toMatchObject({
      kind: "by_id",
      metal: "Tin",
      cid: tin.id,
      lookupName: tin.name,
      source: "RMI",
    });
    expect(rows[1]).toEqual(rows[0]);
  });

  it("reads values pasted over the formulas", async () => {
    const gold = (await lookup(version)).find(({ metal }) => metal === "Gold")!;
    const filled = await fillParts(
      version,
      changed(await cleanFill(version), { "Smelter List": pasted(6, gold) }),
    );
    const judgement = await judged(filled);
    expect(judgement.findings).toEqual([]);
    expect(judgement.declaration!.smelters[1]).toMatchObject({
      kind: "pasted",
      cid: gold.id,
      country: gold.country,
    });
  });

  it("tells what the form says", async () => {
    expect(plain.template).toEqual({ kind: "CMRT", version, language: "English" });
    expect(plain.lookupSha256).toMatch(/^[0-9a-f]{64}$/);
    const { company, answers, companyAnswers, smelters, products } = plain.declaration!;
    expect(company).toMatchObject({
      name: "Northwind Connectors Ltd.",
      scope: "A. Company",
      date: "2026-03-31",
    });
    expect(answers.find(({ question, metal }) => question === 6 && metal === "tin")).toMatchObject({
      answer: "100%",
      cell: "D57",
    });
    expect(companyAnswers.map(({ answer }) => answer.slice(0, 3))).toEqual([
      "Yes",
      "Yes",
      "Yes",
      "Yes",
      "Yes",
      "Yes",
      "Yes",
      "No",
    ]);
    expect(smelters.map(({ row, kind, metal }) => [row, kind, metal])).toEqual([
      [5, "by_id", "Tin"],
      [6, "by_name", "Gold"],
    ]);
    expect(products).toEqual([]);
  });
});
