import type { Layout } from "../layout.ts";
import { COMPANY_CELLS } from "./cmrt-6.ts";

/**
 * From 3.01 to 5.12 the company block stands where it stands today (github.com/ldenevi/ddm, config/cfsi/3.01), but
 * the rows below hold other questions: there is none about high-risk areas, and row 44 asks about recycling.
 */
export const cmrt3: Layout = {
  kind: "CMRT",
  version: "3.01",
  published: null,
  company: COMPANY_CELLS,
  survey: undefined,
};
