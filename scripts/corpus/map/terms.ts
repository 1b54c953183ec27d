/** Words, and two or three words together, that could name a group of papers. */
import type { Run, RunWord } from './runs.ts';

const LONGEST = 3;

/** A term must be in so many papers, and in this share of them. */
const FEWEST = 4;
const FEWEST_SHARE = 0.01;

/**
 * A name is whole: of `named entity recognition` neither `named entity` nor `entity recognition`. So at
 * least this share of its places must begin where others words than its like stand before it, and end so;
 * an end tells nouns from what only goes before them, too.
 */
const BEGINS = 0.5;
const ENDS = 0.35;

export interface Term {
  readonly key: string;
  /** Families of its words and of their parts. */
  readonly parts: ReadonlySet<string>;
  readonly words: number;
  /** Ordinals, in order. */
  readonly papers: number[];
  /** Those that have it in their title. */
  readonly titles: number[];
  times: number;
  begins: number;
  ends: number;
}

/** Those of a paper. */
type Runs = readonly Run[];

/** Words next to each other, by the key that is made of their families. */
interface Place {
  readonly run: Run;
  readonly words: readonly RunWord[];
  readonly from: number;
}

function keyOf(words: readonly RunWord[]): string {
  return words.map(({ family }) => family).join(' ');
}

/** All places of so many words together in a text. */
function* placesIn(run: Run, length: number): Generator<Place> {
  for (let from = 0; from + length <= run.words.length; from += 1) {
    yield { run, from, words: run.words.slice(from, from + length) };
  }
}

function note(papers: number[], paper: number): void {
  if (papers.at(-1) !== paper) papers.push(paper);
}

function newTerm(key: string, words: readonly RunWord[]): Term {
  const parts = new Set(words.flatMap((word) => word.parts));
  const counts = { times: 0, begins: 0, ends: 0 };
  return { key, parts, words: words.length, papers: [], titles: [], ...counts };
}

/** Counts the terms of one length. */
class Counter {
  readonly found = new Map<string, Term>();
  readonly #common: ReadonlySet<string>;

  constructor(common: ReadonlySet<string>) {
    this.#common = common;
  }

  take(paper: number, { run, words, from }: Place): void {
    const key = keyOf(words);
    const term = this.found.get(key) ?? newTerm(key, words);
    this.found.set(key, term);
    note(term.papers, paper);
    if (run.isTitle) note(term.titles, paper);
    const before = run.words[from - 1];
    term.times += 1;
    if (!before || this.#common.has(before.family)) term.begins += 1;
    if (from + words.length === run.words.length && run.isEnded) term.ends += 1;
  }
}

/** Counts all places in texts that may be of a term. */
function counted(
  papers: readonly Runs[],
  length: number,
  common: ReadonlySet<string>,
  mayBe: (words: readonly RunWord[]) => boolean,
): Term[] {
  const counter = new Counter(common);
  for (const [at, runs] of papers.entries()) {
    for (const run of runs) {
      for (const place of placesIn(run, length)) if (mayBe(place.words)) counter.take(at, place);
    }
  }
  const fewest = Math.max(FEWEST, FEWEST_SHARE * papers.length);
  return [...counter.found.values()].filter((term) => term.papers.length >= fewest);
}

function isWhole({ words, times, begins, ends }: Term): boolean {
  return ends >= ENDS * times && (words === 1 || begins >= BEGINS * times);
}

/**
 * Those that could name a group of these papers.
 *
 * @param most a word in more papers says nothing but together with another
 */
export function termsOf(papers: readonly Runs[], most: number): Term[] {
  const singles = counted(papers, 1, new Set(), () => true);
  const common = new Set(singles.filter((term) => term.papers.length > most).map(({ key }) => key));
  const terms = singles.filter(({ key }) => !common.has(key));
  let shorter = new Set(singles.map(({ key }) => key));
  for (let length = 2; length <= LONGEST; length += 1) {
    const known = shorter;
    const longer = counted(
      papers,
      length,
      common,
      (words) => known.has(keyOf(words.slice(1))) && known.has(keyOf(words.slice(0, -1))),
    );
    terms.push(...longer.filter(({ key }) => !key.split(' ').every((word) => common.has(word))));
    shorter = new Set(longer.map(({ key }) => key));
  }
  return terms.filter(isWhole);
}

/** How a paper writes these terms. */
function writtenIn(runs: Runs, keys: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const run of runs) {
    for (let length = 1; length <= LONGEST; length += 1) {
      for (const { words } of placesIn(run, length)) {
        const key = keyOf(words);
        if (!keys.has(key)) continue;
        const written = run.text.slice(words[0]?.start, words.at(-1)?.end);
        found.set(key, (found.get(key) ?? new Set()).add(written));
      }
    }
  }
  return found;
}

/** How a term is written in most papers; as at the head of a sentence only where it is nowhere else. */
export function spellingsOf(
  papers: readonly Runs[],
  keys: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, Map<string, number>>();
  for (const runs of papers) {
    for (const [key, written] of writtenIn(runs, keys)) {
      const spellings = found.get(key) ?? new Map<string, number>();
      for (const one of written) spellings.set(one, (spellings.get(one) ?? 0) + 1);
      found.set(key, spellings);
    }
  }
  return new Map([...found].map(([key, spellings]) => [key, mostOften(spellings)]));
}

/** A word written large as any word is in a title. */
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/u;

function mostOften(spellings: ReadonlyMap<string, number>): string {
  const all = [...spellings]
    .toSorted(([a, times], [b, others]) => others - times || (a > b ? -1 : 1))
    .map(([spelling]) => spelling);
  return all.find((spelling) => !CAPITALISED.test(spelling)) ?? all[0] ?? '';
}
