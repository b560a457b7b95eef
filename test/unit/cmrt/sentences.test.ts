import { expect, it } from "vitest";
import { CHECKER_ROWS } from "../../../src/cmrt/checks/completeness.ts";
import { RULES } from "../../../src/cmrt/checks/index.ts";
import { type Finding, GROUPS, groupOf, type Metal } from "../../../src/cmrt/index.ts";
import { findingSentence, unreadableSentence } from "../../../src/i18n/findings.ts";
import { isSentenceKey, LANGUAGES, sentence } from "../../../src/i18n/index.ts";

/** Every fact any rule states; a sentence takes what it needs and fails when something is missing. */
const FACTS = {
  ...{ version: "6.22", oldest: "6.5", date: "2026-12-31", asOf: "2026-11-23", name: "Name", text: "same" },
  ...{ answer: "N/A", choice: "Yes", choices: "Yes / No", other: "D32", count: 2, id: "CID1", first: 5 },
  ...{
    listed: "Tin",
    known: "Gold",
    metal_text: "Cobalt",
    start: "2026-04-01",
    question: "A",
    number: "P-1",
  },
  ...{ total: 300, year: 2025, status: "Active" },
};
const SUGGESTED = { suggested: "CID000000", suggested_name: "Sample Smelter", suggested_country: "JAPAN" };
/** Rules that say more than one thing. */
const VARIANTS: [code: string, facts: Finding["facts"]][] = [
  ["SMELTER_ID_UNKNOWN", SUGGESTED],
  ["SMELTER_NOT_LISTED", SUGGESTED],
  ["NOT_ENGLISH", { variant: "text" }],
  ["SMELTER_NOT_CONFORMANT", { variant: "not_on_list" }],
  ["SMELTER_DISAPPEARED", { variant: "more" }],
];
/** What the sentence of a rule needs that is never without. */
const factsOf = (code: string) => (code === "SMELTER_ID_NAME_MISMATCH" ? { ...FACTS, ...SUGGESTED } : FACTS);

function finding(code: string, facts: Finding["facts"], metal: Metal | null = "tin"): Finding {
  return {
    code,
    check: "file",
    severity: "note",
    sheet: "Declaration",
    cell: "D27",
    metal,
    facts,
    label: "",
  };
}

it.each(LANGUAGES)("has a sentence of its own for every rule and every missing field (%s)", (language) => {
  const general = findingSentence(language, finding("NO_SUCH_CODE", {}));
  const all = [
    ...RULES.filter(({ code }) => code !== "MISSING").map(({ code }) => finding(code, factsOf(code))),
    ...CHECKER_ROWS.map(({ field, metal }) => finding("MISSING", { field }, metal ?? null)),
    finding("MISSING", { field: "q1.tin", fields: "q1.tin q2.tin" }),
    finding("MISSING", { field: "q1.tin", fields: "q2.tin", answer: "Maybe", choices: "Yes / No" }),
    finding("MISSING", { field: "scope", fields: "scope_description" }, null),
  ];
  for (const one of all) {
    const text = findingSentence(language, one);
    expect(text, one.code).not.toMatch(/[{}]|undefined/);
    expect(text, one.code).not.toBe(general);
  }
  for (const [code, more] of VARIANTS) {
    const text = findingSentence(language, finding(code, { ...FACTS, ...more }));
    expect(text, code).not.toMatch(/[{}]|undefined/);
    expect(text, code).not.toBe(findingSentence(language, finding(code, FACTS)));
  }
});

it("asks about a suggestion by row and number", () => {
  const asked = finding("SMELTER_ID_UNKNOWN", { id: "CID000001", ...SUGGESTED });
  expect(findingSentence("en", { ...asked, sheet: "Smelter List", cell: "A23" })).toMatch(
    /^Row 23: did you mean CID000000 \(Sample Smelter, JAPAN\)\?/,
  );
});

it.each(LANGUAGES)("has a heading for every group (%s)", (language) => {
  for (const group of GROUPS) expect(sentence(language, `group.${group}`)).not.toBe("");
  for (const { code } of RULES) expect(GROUPS).toContain(groupOf(finding(code, { field: "company" })));
});

it("names the metal and the cell in the reader's language", () => {
  const missing = finding("MISSING", { field: "q1.tin" });
  expect(findingSentence("en", missing)).toBe(
    "Please answer question 1 (is it added or used?) for tin: choose Yes or No in Declaration D27.",
  );
  expect(findingSentence("ja", missing)).toContain("錫");
});

it("shortens what stands in a cell to one line", () => {
  const shouted = finding("AUTHORIZER_SAME", { text: `same\n\u202e${"x".repeat(500)}` });
  const text = findingSentence("en", shouted);
  expect(text).not.toMatch(/[\n\u202e]/);
  expect(text.length).toBeLessThan(300);
});

it("says what a file is and what to send instead", () => {
  const template = { kind: "EMRT", version: "2.1", language: "English" } as const;
  expect(unreadableSentence("en", { unreadable: "other_form", template })).toContain("EMRT");
  expect(isSentenceKey("unreadable.pdf")).toBe(true);
  expect(unreadableSentence("en", { unreadable: "pdf", template: null })).toContain("PDF");
});

it("never uses our inner words towards suppliers", () => {
  for (const { code } of RULES) {
    expect(findingSentence("en", finding(code, { ...factsOf(code), field: "company" }))).not.toMatch(
      /campaign|submission|finding|request|verdict/i,
    );
  }
});
