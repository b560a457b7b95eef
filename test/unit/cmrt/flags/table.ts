import { describe, expect, it } from "vitest";
import { type Basis, type Finding, judge, type Lists } from "../../../../src/cmrt/index.ts";
import { REVISION } from "../../../../src/cmrt/template/layout.ts";
import { findingSentence } from "../../../../src/i18n/findings.ts";
import { LANGUAGES } from "../../../../src/i18n/index.ts";
import { type Fill, fill } from "../../../support/cmrt/fill.ts";
import { changed, cleanFill, metalAnswers } from "../../../support/cmrt/forms.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../../support/cmrt/templates.ts";

export const VERSION = "6.5";

/** Changes to a clean form (tin in row 5 by number, gold in row 6 by name) and all that is found then. */
export type Form = {
  title: string;
  change?: Fill;
  basis?: Partial<Basis>;
  lists?: () => Promise<Lists>;
  /** "CODE sheet cell", in the order they are told. */
  expected: string[];
  /** What the first finding of the flag states; absent where it states nothing. Forms that have not the flag: none. */
  facts?: Finding["facts"];
};

/** A red flag, with forms that have it and forms that just have not. */
export type Flag = { code: string; has: readonly Form[]; hasNot: readonly Form[] };

export async function findingsIn({ change = {}, basis, lists }: Pick<Form, "change" | "basis" | "lists">) {
  const bytes = await fill(VERSION, changed(await cleanFill(VERSION), change));
  const { findings } = await judge(bytes, { asOf: "2026-11-23", ...basis }, (await lists?.()) ?? {});
  return findings;
}

export const placeOf = ({ code, sheet, cell }: Finding) => `${code} ${sheet} ${cell}`;

export function testFlags(flags: readonly Flag[]): void {
  describe.skipIf(!haveTemplates)(`red flags${TEMPLATES_NEEDED}`, () => {
    describe.each(flags)("$code", ({ code, has, hasNot }) => {
      it.each(has)("$title", async ({ facts = {}, ...form }) => {
        const findings = await findsAllExpected(form);
        expect(findings.find((finding) => finding.code === code)?.facts).toEqual(facts);
      });
      it.each(hasNot)("but not: $title", async (form) => void (await findsAllExpected(form)));
    });
  });
}

async function findsAllExpected({ expected, ...form }: Form): Promise<Finding[]> {
  const findings = await findingsIn(form);
  expect(findings.map(placeOf)).toEqual(expected);
  // The sentences take the facts these rules really state.
  for (const language of LANGUAGES) {
    for (const finding of findings) {
      const text = findingSentence(language, finding);
      expect(text).not.toMatch(/[{}]|undefined/);
      // Nothing is to be written over the form's revision.
      if (finding.cell && finding.cell !== REVISION) expect(text).toContain(finding.cell);
    }
  }
  return findings;
}

export const declaration = (cells: Fill["Declaration"] & object): Fill => ({ Declaration: cells });
export const smelters = (cells: Fill["Smelter List"] & object): Fill => ({ "Smelter List": cells });
export const products = (cells: Fill["Product List"] & object): Fill => ({ "Product List": cells });
export const tin = (...answers: Parameters<typeof metalAnswers>[1] & object): Fill => ({
  Declaration: metalAnswers("Tin", answers),
});

export const NOT_LISTED = "Smelter not listed";
export const NOT_YET = "Smelter not yet identified";
/** What a smelter not yet identified contradicts. */
export const Q7_UNIDENTIFIED = "Q7_YES_BUT_UNIDENTIFIED Declaration D63";
/** CID002774, in SPAIN. */
export const TIN_NAME = "Aurubis Berango";

/** Both smelters of the clean form taken out. */
export const NO_SMELTERS: Fill = smelters(
  Object.fromEntries(
    [5, 6].flatMap((row) => [
      [`A${row}`, null],
      ...["B", "C", "E", "F", "G", "H", "I", "J"].map((column) => [`${column}${row}`, { result: "" }]),
    ]),
  ),
);
