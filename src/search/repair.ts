/** Mending of words that the library does not know, by the nearest that it does. */

/** Words shorter than this have too many neighbours. */
const SHORTEST = 4;
/** From this length on, two slips are mended, not one. */
const LONG = 8;

/**
 * Number of letters changed, left out, added or swapped with their neighbour between two words (optimal
 * string alignment, G. Navarro, "A guided tour to approximate string matching", ACM Computing Surveys
 * 33 (2001), section 3), or anything above `limit` when it is more than that.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwap =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** Known words by first letter and length: a slip in the first letter is rare. */
export class Neighbourhood {
  readonly #byShape = new Map<string, string[]>();
  #taken = 0;

  /** Takes in what is new in a growing list of words. */
  take(words: readonly string[]): void {
    for (; this.#taken < words.length; this.#taken += 1) {
      const word = words[this.#taken] ?? '';
      if (!/^\p{L}+$/u.test(word)) continue;
      const shape = word.charAt(0) + word.length;
      const alike = this.#byShape.get(shape);
      if (alike) alike.push(word);
      else this.#byShape.set(shape, [word]);
    }
  }

  /**
   * The known word that was meant: the one nearest, and of equally near ones the one in most papers.
   * Numbers and short words are never mended.
   *
   * @param papersOf how many papers hold a known word
   */
  nearest(word: string, papersOf: (known: string) => number): string | undefined {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return undefined;
    let limit = word.length < LONG ? 1 : 2;
    let best: string | undefined;
    let mostPapers = 0;
    const reach = limit;
    for (let length = word.length - reach; length <= word.length + reach; length += 1) {
      for (const known of this.#byShape.get(word.charAt(0) + length) ?? []) {
        const distance = editDistance(word, known, limit);
        if (distance > limit) continue;
        const papers = papersOf(known);
        if (distance === limit && papers <= mostPapers) continue;
        if (distance < limit) mostPapers = 0;
        limit = distance;
        if (papers <= mostPapers) continue;
        best = known;
        mostPapers = papers;
      }
    }
    return best;
  }
}
