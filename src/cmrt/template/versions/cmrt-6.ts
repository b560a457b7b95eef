import { METALS } from "../../types.ts";
import { CONFORMING_OR_OTHER, DISCLOSURES, PERCENTAGES, YES_NO, YES_NO_UNKNOWN } from "../choices.ts";
import type { Layout, Survey } from "../layout.ts";

/** What all of CMRT 6.x share: RMI moved no answer from 6.01 to 6.5. */
export const COMPANY_CELLS = {
  company: "D8",
  scope: "D9",
  scope_description: "D10",
  unique_id: "D12",
  unique_id_authority: "D13",
  address: "D14",
  contact_name: "D15",
  contact_email: "D16",
  contact_phone: "D17",
  authorizer: "D18",
  authorizer_title: "D19",
  authorizer_email: "D20",
  authorizer_phone: "D21",
  date: "D22",
} as const;

const survey: Survey = {
  metals: METALS,
  questions: {
    1: { row: 26, choices: YES_NO },
    2: { row: 32, choices: YES_NO },
    3: { row: 38, choices: YES_NO_UNKNOWN },
    4: { row: 44, choices: YES_NO_UNKNOWN },
    5: { row: 50, choices: YES_NO_UNKNOWN },
    6: { row: 56, choices: PERCENTAGES },
    7: { row: 62, choices: YES_NO },
    8: { row: 68, choices: YES_NO },
  },
  companyQuestions: {
    A: { row: 75, choices: YES_NO },
    B: { row: 77, choices: YES_NO },
    C: { row: 79, choices: YES_NO },
    D: { row: 81, choices: YES_NO },
    E: { row: 83, choices: CONFORMING_OR_OTHER },
    F: { row: 85, choices: YES_NO },
    G: { row: 87, choices: YES_NO },
    H: { row: 89, choices: DISCLOSURES },
  },
  choicesRow: 96,
  policyUrl: "G77",
  // RMI's own formulas stop short of the blind rows: its Checker does not see a smelter there.
  smelters: { firstRow: 5, lastRow: 2504, blindRows: [2493, 2503], typedNamesLookedUp: true },
  products: { firstRow: 6, lastRow: 2005 },
};

/** What the first two versions of CMRT 6 had otherwise. */
export const BEFORE_622: Survey = {
  ...survey,
  smelters: { ...survey.smelters, typedNamesLookedUp: false },
  products: { ...survey.products, lastRow: 1000 },
};

/** A version of CMRT 6: what differs from the others. */
export function cmrt6(
  version: string,
  differs: Partial<Omit<Layout, "kind" | "version" | "company">>,
): Layout {
  return {
    kind: "CMRT",
    version,
    published: null,
    company: COMPANY_CELLS,
    survey,
    ...differs,
  };
}
