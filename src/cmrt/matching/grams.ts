/** Finds names that share many and rare letter groups, without comparing all with all. */
type GramIndex = {
  /** Positions of the names most alike, best first. */
  nearest(words: readonly string[], most: number): number[];
};

const MARK = "^";
/** A letter group in more than this part of all names finds nothing. */
const TOO_COMMON = 0.12;

type Posting = { weight: number; names: number[] };

/** Indexes names, each given by its words. */
export function gramIndex(names: readonly (readonly string[])[]): GramIndex {
  const postings = new Map<string, Posting>();
  names.forEach((words, position) => {
    for (const gram of gramsOf(words)) {
      const posting = postings.get(gram);
      if (posting) posting.names.push(position);
      else postings.set(gram, { weight: 0, names: [position] });
    }
  });
  for (const posting of postings.values())
    posting.weight = Math.log(names.length / posting.names.length) + 0.1;
  const norms = new Float64Array(names.length);
  for (const { weight, names: holders } of postings.values())
    for (const position of holders) norms[position]! += weight;
  const scores = new Float64Array(names.length);
  const commonest = Math.max(8, names.length * TOO_COMMON);

  return {
    nearest(words, most) {
      const touched: number[] = [];
      let norm = 0;
      for (const gram of gramsOf(words)) {
        const posting = postings.get(gram);
        norm += posting?.weight ?? 1;
        if (!posting || posting.names.length > commonest) continue;
        for (const position of posting.names) {
          if (scores[position] === 0) touched.push(position);
          scores[position]! += posting.weight;
        }
      }
      for (const position of touched) scores[position]! /= norm + norms[position]!;
      const best = bestOf(touched, scores, most);
      for (const position of touched) scores[position] = 0;
      return best;
    },
  };
}

function bestOf(touched: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const position of touched) {
    const score = scores[position]!;
    if (best.length === most && score <= scores[best[most - 1]!]!) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place--;
    best.splice(place, 0, position);
    if (best.length > most) best.pop();
  }
  return best;
}

function gramsOf(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const marked = MARK + word;
    if (marked.length < 3) grams.add(marked);
    for (let at = 0; at + 3 <= marked.length; at++) grams.add(marked.slice(at, at + 3));
  }
  return grams;
}
