import { BEFORE_622, cmrt6 } from "./cmrt-6.ts";

export const cmrt61 = cmrt6("6.1", { survey: BEFORE_622, lookup: { smelters: 337, sha256: null } });
