import { gramIndex } from "./grams.ts";
import { nearIds, tidyId } from "./ids.ts";
import { isUnknownName } from "./names.ts";
import { type NormalName, normalName } from "./normal.ts";
import { compareNames, type Weigh, weigher } from "./score.ts";

/** A line of a reference list: one name under which a smelter is known. */
export type Listed = { metal: string; alias: string; name: string; country: string; id: string };

/** What a row says of its smelter; what it does not say is "". */
export type Named = { metal: string; name: string; country: string };

/** A smelter that may be meant. It is for a person to say whether it is. */
export type Suggestion = {
  id: string;
  name: string;
  country: string;
  /** May differ from the metal of the row: then the name is known for another metal only. */
  metal: string;
  /** 0 to 1; 1 is the same name. */
  score: number;
  /** The listed name itself, another name of the smelter, or something near one of them. */
  how: "same" | "alias" | "fuzzy";
};

export type Matcher = {
  /** The smelter a row means by its name, only when sure enough. */
  suggest(named: Named): Suggestion | undefined;
  /** The smelter a row means by its number when that is not listed; name or metal of the row must support it. */
  suggestById(id: string, named: Named): Suggestion | undefined;
  /** True when the name, whole, stands in the list, for whichever metal. */
  knows(name: string): boolean;
};

/**
 * From these scores on a suggestion is made. Set by `bench/matching.ts` on one half of the smelters: of names that
 * are not listed, some two in a hundred get a suggestion. Another metal needs a better hit, a number a lesser one.
 */
const SURE = 0.82;
const SURE_OF_OTHER_METAL = 0.93;
const SUPPORTS_ID = 0.6;
/** Two smelters as near to each other as this cannot be told apart by name. */
const SAME_SCORE = 0.02;
/** Names compared word by word; more find nothing more. */
const COMPARED = 6;

type Line = { entry: Listed; normal: NormalName };
type Hit = { entry: Listed; score: number };

/** Prepares a list for many questions: some milliseconds; a question takes some ten microseconds. */
export function createMatcher(list: readonly Listed[]): Matcher {
  const lines = list
    .filter(({ id }) => id !== "")
    .map((entry) => ({ entry, normal: normalName(entry.alias) }));
  const weigh = weigher(lines.map(({ entry, normal }) => ({ id: entry.id, words: normal.words })));
  const index = gramIndex(lines.map(({ normal }) => normal.words));
  const byKey = grouped(lines, ({ normal }) => normal.key);
  const byId = grouped(lines, ({ entry }) => entry.id.toUpperCase());
  const metals = new Set(lines.map(({ entry }) => entry.metal));
  const compare = comparer(lines, weigh);
  const nearest = ({ words }: NormalName) => index.nearest(words, COMPARED).map((at) => lines[at]!);

  function suggest({ metal, name, country }: Named): Suggestion | undefined {
    if (isUnknownName(name)) return undefined;
    const normal = normalName(name);
    const same = byKey.get(normal.key);
    const hits = same ? same.map(({ entry }) => ({ entry, score: 1 })) : compare(normal, nearest(normal));
    const ofMetal = metals.has(metal) ? hits.filter(({ entry }) => entry.metal === metal) : hits;
    const hit =
      clearBest(ofMetal, SURE, country) ??
      (ofMetal.length < hits.length ? clearBest(hits, SURE_OF_OTHER_METAL, country) : undefined);
    return hit && suggestionOf(hit, same ? (isOwnName(hit, same) ? "same" : "alias") : "fuzzy");
  }

  function suggestById(id: string, { metal, name }: Named): Suggestion | undefined {
    const tidy = byId.get(tidyId(id))?.[0];
    if (tidy) return suggestionOf({ entry: tidy.entry, score: 1 }, "same");
    const near = nearIds(id)
      .map((candidate) => byId.get(candidate) ?? [])
      .filter(([line]) => line !== undefined && (!metals.has(metal) || line.entry.metal === metal));
    if (!isUnknownName(name)) {
      const hit = clearBest(compare(normalName(name), near.flat()), SUPPORTS_ID, "");
      return hit && suggestionOf(hit, "fuzzy");
    }
    // Without a name only a number that cannot be one is taken for a slip; RMI takes numbers from its list, too.
    const alone = near.length === 1 && metals.has(metal) && tidyId(id) === "";
    const only = alone ? near[0]?.[0] : undefined;
    return only && suggestionOf({ entry: only.entry, score: SUPPORTS_ID }, "fuzzy");
  }

  return { suggest, suggestById, knows: (name) => byKey.has(normalName(name).key) };
}

/** Compares a name with lines; what is true of a line alone is worked out once. */
function comparer(lines: readonly Line[], weigh: Weigh) {
  const weighed = new Map(lines.map((line) => [line, weigh(line.normal)]));
  const countries = new Map(lines.map(({ entry }) => [entry.country, normalName(entry.country).words]));
  return (name: NormalName, others: readonly Line[]): Hit[] => {
    const typed = weigh(name);
    return others.map((line) => ({
      entry: line.entry,
      score: compareNames(typed, weighed.get(line)!, countries.get(line.entry.country)!),
    }));
  };
}

/** The best hit that is sure enough; none when another smelter is as near and the country does not decide. */
function clearBest(hits: readonly Hit[], sure: number, country: string): Hit | undefined {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  if (best < sure) return undefined;
  const near = hits.filter(({ score }) => score > best - SAME_SCORE).sort((a, b) => b.score - a.score);
  if (isOneSmelter(near)) return near[0];
  const there = near.filter(({ entry }) => sameCountry(entry.country, country));
  return isOneSmelter(there) ? there[0] : undefined;
}

function isOneSmelter(hits: readonly Hit[]): boolean {
  return hits.every(({ entry }) => entry.id === hits[0]?.entry.id);
}

function sameCountry(listed: string, typed: string): boolean {
  const [first] = normalName(listed).words;
  return first !== undefined && normalName(typed).words.includes(first);
}

function isOwnName({ entry }: Hit, lines: readonly Line[]): boolean {
  return lines.some(({ entry: { id, alias, name } }) => id === entry.id && alias === name);
}

function suggestionOf({ entry, score }: Hit, how: Suggestion["how"]): Suggestion {
  const { id, name, country, metal } = entry;
  return { id, name, country, metal, score, how };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
