import { cmrt6 } from "./cmrt-6.ts";

/** 1,000 products. */
export const cmrt61 = cmrt6("6.1", { lastProductRow: 1000, lookup: { smelters: 337, sha256: null } });
