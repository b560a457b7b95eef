/** Shorter words are themselves or another word: in three letters a slip cannot be told from a second name. */
const SHORTEST_MISSPELT = 4;
const SHORTEST_CUT_OFF = 4;
/** What a slip costs, in letters: people make them, so that most of the word still speaks for it. */
const SLIP = 0.6;
/** How alike a word and its first letters are ("Mater" for "Material"). */
const CUT_OFF = 0.8;

/** How alike a typed word and another are, 0 to 1: by slips of the pen (wrong, missing, additional, swapped letters), 0 when too many. */
export function alike(typed: string, word: string): number {
  if (typed === word) return 1;
  const shorter = Math.min(typed.length, word.length);
  const longer = Math.max(typed.length, word.length);
  if (shorter < SHORTEST_MISSPELT - 1 || longer < SHORTEST_MISSPELT) return 0;
  const most = longer < 6 ? 1 : longer < 12 ? 2 : 3;
  const slips = slipsBetween(typed, word, most);
  const bySlips = slips > most ? 0 : 1 - (SLIP * slips) / longer;
  const cutOff = typed.length >= SHORTEST_CUT_OFF && word.startsWith(typed);
  return cutOff ? Math.max(bySlips, CUT_OFF) : bySlips;
}

/**
 * Slips that make `b` of `a` (optimal string alignment); anything above `most` stands for "more". Texts that share
 * neither beginning nor end count as "more" at once: this is asked of many pairs that have nothing in common.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  if (endA === start || endB === start) return Math.max(endA, endB) - start;
  if (start === 0 && endA === a.length) return most + 1;
  return slipsWithin(a.slice(start, endA), b.slice(start, endB), most);
}

/** Only the cells of the table that can still hold a number up to `most` are worked out. */
function slipsWithin(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= b.length; column++) last.push(column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column++) {
      if (Math.abs(row - column) > most) {
        line.push(most + 1);
        continue;
      }
      const other = b.charCodeAt(column - 1);
      const changed = last[column - 1]! + (letter === other ? 0 : 1);
      let cost = Math.min(last[column]! + 1, line[column - 1]! + 1, changed);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other)
        cost = Math.min(cost, before[column - 2]! + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = line;
  }
  return last[b.length]!;
}
