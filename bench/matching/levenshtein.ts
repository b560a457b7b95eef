import type { Listed } from "../../src/cmrt/matching/index.ts";

/** The usual way: the listed name of the metal with the smallest edit distance, as a part of the longer name. */
export function levenshteinMatcher(list: readonly Listed[]) {
  const byMetal = new Map<string, { id: string; text: string }[]>();
  for (const { metal, id, alias } of list) {
    const names = byMetal.get(metal) ?? [];
    names.push({ id, text: alias.toLowerCase() });
    byMetal.set(metal, names);
  }
  return ({ metal, typed }: { metal: string; typed: string }): { id: string; score: number } | undefined => {
    const text = typed.toLowerCase();
    let best: { id: string; score: number } | undefined;
    for (const entry of byMetal.get(metal) ?? []) {
      const score = 1 - distance(text, entry.text) / Math.max(text.length, entry.text.length);
      if (!best || score > best.score) best = { id: entry.id, score };
    }
    return best;
  };
}

function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(last[column]! + 1, line[column - 1]! + 1, change));
    }
    last = line;
  }
  return last[b.length]!;
}
