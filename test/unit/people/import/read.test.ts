import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../../src/people/import/headings.ts";
import { readSupplierList } from "../../../../src/people/import/read.ts";
import { inList, readNumber } from "../../../../src/people/import/spend.ts";
import type { SupplierList } from "../../../../src/people/import/types.ts";
import {
  countryOf,
  languageIn,
  languageNamed,
  withSubdivision,
  zoneNamed,
  zoneOf,
} from "../../../../src/people/import/values.ts";
import { csv, PUBLIC_HEADINGS, xlsx } from "../../../support/rmap/lists.ts";

async function read(rows: string[][]): Promise<SupplierList> {
  const reading = await readSupplierList(Buffer.from(csv(rows)));
  if (reading.kind !== "list") throw new Error(reading.why);
  return reading;
}
const whatOf = (list: SupplierList) => list.problems.map(({ row, field, what }) => [row, field, what]);

describe("headings", () => {
  it.each<[string, string[], Record<string, number>]>([
    [
      "in English",
      ["Supplier", "Supplier No.", "Other names", "Country", "Buyer", "Buyer e-mail", "Annual spend (EUR)"],
      { supplier: 0, number: 1, otherNames: 2, country: 3, buyer: 4, buyerEmail: 5, spend: 6 },
    ],
    [
      "of people in English",
      ["Vendor Name", "Contact person", "E-Mail Address", "Language", "Time zone", "Priority"],
      { supplier: 0, contact: 1, email: 2, language: 3, timeZone: 4, rank: 5 },
    ],
    [
      "in Japanese",
      ["仕入先名", "仕入先コード", "別名", "国・地域", "購買担当者", "購買担当者メール", "年間購入額（円）"],
      { supplier: 0, number: 1, otherNames: 2, country: 3, buyer: 4, buyerEmail: 5, spend: 6 },
    ],
    [
      "of people in Japanese",
      ["サプライヤー名", "担当者名", "メールアドレス", "使用言語", "タイムゾーン", "優先順位"],
      { supplier: 0, contact: 1, email: 2, language: 3, timeZone: 4, rank: 5 },
    ],
    [
      "that mean something only beside others",
      ["Company", "Name", "Code", "E-mail"],
      { supplier: 0, number: 2, contact: 1, email: 3 },
    ],
    ["in full width", ["Ｓｕｐｐｌｉｅｒ", "Ｃｏｕｎｔｒｙ"], { supplier: 0, country: 1 }],
    ["with the better of two", ["Company", "Supplier", "Country"], { supplier: 1, country: 2 }],
  ])("%s", (_, cells, at) => {
    expect(columnsOf(cells)).toMatchObject({ at, twice: [], unit: undefined });
  });

  it("are not those of other tables, nor counters of rows", () => {
    expect(columnsOf(PUBLIC_HEADINGS)).toBeUndefined();
    expect(columnsOf(["Part", "Price"])).toBeUndefined();
    expect(columnsOf(["Supplier"])).toBeUndefined();
    expect(columnsOf(["No.", "Supplier", "Country"])).toMatchObject({
      at: { supplier: 1, country: 2 },
      unused: ["No."],
    });
  });

  it("that come twice, or count in thousands, are told", () => {
    expect(columnsOf(["Supplier", "E-mail", "Mail address"])?.twice).toEqual([
      { field: "email", first: "E-mail", second: "Mail address" },
    ]);
    for (const unit of ["Spend (kUSD)", "Spend in million EUR", "購入額（千円）", "Annual spend [T€]"]) {
      expect(columnsOf(["Supplier", unit])?.unit).toBe(unit);
    }
    for (const whole of ["Spend (USD)", "購入額（円）", "Annual spend", "Purchasing volume in EUR"]) {
      expect(columnsOf(["Supplier", whole])).toMatchObject({ at: { spend: 1 }, unit: undefined });
    }
  });
});

describe("an amount", () => {
  it.each([
    ["1234", 1234],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1,234.56", 1234.56],
    ["1.234,56", 1234.56],
    ["12,34,567.8", 1_234_567.8],
    ["¥1,234,567", 1_234_567],
    ["￥１，２３４，５６７", 1_234_567],
    ["1.234,5 €", 1234.5],
    ["USD 1 234 567", 1_234_567],
    ["US$1234.5", 1234.5],
    ["1’234’567.50", 1_234_567.5],
    ["1\u202f234,50", 1234.5],
    ["1234円", 1234],
    ["0.125", 0.125],
    ["12.5", 12.5],
    ["1234,5", 1234.5],
  ])("%s is %d", (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: "number", value });
  });

  it.each([
    "",
    "about 5",
    "-5",
    "(5)",
    "1,23.4.5",
    "1.2M",
    "12,34.5",
    "1,2345,678",
    "5-6",
    ",5",
    "1e5",
    "1e400",
  ])("“%s” is none", (text) => {
    expect(readNumber(text).kind).toBe("none");
  });

  it("of three digits behind one mark is what the rest of the list makes it", () => {
    const unclear = readNumber("1.234");
    if (unclear.kind !== "unclear") throw new Error(unclear.kind);
    expect(inList(unclear, ".")).toBe(1.234);
    expect(inList(unclear, ",")).toBe(1234);
  });
});

describe("countries, languages and time zones", () => {
  it("are known by codes and by names", () => {
    expect(["JP", "jpn", "Japan", "日本", "Deutschland", "P.R. China", "中国"].map(countryOf)).toEqual([
      ...["JP", "JP", "JP", "JP", "DE", "CN", "CN"],
    ]);
    expect(countryOf("de-by")).toBe("DE-BY");
    expect(countryOf("Atlantis")).toBeUndefined();
    expect(withSubdivision("DE", "by")).toBe("DE-BY");
    expect(withSubdivision("DE", "DE-BY")).toBe("DE-BY");
    expect(withSubdivision("DE", "Bavaria")).toBeUndefined();
    expect(
      ["ja", "Japanese", "日本語", "zh-CN", "简体中文", "Français", "pt_BR", "英語"].map(languageNamed),
    ).toEqual([...["ja", "ja", "ja", "zh", "zh", "fr", "pt", "en"]]);
    expect(languageNamed("Klingon")).toBeUndefined();
    expect(zoneNamed("asia/tokyo")).toBe("Asia/Tokyo");
    for (const none of ["JST", "+09:00", "Tokyo", "(UTC+09:00) Tokyo"])
      expect(zoneNamed(none)).toBeUndefined();
  });

  it("follow from the country where it has one", () => {
    expect(["JP", "DE-BY", "CN", "IN"].map(zoneOf)).toEqual([
      ...[
        "Asia/Tokyo",
        "Europe/Berlin",
        "Asia/Shanghai",
        expect.stringMatching(/^Asia\/(Kolkata|Calcutta)$/),
      ],
    ]);
    expect(["US", "MX", "AU", null].map(zoneOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(["JP", "CN", "TW", "DE", "MX", "BR", "SE", null].map(languageIn)).toEqual([
      ...["ja", "zh", "en", "de", "es", "pt", "en", "en"],
    ]);
  });
});

describe("a list of suppliers", () => {
  const HEAD = [
    "Supplier",
    "Number",
    "Other names",
    "Country",
    "Spend",
    "Contact",
    "E-mail",
    "Language",
    "Rank",
  ];

  it("has a row for each contact, and none for what is empty", async () => {
    const list = await read([
      ["Our suppliers, sample"],
      [],
      HEAD,
      [
        "Sample  Works",
        "S-1",
        "SW; Sample W.",
        "Japan",
        "1,234.5",
        "Sample Person",
        "Person@Sample.invalid",
        "日本語",
        "1",
      ],
      ["", "", "", "", "", "", "", "", ""],
      ["Other Works", "", "", "", "1,234", "", "", "", ""],
    ]);
    expect(list).toEqual({
      kind: "list",
      problems: [],
      unused: [],
      rows: [
        {
          row: 4,
          supplier: {
            name: "Sample Works",
            number: "S-1",
            otherNames: ["SW", "Sample W."],
            country: "JP",
            spend: 1234.5,
          },
          contact: { name: "Sample Person", email: "Person@Sample.invalid", language: "ja", rank: 1 },
        },
        { row: 6, supplier: { name: "Other Works", spend: 1234 } },
      ],
    });
  });

  it("tells each problem with its row and column, and takes no row that has one", async () => {
    const list = await read([
      HEAD,
      ["", "1", "", "Atlantis", "1,234", "Somebody", "", "Klingon", "first"],
      ["x".repeat(121), "", "y".repeat(121), "", "much", "", "nobody@here", "", ""],
      ["Sample Works", "", "", "", "", "", "a@sample.invalid", "", ""],
    ]);
    expect(list.rows).toEqual([]);
    expect(whatOf(list)).toEqual([
      [2, "supplier", "no_supplier"],
      [2, "country", "country"],
      [2, "spend", "spend_unclear"],
      [2, "email", "no_email"],
      [2, "language", "language"],
      [2, "rank", "rank"],
      [3, "supplier", "too_long"],
      [3, "otherNames", "too_long"],
      [3, "spend", "spend"],
      [3, "email", "email"],
      [3, "contact", "no_contact"],
      [4, "contact", "no_contact"],
    ]);
  });

  it("is unclear about amounts when its other amounts are written in two ways", async () => {
    const rows = [["1,234.5"], ["1.234,5"], ["1,234"]].map((spend) => [`Works ${spend}`, ...spend]);
    expect(whatOf(await read([["Supplier", "Spend"], ...rows]))).toEqual([[4, "spend", "spend_unclear"]]);
  });

  it("in a workbook has numbers that are what they are, and the values of formulas", async () => {
    const exceljs = (await import("exceljs")).default;
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("Suppliers");
    sheet.addRow(["Supplier", "Number", "Spend", "Country"]);
    sheet.addRow(["Sample Works", 1001, 1.234, { formula: '"JA"&"PAN"', result: "JAPAN" }]);
    workbook.addWorksheet("Notes").addRow(["Supplier: its name"]);
    const reading = await readSupplierList(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(reading).toMatchObject({
      problems: [],
      rows: [{ supplier: { name: "Sample Works", number: "1001", spend: 1.234, country: "JP" } }],
    });
  });

  it("stands on one sheet", async () => {
    const rows = [
      ["Supplier", "Country"],
      ["Sample Works", "JP"],
    ];
    const reading = await readSupplierList(await xlsx({ name: "A", rows }, { name: "B", rows }));
    expect(reading.kind === "list" && reading.problems).toEqual([
      { row: 1, field: "supplier", what: "several_sheets", value: "A", other: "B" },
    ]);
  });

  it("is none without headings", async () => {
    expect(await readSupplierList(Buffer.from("Part,Price\nA,1\n"))).toEqual({
      kind: "not_a_list",
      why: "no_headings",
    });
    expect(await readSupplierList(Buffer.from("%PDF-1.7"))).toEqual({
      kind: "not_a_list",
      why: "other_file",
    });
  });
});
