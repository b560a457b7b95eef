const DIGITS = 6;

/** A number as RMI writes it: CID and six digits, whatever case, blanks and confused letters; "" when it is none. */
export function tidyId(text: string): string {
  const digits = digitsOf(text);
  return digits.length === DIGITS ? `CID${digits}` : "";
}

/**
 * Numbers one slip away: two neighbouring digits swapped, one missing, one too many. A wrong digit is no such slip:
 * it makes any number of any other one.
 */
export function nearIds(text: string): string[] {
  const digits = digitsOf(text);
  const found = new Set<string>();
  const add = (candidate: string) => {
    if (candidate.length === DIGITS && candidate !== digits) found.add(`CID${candidate}`);
  };
  if (digits.length < DIGITS) add(digits.padStart(DIGITS, "0"));
  if (digits.length < DIGITS - 1 || digits.length > DIGITS + 1) return [...found];
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)];
    add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    add(before + after.slice(1));
    for (let digit = 0; digit <= 9; digit++) add(before + digit + after);
  }
  return [...found];
}

/** Whether a text may be meant for a number of RMI's; neither words nor running numbers are. */
export function looksLikeId(text: string): boolean {
  return digitsOf(text).length >= (/^\W*C/i.test(text) ? 3 : 4);
}

/** The number of RMI's that stands somewhere in a text, as in "Sample Metals (CID000001)"; "" for none. */
export function idWithin(text: string): string {
  const [found = ""] = /\bC[I1L]D[-_ ]?\d{6}\b/i.exec(text.slice(0, 300).normalize("NFKC")) ?? [];
  return tidyId(found);
}

/** The digits of what looks like a number of RMI's; "" for numbers of other lists. */
function digitsOf(text: string): string {
  const match = /^(?:C[I1L]D)?([0-9OIL]{3,7})$/.exec(
    text
      .slice(0, 40)
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ""),
  );
  return (match?.[1] ?? "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
