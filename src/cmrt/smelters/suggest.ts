import type { ReferenceList } from "../declaration/reference.ts";
import {
  createMatcher,
  idWithin,
  looksLikeTrader,
  type Matcher,
  type Suggestion,
} from "../matching/index.ts";
import type { SmelterRow } from "../types.ts";

/** What the names of a list's smelters are asked; nothing is prepared before the first question. */
export type Names = {
  /** The smelter a row seems to mean though neither its number nor its name is listed: to be asked about. */
  suggest(row: SmelterRow): Suggestion | undefined;
  /** The smelter that bears a name for a metal, however it is spelt; undefined when it is only alike. */
  bearer(metal: string, name: string): Suggestion | undefined;
  /** Sounds like a dealer, and is not listed. */
  isTrader(name: string): boolean;
};

/** Nobody mends more rows at once; the others are asked about when the form comes again. */
const MOST_ASKED_ABOUT = 400;

export function namesOf(reference: ReferenceList): Names {
  let made: Matcher | undefined;
  const matcher = () => {
    made ??= createMatcher(reference.entries);
    return made;
  };
  const asked = new Map<string, Suggestion | undefined>();

  function look({ id, metal, country, ...row }: SmelterRow, name: string): Suggestion | undefined {
    const named = { metal, name, country };
    // A number that stands in a column of names is meant as one.
    const number = id || idWithin(row.lookupName) || idWithin(row.name);
    const byId = number === "" ? undefined : matcher().suggestById(number, named);
    const found = byId ?? (name === "" ? undefined : matcher().suggest(named));
    // A smelter of another metal would only exchange one fault for another.
    return found && (metal === "" || found.metal === metal) ? found : undefined;
  }

  return {
    suggest(row) {
      const name = row.kind === "not_listed" ? row.name : row.name || row.lookupName;
      const key = [row.id, row.metal, row.lookupName, row.name, row.country]
        .map((text) => text.slice(0, 200))
        .join("\t");
      if (reference.size === 0 || (!asked.has(key) && asked.size >= MOST_ASKED_ABOUT)) return undefined;
      if (!asked.has(key)) asked.set(key, look(row, name));
      return asked.get(key);
    },
    bearer(metal, name) {
      if (!matcher().knows(name)) return undefined;
      const found = matcher().suggest({ metal, name, country: "" });
      return found?.metal === metal ? found : undefined;
    },
    isTrader: (name) => reference.size > 0 && looksLikeTrader(name, matcher()),
  };
}
