import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKER_ROWS } from "../../../src/cmrt/checks/completeness.ts";
import { judge } from "../../../src/cmrt/index.ts";
import { fill } from "../../support/cmrt/fill.ts";
import { cleanFill, lookup } from "../../support/cmrt/forms.ts";
import { randomFill } from "../../support/cmrt/random.ts";
import { haveTemplates, TEMPLATES_NEEDED, template, VERSIONS } from "../../support/cmrt/templates.ts";

/** What RMI's own Checker said, recorded by test/support/cmrt/record-checker.ts. */
const recorded: Record<string, Record<string, number[]>> = JSON.parse(
  readFileSync(new URL("checker.golden.json", import.meta.url), "utf8"),
);

/** The rows of the sheet Checker, in the order of our table. */
const ROWS = [
  ...[4, 5, 6, 7, 8, 9, 10, 11, 12],
  ...[14, 19, 24, 29, 34, 39, 44, 49].flatMap((first) => [first, first + 1, first + 2, first + 3]),
  ...[54, 55, 56, 57, 58, 59, 60, 62, 63, 64, 65, 66, 67, 68, 69],
];

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

async function missingRows(bytes: Buffer): Promise<number[]> {
  const { findings } = await judge(bytes, { asOf: "2026-11-23" });
  const fields = findings.filter(({ code }) => code === "MISSING").map(({ facts }) => facts.field);
  return fields.map((field) => ROWS[CHECKER_ROWS.findIndex((row) => row.field === field)]!);
}

it("has one entry for each of the 56 rows of RMI's Checker", () => {
  expect(CHECKER_ROWS.length).toBe(56);
  expect(new Set(CHECKER_ROWS.map(({ field }) => field)).size).toBe(56);
});

describe.skipIf(!haveTemplates).each(VERSIONS)(`completeness of CMRT %s${TEMPLATES_NEEDED}`, (version) => {
  it("reports the 52 rows of RMI's Checker for the blank form", async () => {
    const rows = await missingRows(await fill(version, {}));
    expect(rows.length).toBe(52);
    expect(rows).toEqual(recorded[version]!.blank);
  });

  it("reports nothing for a form that is filled in correctly", async () => {
    const bytes = await fill(version, await cleanFill(version));
    expect(recorded[version]!.clean).toEqual([]);
    const { verdict, findings } = await judge(bytes, { asOf: "2026-11-23", oldestVersion: version });
    expect(findings).toEqual([]);
    expect(verdict).toBe("accepted");
  });

  it.each(SEEDS)(
    "reports what RMI's Checker reports for a form filled in by chance (seed %i)",
    async (seed) => {
      const rows = await missingRows(await fill(version, randomFill(seed, await lookup(version))));
      expect(rows).toEqual(recorded[version]![seed]);
    },
  );

  it("takes the published file for blank, leftovers or not", async () => {
    expect((await judge(template(version), { asOf: "2026-11-23" })).blank).toBe(true);
    const clean = await fill(version, await cleanFill(version));
    expect((await judge(clean, { asOf: "2026-11-23" })).blank).toBe(false);
  });
});
