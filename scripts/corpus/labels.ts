/** Names for pages, out of the words that set them apart. */
import { NO_WORD, readToken } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What of a page's words may name it. */
export interface PageWords {
  readonly listings: number;
  /** Words by their lower case, with the number of listings that hold each. */
  readonly words: ReadonlyMap<string, WordCount>;
  /** Words side by side, with the number of times. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** The counting of one page's words. */
export interface WordCounter {
  listings: number;
  readonly words: Map<string, WordCount>;
  readonly pairs: Map<string, number>;
}

interface WordCount {
  listings: number;
  /** The listing that counted last: a word counts once in each. */
  last: number;
  /** As written; in lower case when it ever was. */
  written: string;
}

/** In how many listings each word stands, over all pages. */
export type WordFrequencies = Map<string, number>;

/** A word of fewer listings does not stand for a page. */
const SMALLEST_SHARE = 0.04;
const FEWEST_LISTINGS = 2;
/** Pages of any size count in bounded memory; the commonest pairs come early. */
const MOST_PAIRS = 100_000;
const CANDIDATES = 12;

export function startCounting(): WordCounter {
  return { listings: 0, words: new Map(), pairs: new Map() };
}

/** Counts the words of one listing. */
export function countListing(counter: WordCounter, texts: readonly string[]): void {
  counter.listings += 1;
  for (const text of texts) {
    let previous = NO_WORD;
    for (const written of text.split(' ')) {
      const token = readToken(written);
      if (token.word !== '') {
        countWord(counter, token);
        if (previous.word !== '' && !previous.ends && !token.begins) {
          countPair(counter, `${previous.word} ${token.word}`);
        }
      }
      previous = token;
    }
  }
}

function countWord({ words, listings }: WordCounter, { word, written }: Token): void {
  const count = words.get(word);
  if (count === undefined) {
    words.set(word, { listings: 1, last: listings, written });
    return;
  }
  if (count.last !== listings) count.listings += 1;
  count.last = listings;
  if (written === word) count.written = word;
}

function countPair({ pairs }: WordCounter, pair: string): void {
  const count = pairs.get(pair);
  if (count !== undefined || pairs.size < MOST_PAIRS) pairs.set(pair, (count ?? 0) + 1);
}

/** What a page's words come to; adds them to those of all pages. */
export function finishCounting(counter: WordCounter, frequencies: WordFrequencies): PageWords {
  const { listings, words, pairs } = counter;
  for (const [word, { listings: count }] of words) {
    frequencies.set(word, (frequencies.get(word) ?? 0) + count);
  }
  const fewest = Math.max(FEWEST_LISTINGS, listings * SMALLEST_SHARE);
  return {
    listings,
    words: new Map([...words].filter(([, count]) => count.listings >= fewest)),
    pairs: new Map([...pairs].filter(([, count]) => count >= fewest / 2)),
  };
}

/**
 * Proposes a distinct title for every page: the two words that are commonest on it against the other
 * pages, by the log-odds ratio over its standard error with an informative prior (Monroe, Colaresi
 * and Quinn, "Fightin' Words", Political Analysis 16, 2008). A page without such words is `Page N`.
 * Titles already given to pages are not proposed again.
 */
export function proposeTitles(
  pages: readonly PageWords[],
  frequencies: WordFrequencies,
  given: Iterable<string> = [],
): string[] {
  const listings = pages.reduce((sum, page) => sum + page.listings, 0);
  const taken = new Set(given);
  return pages.map((page, index) => {
    const names = namesFor(page, rankWords(page, frequencies, listings));
    const title = names.find((name) => !taken.has(name)) ?? `Page ${index + 1}`;
    taken.add(title);
    return title;
  });
}

function rankWords(page: PageWords, frequencies: WordFrequencies, listings: number): string[] {
  const scored = Array.from(page.words, ([word, { listings: here }]) => {
    const there = (frequencies.get(word) ?? here) - here;
    return { word, score: logOdds(here, page.listings, there, listings - page.listings) };
  });
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  return scored.slice(0, CANDIDATES).map(({ word }) => word);
}

function logOdds(here: number, ofHere: number, there: number, ofThere: number): number {
  // A page with no others is named by its commonest words.
  if (ofThere === 0) return here;
  const prior = (here + there) / (ofHere + ofThere);
  const rest = 1 - prior;
  // A word of every listing would divide by nothing.
  const oddsHere = (here + prior) / (ofHere - here + rest + Number.EPSILON);
  const oddsThere = (there + prior) / (ofThere - there + rest + Number.EPSILON);
  const error = Math.sqrt(1 / (here + prior) + 1 / (there + prior));
  return Math.log(oddsHere / oddsThere) / error;
}

/** Names out of two words each, the most telling first; then single words. */
function* pairsOf(ranked: readonly string[]): Generator<readonly [string, string]> {
  for (const [at, first] of ranked.entries()) {
    for (const second of ranked.slice(at + 1)) {
      if (!related(first, second)) yield [first, second];
    }
  }
}

function namesFor(page: PageWords, ranked: readonly string[]): string[] {
  const names = Array.from(pairsOf(ranked), ([first, second]) => {
    const asRanked = page.pairs.get(`${first} ${second}`) ?? 0;
    const turned = page.pairs.get(`${second} ${first}`) ?? 0;
    const words = turned > asRanked ? [second, first] : [first, second];
    return words.map((word) => shown(page, word)).join(asRanked + turned > 0 ? ' ' : ', ');
  });
  return [...names, ...ranked.map((word) => shown(page, word))];
}

/** `data` and `dataset`, `domain` and `domains` say one thing twice. */
function related(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short.slice(0, Math.max(4, short.length - 2)));
}

function shown(page: PageWords, word: string): string {
  const written = page.words.get(word)?.written ?? word;
  return written.slice(0, 1).toUpperCase() + written.slice(1);
}
