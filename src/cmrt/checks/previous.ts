import { plainId } from "../declaration/ids.ts";
import { isUnknownName, normalName } from "../matching/index.ts";
import { SHEETS } from "../template/layout.ts";
import { type Declaration, METALS, type SmelterRow } from "../types.ts";
import { type Form, inCompany, ofConsistency, type Place, type Rule } from "./rule.ts";
import { identity, metalOf, ofSmelters } from "./smelters/rows.ts";

/** More are counted, not told one by one. */
const TOLD_ONE_BY_ONE = 20;

/** About what the same supplier said in the survey before. */
export const previousRules: readonly Rule[] = [
  {
    ...ofSmelters("SMELTER_DISAPPEARED", "follow_up"),
    source: "PRACTICE: smelters seldom leave a supply chain unnoticed",
    *find(form) {
      const { previous } = form.lists;
      if (!previous) return;
      const isStillThere = knownAgain(form);
      const gone = new Map<string, Place>();
      for (const row of previous.declaration.smelters) {
        const key = identity(row);
        const metal = metalOf(row);
        if (key === undefined || !metal || !form.inScope(metal) || gone.has(key)) continue;
        if (isStillThere(row)) continue;
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

/**
 * Whether a smelter of the year before is in the form: by its number, whatever the metal, or by a name it has or seems
 * to mean, so that nobody is asked again who corrected a row. Two listed numbers are two smelters, whatever they are called.
 */
function knownAgain(form: Form): (row: SmelterRow) => boolean {
  const { smelters } = form.declaration;
  const numbers = new Set(smelters.flatMap((row) => numbersOf(form, row)));
  let names: { all: Set<string>; unlisted: Set<string> } | undefined;
  return (row) => {
    if (numbersOf(form, row).some((number) => numbers.has(number))) return true;
    names ??= {
      all: new Set(smelters.flatMap((row) => namesOf(form, row))),
      unlisted: new Set(smelters.filter((row) => !isListed(form, row)).flatMap((row) => namesOf(form, row))),
    };
    const others = isListed(form, row) ? names.unlisted : names.all;
    return namesOf(form, row).some((name) => others.has(name));
  };
}

const isListed = ({ reference }: Form, { cid }: SmelterRow) => reference.byId(cid) !== undefined;

/** The number of a row, and the one it seems to mean. */
function numbersOf(form: Form, row: SmelterRow): string[] {
  const meant = isListed(form, row) ? undefined : form.names.suggest(row)?.id;
  return [row.cid, meant ?? ""].filter((number) => number !== "").map(plainId);
}

function namesOf({ reference }: Form, { cid, lookupName, name }: SmelterRow): string[] {
  const listed = reference.byId(cid)?.name ?? "";
  const names = [lookupName, name, listed].filter((one) => !isUnknownName(one));
  return names.map((one) => normalName(one).key);
}

const list = { sheet: SHEETS.smelters, cell: null };

function nameOf({ kind, name, lookupName, cid }: SmelterRow): string {
  return (kind === "not_listed" ? name : lookupName || name) || cid;
}

/** All a form says but its date; where a row stands and what lists say of it is not the supplier's word. */
function saidIn({ company, answers, companyAnswers, smelters, products }: Declaration): string[] {
  return [
    // A database that keeps it as JSON gives its fields back in another order.
    ...Object.entries({ ...company, date: "" })
      .sort()
      .flat(),
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
