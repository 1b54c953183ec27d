/** Libraries of any size for benchmarks: a corpus, then papers made of its words. */
import path from 'node:path';
import type { Corpus, Paper } from '../../src/domain/corpus.ts';
import { decodeCorpus, decodeManifest } from '../../src/domain/decode-corpus.ts';
import { inRestingOrder } from '../../src/domain/resting-order.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import { readJson } from '../read-json.mjs';
import { randomNumbers } from './search/random.ts';

/** So many rare words there are; how often each comes follows Zipf's law. */
const RARE_WORDS = 400_000;
const RARE_SHARE = 0.025;
const SYLLABLES =
  'ba ce di fo gu ka le mo ni pa re qui so tu ver xo ya zen al est in or um ix an el'.split(' ');

/** The compiled corpus in a folder. */
export function readWholeCorpus(folder: string): Corpus {
  const manifest = decodeManifest(readJson(path.join(folder, 'manifest.json')));
  return decodeCorpus(readJson(path.join(folder, manifest.corpus)));
}

/** The papers of the compiled corpus in a folder. */
export function readCorpus(folder: string): readonly Paper[] {
  return readWholeCorpus(folder).papers;
}

/** The rare word of a rank, from 1: its number in syllables. */
function rareWord(rank: number): string {
  const base = SYLLABLES.length;
  const last = SYLLABLES[rank % base] ?? '';
  return rank < base ? last : rareWord(Math.floor(rank / base)) + last;
}

/**
 * `size` papers: those of the corpus, then made ones with as many words as one of its own. Words are
 * drawn as often as the corpus has them, with a tail of rare ones, so that the vocabulary grows.
 */
export function papersOf(corpus: readonly Paper[], size: number): StoredPaper[] {
  const random = randomNumbers(1);
  const bag = corpus.flatMap(({ title, abstract }) => `${title} ${abstract}`.split(' '));
  const word = (): string =>
    random() < RARE_SHARE
      ? rareWord(Math.floor(RARE_WORDS ** random()))
      : (bag[Math.floor(random() * bag.length)] ?? '');
  const papers: Paper[] = corpus.slice(0, size);
  while (papers.length < size) {
    const model = corpus[Math.floor(random() * corpus.length)];
    if (!model) throw new Error('An empty corpus has no words to make papers of.');
    const title = model.title.replaceAll(/\S+/g, word);
    const abstract = model.abstract.replaceAll(/\S+/g, word);
    const id = papers.length.toString(16).padStart(12, '0');
    papers.push({ ...model, id, title, abstract });
  }
  return inRestingOrder(papers);
}
