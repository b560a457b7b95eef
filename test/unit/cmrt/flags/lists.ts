import { judge, type RmapList } from "../../../../src/cmrt/index.ts";
import { type Fill, fill, type Values } from "../../../support/cmrt/fill.ts";
import { byId, changed, cleanFill, type Listed, lookup, metalAnswers } from "../../../support/cmrt/forms.ts";
import { haveTemplates } from "../../../support/cmrt/templates.ts";
import {
  declaration,
  type Flag,
  NO_SMELTERS,
  NOT_LISTED,
  NOT_YET,
  products,
  Q7_UNIDENTIFIED,
  smelters,
  TIN_NAME,
  VERSION,
} from "./table.ts";

const listed = haveTemplates ? await lookup(VERSION) : [];
const known: Listed[] = [...new Map(listed.map((one) => [one.id, one])).values()];

/** The first of the list, which ends with tungsten. */
function claimed(count: number): Fill {
  const rows = known.slice(0, count).map((one, i) => byId(i + 5, one, "none"));
  const tantalum = metalAnswers("Tantalum", ["Yes", "Yes", "No", "No", "No", 1, "Yes", "Yes"]);
  return { ...smelters(Object.assign({}, ...rows)), ...declaration(tantalum) };
}

/** RMI's statuses of the two smelters of the clean form. */
function statuses(
  tin: string,
  gold?: string,
  tinsOther?: [string, string],
): () => Promise<{ rmap: RmapList }> {
  const facility = (id: string, metal: string, status: string) => {
    return { id, metal, name: "Sample", status, conformant: status === "Conformant" };
  };
  const facilities = [
    facility("CID000292", "Tin", tin),
    ...(gold ? [facility("CID002763", "Gold", gold)] : []),
    ...(tinsOther ? [facility("CID000292", ...tinsOther)] : []),
  ];
  return async () => ({ rmap: { asOf: "2026-11-01", sha256: "00", facilities } });
}

/** What the supplier's form of the year before said: a clean form, changed. */
function lastYear(change: Fill = {}) {
  return async () => {
    const bytes = await fill(VERSION, changed(await cleanFill(VERSION), change));
    const judgement = await judge(bytes, { asOf: "2025-12-31" });
    return { previous: { year: 2025, declaration: judgement.declaration! } };
  };
}

const scope = "B. Product (or List of Products)";
const SECOND_TIN = smelters({ A7: "CID002703" });
const MORE_TIN = () => {
  const tins = known.filter(({ metal, id }) => metal === "Tin" && id !== "CID000292").slice(0, 22);
  return smelters(Object.fromEntries(tins.map(({ id }, i) => [`A${i + 7}`, id])));
};

/** What a supplier corrects who is asked to: before and after. */
const CORRECTED: readonly [string, Values, Values][] = [
  ["a misspelt name that is a number now", { B7: "Tin", C7: "Aurubis Berrango" }, { A7: "CID002774" }],
  [
    "a number with a digit left out that is whole now",
    { A7: "CID02774", B7: "Tin", C7: "Aurubis Berango" },
    { A7: "CID002774" },
  ],
  [
    "a smelter not listed that is listed now",
    { B7: "Tin", C7: "Smelter not listed", D7: "Aurubis Beerango", E7: "SPAIN" },
    { B7: "Tin", C7: "Aurubis Berango" },
  ],
  ["the metal of a number", { A7: "CID002774", B7: "Gold", C7: "Aurubis Berango" }, { A7: "CID002774" }],
];

/** Rows of the list against each other and as a whole, RMI's statuses, the year before, and products. */
export const listFlags: readonly Flag[] = [
  {
    code: "SMELTER_DUPLICATE",
    has: [
      {
        title: "a smelter that is not listed, in other letters",
        facts: { first: 7 },
        change: smelters({
          ...{ B7: "Tin", C7: NOT_LISTED, D7: "Foo Works", E7: "CHINA" },
          ...{ B8: "Tin", C8: NOT_LISTED, D8: " foo works ", E8: "China" },
        }),
        expected: [
          "SMELTER_NOT_LISTED Smelter List C7",
          "SMELTER_NOT_LISTED Smelter List C8",
          "SMELTER_DUPLICATE Smelter List C8",
        ],
      },
      {
        title: "the same number twice",
        facts: { first: 5 },
        change: smelters({ A7: "CID000292" }),
        expected: ["SMELTER_DUPLICATE Smelter List A7"],
      },
    ],
    hasNot: [
      {
        title: "another smelter beside each of two numbers that are none",
        change: smelters({
          ...{ A7: "N/A", B7: "Tin", C7: TIN_NAME },
          ...{ A8: "N/A", B8: "Tin", C8: "An Vinh Joint Stock Mineral Processing Company" },
        }),
        expected: [],
      },
      {
        title: "not yet identified twice",
        change: smelters({ B7: "Tin", C7: NOT_YET, B8: "Tin", C8: NOT_YET }),
        expected: [
          Q7_UNIDENTIFIED,
          "SMELTER_NOT_YET_IDENTIFIED Smelter List C7",
          "SMELTER_NOT_YET_IDENTIFIED Smelter List C8",
        ],
      },
    ],
  },
  {
    code: "RECYCLED_ROW_INCONSISTENT",
    has: [
      {
        title: "recycled, from a mine",
        facts: { text: "Bisie" },
        change: smelters({ P5: "Yes", N5: "Bisie" }),
        expected: ["RECYCLED_ROW_INCONSISTENT Smelter List N5"],
      },
      {
        title: "recycled, from a mine's country",
        facts: { text: "Peru" },
        change: smelters({ P5: "Yes", N5: "Recycled", O5: "Peru" }),
        expected: ["RECYCLED_ROW_INCONSISTENT Smelter List O5"],
      },
    ],
    hasNot: [
      {
        title: "recycled, as the form wants it written",
        change: smelters({
          P5: "Yes",
          N5: "Recycled",
          O5: "Scrap",
          P6: "yes",
          O6: "RCOI confirmed as per RMI",
        }),
        expected: [],
      },
      { title: "mined", change: smelters({ P5: "No", N5: "Bisie", O5: "Peru" }), expected: [] },
      ...["TBD", "Confidential", "Not disclosed", "e-waste", "Sucata reciclada"].map((text) => ({
        title: `recycled, and no mine but “${text}”`,
        change: smelters({ P5: "Yes", N5: text }),
        expected: [],
      })),
    ],
  },
  {
    code: "SMELTER_LIST_LOOKS_COPIED",
    has: [
      {
        title: "more than four fifths of the list",
        facts: { count: 280, total: 349 },
        change: claimed(Math.floor(known.length * 0.8) + 1),
        expected: ["SMELTER_LIST_LOOKS_COPIED Smelter List A5"],
      },
    ],
    hasNot: [
      { title: "four fifths of the list", change: claimed(Math.floor(known.length * 0.8)), expected: [] },
    ],
  },
  {
    code: "SMELTER_NOT_CONFORMANT",
    has: [
      {
        title: "another status, told once for two rows",
        facts: {
          id: "CID000292",
          name: "Alpha Assembly Solutions Inc",
          status: "Active",
          date: "2026-11-01",
        },
        lists: statuses("Active", "Conformant"),
        change: smelters({ A7: "CID000292" }),
        expected: ["SMELTER_DUPLICATE Smelter List A7", "SMELTER_NOT_CONFORMANT Smelter List A5"],
      },
      {
        title: "conformant for another metal only",
        lists: statuses("Active", "Conformant", ["Gold", "Conformant"]),
        facts: {
          date: "2026-11-01",
          id: "CID000292",
          name: "Alpha Assembly Solutions Inc",
          status: "Active",
        },
        expected: ["SMELTER_NOT_CONFORMANT Smelter List A5"],
      },
      {
        title: "not on RMI's list of statuses",
        facts: {
          id: "CID002763",
          name: "8853 S.p.A.",
          status: "",
          date: "2026-11-01",
          variant: "not_on_list",
        },
        lists: statuses("Conformant"),
        expected: ["SMELTER_NOT_CONFORMANT Smelter List C6"],
      },
    ],
    hasNot: [
      { title: "conformant, all of them", lists: statuses("Conformant", "Conformant"), expected: [] },
      {
        title: "conformant for its own metal",
        lists: statuses("Conformant", "Conformant", ["Gold", "Active"]),
        expected: [],
      },
      {
        title: "a smelter nobody knows",
        lists: statuses("Conformant", "Conformant"),
        change: smelters({ A7: "CID999999" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List A7"],
      },
      { title: "no list of statuses", expected: [] },
    ],
  },
  {
    code: "SMELTER_DISAPPEARED",
    has: [
      {
        title: "one less than the year before",
        facts: { id: "CID002703", name: "An Vinh Joint Stock Mineral Processing Company", year: 2025 },
        lists: lastYear(SECOND_TIN),
        expected: ["SMELTER_DISAPPEARED Smelter List null"],
      },
      {
        title: "many less, of which twenty are told",
        facts: { id: "CID002703", name: "An Vinh Joint Stock Mineral Processing Company", year: 2025 },
        lists: lastYear(MORE_TIN()),
        expected: Array.from({ length: 21 }, () => "SMELTER_DISAPPEARED Smelter List null"),
      },
    ],
    hasNot: [
      {
        title: "the same smelter by another of its names",
        lists: lastYear(),
        change: changed(
          smelters({ A5: null, B5: "Tin", C5: "Alpha Metals" }),
          declaration({ D15: "Cid New" }),
        ),
        expected: [],
      },
      ...CORRECTED.map(([title, before, now]) => ({
        title,
        lists: lastYear(smelters(before)),
        change: changed(smelters(now), declaration({ D15: "Cid New" })),
        expected: [],
      })),
      {
        title: "a smelter that RMI no longer lists, by its name",
        lists: lastYear(smelters({ A7: "CID001999", B7: "Tin", C7: "Sample Tin Works" })),
        change: smelters({ B7: "Tin", C7: "SAMPLE TIN WORKS" }),
        expected: ["SMELTER_ID_UNKNOWN Smelter List C7"],
      },
      {
        title: "the smelter of a metal no longer used",
        lists: lastYear(),
        change: changed(NO_SMELTERS, {
          Declaration: { ...metalAnswers("Tin"), ...metalAnswers("Gold"), G27: "Not since 2025" },
        }),
        expected: [],
      },
    ],
  },
  {
    code: "UNCHANGED_WITH_NEW_DATE",
    has: [
      {
        title: "the same form with another date",
        facts: { year: 2025, date: "2026-03-31" },
        lists: lastYear(declaration({ D22: 45747 })),
        expected: ["UNCHANGED_WITH_NEW_DATE Declaration D22"],
      },
    ],
    hasNot: [
      {
        title: "one comment changed",
        lists: lastYear(declaration({ D22: 45747, G27: "Solder" })),
        expected: [],
      },
      { title: "the same form, the same date", lists: lastYear(), expected: [] },
    ],
  },
  {
    code: "COMPANY_SCOPE_WITH_PRODUCTS",
    has: [
      {
        title: "company scope with products",
        facts: { count: 1 },
        change: products({ B6: "P-1" }),
        expected: ["COMPANY_SCOPE_WITH_PRODUCTS Product List B6"],
      },
    ],
    hasNot: [
      {
        title: "product scope with products",
        change: { ...declaration({ D9: scope }), ...products({ B6: "P-1" }) },
        expected: [],
      },
    ],
  },
  {
    code: "PRODUCT_NUMBER_MISSING",
    has: [
      {
        title: "products without numbers",
        facts: { count: 2 },
        change: { ...declaration({ D9: scope }), ...products({ B6: "P-1", C7: "A plug", C9: "A socket" }) },
        expected: ["PRODUCT_NUMBER_MISSING Product List B7"],
      },
      {
        title: "a number of blanks",
        facts: { count: 1 },
        change: { ...declaration({ D9: scope }), ...products({ B6: " ", C6: "A plug" }) },
        expected: ["PRODUCT_NUMBER_MISSING Product List B6"],
      },
      {
        title: "a number of blanks and no product",
        facts: { count: 1 },
        change: { ...declaration({ D9: scope }), ...products({ B6: " " }) },
        expected: ["PRODUCT_NUMBER_MISSING Product List B6"],
      },
    ],
    hasNot: [
      {
        title: "only the first one, which is missing already",
        change: { ...declaration({ D9: scope }), ...products({ C6: "A plug", B7: "P-2" }) },
        expected: ["MISSING Product List B6"],
      },
    ],
  },
  {
    code: "PRODUCT_DUPLICATE",
    has: [
      {
        title: "a number twice",
        facts: { number: "p-1 ", first: 6 },
        change: { ...declaration({ D9: scope }), ...products({ B6: "P-1", B7: "P-2", B9: "p-1 " }) },
        expected: ["PRODUCT_DUPLICATE Product List B9"],
      },
    ],
    hasNot: [
      {
        title: "a name twice",
        change: {
          ...declaration({ D9: scope }),
          ...products({ B6: "P-1", C6: "A plug", B7: "P-2", C7: "A plug" }),
        },
        expected: [],
      },
    ],
  },
];
