import { judge, type RmapList } from "../../../../src/cmrt/index.ts";
import { type Fill, fill } from "../../../support/cmrt/fill.ts";
import { byId, changed, cleanFill, type Listed, lookup, metalAnswers } from "../../../support/cmrt/forms.ts";
import { haveTemplates } from "../../../support/cmrt/templates.ts";
import { declaration, type Flag, NO_SMELTERS, smelters, VERSION } from "./table.ts";

const listed = haveTemplates ? await lookup(VERSION) : [];
const known: Listed[] = [...new Map(listed.map((one) => [one.id, one])).values()];

/** The first of the list, which ends with tungsten. */
function claimed(count: number): Fill {
  const rows = known.slice(0, count).map((one, i) => byId(i + 5, one, "none"));
  const tantalum = metalAnswers("Tantalum", ["Yes", "Yes", "No", "No", "No", 1, "Yes", "Yes"]);
  return { ...smelters(Object.assign({}, ...rows)), ...declaration(tantalum) };
}

/** RMI's statuses of the two smelters of the clean form. */
function statuses(tin: string, gold?: string): () => Promise<{ rmap: RmapList }> {
  const facility = (id: string, metal: string, status: string) => {
    return { id, metal, name: "Sample", status, conformant: status === "Conformant" };
  };
  const facilities = [
    facility("CID000292", "Tin", tin),
    ...(gold ? [facility("CID002763", "Gold", gold)] : []),
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

const SECOND_TIN = smelters({ A7: "CID002703" });
const MORE_TIN = () => {
  const tins = known.filter(({ metal, id }) => metal === "Tin" && id !== "CID000292").slice(0, 22);
  return smelters(Object.fromEntries(tins.map(({ id }, i) => [`A${i + 7}`, id])));
};

/** The whole list, RMI's statuses, and the year before. */
export const listFlags: readonly Flag[] = [
  {
    code: "SMELTER_LIST_LOOKS_COPIED",
    has: [
      {
        title: "more than four fifths of the list",
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
        lists: statuses("Active", "Conformant"),
        change: smelters({ A7: "CID000292" }),
        expected: ["SMELTER_DUPLICATE Smelter List A7", "SMELTER_NOT_CONFORMANT Smelter List A5"],
      },
      {
        title: "not on RMI's list of statuses",
        lists: statuses("Conformant"),
        expected: ["SMELTER_NOT_CONFORMANT Smelter List C6"],
      },
    ],
    hasNot: [
      { title: "conformant, all of them", lists: statuses("Conformant", "Conformant"), expected: [] },
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
        lists: lastYear(SECOND_TIN),
        expected: ["SMELTER_DISAPPEARED Smelter List null"],
      },
      {
        title: "many less, of which twenty are told",
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
];
