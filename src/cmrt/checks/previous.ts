import { isUnknownName } from "../matching/index.ts";
import { SHEETS } from "../template/layout.ts";
import { type Declaration, METALS, type SmelterRow } from "../types.ts";
import { inCompany, ofConsistency, type Place, type Rule } from "./rule.ts";
import { identity, metalOf, ofSmelters } from "./smelters/rows.ts";

/** More are counted, not told one by one. */
const TOLD_ONE_BY_ONE = 20;

/** About what the same supplier said in the survey before. */
export const previousRules: readonly Rule[] = [
  {
    ...ofSmelters("SMELTER_DISAPPEARED", "follow_up"),
    source: "PRACTICE: smelters seldom leave a supply chain unnoticed",
    *find({ declaration, inScope, lists: { previous } }) {
      if (!previous) return;
      const now = new Set(declaration.smelters.map(identity));
      const gone = new Map<string, Place>();
      for (const row of previous.declaration.smelters) {
        const key = identity(row);
        const metal = metalOf(row);
        if (key === undefined || !metal || !inScope(metal) || now.has(key) || gone.has(key)) continue;
        const name = nameOf(row);
        if (isUnknownName(name)) continue;
        gone.set(key, { ...list, metal, facts: { id: row.cid, name, year: previous.year } });
      }
      const places = [...gone.values()];
      yield* places.slice(0, TOLD_ONE_BY_ONE);
      const count = places.length - TOLD_ONE_BY_ONE;
      if (count > 0) yield { ...list, facts: { count, year: previous.year, variant: "more" } };
    },
  },
  {
    ...ofConsistency("UNCHANGED_WITH_NEW_DATE", "follow_up", "form"),
    source: "Z2 (old answers under a new date)",
    *find(form) {
      const { declaration, lists } = form;
      if (!lists.previous) return;
      const { year, declaration: before } = lists.previous;
      const { date } = declaration.company;
      // That nothing is used stays true from year to year.
      if (!METALS.some(form.inScope) || date === before.company.date) return;
      if (!sameTexts(saidIn(declaration), saidIn(before))) return;
      yield { ...inCompany(form, "date"), facts: { year, date } };
    },
  },
];

const list = { sheet: SHEETS.smelters, cell: null };

function nameOf({ kind, name, lookupName, cid }: SmelterRow): string {
  return (kind === "not_listed" ? name : lookupName || name) || cid;
}

/** All a form says but its date; where a row stands and what lists say of it is not the supplier's word. */
function saidIn({ company, answers, companyAnswers, smelters, products }: Declaration): string[] {
  return [
    ...Object.values({ ...company, date: "" }),
    ...[...answers, ...companyAnswers].flatMap(({ cell, answer, comment }) => [cell, answer, comment]),
    ...smelters.flatMap((row) => [
      ...[identity(row) ?? row.kind, row.contact, row.email, row.nextSteps],
      ...[row.mines, row.mineCountry, row.recycled, row.comment],
    ]),
    ...products.flatMap(({ number, name, comment }) => [number, name, comment]),
  ];
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  const plain = (text: string) => text.normalize("NFKC").trim();
  return a.length === b.length && a.every((text, i) => text === b[i] || plain(text) === plain(b[i] ?? ""));
}
