import { BEFORE_622, cmrt6 } from "./cmrt-6.ts";

export const cmrt601 = cmrt6("6.01", { survey: BEFORE_622, lookup: { smelters: 311, sha256: null } });
