import { seeded } from "../../test/support/seeded.ts";

/** Ways in which people and machines spoil a name, each by a seeded chance. */
export type Spoil = (name: string, random: Random) => string | undefined;
export type Random = { below(limit: number): number; pick<T>(values: readonly T[]): T };

/** The same seed gives the same choices everywhere. */
export function choicesBy(seed: number): Random {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (values) => values[below(values.length)]! };
}

const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const MISREAD: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["rn", "m"],
  ["l", "1"],
  ["i", "l"],
  ["o", "0"],
  ["s", "5"],
  ["b", "8"],
  ["e", "c"],
  ["c", "e"],
  ["h", "b"],
  ["u", "n"],
  ["cl", "d"],
  ["w", "vv"],
  ["g", "q"],
];
const LEGAL =
  /[,\s]*\b(co\.?,?\s*ltd\.?|co\.?,?\s*limited|corporation|company|corp\.?|inc\.?|ltda?\.?|limited|llc|gmbh|s\.a\.?|k\.k\.?|pte\.?|pty\.?|ojsc|jsc|b\.v\.?)(?=$|[\s,)])/gi;
const OTHER_LEGAL = [
  "Co., Ltd.",
  "Ltd",
  "Inc.",
  "Corporation",
  "GmbH",
  "LLC",
  "S.A.",
  "K.K.",
  "Company Limited",
];

/** One slip each; the aim of the recall is set for these. */
export const ONE_SLIP: Record<string, Spoil> = {
  "letter dropped": (name, random) => at(name, random, (before, _, after) => before + after),
  "letters swapped": (name, random) =>
    at(name, random, (before, letter, after) =>
      /^\p{L}/u.test(after) && after[0] !== letter ? before + after[0] + letter + after.slice(1) : undefined,
    ),
  "letter doubled": (name, random) =>
    at(name, random, (before, letter, after) => before + letter + letter + after),
  "neighbouring key": (name, random) =>
    at(name, random, (before, letter, after) => {
      const row = KEYBOARD.find((keys) => keys.includes(letter.toLowerCase()));
      if (!row) return undefined;
      const place = row.indexOf(letter.toLowerCase());
      return before + random.pick([...(row[place - 1] ?? ""), ...(row[place + 1] ?? "")]) + after;
    }),
  "any other letter": (name, random) =>
    at(name, random, (before, letter, after) => {
      const other = random.pick([..."abcdefghijklmnopqrstuvwxyz"]);
      return other === letter.toLowerCase() ? undefined : before + other + after;
    }),
  "misread by a scanner": (name, random) => {
    const lower = name.toLowerCase();
    const places = MISREAD.flatMap(([from, to]) =>
      [...lower.matchAll(new RegExp(from, "g"))].map(({ index }) => ({ index, from, to })),
    );
    if (places.length === 0) return undefined;
    const { index, from, to } = random.pick(places);
    return name.slice(0, index) + to + name.slice(index + from.length);
  },
};

export const OTHER_SPOILS: Record<string, Spoil> = {
  "two slips": (name, random) => {
    const spoils = Object.values(ONE_SLIP);
    const once = random.pick(spoils)(name, random);
    return once && random.pick(spoils)(once, random);
  },
  "case and points": (name) => name.toUpperCase().replace(/[.,&'"()-]/g, " "),
  "full-width letters": (name) =>
    name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "accents lost": (name) => changed(name, name.normalize("NFD").replace(/\p{M}/gu, "")),
  "German and Japanese vowels": (name) =>
    changed(
      name,
      name
        .replace(/ü/g, "ue")
        .replace(/ö/g, "oe")
        .replace(/ä/g, "ae")
        .replace(/([kgt]y)o(?=[\s.]|$)/g, "$1ou"),
    ),
  "legal form changed": (name, random) =>
    LEGAL.test(name) ? `${name.replace(LEGAL, "")} ${random.pick(OTHER_LEGAL)}` : undefined,
  "legal form left out": (name) => changed(name, name.replace(LEGAL, "").trim()),
  "word left out": (name, random) => {
    const words = name.replace(LEGAL, "").split(" ");
    if (words.length < 3) return undefined;
    words.splice(random.below(words.length), 1);
    return words.join(" ");
  },
  "words in another order": (name, random) => {
    const words = name.split(" ");
    if (words.length < 3) return undefined;
    const [moved = ""] = words.splice(random.below(words.length), 1);
    words.splice(random.below(words.length), 0, moved);
    return changed(name, words.join(" "));
  },
  "words joined": (name, random) => {
    const blanks = [...name.matchAll(/ /g)];
    if (blanks.length === 0) return undefined;
    const { index } = random.pick(blanks);
    return name.slice(0, index) + name.slice(index + 1);
  },
  "word split": (name, random) =>
    at(name, random, (before, letter, after) =>
      /\p{L}$/u.test(before) && /^\p{L}/u.test(after) ? `${before + letter} ${after}` : undefined,
    ),
  "cut off": (name) => (name.length > 30 ? name.slice(0, 25) : undefined),
};

/** Tries places of letters until the change is possible; most names allow it at once. */
function at(
  name: string,
  random: Random,
  change: (before: string, letter: string, after: string) => string | undefined,
): string | undefined {
  const places = [...name.matchAll(/\p{L}/gu)];
  for (let tries = 0; tries < 10 && places.length > 0; tries++) {
    const { index, 0: letter } = random.pick(places);
    const spoilt = change(name.slice(0, index), letter, name.slice(index + letter.length));
    if (spoilt !== undefined) return spoilt;
  }
  return undefined;
}

function changed(before: string, after: string): string | undefined {
  return after === before || after === "" ? undefined : after;
}
