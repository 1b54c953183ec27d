/** Every sentence of the library that holds a phrase. */
import type { Concordance, ConcordanceLine } from '#domain/concordance';
import { yearOf } from '#domain/library-summary';
import { type Letters, lettersOf, placeOf, rangeOfLetters, readPhrase } from '#domain/phrase';
import { sentences } from '#domain/sentences';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import { words } from '#domain/words';

/** So many lines are sent; the others are only counted. */
export const MOST_LINES = 2000;

/** A paper's title and sentences, run together. */
interface Cut extends Letters {
  /** Where the title and each sentence of the abstract begin in the letters. */
  readonly starts: Uint32Array;
  /** Where each sentence begins and ends in the abstract, by turns. */
  readonly ranges: Uint32Array;
}

function cutUp({ title, abstract }: StoredPaper): Cut {
  const ranges = sentences(abstract);
  const texts = [title, ...ranges.map(({ start, end }) => abstract.slice(start, end))];
  const letters = lettersOf(texts.map(words));
  const starts = [0];
  for (let end = letters.letters.indexOf('\n'); end !== -1;) {
    starts.push(end + 1);
    end = letters.letters.indexOf('\n', end + 1);
  }
  return {
    ...letters,
    starts: Uint32Array.from(starts),
    ranges: Uint32Array.from(ranges.flatMap(({ start, end }) => [start, end])),
  };
}

/** A sentence that holds the phrase. */
interface Holder {
  /** 0 is the title, 1 the first sentence of the abstract. */
  readonly sentence: number;
  /** Where the phrase begins in the letters of the sentence. */
  readonly at: number;
}

function holders(cut: Cut, phrase: Letters): Holder[] {
  const { starts } = cut;
  const found: Holder[] = [];
  let sentence = 0;
  for (let at = placeOf(phrase, cut); at !== -1;) {
    while ((starts[sentence + 1] ?? Infinity) <= at) sentence += 1;
    found.push({ sentence, at: at - (starts[sentence] ?? 0) });
    const next = starts[sentence + 1];
    if (next === undefined) return found;
    at = placeOf(phrase, cut, next);
  }
  return found;
}

function sentenceText({ title, abstract }: StoredPaper, { ranges }: Cut, sentence: number): string {
  if (sentence === 0) return title;
  return abstract.slice(ranges[2 * sentence - 2], ranges[2 * sentence - 1]);
}

function lineOf(
  paper: StoredPaper,
  inTitle: boolean,
  text: string,
  match: TextRange,
): ConcordanceLine {
  const year = yearOf(paper);
  return {
    paperId: paper.id,
    title: paper.title,
    inTitle,
    text,
    match,
    ...(year !== 'none' && { year }),
    ...(paper.yearInferred && { yearInferred: paper.yearInferred }),
    sources: [...new Set(paper.listings.map(({ source }) => source))],
  };
}

/** Finds phrases; papers are cut up when they are first looked at, and stay so. */
export class Concordancer {
  readonly #cuts = new WeakMap<StoredPaper, Cut>();

  /** Every sentence of `papers` that holds the words of `text` next to each other; any text is answered. */
  find(papers: readonly StoredPaper[], text: string): Concordance {
    const phrase = readPhrase(text);
    const lines: ConcordanceLine[] = [];
    let total = 0;
    let holdingPapers = 0;
    for (const paper of phrase.letters === '' ? [] : papers) {
      const cut = this.#cut(paper);
      const found = holders(cut, phrase);
      if (found.length === 0) continue;
      holdingPapers += 1;
      total += found.length;
      for (const { sentence, at } of found.slice(0, MOST_LINES - lines.length)) {
        const holding = sentenceText(paper, cut, sentence);
        const match = rangeOfLetters(words(holding), at, phrase.letters.length);
        lines.push(lineOf(paper, sentence === 0, holding, match));
      }
    }
    return { lines, sentences: total, papers: holdingPapers, of: papers.length };
  }

  /** Cuts papers up ahead of the first question, which would take long in a large library. */
  read(papers: readonly StoredPaper[]): void {
    for (const paper of papers) this.#cut(paper);
  }

  #cut(paper: StoredPaper): Cut {
    const known = this.#cuts.get(paper);
    if (known) return known;
    const cut = cutUp(paper);
    this.#cuts.set(paper, cut);
    return cut;
  }
}
