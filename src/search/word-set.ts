/**
 * A set of words that can be asked but not listed, in about a byte a word: B. Bloom, "Space/time
 * trade-offs in hash coding with allowable errors", CACM 13 (1970), 422-426. It never denies a word of
 * the set, and takes about one stranger in sixty for one of it.
 */
import { stem } from './stem.ts';

/** With six bits a word and 8.5 times as many bits as words, 1.7 % of strangers meet set bits only. */
const BITS_SET = 6;
const BITS_PER_WORD = 8.5;

/** FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo, from any start. */
export function hash(word: string, start: number): number {
  let hashed = start;
  for (let at = 0; at < word.length; at += 1) {
    hashed = Math.imul(hashed ^ word.charCodeAt(at), 0x01000193);
  }
  return (hashed ^ (hashed >>> 15)) >>> 0;
}

/** Words by their stems, so that one of a family stands for all. */
export class WordSet {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static of(words: Iterable<string>): WordSet {
    const stems = new Set(Array.from(words, stem));
    const set = new WordSet(new Uint8Array(Math.ceil((stems.size * BITS_PER_WORD) / 8)));
    for (const stemmed of stems) {
      for (const bit of set.#bitsOf(stemmed)) {
        set.bytes[bit >>> 3] = (set.bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    }
    return set;
  }

  has(word: string): boolean {
    const bits = this.#bitsOf(stem(word));
    return bits.every((bit) => ((this.bytes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  }

  /** Double hashing, A. Kirsch and M. Mitzenmacher, "Less hashing, same performance" (2006). */
  #bitsOf(stemmed: string): number[] {
    const first = hash(stemmed, 0x811c9dc5);
    const step = hash(stemmed, 0x9747b28c);
    const size = 8 * this.bytes.length;
    return Array.from({ length: BITS_SET }, (_, at) => (first + at * step) % size);
  }
}
