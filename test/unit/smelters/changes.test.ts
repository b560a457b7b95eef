import { describe, expect, it } from "vitest";
import { changesBetween, type Facility, isConformant } from "../../../src/smelters/rmap/index.ts";

describe("what counts as conformant", () => {
  it.each([
    "Conformant",
    "conformant ",
    "RMAP Conformant",
    "Conformant (re-audit in progress)",
    "Conformant - Cross-Recognized (LBMA)",
    "Conformant*",
    "RMAP-Conformant (LBMA, RJC)",
    "Conformant, re-audit in progress",
  ])("%s does", (status) => {
    expect(isConformant(status)).toBe(true);
  });

  it.each([
    "",
    "Active",
    "RMAP Active",
    "Non-conformant",
    "Non conformant",
    "Nonconformant",
    "NonConformant",
    "Not conformant",
    "No longer conformant",
    "Conformant: no",
    "Conformant until 2025",
    "Conformant / Active",
    "Conformant, outreach required",
    "Conformant - In Re-assessment",
    "Conformant/Due Diligence Vetting",
    "Conformant as of 2019",
    "Conformant: re-audit failed",
    "Conformant, something nobody knows",
    "Conformant RMAPped",
    "Active (formerly Conformant)",
    "Progressing toward conformant",
    "Conformance expected",
    "Outreach required",
    "Communication suspended",
    "Due diligence vetting",
    "In Communication",
    "Facility Standard Assessed",
    "Eligible",
    "適合",
  ])("%s does not", (status) => {
    expect(isConformant(status)).toBe(false);
  });
});

describe("changes between two lists", () => {
  const facility = (id: number, status: string, metal = "Gold"): Facility => ({
    id: `CID90000${id}`,
    metal,
    name: `Sample ${id}`,
    country: "Japan",
    status,
  });
  const ids = (facilities: Facility[]) => facilities.map(({ id, metal }) => `${id} ${metal}`);

  it("are told by identifier and metal", () => {
    const before = [
      facility(1, "Conformant"),
      facility(2, "Conformant"),
      facility(3, "Conformant"),
      facility(4, "Active"),
      facility(5, "Conformant", "Tin"),
      facility(6, "Active"),
    ];
    const after = [
      facility(1, "Conformant (re-audit in progress)"),
      facility(2, "Communication suspended"),
      facility(4, "Conformant"),
      facility(5, "Conformant", "TIN"),
      facility(5, "Conformant", "Gold"),
      facility(7, "Active"),
    ];
    const changes = changesBetween(before, after);
    expect(ids(changes.appeared)).toEqual(["CID900005 Gold", "CID900007 Gold"]);
    expect(ids(changes.disappeared)).toEqual(["CID900003 Gold", "CID900006 Gold"]);
    expect(changes.statusChanged.map(({ before, after }) => `${before.status} > ${after.status}`)).toEqual([
      "Conformant > Conformant (re-audit in progress)",
      "Conformant > Communication suspended",
      "Active > Conformant",
    ]);
    expect(ids(changes.lostConformant)).toEqual(["CID900002 Gold", "CID900003 Gold"]);
    expect(ids(changes.becameConformant)).toEqual(["CID900004 Gold", "CID900005 Gold"]);
  });

  it("are none where one of the lists has no column for the metal", () => {
    const named = [
      facility(1, "Conformant"),
      facility(2, "Active", "Tin"),
      facility(3, "Conformant", "Tin"),
      facility(3, "Conformant", "Gold"),
    ];
    const bare = [facility(1, "Conformant", ""), facility(2, "Active", ""), facility(3, "Conformant", "")];
    for (const [before, after] of [
      [named, bare],
      [bare, named],
    ] as const) {
      expect(Object.values(changesBetween(before, after)).flat()).toEqual([]);
    }
  });

  it("are told where one of the lists has no column for the metal", () => {
    const before = [facility(1, "Conformant"), facility(2, "Active"), facility(3, "Active", "Tin")];
    const after = [facility(1, "Active", ""), facility(2, "Conformant", ""), facility(4, "Active", "")];
    const { appeared, disappeared, lostConformant, becameConformant } = changesBetween(before, after);
    expect(ids(lostConformant)).toEqual(["CID900001 Gold"]);
    expect(ids(becameConformant)).toEqual(["CID900002 "]);
    expect(ids(disappeared)).toEqual(["CID900003 Tin"]);
    expect(ids(appeared)).toEqual(["CID900004 "]);
  });

  it("are none in a facility that a list names by another metal", () => {
    const changes = changesBetween([facility(1, "Conformant", "Multiple")], [facility(1, "Conformant")]);
    expect(Object.values(changes).flat()).toEqual([]);
  });

  it("are none between a list and itself in another order, letter case of a status or spelling of a name", () => {
    const before = [facility(1, "Conformant"), facility(2, "Active", "Tin")];
    const after = [{ ...facility(2, "ACTIVE", "Tin"), name: "Renamed" }, facility(1, "Conformant")];
    expect(changesBetween(before, after)).toEqual({
      appeared: [],
      disappeared: [],
      statusChanged: [],
      lostConformant: [],
      becameConformant: [],
    });
  });

  it("are all of a first list", () => {
    const first = [facility(1, "Conformant"), facility(2, "Active")];
    const { appeared, becameConformant } = changesBetween([], first);
    expect([appeared.length, becameConformant.length]).toEqual([2, 1]);
  });
});
