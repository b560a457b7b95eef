import { ALL_ANSWERED, HALF_OR_LESS, NO, NONE_ANSWERED, sameWords, YES } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import type { Metal, QuestionNumber } from "../types.ts";
import { commentCell, type Form, ofConsistency, type Place, type Rule } from "./rule.ts";
import { isUnnamed } from "./smelters/rows.ts";

/** About answers that contradict each other or ask for a closer look. */
export const contradictionRules: readonly Rule[] = [
  {
    ...ofConsistency("UNUSED_METAL_HAS_SMELTERS", "follow_up", "contradiction"),
    source: "DDM no_declared_mineral_and_has_mineral_smelter; SI",
    find: (form) =>
      eachMetal(form, (metal) => {
        const rows = form.smeltersOf(metal);
        if (!form.outOfScope(metal) || rows.length === 0) return undefined;
        const other = form.at(form.answer(1, metal) === NO ? 1 : 2, metal);
        return { sheet: SHEETS.smelters, cell: `B${rows[0]!.row}`, facts: { other, count: rows.length } };
      }),
  },
  {
    ...ofConsistency("Q7_YES_Q6_NOT_100", "follow_up", "contradiction"),
    source: "DDM is_yes_but_q4_is_not_yes",
    find: (form) =>
      whereUsed(form, 7, (metal) => {
        const share = form.answer(6, metal);
        return (
          form.answer(7, metal) === YES && share !== "" && share !== ALL_ANSWERED && pointTo(form, 6, metal)
        );
      }),
  },
  {
    ...ofConsistency("Q7_YES_BUT_UNIDENTIFIED", "follow_up", "contradiction"),
    source: "follows from INSTR A33 and A53",
    find: (form) =>
      whereUsed(form, 7, (metal) => {
        const open = form.smeltersOf(metal).find(({ kind }) => kind === "not_yet_identified");
        return form.answer(7, metal) === YES && open !== undefined && { other: `C${open.row}` };
      }),
  },
  {
    ...ofConsistency("Q3_NO_WITHOUT_FULL_VISIBILITY", "follow_up", "contradiction"),
    source: "DDM question_3_is_no_and_questions_5_or_6_not_yes",
    find: (form) =>
      whereUsed(form, 3, (metal) => {
        if (form.answer(3, metal) !== NO) return false;
        const share = form.answer(6, metal);
        if (share !== "" && share !== ALL_ANSWERED) return pointTo(form, 6, metal);
        return form.answer(7, metal) === NO && pointTo(form, 7, metal);
      }),
  },
  {
    ...ofConsistency("Q3_YES_COVERED_COUNTRIES", "follow_up", "contradiction"),
    source: "DDM high_risk (question 3); INSTR A29",
    find: (form) => whereUsed(form, 3, (metal) => form.answer(3, metal) === YES && {}),
  },
  {
    ...ofConsistency("Q3_YES_NO_KNOWN_SOURCE", "follow_up", "contradiction"),
    source: "SI",
    find: (form) =>
      whereUsed(form, 3, (metal) => {
        const rows = form.smeltersOf(metal);
        // Without any row the smelters are missing, which is said already.
        const unnamed = rows.length > 0 && rows.every((row) => isUnnamed(row));
        return form.answer(3, metal) === YES && unnamed && {};
      }),
  },
  {
    ...ofConsistency("Q3_YES_Q4_NO", "follow_up", "contradiction"),
    source: "INSTR A30",
    find: (form) =>
      whereUsed(form, 4, (metal) => {
        return form.answer(3, metal) === YES && form.answer(4, metal) === NO && pointTo(form, 3, metal);
      }),
  },
  {
    ...ofConsistency("Q5_RECYCLED_BUT_MINED", "follow_up", "contradiction"),
    source: "follows from INSTR A31 with A29, A30",
    find: (form) =>
      whereUsed(form, 5, (metal) => {
        const mined = ([3, 4] as const).find((question) => form.answer(question, metal) === YES);
        return form.answer(5, metal) === YES && mined !== undefined && pointTo(form, mined, metal);
      }),
  },
  {
    ...ofConsistency("Q5_RECYCLED_SMELTER_SAYS_NO", "follow_up", "contradiction"),
    source: "SI (100 % scrap, but a smelter that is no exclusive recycler)",
    find: (form) =>
      whereUsed(form, 5, (metal) => {
        const mining = form.smeltersOf(metal).find(({ recycled }) => sameWords(recycled, NO));
        return form.answer(5, metal) === YES && mining !== undefined && { other: `P${mining.row}` };
      }),
  },
  {
    ...ofConsistency("Q6_LOW_RESPONSE", "follow_up", "contradiction"),
    source: "DDM less_than_50_percent; INTEGRITYNEXT",
    find: (form) =>
      whereUsed(form, 6, (metal) => {
        const answer = form.answer(6, metal);
        return (answer === HALF_OR_LESS || answer === NONE_ANSWERED) && { answer };
      }),
  },
  {
    ...ofConsistency("Q7_NO", "follow_up", "smelters"),
    source: "SI",
    find: (form) => whereUsed(form, 7, (metal) => form.answer(7, metal) === NO && {}),
  },
  {
    ...ofConsistency("Q8_NO", "follow_up", "smelters"),
    source: "DDM question 7 is_no; SI",
    find: (form) => whereUsed(form, 8, (metal) => form.answer(8, metal) === NO && {}),
  },
  {
    ...ofConsistency("GATED_ANSWERS_PRESENT", "note", "contradiction"),
    source: "INSTR A25, A28; the cells are greyed",
    find: (form) =>
      eachMetal(form, (metal) => {
        if (!form.outOfScope(metal)) return undefined;
        const gate: QuestionNumber = form.answer(1, metal) === NO ? 1 : 2;
        const below = ([2, 3, 4, 5, 6, 7, 8] as const).filter(
          (q) => q > gate && form.answer(q, metal).trim() !== "",
        );
        if (below.length === 0) return undefined;
        const cell = form.at(below[0]!, metal);
        return { sheet: SHEETS.declaration, cell, facts: pointTo(form, gate, metal) };
      }),
  },
  {
    ...ofConsistency("ALL_NO_NO_REASON", "note", "answer"),
    source: "INSTR A27",
    *find(form) {
      const first = form.declaration.answers.filter(({ question }) => question === 1);
      if (!first.every(({ answer, comment }) => answer === NO && comment.trim() === "")) return;
      yield { sheet: SHEETS.declaration, cell: commentCell(first[0]?.cell ?? "") };
    },
  },
];

function* eachMetal(form: Form, find: (metal: Metal) => Place | undefined): Iterable<Place> {
  for (const metal of form.layout.survey.metals) {
    const place = find(metal);
    if (place) yield { ...place, metal };
  }
}

/** For metals in scope: a place at the answer of `question` wherever `facts` does not say no. */
function whereUsed(
  form: Form,
  question: QuestionNumber,
  facts: (metal: Metal) => Place["facts"] | false,
): Iterable<Place> {
  return eachMetal(form, (metal) => {
    const found = form.inScope(metal) && facts(metal);
    return found ? { sheet: SHEETS.declaration, cell: form.at(question, metal), facts: found } : undefined;
  });
}

/** The other cell of a contradiction. */
function pointTo(form: Form, question: QuestionNumber, metal: Metal): { other: string } {
  return { other: form.at(question, metal) };
}
