import { describe, expect, test } from "vitest";
import { judge } from "../../src/cmrt/index.ts";
import { SAMPLES, type Sample, sampleFileName, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { COMPLETE_LANGUAGES } from "../../src/i18n/index.ts";
import { unzip } from "../support/hostile/zip.ts";

const FILLER = { company: "Sample Connectors K.K.", completedOn: "2026-09-30" };
const BASIS = { asOf: "2026-12-31", oldestVersion: "6.5", requester: "Example Industries" };

async function judged(sample: Sample, language: "en" | "ja" = "en") {
  return judge(await sampleWorkbook(sample, { ...FILLER, language }), BASIS);
}

describe.each(COMPLETE_LANGUAGES)("samples in %s", (language) => {
  test("the clean one is accepted; only its invented look-up is remarked on", async () => {
    const { verdict, findings } = await judged("clean", language);
    expect(verdict).toBe("accepted");
    expect(findings.map(({ code }) => code)).toEqual(["LOOKUP_UNVERIFIED"]);
  });

  test("the incomplete one lacks five entries, each in its cell", async () => {
    const { verdict, findings } = await judged("incomplete", language);
    expect(verdict).toBe("returned");
    expect(findings.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`)).toEqual([
      "LOOKUP_UNVERIFIED Smelter Look-up null",
      "MISSING Declaration D20",
      "MISSING Declaration D46",
      "MISSING Declaration D57",
      "MISSING Declaration D87",
      "MISSING Smelter List B5",
    ]);
  });

  test("the contradictory one is complete, with answers to follow up", async () => {
    const { verdict, findings } = await judged("contradictory", language);
    expect(verdict).toBe("accepted_with_follow_up");
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "UNUSED_METAL_HAS_SMELTERS",
        "Q5_RECYCLED_BUT_MINED",
        "Q7_YES_BUT_UNIDENTIFIED",
        "POLICY_B_WITHOUT_A",
      ]),
    );
  });

  test("the outdated one is returned for its version alone", async () => {
    const { verdict, findings } = await judged("outdated", language);
    expect(verdict).toBe("returned");
    expect(findings.map(({ code }) => code)).toEqual(["VERSION_OUTDATED", "LOOKUP_UNVERIFIED"]);
  });

  test("the price list is no CMRT", async () => {
    expect(await judged("not_a_cmrt", language)).toMatchObject({ unreadable: "other_workbook" });
  });
});

test("what is typed is what is read", async () => {
  const { declaration } = await judged("clean", "ja");
  expect(declaration).toMatchObject({
    template: { kind: "CMRT", version: "6.5", language: "Japanese" },
    company: { name: FILLER.company, date: FILLER.completedOn, scope: "A. Company" },
  });
  expect(declaration?.smelters.map(({ cid, metal, kind }) => [cid, metal, kind])).toEqual([
    ["CID990013", "Tin", "by_id"],
    ["CID990014", "Tin", "by_id"],
    ["CID990015", "Tin", "by_id"],
    ["CID990001", "Gold", "by_id"],
    ["CID990002", "Gold", "by_id"],
    ["CID990019", "Tungsten", "by_id"],
  ]);
});

test.each(SAMPLES)("the same %s sample twice is the same file, undated", async (sample) => {
  const make = () => sampleWorkbook(sample, { ...FILLER, language: "en" });
  const first = await make();
  expect(first.equals(await make())).toBe(true);
  const year1980 = 0x0021;
  expect(first.readUInt16LE(12)).toBe(year1980);
  expect(unzip(first).length).toBeGreaterThan(5);
});

test("file names tell the samples apart", () => {
  expect(SAMPLES.map(sampleFileName)).toEqual([
    "CMRT-sample-clean.xlsx",
    "CMRT-sample-incomplete.xlsx",
    "CMRT-sample-contradictory.xlsx",
    "CMRT-sample-outdated.xlsx",
    "Price-list-sample.xlsx",
  ]);
});
