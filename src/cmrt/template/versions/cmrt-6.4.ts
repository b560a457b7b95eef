import { cmrt6 } from "./cmrt-6.ts";

/** The circulating copy has a smelter typed over the formulas of row 5. */
export const cmrt64 = cmrt6("6.4", {
  published: "2024-04-26",
  lookup: { smelters: 368, sha256: "051aa74426321ea099c8a9d6871b2809d401ff3c187ec0f1ef7924d1cac10240" },
  leftovers: { smelter: { row: 5, lookupName: "Alpha Metals" } },
});
