import { describe, expect, it } from "vitest";
import { type Basis, groupOf, judge } from "../../../src/cmrt/index.ts";
import { type Fill, fill } from "../../support/cmrt/fill.ts";
import { byId, byName, CLEAN, changed, cleanFill, lookup, metalAnswers } from "../../support/cmrt/forms.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";

const VERSION = "6.5";
const BASIS: Basis = { asOf: "2026-11-23" };

type Case = { title: string; change: Fill; basis?: Partial<Basis>; expected: string[] };

const tin = (...answers: Parameters<typeof metalAnswers>[1] & object) => ({
  Declaration: metalAnswers("Tin", answers),
});
const declaration = (cells: Fill["Declaration"] & object): Fill => ({ Declaration: cells });
const smelters = (cells: Fill["Smelter List"] & object): Fill => ({ "Smelter List": cells });

/** One change to a clean form (tin in row 5 by number, gold in row 6 by name) and what it brings about. */
const CASES: Case[] = [
  { title: "nothing changed", change: {}, expected: [] },
  { title: "a date to come", change: declaration({ D22: 46350 }), expected: ["DATE_FUTURE Declaration D22"] },
  { title: "the judging day", change: declaration({ D22: 46349 }), expected: [] },
  {
    title: "a date to come, typed",
    change: declaration({ D22: "31-Dec-2026" }),
    expected: ["DATE_FUTURE Declaration D22"],
  },
  {
    title: "the company that asked",
    change: {},
    basis: { requester: "NORTHWIND CONNECTORS LTD" },
    expected: ["COMPANY_IS_REQUESTER Declaration D8"],
  },
  {
    title: "an old version",
    change: {},
    basis: { oldestVersion: "6.6" },
    expected: ["VERSION_OUTDATED Declaration J3"],
  },
  { title: "a version just new enough", change: {}, basis: { oldestVersion: "6.5" }, expected: [] },
  {
    title: "authorizer same",
    change: declaration({ D18: "Same as above" }),
    expected: ["AUTHORIZER_SAME Declaration D18"],
  },
  {
    title: "an e-mail that is none",
    change: declaration({ D16: "ann@example" }),
    expected: ["EMAIL_INVALID Declaration D16"],
  },
  { title: "two e-mails", change: declaration({ D16: "a@example.com; b@example.com" }), expected: [] },
  {
    title: "an e-mail without @",
    change: declaration({ D20: "n/a" }),
    expected: ["MISSING Declaration D20"],
  },
  { title: "blanks only", change: declaration({ D15: "  " }), expected: ["BLANK_TEXT Declaration D15"] },
  {
    title: "an answer of its own",
    change: declaration({ D75: "In progress" }),
    expected: ["ANSWER_NOT_IN_LIST Declaration D75"],
  },
  {
    title: "Yes with a blank",
    change: declaration({ D27: "Yes " }),
    expected: ["ANSWER_LOOSE_FORM Declaration D27"],
  },
  {
    title: "another spelling of E",
    change: declaration({ D83: "Yes, in conformance with IPC-1755 [e.g., CMRT]" }),
    expected: ["ANSWER_LOOSE_FORM Declaration D83"],
  },
  {
    title: "100% as a text",
    change: tin("Yes", "Yes", "No", "No", "No", "100%", "Yes", "Yes"),
    expected: [],
  },
  {
    title: "75 % typed as a number",
    change: tin("Yes", "Yes", "Unknown", "No", "No", 0.75, "No", "Yes"),
    expected: ["ANSWER_NOT_IN_LIST Declaration D57", "Q7_NO Declaration D63"],
  },
  {
    title: "a metal not used, with smelters",
    change: tin("No"),
    expected: ["UNUSED_METAL_HAS_SMELTERS Smelter List B5"],
  },
  {
    title: "a metal not used, with answers",
    change: declaration(metalAnswers("Tungsten", ["No", "No", "Unknown"])),
    expected: ["GATED_ANSWERS_PRESENT Declaration D35"],
  },
  {
    title: "all identified, not all answered",
    change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "Greater than 75%", "Yes", "Yes"),
    expected: ["Q7_YES_Q6_NOT_100 Declaration D63"],
  },
  {
    title: "half answered",
    change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "50% or less", "No", "No"),
    expected: ["Q6_LOW_RESPONSE Declaration D57", "Q7_NO Declaration D63", "Q8_NO Declaration D69"],
  },
  {
    title: "none from covered countries, though not all answered",
    change: tin("Yes", "Yes", "No", "No", "No", "Greater than 90%", "No", "Yes"),
    expected: ["Q3_NO_WITHOUT_FULL_VISIBILITY Declaration D39", "Q7_NO Declaration D63"],
  },
  {
    title: "covered countries, but no high-risk area",
    change: tin("Yes", "Yes", "Yes", "No", "No", 1, "Yes", "Yes"),
    expected: ["Q3_YES_COVERED_COUNTRIES Declaration D39", "Q3_YES_Q4_NO Declaration D45"],
  },
  {
    title: "all recycled, yet mined",
    change: tin("Yes", "Yes", "No", "Yes", "Yes", 1, "Yes", "Yes"),
    expected: ["Q5_RECYCLED_BUT_MINED Declaration D51"],
  },
  {
    title: "a public policy that does not exist",
    change: declaration({ D75: "No" }),
    expected: ["POLICY_B_WITHOUT_A Declaration D75"],
  },
  {
    title: "company scope with products",
    change: { "Product List": { B6: "P-1" } },
    expected: ["COMPANY_SCOPE_WITH_PRODUCTS Product List B6"],
  },
  {
    title: "product scope without products",
    change: declaration({ D9: "B. Product (or List of Products)" }),
    expected: ["MISSING Product List B6"],
  },
  {
    title: "a policy without its address",
    change: declaration({ G77: null }),
    expected: ["MISSING Declaration G77"],
  },
  {
    title: "an unknown number as the only smelter",
    change: smelters({ A5: "CID999999", B5: { result: null }, C5: { result: null } }),
    expected: ["MISSING Smelter List B5", "SMELTER_ID_UNKNOWN Smelter List A5"],
  },
  {
    title: "a name nobody knows",
    change: smelters({ B7: "Gold", C7: "No such refinery" }),
    expected: ["SMELTER_ID_UNKNOWN Smelter List C7"],
  },
  {
    title: "only names nobody knows",
    change: smelters({ C6: "No such refinery" }),
    expected: ["ONLY_UNVERIFIED_SMELTERS Smelter List B6", "SMELTER_ID_UNKNOWN Smelter List C6"],
  },
  {
    title: "the number of another metal",
    change: smelters({ B5: "Gold" }),
    expected: ["MISSING Smelter List B5", "SMELTER_ID_METAL_MISMATCH Smelter List B5"],
  },
  {
    title: "a smelter not listed, with name and country",
    change: smelters({ B7: "Tin", C7: "Smelter not listed", D7: "Smelter of its own", E7: "JAPAN" }),
    expected: ["SMELTER_NOT_LISTED Smelter List C7"],
  },
  {
    title: "a smelter not listed, without country",
    change: smelters({ B7: "Tin", C7: "Smelter not listed", D7: "Smelter of its own" }),
    expected: ["MISSING Smelter List E7"],
  },
  {
    title: "a smelter not yet identified",
    change: smelters({ B7: "Tin", C7: "Smelter not yet identified" }),
    expected: ["Q7_YES_BUT_UNIDENTIFIED Declaration D63", "SMELTER_NOT_YET_IDENTIFIED Smelter List C7"],
  },
  {
    title: "a smelter without metal",
    change: smelters({ C7: "Someone" }),
    expected: ["SMELTER_ID_UNKNOWN Smelter List C7", "SMELTER_METAL_MISSING Smelter List B7"],
  },
  {
    title: "a fifth metal",
    change: smelters({ B7: "Cobalt", C7: "Smelter not listed", D7: "Someone", E7: "JAPAN" }),
    expected: ["SMELTER_NOT_LISTED Smelter List C7", "SMELTER_METAL_INVALID Smelter List B7"],
  },
  {
    title: "a metal without smelter",
    change: smelters({ B7: "Tin" }),
    expected: ["SMELTER_NAME_MISSING Smelter List C7"],
  },
  {
    title: "a metal in other letters",
    change: smelters({ B6: "GOLD " }),
    expected: ["ANSWER_LOOSE_FORM Smelter List B6"],
  },
];

describe.skipIf(!haveTemplates)(`findings${TEMPLATES_NEEDED}`, () => {
  it.each(CASES)("$title", async ({ change, basis, expected }) => {
    const bytes = await fill(VERSION, changed(await cleanFill(VERSION), change));
    const { findings } = await judge(bytes, { ...BASIS, ...basis });
    expect(findings.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`)).toEqual(expected);
  });

  it("names the same smelter twice by number and by name", async () => {
    const list = await lookup(VERSION);
    const aliased = list.find(({ metal, alias, name }) => metal === "Tin" && alias !== name)!;
    const twice = { ...byId(5, aliased, "stored"), ...byName(7, aliased) };
    const { findings } = await judge(
      await fill(VERSION, changed(await cleanFill(VERSION), smelters(twice))),
      BASIS,
    );
    expect(findings).toEqual([
      {
        code: "SMELTER_DUPLICATE",
        check: "smelter",
        severity: "note",
        sheet: "Smelter List",
        cell: "C7",
        metal: "tin",
        facts: { first: 5 },
        label: "",
      },
    ]);
  });

  it("does not ask again for answers below a question that is open, but says why they do not count", async () => {
    const open = declaration({ D27: null });
    const { findings } = await judge(await fill(VERSION, changed(await cleanFill(VERSION), open)), BASIS);
    expect(findings[0]!.facts).toEqual({ field: "q1.tin" });
    expect(findings.slice(1).map(({ facts }) => facts.gate)).toEqual(CLEAN.slice(1).map(() => "D27"));
  });

  it("groups what is missing by what there is to do", async () => {
    const { findings } = await judge(await fill(VERSION, {}), BASIS);
    const group = (field: string) => groupOf(findings.find(({ facts }) => facts.field === field)!);
    expect([group("company"), group("q1.tin"), group("A"), group("smelters.gold")]).toEqual([
      "contact",
      "answer",
      "answer",
      "smelters",
    ]);
  });
});
