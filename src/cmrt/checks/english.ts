import { choiceMeant, NOT_LISTED, NOT_YET_IDENTIFIED } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import type { SmelterRow } from "../types.ts";
import { choiceCells } from "./choices.ts";
import { commentCell, type Form, ofConsistency, type Place, type Rule } from "./rule.ts";
import { withMetal } from "./smelters/rows.ts";

/**
 * RMI wants answers and comments in English. What was chosen in another language is read as the English choice; names
 * of companies and persons, and addresses, are their owners' to spell.
 */
export const notEnglish: Rule = {
  ...ofConsistency("NOT_ENGLISH", "must_fix", "answer"),
  source: "INSTR A6, A23, A37, A48 (in English only)",
  *find(form) {
    yield* choices(form);
    yield* comments(form);
    for (const row of form.declaration.smelters) {
      const place = choiceOfRow(row) ?? textOfRow(row);
      if (place) yield withMetal(place, row);
    }
  },
};

function* choices(form: Form): Iterable<Place> {
  for (const { cell, metal, choices, typed, answer } of choiceCells(form)) {
    if (!choices.includes(answer) || choiceMeant(typed, choices)) continue;
    const facts = { answer: typed, choice: answer };
    yield { sheet: SHEETS.declaration, cell, ...(metal && { metal }), facts };
  }
}

function* comments({ declaration: { answers, companyAnswers }, layout }: Form): Iterable<Place> {
  for (const { cell, comment, ...about } of [...answers, ...companyAnswers]) {
    // A web address has no language.
    if (commentCell(cell) === layout.survey.policyUrl || !isForeign(comment)) continue;
    const metal = "metal" in about ? { metal: about.metal } : {};
    yield { ...textAt(SHEETS.declaration, commentCell(cell), comment), ...metal };
  }
}

/** A metal, one of the two special names or column P, chosen in another language. */
function choiceOfRow({ row, typed, metal, kind, recycled }: SmelterRow): Place | undefined {
  const special =
    kind === "not_listed" ? NOT_LISTED : kind === "not_yet_identified" ? NOT_YET_IDENTIFIED : "";
  return (
    translated(`B${row}`, typed.metal, metal) ??
    translated(`C${row}`, typed.lookupName, special) ??
    translated(`P${row}`, typed.recycled, recycled)
  );
}

/** What was not understood is repeated as it was typed. */
function translated(cell: string, answer: string, choice: string): Place | undefined {
  if (choice === "" || answer === choice || choiceMeant(answer, [choice])) return undefined;
  return { sheet: SHEETS.smelters, cell, facts: { answer, choice } };
}

function textOfRow({ row, name, nextSteps, mines, mineCountry, comment }: SmelterRow): Place | undefined {
  const texts = [name, nextSteps, mines, mineCountry, comment];
  const foreign = texts.findIndex(isForeign);
  if (foreign === -1) return undefined;
  return textAt(SHEETS.smelters, `${["D", "M", "N", "O", "Q"][foreign]}${row}`, texts[foreign]!);
}

function textAt(sheet: string, cell: string, text: string): Place {
  return { sheet, cell, facts: { text, variant: "text" } };
}

const LATIN = /\p{Script=Latin}/gu;
/** Letters of no script in particular ("µ", the "ー" typed for a dash) belong to no language. */
const FOREIGN = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const LOOKED_AT = 1000;

/** Mostly in another script than the Latin one. Languages that share its letters cannot be told from English. */
function isForeign(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  const foreign = part.match(FOREIGN)?.length ?? 0;
  // A single letter is a unit or a sign.
  return foreign > 1 && foreign > (part.match(LATIN)?.length ?? 0);
}
