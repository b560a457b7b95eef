import { describe, expect, it } from "vitest";
import type { ReferenceEntry } from "../../../src/cmrt/index.ts";
import { differences, smeltersIn } from "../../../src/smelters/differences.ts";

const entry = (id: string, alias: string, more: Partial<ReferenceEntry> = {}): ReferenceEntry => ({
  ...{ id, alias, name: alias, metal: "Tin", country: "JAPAN", source: "RMI", city: "", state: "" },
  ...more,
});
const LIST = [entry("CID1", "One"), entry("CID1", "Eins"), entry("CID2", "Two"), entry("CID3", "Three")];

describe("two smelter lists of one version", () => {
  it("say the same in whatever order", () => {
    expect(differences(LIST, [...LIST].reverse())).toBe(0);
    expect(smeltersIn(LIST)).toBe(3);
  });

  it("differ in each smelter that changed, came or went, once", () => {
    const [one, , two] = LIST;
    expect(
      differences(LIST, [one!, two!, entry("CID3", "Three", { country: "CHINA" }), entry("CID4", "Four")]),
    ).toBe(3);
  });
});
