import { beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../../src/cmrt/index.ts";
import { labelReader } from "../../../src/cmrt/labels/index.ts";
import { readFormSheets } from "../../../src/cmrt/template/locate.ts";
import { recognise } from "../../../src/cmrt/template/recognise.ts";
import { openWorkbook } from "../../../src/cmrt/workbook/index.ts";
import { type Fill, fillParts } from "../../support/cmrt/fill.ts";
import { changed, cleanFill } from "../../support/cmrt/forms.ts";
import { type Parts, writeParts } from "../../support/cmrt/package.ts";
import { rewritten, WORKBOOK, withoutResults } from "../../support/cmrt/producers.ts";
import { haveTemplates, TEMPLATES_NEEDED, type Version } from "../../support/cmrt/templates.ts";

async function labels(parts: Parts) {
  const sheets = await readFormSheets(await openWorkbook(writeParts(parts)));
  return labelReader(recognise(sheets).layout.survey, sheets);
}

async function form(version: Version, language: string, more: Fill = {}): Promise<Parts> {
  return fillParts(
    version,
    changed(await cleanFill(version), changed(more, { Declaration: { D3: language } })),
  );
}

/** Every cell that a finding can point at. */
const CELLS: [sheet: string, cell: string][] = [
  ...[
    8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 26, 35, 39, 44, 53, 59, 62, 71, 75, 77, 83, 89,
  ].map((row): [string, string] => ["Declaration", `D${row}`]),
  ["Declaration", "G27"],
  ["Declaration", "G77"],
  ...[..."ABCDEFGHIJKLMNOPQ"].map((column): [string, string] => ["Smelter List", `${column}2504`]),
  ...[..."BCD"].map((column): [string, string] => ["Product List", `${column}6`]),
];

describe.skipIf(!haveTemplates)(`labels of the form${TEMPLATES_NEEDED}`, () => {
  it.each([
    ["English", "Declaration", "D8", "Company Name"],
    ["日本語 Japanese", "Declaration", "D8", "会社名"],
    ["中文 Chinese", "Declaration", "D22", "生效日期"],
    ["한국어 Korean", "Smelter List", "B17", "금속"],
    ["Deutsch", "Declaration", "D8", "Firmenname"],
    ["Français", "Product List", "D9", "Commentaires"],
    ["Español", "Declaration", "D14", "Dirección"],
    ["English", "Declaration", "J3", ""],
    ["English", "Smelter Look-up", "A5", ""],
  ])("%s: %s %s is %j", async (language, sheet, cell, label) => {
    const parts = await form("6.5", language);
    expect((await labels(parts))(sheet, cell)).toBe(label);
    expect((await labels(withoutResults(parts)))(sheet, cell)).toBe(label);
  });

  it("say the question and its metal, and of a comment that it is one", async () => {
    const label = await labels(await form("6.5", "English"));
    expect(label("Declaration", "D33")).toMatch(/^2\) Does .*\? – Tin$/);
    expect(label("Declaration", "G33")).toMatch(/^2\) Does .*\? – Tin – Comments$/);
    expect(label("Declaration", "G77")).toMatch(/^B\. Is .*… – Comments$/);
    expect([label(null, null), label("Declaration", null)]).toEqual(["", ""]);
  });

  it("follow the letter of the scope where the form's own do", async () => {
    const of = async (scope: string) => {
      const parts = await form("6.5", "English", { Declaration: { D9: scope } });
      return [await labels(parts), await labels(withoutResults(parts))].map((l) => l("Declaration", "D10"));
    };
    expect(await of("A. Company")).toEqual(Array(2).fill("Description of Scope"));
    const [products, hidden] = await of("B. Product (or List of Products)");
    expect(products).toMatch(/Product List/);
    expect(hidden).toBe(products);
  });

  it.each([
    ["6.22", "English"],
    ["6.4", "Türkçe"],
    ["6.5", "日本語 Japanese"],
    ["6.5", "Français"],
  ] as const)(
    "of CMRT %s are the same with and without stored results, on a short line: %s",
    async (version, language) => {
      const parts = await form(version, language);
      const stored = await labels(parts);
      const hidden = await labels(withoutResults(parts));
      for (const [sheet, cell] of CELLS) {
        const label = stored(sheet, cell);
        expect(label, `${sheet} ${cell}`).toMatch(/^\S.{0,118}\S$/u);
        expect(label).not.toMatch(/\(\*\)|[:：]$/);
        expect(hidden(sheet, cell)).toBe(label);
      }
    },
  );

  describe("where nothing says them", () => {
    let parts: Parts;
    beforeAll(async () => {
      parts = rewritten(
        withoutResults(await form("6.5", "English", { Declaration: { D8: null } })),
        [WORKBOOK],
        (xml) => xml.replace('name="L"', 'name="Texts"'),
      );
    });
    it("are empty, and the form is judged all the same", async () => {
      const { findings } = await judge(writeParts(parts), { asOf: "2026-11-23" });
      expect(findings.map(({ code, label }) => [code, label])).toEqual([["MISSING", ""]]);
    });
  });
});
