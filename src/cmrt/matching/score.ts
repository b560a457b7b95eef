import { fold, type NormalName } from "./normal.ts";
import { alike, slipsBetween } from "./similarity.ts";
import { LEGAL_FORMS } from "./words.ts";

/** Makes a name ready to be compared. */
export type Weigh = (name: NormalName) => Weighed;

/** A name with all that is true of it beside any other name. */
type Weighed = NormalName & {
  /** The whole, folded like a word: for slips that hide what the words are. */
  letters: string;
  /** How much each word says, 0 to 1: little when many smelters have it in their names. */
  weights: readonly number[];
  /** Whether a listed name has the word. */
  known: readonly boolean[];
};

/** A word left out is forgiven sooner than a word too many, which makes another company of it. */
const LEFT_OUT = 0.7;
/** Two different words that both stand in listed names (Hunan, Henan) are hardly a misspelling. */
const BOTH_LISTED = 0.6;
/** The smelter's own country is often put behind its name. */
const COUNTRY_WORD = 0.2;
const OTHER_LEGAL_FORM = 0.03;
/** A short word without digits, or one slip from a legal form, that no listed name has: hardly part of the name. */
const SHORT_WORD: Readonly<Record<number, number>> = { 1: 0.2, 2: 0.3, 3: 0.6 };
const LIKE_LEGAL_FORM = 0.1;
/** A listed name that begins with all that was typed, and how many letters that takes. */
const CUT_OFF = 0.93;
const CUT_OFF_LETTERS = 12;
/** What each slip in the whole name takes, and how many letters a name needs for one. */
const SLIP_IN_NAME = 0.06;
const LETTERS_FOR_SLIP = 6;
const MOST_SLIPS = 2;
const LONG_LEGAL_FORMS = [...new Set([...LEGAL_FORMS].map(fold))].filter((form) => form.length > 2);

/** Weighs words by a list's own names, each word counted once for a smelter (inverse document frequency). */
export function weigher(names: readonly { id: string; words: readonly string[] }[]): Weigh {
  const holders = new Map<string, Set<string>>();
  for (const { id, words } of names) {
    for (const word of words) {
      const ids = holders.get(word);
      if (ids) ids.add(id);
      else holders.set(word, new Set([id]));
    }
  }
  const smelters = new Set(names.map(({ id }) => id)).size;
  const most = Math.log(1 + smelters);
  const weights = new Map(
    [...holders].map(([word, ids]) => [word, Math.log(1 + smelters / ids.size) / most]),
  );
  return (name) => ({
    ...name,
    letters: fold(name.spelled),
    weights: name.words.map((word) => weights.get(word) ?? weightOfStrange(word)),
    known: name.words.map((word) => weights.has(word)),
  });
}

function weightOfStrange(word: string): number {
  if (/\d/.test(word)) return 1;
  if (LONG_LEGAL_FORMS.some((form) => slipsBetween(word, form, 1) <= 1)) return LIKE_LEGAL_FORM;
  return SHORT_WORD[word.length] ?? 1;
}

/**
 * How surely a typed name means a listed one, 0 to 1. Words may be misspelt, in another order, joined or split; what
 * stays without a partner speaks against it by its weight. Names have 24 words at most, so that a number holds a set.
 */
export function compareNames(typed: Weighed, listed: Weighed, countryWords: readonly string[]): number {
  const left: Left = { typed: 2 ** typed.words.length - 1, listed: 2 ** listed.words.length - 1 };
  let found = takeSame(typed, listed, left);
  const missing = sum(listed.weights, left.listed);
  const mostSlips = hasKnown(typed, left.typed) ? 1 : MOST_SLIPS;
  const byLetters = compareLetters(typed.letters, listed.letters, mostSlips);
  const joined = likenessJoined(typed.words, listed.words, left);
  const asJoined = joined === 0 ? 0 : (found + joined * missing) / (found + missing);

  let all = found;
  for (const { likeness, at, other } of pairs(typed, listed, left)) {
    if (!has(left.typed, at) || !has(left.listed, other)) continue;
    found += likeness * listed.weights[other]!;
    all += listed.weights[other]!;
    left.typed ^= 1 << at;
    left.listed ^= 1 << other;
  }
  all += tooMany(typed, left.typed, countryWords) + LEFT_OUT * sum(listed.weights, left.listed);
  const byWords = Math.max(asJoined, all === 0 ? 0 : found / all);
  return Math.max(byLetters, typed.legal === listed.legal ? byWords : byWords * (1 - OTHER_LEGAL_FORM));
}

/** Positions of the words without a partner, as bits. */
type Left = { typed: number; listed: number };

/** Takes the words that are the same out of both; their weight. */
function takeSame(typed: Weighed, listed: Weighed, left: Left): number {
  let found = 0;
  for (let at = 0; at < typed.words.length; at++) {
    for (let other = 0; other < listed.words.length; other++) {
      if (listed.words[other] !== typed.words[at] || !has(left.listed, other)) continue;
      found += listed.weights[other]!;
      left.typed ^= 1 << at;
      left.listed ^= 1 << other;
      break;
    }
  }
  return found;
}

/** For names that are the same but for a slip or two, wherever they are, or for an end that is cut off. */
function compareLetters(typed: string, listed: string, mostSlips: number): number {
  if (typed.length >= CUT_OFF_LETTERS && listed.startsWith(typed)) return CUT_OFF;
  const most = Math.min(mostSlips, Math.floor(typed.length / LETTERS_FOR_SLIP));
  if (most === 0) return 0;
  const slips = slipsBetween(typed, listed, most);
  return slips > most || digits(typed) !== digits(listed) ? 0 : 1 - SLIP_IN_NAME * slips;
}

type Pair = { likeness: number; at: number; other: number };

/** Words left on both sides that are alike, the most alike first. */
function pairs(typed: Weighed, listed: Weighed, left: Left): Pair[] {
  const found: Pair[] = [];
  for (let at = 0; at < typed.words.length; at++) {
    if (!has(left.typed, at)) continue;
    const factor = typed.known[at] ? BOTH_LISTED : 1;
    for (let other = 0; other < listed.words.length; other++) {
      if (!has(left.listed, other)) continue;
      const likeness = factor * alike(typed.words[at]!, listed.words[other]!);
      if (likeness > 0) found.push({ likeness, at, other });
    }
  }
  return found.length > 1 ? found.sort((a, b) => b.likeness - a.likeness) : found;
}

/** How alike the words left are when written as one; 0 where blanks make no difference. */
function likenessJoined(typed: readonly string[], listed: readonly string[], left: Left): number {
  if (left.typed === 0 || left.listed === 0) return 0;
  const [a, b] = [
    typed.filter((_, at) => has(left.typed, at)),
    listed.filter((_, at) => has(left.listed, at)),
  ];
  return a.length === b.length ? 0 : alike(a.join(""), b.join(""));
}

function has(set: number, position: number): boolean {
  return (set & (1 << position)) !== 0;
}

function sum(values: readonly number[], set: number): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) if (has(set, at)) total += values[at]!;
  return total;
}

/** The weight of typed words without a partner; the smelter's country may be added to its name. */
function tooMany(typed: Weighed, set: number, countryWords: readonly string[]): number {
  let total = 0;
  for (let at = 0; at < typed.words.length; at++) {
    if (!has(set, at)) continue;
    total += typed.weights[at]! * (countryWords.includes(typed.words[at]!) ? COUNTRY_WORD : 1);
  }
  return total;
}

function hasKnown(typed: Weighed, set: number): boolean {
  return typed.known.some((known, at) => known && has(set, at));
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}
