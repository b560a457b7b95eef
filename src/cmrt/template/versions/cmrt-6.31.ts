import { cmrt6 } from "./cmrt-6.ts";

/** The circulating copy has a scope and all answers for tantalum but question 1. */
export const cmrt631 = cmrt6("6.31", {
  lookup: { smelters: 349, sha256: null },
  leftovers: { scope: true, answersOf: "tantalum" },
});
