import anyAscii from "any-ascii";
import { isPlainAscii } from "../ascii.ts";
import { JOINING_WORDS, LEGAL_FORMS, SAME_WORDS, translateWords } from "./words.ts";

/** Characters of a name that are looked at; no smelter's name is half as long. */
const LONGEST = 200;
const MOST_WORDS = 24;

const GLUED_LEGAL_FORM = /([a-z]{3})(?=(?:coltd|ltd|inc|gmbh|llc|limited|company|corporation)\b)/g;

/** A name as it is compared: letters a to z and digits, words in their order. */
export type NormalName = {
  /** What tells companies apart. */
  words: readonly string[];
  /** Legal forms, joined; "" when there are none. */
  legal: string;
  /** The whole, for looking up: equal for names that differ in script, case, punctuation or spelling habit alone. */
  key: string;
  /** The whole as it is written, without blanks. */
  spelled: string;
};

/** The normal form of a company's name in any script. Reads 200 characters at most. */
export function normalName(text: string): NormalName {
  const words: string[] = [];
  let legal = "";
  const spelled = latin(text);
  for (const word of spelled.split(" ")) {
    if (word === "" || JOINING_WORDS.has(word) || words.length === MOST_WORDS) continue;
    if (LEGAL_FORMS.has(word)) legal += `${word.replace(/^(co|corp|ltd).+$/, "$1")} `;
    else words.push(sameWord(fold(word)));
  }
  return { words, legal, key: `${words.join(" ")}|${legal}`, spelled: spelled.replaceAll(" ", "") };
}

/** Lower-case words of a to z and 0 to 9 with single blanks between. */
function latin(text: string): string {
  const whole = text.slice(0, LONGEST).normalize("NFKC").slice(0, LONGEST);
  const spelled = isPlainAscii(whole) ? whole : anyAscii(smallKana(translateWords(whole)));
  return spelled
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b([a-z]) (?=[a-z]\b)/g, "$1")
    .replace(/\bnon ferrous/g, "nonferrous")
    .replace(GLUED_LEGAL_FORM, "$1 ");
}

/** Small kana bind to the sign before them, which a transliteration sign by sign cannot see. */
function smallKana(text: string): string {
  return text
    .replace(/[ッっー]/g, "")
    .replace(/([キシチニヒミリギジヂビピ])([ャュョ])/g, (_, sign: string, small: string) => {
      const vowel = { ャ: "a", ュ: "u", ョ: "o" }[small] ?? "";
      const consonant = anyAscii(sign).slice(0, -1);
      return consonant + (/[hj]$/.test(consonant) ? "" : "y") + vowel;
    });
}

/** Spelling habits that are no difference: ü and ue, ō and ou, shi and si, l and r, m and rn, one letter or two. */
const HABITS: Readonly<Record<string, string>> = {
  ...{ ae: "a", oe: "o", ue: "u", ou: "o", shi: "si", chi: "ki", tsu: "tu", ph: "f", ck: "k" },
  ...{ rn: "m", vv: "w", c: "k", q: "k", y: "i", z: "s", l: "r" },
};
const HABIT = new RegExp(Object.keys(HABITS).join("|"), "g");

/** A word without what people and scanners confuse (O and 0 among letters, too), and without a plural's s. */
export function fold(word: string): string {
  const letters = /[a-z]{2}/.test(word) ? word.replace(/[0158]/g, likeDigit) : word;
  const folded = withoutDoubles(letters.replace(HABIT, (habit) => HABITS[habit] ?? habit));
  return folded.length > 4 && folded.endsWith("s") ? folded.slice(0, -1) : folded;
}

const SAME_FOLDED = new Map([...SAME_WORDS].map(([word, same]) => [fold(word), fold(same)]));

function sameWord(folded: string): string {
  return SAME_FOLDED.get(folded) ?? folded;
}

/** One letter where there are several of it; digits stay. A loop, as this is most of the work on a name. */
function withoutDoubles(word: string): string {
  let single = "";
  let start = 0;
  for (let at = 1; at < word.length; at++) {
    if (word[at] !== word[at - 1] || word[at]! < "a") continue;
    single += word.slice(start, at);
    start = at + 1;
  }
  return start === 0 ? word : single + word.slice(start);
}

function likeDigit(digit: string): string {
  return { "0": "o", "1": "l", "5": "s", "8": "b" }[digit] ?? digit;
}
