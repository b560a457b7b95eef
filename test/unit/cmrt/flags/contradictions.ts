import { metalAnswers } from "../../../support/cmrt/forms.ts";
import { declaration, type Flag, smelters, tin } from "./table.ts";

const UNIDENTIFIED = { B7: "Tin", C7: "Smelter not yet identified" };
const NOT_YET = "SMELTER_NOT_YET_IDENTIFIED Smelter List C7";

/** Answers 1 to 8 against each other and against the Smelter List. */
export const contradictionFlags: readonly Flag[] = [
  {
    code: "MISSING",
    has: [
      {
        title: "no answer",
        facts: { field: "C" },
        change: declaration({ D79: null }),
        expected: ["MISSING Declaration D79"],
      },
    ],
    hasNot: [{ title: "nothing changed", expected: [] }],
  },
  {
    code: "UNUSED_METAL_HAS_SMELTERS",
    has: [
      {
        title: "a metal not used, with smelters",
        facts: { other: "D27", count: 1 },
        change: tin("No"),
        expected: ["UNUSED_METAL_HAS_SMELTERS Smelter List B5"],
      },
      {
        title: "a metal that does not remain, with smelters",
        facts: { other: "D33", count: 1 },
        change: tin("Yes", "No"),
        expected: ["UNUSED_METAL_HAS_SMELTERS Smelter List B5"],
      },
    ],
    hasNot: [{ title: "a metal used, with smelters", expected: [] }],
  },
  {
    code: "Q7_YES_Q6_NOT_100",
    has: [
      {
        title: "all identified, not all answered",
        facts: { other: "D57" },
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "Greater than 75%", "Yes", "Yes"),
        expected: ["Q7_YES_Q6_NOT_100 Declaration D63"],
      },
    ],
    hasNot: [
      {
        title: "all identified, all answered",
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", 1, "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "Q7_YES_BUT_UNIDENTIFIED",
    has: [
      {
        title: "all identified, but for one",
        facts: { other: "C7" },
        change: smelters(UNIDENTIFIED),
        expected: ["Q7_YES_BUT_UNIDENTIFIED Declaration D63", NOT_YET],
      },
    ],
    hasNot: [
      {
        title: "one not identified, and said so",
        change: {
          ...tin("Yes", "Yes", "Unknown", "Unknown", "No", "Greater than 90%", "No", "Yes"),
          ...smelters(UNIDENTIFIED),
        },
        expected: ["Q7_NO Declaration D63", NOT_YET],
      },
    ],
  },
  {
    code: "Q3_NO_WITHOUT_FULL_VISIBILITY",
    has: [
      {
        title: "none from covered countries, though not all answered",
        facts: { other: "D57" },
        change: tin("Yes", "Yes", "No", "No", "No", "Greater than 90%", "No", "Yes"),
        expected: ["Q3_NO_WITHOUT_FULL_VISIBILITY Declaration D39", "Q7_NO Declaration D63"],
      },
      {
        title: "none from covered countries, though not all identified",
        facts: { other: "D63" },
        change: tin("Yes", "Yes", "No", "No", "No", 1, "No", "Yes"),
        expected: ["Q3_NO_WITHOUT_FULL_VISIBILITY Declaration D39", "Q7_NO Declaration D63"],
      },
    ],
    hasNot: [
      {
        title: "not known, as not all answered",
        change: tin("Yes", "Yes", "Unknown", "No", "No", "Greater than 90%", "No", "Yes"),
        expected: ["Q7_NO Declaration D63"],
      },
    ],
  },
  {
    code: "Q3_YES_COVERED_COUNTRIES",
    has: [
      {
        title: "covered countries",
        change: tin("Yes", "Yes", "Yes", "Yes", "No", 1, "Yes", "Yes"),
        expected: ["Q3_YES_COVERED_COUNTRIES Declaration D39"],
      },
    ],
    hasNot: [
      {
        title: "other high-risk areas only",
        change: tin("Yes", "Yes", "No", "Yes", "No", 1, "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "Q3_YES_NO_KNOWN_SOURCE",
    has: [
      {
        title: "covered countries, no smelter by name",
        change: {
          ...declaration({
            ...metalAnswers("Tungsten", ["Yes", "Yes", "Yes", "Yes", "No", 1, "No", "Yes"]),
          }),
          ...smelters({ B7: "Tungsten", C7: "Smelter not yet identified" }),
        },
        expected: [
          "Q3_YES_COVERED_COUNTRIES Declaration D41",
          "Q3_YES_NO_KNOWN_SOURCE Declaration D41",
          "Q7_NO Declaration D65",
          NOT_YET,
        ],
      },
    ],
    hasNot: [
      {
        title: "one named beside one that is not",
        change: {
          ...tin("Yes", "Yes", "Yes", "Yes", "No", 1, "No", "Yes"),
          ...smelters(UNIDENTIFIED),
        },
        expected: ["Q3_YES_COVERED_COUNTRIES Declaration D39", "Q7_NO Declaration D63", NOT_YET],
      },
      {
        title: "no smelter at all, which is missing already",
        change: declaration(metalAnswers("Tungsten", ["Yes", "Yes", "Yes", "Yes", "No", 1, "Yes", "Yes"])),
        expected: ["MISSING Smelter List B5", "Q3_YES_COVERED_COUNTRIES Declaration D41"],
      },
    ],
  },
  {
    code: "Q3_YES_Q4_NO",
    has: [
      {
        title: "covered countries, but no high-risk area",
        facts: { other: "D39" },
        change: tin("Yes", "Yes", "Yes", "No", "No", 1, "Yes", "Yes"),
        expected: ["Q3_YES_COVERED_COUNTRIES Declaration D39", "Q3_YES_Q4_NO Declaration D45"],
      },
    ],
    hasNot: [
      {
        title: "covered countries, high-risk areas unknown",
        change: tin("Yes", "Yes", "Yes", "Unknown", "No", 1, "Yes", "Yes"),
        expected: ["Q3_YES_COVERED_COUNTRIES Declaration D39"],
      },
    ],
  },
  {
    code: "Q5_RECYCLED_BUT_MINED",
    has: [
      {
        title: "all recycled, yet mined",
        facts: { other: "D45" },
        change: tin("Yes", "Yes", "No", "Yes", "Yes", 1, "Yes", "Yes"),
        expected: ["Q5_RECYCLED_BUT_MINED Declaration D51"],
      },
    ],
    hasNot: [
      {
        title: "all recycled",
        change: tin("Yes", "Yes", "No", "No", "Yes", 1, "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "Q5_RECYCLED_SMELTER_SAYS_NO",
    has: [
      {
        title: "all recycled, but not by the smelter",
        facts: { other: "P5" },
        change: { ...tin("Yes", "Yes", "No", "No", "Yes", 1, "Yes", "Yes"), ...smelters({ P5: "No" }) },
        expected: ["Q5_RECYCLED_SMELTER_SAYS_NO Declaration D51"],
      },
    ],
    hasNot: [
      {
        title: "all recycled, which the smelter does not know",
        change: {
          ...tin("Yes", "Yes", "No", "No", "Yes", 1, "Yes", "Yes"),
          ...smelters({ P5: "Unknown", P6: "No" }),
        },
        expected: [],
      },
    ],
  },
  {
    code: "Q6_LOW_RESPONSE",
    has: [
      {
        title: "half answered",
        facts: { answer: "50% or less" },
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "50% or less", "No", "No"),
        expected: ["Q6_LOW_RESPONSE Declaration D57", "Q7_NO Declaration D63", "Q8_NO Declaration D69"],
      },
      {
        title: "none answered",
        facts: { answer: "None" },
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "None", "No", "Yes"),
        expected: ["Q6_LOW_RESPONSE Declaration D57", "Q7_NO Declaration D63"],
      },
    ],
    hasNot: [
      {
        title: "more than half answered",
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", "Greater than 50%", "No", "Yes"),
        expected: ["Q7_NO Declaration D63"],
      },
    ],
  },
  {
    code: "Q7_NO",
    has: [
      {
        title: "not all identified",
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", 1, "No", "Yes"),
        expected: ["Q7_NO Declaration D63"],
      },
    ],
    hasNot: [
      {
        title: "all identified",
        change: tin("Yes", "Yes", "Unknown", "Unknown", "No", 1, "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "Q8_NO",
    has: [
      {
        title: "not all reported",
        change: tin("Yes", "Yes", "No", "No", "No", 1, "Yes", "No"),
        expected: ["Q8_NO Declaration D69"],
      },
    ],
    hasNot: [
      {
        title: "all reported",
        change: tin("Yes", "Yes", "No", "No", "No", 1, "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "GATED_ANSWERS_PRESENT",
    has: [
      {
        title: "a metal not used, with answers",
        facts: { other: "D29" },
        change: declaration(metalAnswers("Tungsten", ["No", "No", "Unknown"])),
        expected: ["GATED_ANSWERS_PRESENT Declaration D35"],
      },
    ],
    hasNot: [
      { title: "a metal not used", change: declaration(metalAnswers("Tungsten", ["No"])), expected: [] },
      {
        title: "a metal that does not remain",
        change: declaration(metalAnswers("Tungsten", ["Yes", "No"])),
        expected: [],
      },
    ],
  },
];
