import { beforeAll, describe, expect, it } from "vitest";
import { unambiguousDate } from "../../../src/cmrt/declaration/dates.ts";
import { type Declaration, judge } from "../../../src/cmrt/index.ts";
import { PERCENTAGES, SCOPES, YES_NO, YES_NO_UNKNOWN } from "../../../src/cmrt/template/choices.ts";
import { choiceTranslated } from "../../../src/cmrt/template/words.ts";
import { type Fill, fill, fillParts, type Value, type Values } from "../../support/cmrt/fill.ts";
import {
  byId,
  byName,
  changed,
  cleanFill,
  type Listed,
  lookup,
  metalAnswers,
} from "../../support/cmrt/forms.ts";
import { type Parts, writeParts } from "../../support/cmrt/package.ts";
import {
  DECLARATION,
  rewritten,
  SMELTER_LIST,
  WORKBOOK,
  withoutResults,
} from "../../support/cmrt/producers.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";

const BASIS = { asOf: "2026-11-23" };

async function declared(change: Fill): Promise<Declaration> {
  const { declaration } = await judge(await fill("6.5", changed(await cleanFill("6.5"), change)), BASIS);
  return declaration!;
}

async function read(parts: Parts): Promise<Declaration> {
  return (await judge(writeParts(parts), BASIS)).declaration!;
}

describe("dates as people write them", () => {
  it.each([
    ...[
      "31-Mar-2026",
      "31.03.2026",
      "31. März 2026",
      "31 de marzo de 2026",
      "31 mars 2026",
      "31 de março de 2026",
    ],
    ...[
      "2026年3月31日",
      "2026년 3월 31일",
      "2026. 3. 31.",
      "令和8年3月31日",
      "２０２６／０３／３１",
      "31 Mart 2026",
    ],
    ...[
      "March 31, 2026",
      "Mar 31st 2026",
      "31 marzo 2026",
      "03/31/2026",
      "31/3/2026",
      "20260331",
      " 2026-03-31 ",
      "31/03/2569",
      "2569-03-31",
      "31 March 2569",
    ],
  ])("%s", (text) => expect(unambiguousDate(text)).toBe("2026-03-31"));

  it.each([
    ...["03/04/2026", "04.03.2026", "3/31/26", "31.4.2026", "31-Foo-2026", "2026", "March 2026", "n/a"],
    ...["31/12/3026", "2126-03-31"],
  ])("%s can mean several days or none", (text) => expect(unambiguousDate(text)).toBeUndefined());
});

describe("answers in the form's other languages", () => {
  it.each([
    ...["Yes: 是 はい 네 Oui Sim Ja Sí Sì EVET", "No: 否 いいえ 아니요 Non não Nein Hayır"],
    ...["Unknown: 未知 不明 모름 inconnu Desconhecido unbekannt Ignoto Bilinmiyor"],
  ])("%s", (line) => {
    const [choice, words = ""] = line.split(": ");
    for (const word of words.split(" ")) expect(choiceTranslated(word, YES_NO_UNKNOWN), word).toBe(choice);
  });

  it("are no choices of a question that has others", () => {
    expect(choiceTranslated("不明", YES_NO)).toBeUndefined();
    expect(choiceTranslated("90%超", YES_NO)).toBeUndefined();
    expect(choiceTranslated("60%超", PERCENTAGES)).toBeUndefined();
    expect(choiceTranslated("", YES_NO)).toBeUndefined();
    expect(choiceTranslated("B. List of products", SCOPES)).toBeUndefined();
  });
});

describe.skipIf(!haveTemplates)(`forms as suppliers fill them${TEMPLATES_NEEDED}`, () => {
  let tin: Listed;
  let gold: Listed;
  beforeAll(async () => {
    const list = await lookup("6.5");
    tin = list.find(({ metal }) => metal === "Tin")!;
    gold = list.find(({ metal, alias, name }) => metal === "Gold" && alias !== name)!;
  });

  it.each<{ title: string; cells: Values; company: Partial<Declaration["company"]> }>([
    {
      title: "a phone number typed as a number",
      cells: { D17: 81_312_345_678 },
      company: { contactPhone: "81312345678" },
    },
    {
      title: "a phone number Excel shortened",
      cells: { D17: 8.13e10 },
      company: { contactPhone: "81300000000" },
    },
    {
      title: "an identifier with leading zeros",
      cells: { D12: "0012345" },
      company: { uniqueId: "0012345" },
    },
    { title: "the date as a number of days", cells: { D22: 46112.5 }, company: { date: "2026-03-31" } },
    { title: "the date as a text", cells: { D22: "31.03.2026" }, company: { date: "31.03.2026" } },
    { title: "the date without separators", cells: { D22: 20_260_331 }, company: { date: "20260331" } },
    { title: "a year for the date", cells: { D22: 2026 }, company: { date: "2026" } },
    {
      title: "an e-mail as a mail program's link",
      cells: { D16: "mailto:ann@example.com" },
      company: { contactEmail: "ann@example.com" },
    },
    {
      title: "a scope in German",
      cells: { D9: "B. Produkt (oder Liste von Produkten)" },
      company: { scope: "B. Product (or List of Products)" },
    },
    { title: "a scope in Japanese", cells: { D9: "Ａ．会社" }, company: { scope: "A. Company" } },
    { title: "a scope that is none", cells: { D9: "All of it" }, company: { scope: "All of it" } },
    {
      title: "a name right of its cell, where merging was undone",
      cells: { D8: null, F8: "Sample Connectors K.K." },
      company: { name: "Sample Connectors K.K." },
    },
    {
      title: "two names where merging was undone",
      cells: { E8: "Another" },
      company: { name: "Northwind Connectors Ltd." },
    },
    {
      title: "something beyond the merged cells",
      cells: { D9: null, H9: "A. Company" },
      company: { scope: "" },
    },
  ])("$title", async ({ cells, company }) => {
    expect((await declared({ Declaration: cells })).company).toMatchObject(company);
  });

  it.each<[typed: Value, answer: string]>([
    ["はい", "Yes"],
    ["是", "Yes"],
    ["예", "Yes"],
    ["Oui", "Yes"],
    ["Sì", "Yes"],
    [" ＹＥＳ\u200b", "Yes"],
    ["Nein", "No"],
    ["Não", "No"],
    ["Hayır", "No"],
    ["いいえ。", "No"],
    ["Jein", "Jein"],
    ["Y", "Yes"],
    [1, "1"],
    [{ result: "Yes" }, "Yes"],
  ])("reads %j as %j and keeps what was typed", async (typed, answer) => {
    const { answers } = await declared({ Declaration: { D27: typed } });
    const shown = typeof typed === "object" ? "Yes" : String(typed);
    expect(answers.find(({ cell }) => cell === "D27")).toMatchObject({ answer, typed: shown });
  });

  it.each([
    ["90%超", "Greater than 90%"],
    ["Größer als 75 %", "Greater than 75%"],
    ["%50'den fazla", "Greater than 50%"],
    ["50 % ou moins", "50% or less"],
    ["100 ％", "100%"],
    ["Aucun", "None"],
    ["90%", "90%"],
  ])("reads %s of question 6 as %s", async (typed, answer) => {
    const { answers } = await declared({ Declaration: { D57: typed } });
    expect(answers.find(({ cell }) => cell === "D57")).toMatchObject({ answer, typed });
  });

  it("finds longer choices in the form's own translations", async () => {
    const { companyAnswers } = await declared({
      Declaration: {
        D83: "Ja, unter Verwendung eines anderen Formats (bitte beschreiben)",
        D89: "是，符合欧盟规定",
      },
    });
    const answer = (letter: string) => companyAnswers.find(({ question }) => question === letter);
    expect(answer("H")).toMatchObject({ answer: "Yes, with the EU", typed: "是，符合欧盟规定" });
    expect(answer("E")?.answer).toBe("Yes, using other format (describe)");
  });

  it("reads answers and comments right of their cells, where merging was undone", async () => {
    const { answers } = await declared({ Declaration: { D27: null, E27: "No", H27: "not used" } });
    expect(answers.find(({ cell }) => cell === "D27")).toMatchObject({ answer: "No", comment: "not used" });
  });

  it.each(["ＣＩＤ", "cid ", "CID-", "\u00a0Cid_", "CID\u200b"])(
    "reads %j and six digits as a number",
    async (prefix) => {
      const id = tin.id.replace("CID", prefix);
      const { smelters } = await declared({ "Smelter List": byId(9, { ...tin, id }, "none") });
      expect(smelters.at(-1)).toMatchObject({
        ...{ row: 9, id: id.trim(), cid: tin.id, kind: "by_id", metal: "Tin", lookupName: tin.name },
        ...{ country: tin.country, city: tin.city, state: tin.state, source: "RMI" },
      });
    },
  );

  it("does not guess a number that is none", async () => {
    const { smelters } = await declared({ "Smelter List": byId(9, { ...tin, id: "211" }, "none") });
    expect(smelters.at(-1)).toMatchObject({ id: "211", cid: "", metal: "", lookupName: "", country: "" });
  });

  it("works out what the formulas show for a name with blanks behind it", async () => {
    const named = byName(9, { ...gold, alias: ` ${gold.alias}\u00a0` });
    const parts = await fillParts("6.5", changed(await cleanFill("6.5"), { "Smelter List": named }));
    const expected = { kind: "by_name", metal: "Gold", cid: gold.id, country: gold.country, city: gold.city };
    for (const each of [parts, withoutResults(parts)])
      expect((await read(each)).smelters.at(-1)).toMatchObject(expected);
  });

  it("shows the country of a typed name as the formula does, but takes no number from it", async () => {
    const { smelters } = await declared({
      "Smelter List": { B9: "Gold", C9: "Smelter not listed", D9: gold.alias, E9: { result: null } },
    });
    expect(smelters.at(-1)).toMatchObject({
      kind: "not_listed",
      name: gold.alias,
      country: gold.country,
      cid: "",
    });
  });

  it.each([
    ["錫", "Tin"],
    ["Zinn", "Tin"],
    ["金", "Gold"],
    ["Wolfram", "Tungsten"],
    ["Tântalo", "Tantalum"],
    ["Kupfer", "Kupfer"],
  ])("reads the metal %s as %s", async (typed, metal) => {
    const { smelters } = await declared({
      "Smelter List": { B9: typed, C9: "製錬業者が表に含まれていない", P9: "不明" },
    });
    expect(smelters.at(-1)).toMatchObject({
      ...{ metal, lookupName: "Smelter not listed", kind: "not_listed", recycled: "Unknown" },
      typed: { metal: typed, lookupName: "製錬業者が表に含まれていない", recycled: "不明" },
    });
  });

  it("leaves out rows in which nothing is written, and guesses nothing one row or column further", async () => {
    const { smelters } = await declared({
      "Smelter List": { B8: "  ", G9: { result: "Enter smelter details" }, C12: tin.id },
    });
    expect(smelters.map(({ row }) => row)).toEqual([5, 6, 12]);
    expect(smelters.at(-1)).toMatchObject({ lookupName: tin.id, cid: "", metal: "" });
  });

  it("reads rows that formulas of the supplier's own fill", async () => {
    const parts = await fillParts("6.5", changed(await cleanFill("6.5"), { "Smelter List": { A9: "x" } }));
    const linked = rewritten(parts, [SMELTER_LIST], (xml) =>
      xml.replace(/(<c r="A9"[^>]*?)(?: t="s")?><v>\d+<\/v>/, `$1 t="str"><f>Other!B7</f><v>${tin.id}</v>`),
    );
    expect((await read(linked)).smelters.at(-1)).toMatchObject({
      row: 9,
      cid: tin.id,
      kind: "by_id",
      metal: "Tin",
    });
  });

  it("keeps product numbers as Excel shows them", async () => {
    const { products } = await declared({
      "Product List": { B6: "0012345", B8: 1e5, B9: "１２－３", C11: "no number" },
    });
    expect(products.map(({ row, number }) => [row, number])).toEqual([
      [6, "0012345"],
      [8, "100000"],
      [9, "１２－３"],
      [11, ""],
    ]);
  });

  it("reads answers that were pasted over drop-downs, and metals in any letters", async () => {
    const { answers } = await declared({
      Declaration: metalAnswers("Gold", ["YES", "yes ", "unknown", "NO", "no", "75%", "ok", ""]),
    });
    expect(answers.filter(({ metal }) => metal === "gold").map(({ answer }) => answer)).toEqual([
      ...["Yes", "Yes", "Unknown", "No", "No", "75%", "ok", ""],
    ]);
  });

  describe("a link for an e-mail", () => {
    const linked = async (cell: string) => {
      const parts = await fillParts("6.5", await cleanFill("6.5"));
      return rewritten(parts, [DECLARATION], (xml) => xml.replace(/<c r="D16"[^>]*>.*?<\/c>/s, cell));
    };
    it.each([
      ['<c r="D16"><f>HYPERLINK("mailto:ann@example.com","ann@example.com")</f></c>', "ann@example.com"],
      ['<c r="D16"><f>HYPERLINK("mailto:ann@example.com")</f></c>', "ann@example.com"],
      [
        '<c r="D16" t="e"><f>HYPERLINK("mailto:ann@example.com","Ann ""A"" &amp; Co")</f><v>#N/A</v></c>',
        'Ann "A" & Co',
      ],
      ['<c r="D16" t="str"><f>HYPERLINK("mailto:ann@example.com")</f><v>a@b.example</v></c>', "a@b.example"],
      ['<c r="D16"><f>HYPERLINK(A1,B1)</f></c>', ""],
    ])("shows its words: %s", async (cell, email) => {
      expect((await read(await linked(cell))).company.contactEmail).toBe(email);
    });

    it("is what its cell shows, not where it leads", async () => {
      const parts = rewritten(
        await linked('<c r="D16" t="inlineStr"><is><t>Ann</t></is></c>'),
        [DECLARATION],
        (xml) =>
          xml.replace(
            "</worksheet>",
            '<hyperlinks><hyperlink ref="D16" location="mailto:ann@example.com"/></hyperlinks></worksheet>',
          ),
      );
      const { findings } = await judge(writeParts(parts), BASIS);
      expect(findings).toMatchObject([{ code: "MISSING", cell: "D16" }]);
    });
  });

  it("counts days from 1904 where the workbook does", async () => {
    const parts = await fillParts("6.5", changed(await cleanFill("6.5"), { Declaration: { D22: 44650 } }));
    const since1904 = rewritten(parts, [WORKBOOK], (xml) =>
      xml.replace("<workbookPr ", '<workbookPr date1904="true" '),
    );
    expect((await read(since1904)).company.date).toBe("2026-03-31");
  });
});
