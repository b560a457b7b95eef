import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKER_ROWS } from "../../../src/cmrt/checks/completeness.ts";
import { judge } from "../../../src/cmrt/index.ts";
import { doubtfulRows, ourRows } from "../../support/cmrt/checker.ts";
import { fill } from "../../support/cmrt/fill.ts";
import { cleanFill, lookup } from "../../support/cmrt/forms.ts";
import { randomFill } from "../../support/cmrt/random.ts";
import { haveTemplates, TEMPLATES_NEEDED, template, VERSIONS } from "../../support/cmrt/templates.ts";

/** What RMI's own Checker said, recorded by bench/checker.ts. */
const recorded: Record<string, Record<string, number[]>> = JSON.parse(
  readFileSync(new URL("checker.golden.json", import.meta.url), "utf8"),
);

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

it("has one entry for each of the 56 rows of RMI's Checker", () => {
  expect(CHECKER_ROWS.length).toBe(56);
  expect(new Set(CHECKER_ROWS.map(({ field }) => field)).size).toBe(56);
});

describe.skipIf(!haveTemplates).each(VERSIONS)(`completeness of CMRT %s${TEMPLATES_NEEDED}`, (version) => {
  it("reports the 52 rows of RMI's Checker for the blank form", async () => {
    const rows = await ourRows(await fill(version, {}));
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
      const form = randomFill(seed, await lookup(version));
      const doubtful = doubtfulRows(version, form);
      const certain = (rows: readonly number[]) => rows.filter((row) => !doubtful.has(row));
      const rows = await ourRows(await fill(version, form));
      expect(certain(rows)).toEqual(certain(recorded[version]![seed]!));
    },
  );

  it("takes the published file for blank, leftovers or not", async () => {
    expect((await judge(template(version), { asOf: "2026-11-23" })).blank).toBe(true);
    const clean = await fill(version, await cleanFill(version));
    expect((await judge(clean, { asOf: "2026-11-23" })).blank).toBe(false);
  });
});
