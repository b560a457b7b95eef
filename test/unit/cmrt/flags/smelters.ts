import { type Flag, NO_SMELTERS, NOT_LISTED, NOT_YET, Q7_UNIDENTIFIED, smelters, TIN_NAME } from "./table.ts";

const typed = (name: string, country = "JAPAN") =>
  smelters({ B7: "Tin", C7: NOT_LISTED, D7: name, E7: country });

/** Rows of the Smelter List. Listed: CID000292 in row 5 (tin), CID002763 in row 6 (gold). */
export const smelterFlags: readonly Flag[] = [
  {
    code: "ONLY_UNVERIFIED_SMELTERS",
    has: [
      {
        title: "only names nobody knows",
        change: smelters({ C6: "No such place", B7: "Gold", C7: "Nor such a place" }),
        expected: [
          "ONLY_UNVERIFIED_SMELTERS Smelter List B6",
          "SMELTER_ID_UNKNOWN Smelter List C6",
          "SMELTER_ID_UNKNOWN Smelter List C7",
        ],
      },
    ],
    hasNot: [
      {
        title: "one name nobody knows, told once",
        change: smelters({ C6: "No such place" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List C6"],
      },
      {
        title: "one name nobody knows beside one that is listed",
        change: smelters({ B7: "Gold", C7: "No such place" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List C7"],
      },
    ],
  },
  {
    code: "SMELTER_ID_UNKNOWN",
    has: [
      {
        title: "a name in the column of names that are not listed",
        facts: { id: "Works of Its Own" },
        change: smelters({ B7: "Tin", D7: "Works of Its Own", E7: "CHINA" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List D7"],
      },
      {
        title: "a listed name in that column",
        facts: {
          id: TIN_NAME,
          suggested: "CID002774",
          suggested_name: TIN_NAME,
          suggested_country: "SPAIN",
          variant: "known",
        },
        change: smelters({ B7: "Tin", D7: TIN_NAME }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List D7"],
      },
      {
        title: "a number where names stand",
        facts: {
          id: `${TIN_NAME} (CID002774)`,
          suggested: "CID002774",
          suggested_name: TIN_NAME,
          suggested_country: "SPAIN",
          variant: "known",
        },
        change: smelters({ B7: "Tin", C7: `${TIN_NAME} (CID002774)`, B8: "Tin", C8: "CID002703" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List C7", "SMELTER_ID_UNKNOWN Smelter List C8"],
      },
      {
        title: "a number with two digits exchanged",
        facts: {
          id: "CID002730",
          suggested: "CID002703",
          suggested_name: "An Vinh Joint Stock Mineral Processing Company",
          suggested_country: "VIET NAM",
          variant: "suggested",
        },
        change: smelters({ A7: "CID002730", B7: "Tin", C7: "An Vinh Joint Stock Mineral Company" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List A7"],
      },
    ],
    hasNot: [
      {
        title: "an unknown number as the only smelter, told once",
        change: smelters({ A5: "CID999999", B5: { result: null }, C5: { result: null } }),
        expected: ["MISSING Smelter List A5"],
      },
      {
        title: "an unknown number beside its metal as the only smelter, told once",
        change: smelters({ A5: "CID000229", B5: "Tin", C5: { result: null } }),
        expected: ["MISSING Smelter List A5"],
      },
      {
        title: "a number in the wrong column as the only smelter, told once",
        change: smelters({ A5: null, B5: "Tin", C5: { result: "" }, E5: { result: "" }, F5: "CID000292" }),
        expected: ["MISSING Smelter List A5"],
      },
      {
        title: "a text for a number as the only smelter, told once",
        change: smelters({ A5: "ABC-12", B5: "Tin", C5: { result: null }, E5: { result: null } }),
        expected: ["MISSING Smelter List A5"],
      },
      {
        title: "nobody's name as the only smelter",
        change: smelters({ A5: null, B5: "Tin", C5: { result: "" }, D5: "unknown", E5: { result: "" } }),
        expected: ["MISSING Smelter List B5", "SMELTER_NAME_UNKNOWN Smelter List D5"],
      },
      {
        title: "the only smelter in a row that the form leaves out",
        change: { "Smelter List": { ...NO_SMELTERS["Smelter List"], A2495: "CID000292", A7: "CID002763" } },
        expected: ["MISSING Smelter List A2495"],
      },
      {
        title: "the name of a listed smelter without metal",
        change: smelters({ C7: TIN_NAME }),
        expected: ["SMELTER_METAL_MISSING Smelter List B7"],
      },
      {
        title: "the sign of a metal",
        change: smelters({ B7: "Sn", C7: TIN_NAME, B8: "Gold (Au)", C8: "Agosi AG" }),
        expected: ["ANSWER_LOOSE_FORM Smelter List B7", "ANSWER_LOOSE_FORM Smelter List B8"],
      },
      { title: "a number in small letters", change: smelters({ A5: "cid000292" }), expected: [] },
      {
        title: "running numbers and what people write who know none, beside smelters that are listed",
        change: smelters({
          ...{ A6: "1", A7: "2", B7: "Tin", C7: TIN_NAME, A8: "3." },
          ...{ A9: "N/A", B9: "Gold", C9: "Agosi AG" },
        }),
        expected: [],
      },
      {
        title: "a running number beside a metal",
        change: smelters({ A7: "3", B7: "Tin" }),
        expected: ["SMELTER_NAME_MISSING Smelter List C7"],
      },
      {
        title: "another name of a listed smelter",
        change: smelters({ B7: "Tin", C7: "alent plc" }),
        expected: ["SMELTER_DUPLICATE Smelter List C7"],
      },
    ],
  },
  {
    code: "SMELTER_ID_METAL_MISMATCH",
    has: [
      {
        title: "the number of another metal, told once",
        facts: { id: "CID000292", listed: "Gold", known: "Tin" },
        change: smelters({ B5: "Gold", C5: "ABC Refinery Pty Ltd.", E5: "AUSTRALIA" }),
        expected: ["MISSING Smelter List B5", "SMELTER_ID_METAL_MISMATCH Smelter List B5"],
      },
      {
        title: "the name of a smelter of another metal, told once",
        facts: { id: "Agosi AG", listed: "Tin", known: "Gold", variant: "by_name" },
        change: smelters({ B7: "Tin", C7: "Agosi AG" }),
        expected: ["SMELTER_ID_METAL_MISMATCH Smelter List B7"],
      },
    ],
    hasNot: [{ title: "the metal typed", change: smelters({ B5: "Tin" }), expected: [] }],
  },
  {
    code: "SMELTER_ID_NAME_MISMATCH",
    has: [
      {
        title: "the name and country of another smelter, told once",
        facts: {
          id: "CID000292",
          known: "Alpha Assembly Solutions Inc",
          listed: "An Vinh Joint Stock Mineral Processing Company",
          suggested: "CID002703",
          suggested_name: "An Vinh Joint Stock Mineral Processing Company",
          suggested_country: "VIET NAM",
        },
        change: smelters({ C5: "An Vinh Joint Stock Mineral Processing Company", E5: "VIET NAM" }),
        expected: ["SMELTER_ID_NAME_MISMATCH Smelter List C5"],
      },
      {
        title: "the name of another smelter, in other letters",
        facts: {
          id: "CID000292",
          known: "Alpha Assembly Solutions Inc",
          listed: "AN VINH JOINT-STOCK MINERAL PROCESSING COMPANY",
          suggested: "CID002703",
          suggested_name: "An Vinh Joint Stock Mineral Processing Company",
          suggested_country: "VIET NAM",
        },
        change: smelters({ C5: "AN VINH JOINT-STOCK MINERAL PROCESSING COMPANY" }),
        expected: ["SMELTER_ID_NAME_MISMATCH Smelter List C5"],
      },
    ],
    hasNot: [
      { title: "another name of the same smelter", change: smelters({ C5: "Alpha Metals" }), expected: [] },
      { title: "a name nobody knows", change: smelters({ C5: "Our solder house" }), expected: [] },
    ],
  },
  {
    code: "SMELTER_COUNTRY_MISMATCH",
    has: [
      {
        title: "another country",
        facts: {
          id: "CID000292",
          name: "Alpha Assembly Solutions Inc",
          listed: "KOREA, REPUBLIC OF",
          known: "UNITED STATES OF AMERICA",
        },
        change: smelters({ E5: "KOREA, REPUBLIC OF" }),
        expected: ["SMELTER_COUNTRY_MISMATCH Smelter List E5"],
      },
    ],
    hasNot: [
      { title: "the same country, shortened", change: smelters({ E5: "U.S.A." }), expected: [] },
      { title: "the same country in Japanese", change: smelters({ E5: "アメリカ合衆国" }), expected: [] },
    ],
  },
  {
    code: "SMELTER_NOT_LISTED",
    has: [
      {
        title: "a smelter not listed, with name and country",
        facts: { name: "Works of Its Own" },
        change: typed("Works of Its Own"),
        expected: ["SMELTER_NOT_LISTED Smelter List C7"],
      },
    ],
    hasNot: [
      {
        title: "a smelter not listed, without country",
        change: smelters({ B7: "Tin", C7: NOT_LISTED, D7: "Works of Its Own" }),
        expected: ["MISSING Smelter List E7"],
      },
    ],
  },
  {
    code: "SMELTER_TRADER_NAME",
    has: [
      {
        title: "a trading company, told once",
        facts: { name: "Northwind Metal Trading Co., Ltd." },
        change: typed("Northwind Metal Trading Co., Ltd."),
        expected: ["SMELTER_TRADER_NAME Smelter List D7"],
      },
      {
        title: "a trading company as the look-up name",
        facts: { name: "北風貿易株式会社" },
        change: smelters({ B7: "Tin", C7: "北風貿易株式会社" }),
        expected: ["SMELTER_TRADER_NAME Smelter List C7"],
      },
    ],
    hasNot: [
      {
        title: "a smelter that also trades",
        change: typed("Northwind Smelting and Trading"),
        expected: ["SMELTER_NOT_LISTED Smelter List C7"],
      },
    ],
  },
  {
    code: "SMELTER_NAME_UNKNOWN",
    has: [
      {
        title: "unknown as a name, told once",
        facts: { text: "Unknown" },
        change: typed("Unknown", "CHINA"),
        expected: ["SMELTER_NAME_UNKNOWN Smelter List D7"],
      },
      {
        title: "n/a as the look-up name",
        facts: { text: "N/A" },
        change: smelters({ B7: "Tin", C7: "N/A" }),
        expected: ["SMELTER_NAME_UNKNOWN Smelter List C7"],
      },
    ],
    hasNot: [
      {
        title: "a number nobody knows, and no name",
        change: smelters({ A7: "CID999999", B7: "Tin", C7: "N/A" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List A7"],
      },
    ],
  },
  {
    code: "SMELTER_NOT_YET_IDENTIFIED",
    has: [
      {
        title: "a smelter not yet identified",
        change: smelters({ B7: "Tin", C7: NOT_YET }),
        expected: [Q7_UNIDENTIFIED, "SMELTER_NOT_YET_IDENTIFIED Smelter List C7"],
      },
    ],
    hasNot: [{ title: "all smelters named", expected: [] }],
  },
  {
    code: "SMELTER_NOT_YET_WITH_DATA",
    has: [
      {
        title: "a smelter not yet identified, but its mine, told once",
        facts: { other: "C7", text: "Bisie" },
        change: smelters({ B7: "Tin", C7: NOT_YET, N7: "Bisie" }),
        expected: [Q7_UNIDENTIFIED, "SMELTER_NOT_YET_WITH_DATA Smelter List N7"],
      },
    ],
    hasNot: [
      {
        title: "a smelter not yet identified, nor anything of it",
        change: smelters({ B7: "Tin", C7: NOT_YET, O7: "Unknown", M7: "We are asking our supplier" }),
        expected: [Q7_UNIDENTIFIED, "SMELTER_NOT_YET_IDENTIFIED Smelter List C7"],
      },
    ],
  },
  {
    code: "SMELTER_METAL_MISSING",
    has: [
      {
        title: "a smelter without metal",
        facts: { name: "Someone" },
        change: smelters({ C7: "Someone" }),
        expected: ["SMELTER_METAL_MISSING Smelter List B7"],
      },
    ],
    hasNot: [
      {
        title: "a number nobody knows",
        change: smelters({ A7: "CID999999" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List A7"],
      },
    ],
  },
  {
    code: "SMELTER_METAL_INVALID",
    has: [
      {
        title: "a fifth metal",
        facts: { metal_text: "Cobalt" },
        change: smelters({ B7: "Cobalt", C7: NOT_LISTED, D7: "Someone", E7: "JAPAN" }),
        expected: ["SMELTER_NOT_LISTED Smelter List C7", "SMELTER_METAL_INVALID Smelter List B7"],
      },
    ],
    hasNot: [
      {
        title: "a metal in another language",
        change: smelters({ B7: "Wolfram", C7: NOT_LISTED, D7: "Someone", E7: "JAPAN" }),
        expected: [
          "NOT_ENGLISH Smelter List B7",
          "UNUSED_METAL_HAS_SMELTERS Smelter List B7",
          "SMELTER_NOT_LISTED Smelter List C7",
        ],
      },
    ],
  },
  {
    code: "SMELTER_NAME_MISSING",
    has: [
      {
        title: "a metal without smelter",
        change: smelters({ B7: "Tin" }),
        expected: ["SMELTER_NAME_MISSING Smelter List C7"],
      },
    ],
    hasNot: [
      {
        title: "a metal with a number",
        change: smelters({ A7: "CID002703", B7: "Tin" }),
        expected: [],
      },
    ],
  },
];
