import { describe, expect, it } from "vitest";
import { type DropFacts, kindOf, type Placed, place } from "../../../src/survey/place.ts";

const DECLARATION: DropFacts = {
  speaker: "contact",
  kind: "declaration",
  company: "own",
  request: "open",
  onlyCheck: false,
};

describe("placing a dropped file", () => {
  it.each<[string, Partial<DropFacts>, Placed]>([
    ["a supplier's own form counts", {}, "counted"],
    ["a form without a company name counts as the sender's", { company: "none" }, "counted"],
    [
      "another company's name counts for nothing until the sender says whose it is",
      { company: "other" },
      "asked",
    ],
    [
      "only check judges without counting, whoever's name is on it",
      { onlyCheck: true, company: "other" },
      "checked",
    ],
    ["a form for a closed survey is kept as late", { request: "closed" }, "late"],
    [
      "another company's form for a closed survey is asked about first",
      { request: "closed", company: "other" },
      "asked",
    ],
    ["a contact who is asked nothing has their form kept for an officer", { request: "none" }, "unplaced"],
    [
      "an unknown sender's form counts for nobody",
      { speaker: "unknown", company: "none", request: "none" },
      "unplaced",
    ],
    ["an officer's form counts for nobody by itself", { speaker: "officer", request: "none" }, "unplaced"],
    ["an empty form is not an answer", { kind: "blank", company: "none" }, "blank"],
    ["an empty form stays one when only checked", { kind: "blank", onlyCheck: true }, "blank"],
    ["another kind of form is not an answer", { kind: "other_form" }, "unusable"],
    [
      "an officer's blank is a list to judge by",
      { kind: "reference_list", speaker: "officer", request: "none" },
      "reference_list",
    ],
    ["a contact's blank is a blank, whatever is in it", { kind: "reference_list" }, "blank"],
    ["so is a stranger's", { kind: "reference_list", speaker: "unknown", request: "none" }, "blank"],
    [
      "an officer's list of statuses is kept as one",
      { kind: "rmap_list", speaker: "officer", request: "none" },
      "rmap_list",
    ],
    ["nobody else's is", { kind: "rmap_list" }, "unusable"],
    [
      "an officer's list of suppliers is shown before it is imported",
      { kind: "supplier_list", speaker: "officer", request: "none" },
      "supplier_list",
    ],
    ["a supplier's is a file that is no form", { kind: "supplier_list" }, "unusable"],
    [
      "so is a stranger's list of suppliers",
      { kind: "supplier_list", speaker: "unknown", request: "none" },
      "unusable",
    ],
    ["what cannot be read is kept, never counted", { kind: "unreadable", speaker: "unknown" }, "unusable"],
  ])("%s", (_, facts, expected) => {
    expect(place({ ...DECLARATION, ...facts })).toBe(expected);
  });

  it("tells an EMRT from a file that cannot be read, and an empty form from a filled one", () => {
    expect(kindOf({ verdict: "unreadable", unreadable: "other_form", blank: false })).toBe("other_form");
    expect(kindOf({ verdict: "unreadable", unreadable: "pdf", blank: false })).toBe("unreadable");
    expect(kindOf({ verdict: "returned", unreadable: null, blank: true })).toBe("blank");
    expect(kindOf({ verdict: "accepted", unreadable: null, blank: false })).toBe("declaration");
    expect(kindOf({ verdict: "returned", unreadable: null, blank: true }, "reference_list")).toBe(
      "reference_list",
    );
  });
});
