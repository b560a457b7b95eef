import { dateText, unambiguousDate } from "../../cmrt/declaration/dates.ts";

const WORDS =
  "as of|as at|last updated|updated|list date|status|generated|exported|published|effective|valid|date";
const DATES = [
  String.raw`\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?`,
  String.raw`\d{1,2}[- .]?[a-z]{3,9}[- .,]*\d{4}`,
  String.raw`[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
  // A date in a cell of its own: a number of days, of the years 2009 to 2064.
  String.raw`[45]\d{4}`,
];
const AS_OF = new RegExp(String.raw`\b(?:${WORDS})\b(?: on| date)?[ :-]*(${DATES.join("|")})(?!\d)`, "gi");

/** The one day that titles and notes of a list say it is of, as ISO date; `undefined` when they name two. */
export function asOfIn(texts: Iterable<string>, date1904: boolean): string | undefined {
  const days = new Set<string>();
  for (const text of texts) {
    for (const [, written = ""] of text.normalize("NFKC").matchAll(AS_OF)) {
      const serial = /^\d{5}$/.test(written);
      const day = serial
        ? dateText({ text: written, kind: "number", formula: false }, date1904)
        : dayOf(written);
      if (day) days.add(day);
    }
  }
  return days.size === 1 ? [...days][0] : undefined;
}

/** The day in a file's name: "List2022-06-01", "20220601", "01-Jun-2022"; `undefined` without one or with two. */
export function dayInName(name: string): string | undefined {
  const plain = name.normalize("NFKC").replaceAll("_", "-");
  const patterns = [
    /(?<!\d)(20\d\d)[-. ]?(\d\d)[-. ]?(\d\d)(?!\d)/g,
    /(?<!\d)\d{1,2}[- .]?[a-z]{3,9}[- .]?20\d\d(?!\d)/gi,
  ];
  const [numeric, named] = patterns.map((pattern) => [...plain.matchAll(pattern)]);
  const days = new Set(
    [...numeric!.map(([, ...parts]) => parts.join("-")), ...named!.map(([text]) => text)].flatMap(
      (text) => dayOf(text) ?? [],
    ),
  );
  return days.size === 1 ? [...days][0] : undefined;
}

/** "November 15th, 2026", "15Nov2026" and all that is as plain. 11/5/2026 is not: it has two meanings. */
function dayOf(text: string): string | undefined {
  const american = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (american) return unambiguousDate(`${american[2]} ${american[1]} ${american[3]}`);
  return unambiguousDate(
    text.replaceAll(" ", "-").replace(/^(\d{1,2})-?([a-z]+)[-.,]*(\d{4})$/i, "$1-$2-$3"),
  );
}
