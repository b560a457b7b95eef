import { NO, OTHER_FORMAT, YES } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import { type CompanyQuestion, METALS } from "../types.ts";
import { commentCell, type Form, ofConsistency, type Rule } from "./rule.ts";

/** About questions A to H, on what the company does. */
export const programRules: readonly Rule[] = [
  {
    ...ofConsistency("POLICY_B_WITHOUT_A", "follow_up", "contradiction"),
    source: "follows from INSTR A39, A40",
    *find(form) {
      if (form.companyAnswer("B") !== YES || form.companyAnswer("A") !== NO) return;
      const facts = { other: form.companyAt("B") };
      yield { sheet: SHEETS.declaration, cell: form.companyAt("A"), facts };
    },
  },
  {
    ...ofConsistency("POLICY_URL_NOT_A_URL", "follow_up", "answer"),
    source: "CHECKER 56 takes any two characters; INSTR A40; DDM is_yes_but_no_url",
    *find(form) {
      const text = commentOn(form, "B").trim();
      // What is too short for the Checker is missing already.
      if (form.companyAnswer("B") !== YES || text.length < 2 || ADDRESS.test(text)) return;
      yield { sheet: SHEETS.declaration, cell: form.layout.survey.policyUrl, facts: { text } };
    },
  },
  {
    ...ofConsistency("E_OTHER_FORMAT_NO_COMMENT", "follow_up", "answer"),
    source: "INSTR A43; DDM is_no_but_no_comment",
    *find(form) {
      if (form.companyAnswer("E") !== OTHER_FORMAT || commentOn(form, "E").trim() !== "") return;
      yield { sheet: SHEETS.declaration, cell: commentCell(form.companyAt("E")) };
    },
  },
  {
    ...ofConsistency("WEAK_PROGRAM", "follow_up", "answer"),
    source: "DDM flagged is_no; lawinsider.com/dictionary/cmrt (the strength of a program by these four)",
    *find(form) {
      if (!METALS.some(form.inScope)) return;
      for (const question of ["A", "D", "F", "G"] as const) {
        if (form.companyAnswer(question) !== NO) continue;
        yield { sheet: SHEETS.declaration, cell: form.companyAt(question), facts: { question } };
      }
    },
  },
];

/** A host with a dot in it, anywhere in the text; neither an e-mail address nor the name of a document. */
const ADDRESS =
  /(?<![\p{L}\p{N}@.-])([\p{L}\p{N}][\p{L}\p{N}-]*\.)+(?!(?:pdf|docx?|xlsx?|pptx?|txt)\b)\p{L}{2,}(?![\p{L}@])/iu;

function commentOn({ declaration }: Form, asked: CompanyQuestion): string {
  return declaration.companyAnswers.find(({ question }) => question === asked)?.comment ?? "";
}
