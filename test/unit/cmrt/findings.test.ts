import { describe, expect, it } from "vitest";
import { RULES } from "../../../src/cmrt/checks/index.ts";
import { groupOf, judge, referenceTable, type Severity } from "../../../src/cmrt/index.ts";
import { fill, fillParts } from "../../support/cmrt/fill.ts";
import { byId, byName, CLEAN, cleanFill, lookup } from "../../support/cmrt/forms.ts";
import { writeParts } from "../../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, template, VERSIONS } from "../../support/cmrt/templates.ts";
import { answerFlags } from "./flags/answers.ts";
import { companyFlags } from "./flags/company.ts";
import { contradictionFlags } from "./flags/contradictions.ts";
import { formFlags } from "./flags/form.ts";
import { listFlags } from "./flags/lists.ts";
import { smelterFlags } from "./flags/smelters.ts";
import { declaration, type Form, findingsIn, smelters, VERSION } from "./flags/table.ts";

const FLAGS = [
  ...formFlags,
  ...companyFlags,
  ...answerFlags,
  ...contradictionFlags,
  ...smelterFlags,
  ...listFlags,
];

it("has for every rule a form that has it and one that just has not", () => {
  const tells = (code: string, { expected }: Form) => expected.some((place) => place.startsWith(`${code} `));
  expect(FLAGS.map(({ code }) => code).sort()).toEqual(RULES.map(({ code }) => code).sort());
  for (const { code, has, hasNot } of FLAGS) {
    expect([has.length > 0, hasNot.length > 0], code).toEqual([true, true]);
    expect(
      has.filter((form) => !tells(code, form)).map(({ title }) => title),
      code,
    ).toEqual([]);
    expect(
      hasNot.filter((form) => tells(code, form)).map(({ title }) => title),
      code,
    ).toEqual([]);
  }
});

/** As facts/cmrt.md §3 weighs them, and below it what later rules were given; written by hand, not read off the rules. */
const MUST_FIX = "MISSING DATE_FUTURE COMPANY_IS_REQUESTER VERSION_OUTDATED NOT_ENGLISH LOOKUP_ALTERED";
const NOTE = [
  "SMELTER_DUPLICATE GATED_ANSWERS_PRESENT ANSWER_LOOSE_FORM RECYCLED_ROW_INCONSISTENT",
  "COMPANY_SCOPE_WITH_PRODUCTS PRODUCT_DUPLICATE ALL_NO_NO_REASON FORMULA_LIKE_TEXT LOOKUP_UNVERIFIED",
  "VERSION_NEWER",
].join(" ");
const FOLLOW_UP = [
  "UNUSED_METAL_HAS_SMELTERS ONLY_UNVERIFIED_SMELTERS Q7_YES_Q6_NOT_100 Q7_YES_BUT_UNIDENTIFIED",
  "Q3_NO_WITHOUT_FULL_VISIBILITY Q3_YES_COVERED_COUNTRIES Q3_YES_NO_KNOWN_SOURCE Q3_YES_Q4_NO",
  "Q5_RECYCLED_BUT_MINED Q5_RECYCLED_SMELTER_SAYS_NO Q6_LOW_RESPONSE Q7_NO Q8_NO SMELTER_ID_UNKNOWN",
  "SMELTER_ID_METAL_MISMATCH SMELTER_ID_NAME_MISMATCH SMELTER_COUNTRY_MISMATCH SMELTER_NOT_LISTED",
  "SMELTER_NOT_YET_IDENTIFIED SMELTER_NOT_YET_WITH_DATA SMELTER_METAL_MISSING SMELTER_METAL_INVALID",
  "SMELTER_NAME_MISSING DATE_STALE DATE_NOT_A_DATE ANSWER_NOT_IN_LIST AUTHORIZER_SAME EMAIL_INVALID BLANK_TEXT",
  "E_OTHER_FORMAT_NO_COMMENT POLICY_URL_NOT_A_URL POLICY_B_WITHOUT_A WEAK_PROGRAM PRODUCT_NUMBER_MISSING",
  "SMELTER_LIST_LOOKS_COPIED SMELTER_NOT_CONFORMANT",
  "SMELTER_TRADER_NAME SMELTER_NAME_UNKNOWN SMELTER_DISAPPEARED UNCHANGED_WITH_NEW_DATE",
].join(" ");

it("weighs every finding as its source does", () => {
  const weighed = (severity: Severity) =>
    RULES.flatMap((rule) => (rule.severity === severity ? [rule.code] : [])).sort();
  expect(weighed("must_fix")).toEqual(MUST_FIX.split(" ").sort());
  expect(weighed("follow_up")).toEqual(FOLLOW_UP.split(" ").sort());
  expect(weighed("note")).toEqual(NOTE.split(" ").sort());
});

const factsOf = async (code: string, form: Pick<Form, "change" | "basis" | "lists">) =>
  (await findingsIn(form)).find((finding) => finding.code === code)?.facts;

describe.skipIf(!haveTemplates)(`findings${TEMPLATES_NEEDED}`, () => {
  it("names the same smelter twice by number and by name", async () => {
    const list = await lookup(VERSION);
    const aliased = list.find(({ metal, alias, name }) => metal === "Tin" && alias !== name)!;
    const findings = await findingsIn({
      change: smelters({ ...byId(5, aliased, "stored"), ...byName(7, aliased) }),
    });
    expect(findings).toMatchObject([
      {
        code: "SMELTER_DUPLICATE",
        check: "smelter",
        severity: "note",
        sheet: "Smelter List",
        cell: "C7",
        metal: "tin",
        facts: { first: 5 },
      },
    ]);
  });

  it("says once why the answers below a question that is open do not count", async () => {
    const below = CLEAN.slice(1).map((_, i) => `q${i + 2}.tin`);
    const open = await findingsIn({ change: declaration({ D27: null }) });
    expect(open.map(({ cell, facts }) => [cell, facts])).toEqual([
      ["D27", { field: "q1.tin", fields: ["q1.tin", ...below].join(" ") }],
    ]);
    const unread = await findingsIn({ change: declaration({ D27: "Maybe" }) });
    expect(unread.map(({ cell, severity, facts }) => [cell, severity, facts])).toEqual([
      ["D27", "must_fix", { field: "q1.tin", fields: below.join(" "), answer: "Maybe", choices: "Yes / No" }],
    ]);
  });

  it("groups what is missing by what there is to do", async () => {
    const { findings } = await judge(await fill(VERSION, {}), { asOf: "2026-11-23" });
    const group = (field: string) => groupOf(findings.find(({ facts }) => facts.field === field)!);
    expect([group("company"), group("q1.tin"), group("A"), group("smelters.gold")]).toEqual([
      "contact",
      "answer",
      "answer",
      "smelters",
    ]);
  });

  it.each(VERSIONS)("finds nothing but gaps in the blank form as RMI publishes %s", async (version) => {
    const { findings } = await judge(template(version), { asOf: "2026-11-23", surveyStart: "2026-01-01" });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["MISSING"]));
  });

  it.each([
    ["a name with a letter wrong", { B7: "Tin", C7: "An Vinh Joint Stock Mineral Procesing Company" }],
    ["a number with two digits exchanged", { A7: "CID002730", B7: "Tin", C7: "An Vinh Mineral" }],
  ])("asks whether a listed smelter is meant by %s, and maps nothing", async (_, cells) => {
    const bytes = await fill(VERSION, smelters(cells));
    const { findings, declaration } = await judge(bytes, { asOf: "2026-11-23" });
    const unknown = findings.find(({ code }) => code === "SMELTER_ID_UNKNOWN");
    expect(unknown?.facts).toMatchObject({
      suggested: "CID002703",
      suggested_name: "An Vinh Joint Stock Mineral Processing Company",
      suggested_country: "VIET NAM",
    });
    expect(declaration?.smelters[0]?.cid).toBe("A7" in cells ? "CID002730" : "");
  });

  it("asks whether a smelter typed as not listed is a listed one", async () => {
    const change = smelters({
      B7: "Tin",
      C7: "Smelter not listed",
      D7: "An Vinh Joint-Stock Mineral Processing Co.",
      E7: "Vietnam",
    });
    expect(await factsOf("SMELTER_NOT_LISTED", { change })).toMatchObject({ suggested: "CID002703" });
  });

  it("suggests nothing for a name that is like none", async () => {
    const change = smelters({ B7: "Tin", C7: "Works of Its Own" });
    expect(await factsOf("SMELTER_ID_UNKNOWN", { change })).toEqual({ id: "Works of Its Own" });
  });

  it("asks about as many rows as somebody may mend at once", async () => {
    const rows = Array.from({ length: 405 }, (_, i) => i + 7);
    const change = smelters(
      Object.fromEntries(
        rows.flatMap((row) => [
          [`B${row}`, "Tin"],
          [`C${row}`, "An Vinh Joint Stock Mineral Procesing Company"],
          [`E${row}`, `Sample country ${row}`],
        ]),
      ),
    );
    const unknown = (await findingsIn({ change })).filter(({ code }) => code === "SMELTER_ID_UNKNOWN");
    expect(unknown.length).toBe(405);
    expect(unknown.filter(({ facts }) => facts.suggested === "CID002703").length).toBe(400);
  });

  it("judges smelters by the officer's list, though the file knows them", async () => {
    const list = await lookup(VERSION);
    const entries = list.filter(({ id }) => id !== "CID000292").map((one) => ({ ...one, source: "RMI" }));
    const lists = async () => ({
      references: [{ kind: "CMRT" as const, version: VERSION, sha256: "another", entries }],
    });
    const codes = (await findingsIn({ lists })).map(({ code }) => code);
    expect(codes).toEqual(["LOOKUP_ALTERED", "SMELTER_ID_UNKNOWN"]);
  });

  it("misses nothing in a form whose look-up sheet is gone while an officer's list judges", async () => {
    const parts = await fillParts(VERSION, await cleanFill(VERSION));
    const workbook = parts.get("xl/workbook.xml")!.toString("utf8");
    parts.set("xl/workbook.xml", Buffer.from(workbook.replace(/<sheet name="Smelter Look-up"[^>]*>/, "")));
    const bytes = writeParts(parts);
    const references = [(await referenceTable(template(VERSION)))!];
    const { findings, lookupSha256, lists } = await judge(bytes, { asOf: "2026-11-23" }, { references });
    expect([findings, lookupSha256, lists.reference?.version]).toEqual([[], null, VERSION]);
    // Without any list nothing can be said about a number.
    expect((await judge(bytes, { asOf: "2026-11-23" })).findings).toEqual([]);
    const uncalculated = new Map(parts);
    const sheet = parts.get("xl/worksheets/sheet5.xml")!.toString("utf8");
    const bare = sheet.replace(/(<c r="[BC]5"[^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>))<v>[^<]*<\/v>/g, "$1");
    expect(bare).not.toBe(sheet);
    uncalculated.set("xl/worksheets/sheet5.xml", Buffer.from(bare));
    expect((await judge(writeParts(uncalculated), { asOf: "2026-11-23" })).findings).toEqual([]);
  });

  it("says beside every smelter what RMI's list of statuses says, and counts what it does not tell", async () => {
    const facilities = [
      { id: "CID000292", metal: "Tin", name: "Sample", status: "Active", conformant: false },
    ];
    const lists = { rmap: { asOf: "2026-11-01", sha256: "00", facilities } };
    const bytes = await fill(VERSION, smelters({ A5: "cid000292", B6: "Gold", C6: "8853 S.p.A." }));
    const judged = await judge(bytes, { asOf: "2026-11-23" }, lists);
    expect(judged.declaration?.smelters.map(({ rmapStatus }) => rmapStatus)).toEqual(["Active", ""]);
    const told = judged.findings.filter(({ code }) => code === "SMELTER_NOT_CONFORMANT");
    expect(told.map(({ facts }) => [facts.status, facts.variant, facts.date])).toEqual([
      ["Active", undefined, "2026-11-01"],
      ["", "not_on_list", "2026-11-01"],
    ]);
    const another = { ...facilities[0]!, metal: "Gold", status: "Conformant", conformant: true };
    const both = await judge(
      bytes,
      { asOf: "2026-11-23" },
      {
        rmap: { ...lists.rmap, facilities: [...facilities, another] },
      },
    );
    expect(both.declaration?.smelters[0]?.rmapStatus).toBe("Active");
    const without = await judge(bytes, { asOf: "2026-11-23" });
    expect(without.declaration?.smelters.map(({ rmapStatus }) => rmapStatus)).toEqual([null, null]);
  });
});
