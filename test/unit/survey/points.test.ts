import { expect, it } from "vitest";
import type { Finding } from "../../../src/cmrt/index.ts";
import { grouped } from "../../../src/survey/say/points.ts";

function finding(code: string, severity: Finding["severity"], cell: string): Finding {
  const where = { sheet: "Declaration", cell, metal: null, label: "" };
  return { code, check: "consistency", severity, facts: { text: "same", field: "company" }, ...where };
}

const FINDINGS = [
  finding("MISSING", "must_fix", "D8"),
  finding("AUTHORIZER_SAME", "follow_up", "D18"),
  finding("BLANK_TEXT", "note", "D19"),
];

it("puts what holds a form back under its headings, and all else under one of its own", () => {
  const groups = grouped("en", FINDINGS, "returned");
  expect(groups.map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ["Company and contact", 1],
    ["Please also check", 2],
  ]);
  expect(groups[0]!.lines[0]).toContain("D8");
});

it("asks by its headings for what an accepted form leaves open", () => {
  const groups = grouped("en", FINDINGS.slice(1), "accepted_with_follow_up");
  expect(groups.map(({ heading }) => heading)).toEqual(["Company and contact", "Please also check"]);
  expect(groups[0]!.lines[0]).toContain("D18");
});

it("lays what is only worth knowing beside an accepted form", () => {
  const groups = grouped("en", FINDINGS.slice(2), "accepted");
  expect(groups.map(({ heading }) => heading)).toEqual(["Please also check"]);
});
