/** The words of the library that a word it does not hold may have been meant as. */

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

/** One bit for each letter of a word, some letters sharing one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many bits two sets differ in; one slip changes two at most. */
function bitsBetween(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

interface Alike {
  readonly words: string[];
  /** In step with `words`. */
  readonly letters: number[];
}

/** The word without the `'s` of a possessive. */
export function bare(word: string): string {
  return word.replace(/'s$/, '');
}

/** Whether a word is of a kind that is mended: numbers and short words have too many neighbours. */
export function isMendable(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}

/** Known words by first letter and length: a slip in the first letter is rare. */
export class Neighbourhood {
  readonly #byShape = new Map<string, Alike>();
  #taken = 0;

  /** Takes in what is new in a growing list of words. */
  take(words: readonly string[]): void {
    for (; this.#taken < words.length; this.#taken += 1) this.#add(words[this.#taken] ?? '');
  }

  #add(form: string): void {
    const word = bare(form);
    if (!/^\p{L}+$/u.test(word)) return;
    const shape = word.charAt(0) + word.length;
    const alike = this.#byShape.get(shape) ?? { words: [], letters: [] };
    this.#byShape.set(shape, alike);
    alike.words.push(word);
    alike.letters.push(lettersOf(word));
  }

  /** The known words that are nearest to `word`, all equally near; none when none is near enough. */
  nearest(word: string): string[] {
    if (!isMendable(word)) return [];
    let limit = word.length < LONG ? 1 : 2;
    const reach = limit;
    const letters = lettersOf(word);
    let found: string[] = [];
    for (let length = word.length - reach; length <= word.length + reach; length += 1) {
      const alike = this.#byShape.get(word.charAt(0) + length);
      for (const [at, known] of alike?.words.entries() ?? []) {
        if (bitsBetween(letters, alike?.letters[at] ?? 0) > 2 * limit) continue;
        const distance = editDistance(word, known, limit);
        if (distance > limit) continue;
        if (distance < limit) found = [];
        limit = distance;
        found.push(known);
      }
    }
    return found;
  }
}
