import { referenceTable } from "../../../../src/cmrt/index.ts";
import { type Fill, fill } from "../../../support/cmrt/fill.ts";
import { template } from "../../../support/cmrt/templates.ts";
import { type Flag, VERSION } from "./table.ts";

const officers = async () => (await referenceTable(template(VERSION)))!;
/** A look-up that somebody wrote his own smelter into. */
const ALTERED = { "Smelter Look-up": { C6: "Sample Refinery of Its Own" } };
const typedOver = (revision: string): Fill => ({
  Declaration: { J3: `${revision}\nJune 1, 2027` },
  "Smelter List": { Q3: `${revision}\nJune 1, 2027` },
});
/** A new version brings a look-up of its own. */
const revised = (revision: string): Fill => ({ ...typedOver(revision), ...ALTERED });

/** The form itself: its version, and the list of smelters it carries. */
export const formFlags: readonly Flag[] = [
  {
    code: "VERSION_OUTDATED",
    has: [
      {
        title: "a version no longer taken",
        facts: { version: "6.5", oldest: "6.6" },
        basis: { oldestVersion: "6.6" },
        expected: ["VERSION_OUTDATED Declaration J3"],
      },
    ],
    hasNot: [
      { title: "a version just new enough", basis: { oldestVersion: "6.5" }, expected: [] },
      { title: "the same version with another nought", basis: { oldestVersion: "6.50" }, expected: [] },
      { title: "no oldest version", expected: [] },
    ],
  },
  {
    code: "VERSION_NEWER",
    has: [
      {
        title: "a version nobody has seen",
        facts: { version: "6.6", known: "6.5" },
        change: revised("Revision 6.6"),
        expected: ["VERSION_NEWER Declaration J3", "LOOKUP_UNVERIFIED Smelter Look-up null"],
      },
    ],
    hasNot: [
      { title: "the newest known", change: typedOver("Revision 6.5"), expected: [] },
      { title: "a version typed over the newest known", change: typedOver("Revision 6.9"), expected: [] },
    ],
  },
  {
    code: "LOOKUP_ALTERED",
    has: [
      {
        title: "a look-up unlike the officer's",
        facts: { version: "6.5" },
        change: ALTERED,
        lists: async () => ({ references: [await officers()] }),
        expected: ["LOOKUP_ALTERED Smelter Look-up null"],
      },
    ],
    hasNot: [
      {
        title: "the officer's very list",
        lists: async () => ({ references: [await officers()] }),
        expected: [],
      },
      {
        title: "an altered look-up, the officer's list being of another version",
        change: ALTERED,
        lists: async () => ({ references: [{ ...(await officers()), version: "6.4" }] }),
        expected: ["LOOKUP_UNVERIFIED Smelter Look-up null"],
      },
    ],
  },
  {
    code: "LOOKUP_UNVERIFIED",
    has: [
      {
        title: "a look-up that RMI did not publish so",
        facts: { version: "6.5", variant: "differs" },
        change: ALTERED,
        expected: ["LOOKUP_UNVERIFIED Smelter Look-up null"],
      },
      {
        title: "a look-up of a version nobody has seen",
        facts: { version: "6.6" },
        change: revised("Revision 6.6"),
        expected: ["VERSION_NEWER Declaration J3", "LOOKUP_UNVERIFIED Smelter Look-up null"],
      },
    ],
    hasNot: [
      { title: "the look-up as RMI published it", expected: [] },
      {
        title: "a new version's, vouched for by an officer",
        change: revised("Revision 6.6"),
        lists: async () => ({
          references: [(await referenceTable(await fill(VERSION, revised("Revision 6.6"))))!],
        }),
        expected: ["VERSION_NEWER Declaration J3"],
      },
    ],
  },
];
