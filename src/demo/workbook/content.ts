import type { Metal } from "../../cmrt/types.ts";
import { NOT_YET_IDENTIFIED, smelterNumbers } from "./smelters.ts";

/** The sample forms; `not_a_cmrt` is no form at all and has no content of this kind. */
export type FormSample = "clean" | "incomplete" | "contradictory" | "outdated";

/** A row of the smelter list: typed by number, or by metal and a choice that names no smelter. */
export type SmelterEntry = { cid: string } | { metal: Metal; choice: string };

/** What is typed into a form. Answers are the English choices the form stores in every language. */
export type FormContent = {
  /** Cell J3, with the release date RMI gives the version. */
  revision: string;
  authorizerEmail: string;
  /** Questions 1–8 in order; "" is left blank. */
  answers: Record<Metal, readonly string[]>;
  /** Questions A–H in order. */
  companyAnswers: readonly string[];
  smelters: SmelterEntry[];
};

const COMPLETE = ["Yes", "Yes", "No", "No", "No", "100%", "Yes", "Yes"];
const NOT_USED = ["No", "", "", "", "", "", "", ""];
const IPC_1755 = "Yes, in conformance with IPC1755 (e.g., CMRT)";

const byNumber = (metal: Metal, count: number): SmelterEntry[] =>
  smelterNumbers(metal, count).map((cid) => ({ cid }));

const CLEAN: FormContent = {
  revision: "Revision 6.5\nApril 25, 2025",
  authorizerEmail: "mika.reference@supplier.example",
  answers: { tantalum: NOT_USED, tin: COMPLETE, gold: COMPLETE, tungsten: COMPLETE },
  companyAnswers: ["Yes", "Yes", "Yes", "Yes", IPC_1755, "Yes", "Yes", "No"],
  smelters: [...byNumber("tin", 3), ...byNumber("gold", 2), ...byNumber("tungsten", 1)],
};

/** What each sample form says. The faults are those suppliers make most. */
export const FORMS: Record<FormSample, FormContent> = {
  clean: CLEAN,
  incomplete: {
    ...CLEAN,
    authorizerEmail: "",
    answers: {
      ...CLEAN.answers,
      tin: ["Yes", "Yes", "No", "No", "No", "", "Yes", "Yes"],
      gold: ["Yes", "Yes", "No", "", "No", "100%", "Yes", "Yes"],
    },
    companyAnswers: ["Yes", "Yes", "Yes", "Yes", IPC_1755, "Yes", "", "No"],
    smelters: [...byNumber("tin", 3), ...byNumber("gold", 2)],
  },
  contradictory: {
    ...CLEAN,
    answers: {
      tantalum: NOT_USED,
      tin: ["Yes", "Yes", "Yes", "No", "Yes", "100%", "Yes", "Yes"],
      gold: COMPLETE,
      tungsten: ["Yes", "Yes", "No", "No", "No", "Greater than 75%", "Yes", "Yes"],
    },
    companyAnswers: ["No", "Yes", "Yes", "Yes", IPC_1755, "Yes", "Yes", "No"],
    smelters: [
      ...byNumber("tantalum", 1),
      ...byNumber("tin", 2),
      ...byNumber("gold", 1),
      { metal: "gold", choice: NOT_YET_IDENTIFIED },
      ...byNumber("tungsten", 1),
    ],
  },
  outdated: { ...CLEAN, revision: "Revision 6.22\nMay 11, 2022" },
};
