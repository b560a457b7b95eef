import { cmrt6 } from "./cmrt-6.ts";

/** 1,000 products. */
export const cmrt601 = cmrt6("6.01", { lastProductRow: 1000, lookup: { smelters: 311, sha256: null } });
