/** A number as somebody wrote it: with the mark before its decimals where that is sure, or sure of neither. */
export type Written =
  | { kind: "number"; value: number; decimal: "." | "," | undefined }
  | { kind: "unclear"; digits: [whole: string, rest: string]; decimal: "." | "," }
  | { kind: "none" };

/** Most a supplier can be paid; beyond it digits are lost. */
const MOST = 1e15;

const CURRENCY = /^(?:[A-Z]{2}\$|[A-Z]{3}|\p{Sc}|円)|(?:[A-Z]{3}|\p{Sc}|円)$/giu;

/**
 * Reads "¥1,234,567", "1.234,56 €", "1’234.50", "1 234". One mark before three digits ("1,234") can part thousands or
 * decimals: it is unclear, and the other numbers of the list may tell.
 */
export function readNumber(text: string): Written {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s'’]/g, "")
    .replace(CURRENCY, "");
  if (!/^\d[\d.,]*$/.test(plain) || /[.,]$/.test(plain)) return NONE;
  const marks = plain.replace(/\d/g, "");
  if (marks === "") return number(plain, undefined);
  const decimal = marks.at(-1) as "." | ",";
  const grouping = decimal === "." ? "," : ".";
  if (marks.length === 1) {
    const [whole, rest] = plain.split(decimal) as [string, string];
    const isUnclear = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    return isUnclear
      ? { kind: "unclear", digits: [whole, rest], decimal }
      : number(`${whole}.${rest}`, decimal);
  }
  // "1,234,567": the one mark there is comes several times, so it parts thousands.
  if (!marks.includes(grouping))
    return grouped(plain, decimal) ? number(plain.replaceAll(decimal, ""), grouping) : NONE;
  const [whole, rest, more] = plain.split(decimal);
  if (more !== undefined || !grouped(whole!, grouping)) return NONE;
  return number(`${whole!.replaceAll(grouping, "")}.${rest}`, decimal);
}

/** What an unclear number is in a list whose decimals stand behind `decimal`. */
export function inList(written: Extract<Written, { kind: "unclear" }>, decimal: "." | ","): number {
  const [whole, rest] = written.digits;
  return Number(written.decimal === decimal ? `${whole}.${rest}` : whole + rest);
}

const NONE: Written = { kind: "none" };

function number(digits: string, decimal: "." | "," | undefined): Written {
  const value = Number(digits);
  return value < MOST ? { kind: "number", value, decimal } : NONE;
}

/** Thousands, or as India parts them: "12,34,567". */
function grouped(text: string, mark: "." | ","): boolean {
  const [first = "", ...others] = text.split(mark);
  const last = others.pop() ?? "";
  return (
    first.length <= 3 && last.length === 3 && others.every((one) => one.length === 2 || one.length === 3)
  );
}
