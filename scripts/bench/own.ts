/**
 * Measures papers of the reader's own beside a corpus: `tsx scripts/bench/own.ts [--papers 10000]
 * [--corpus public/corpus]`.
 *
 * How well they are placed by their subject: papers of the corpus are left out, 20 at a time, and brought
 * in again; the ten nearest are compared with those that learning from all papers gives. How much CPU so
 * many of them take to come in and to go again, and what a question costs then.
 */
import { parseArgs } from 'node:util';
import type { Paper } from '../../src/domain/corpus.ts';
import { EMPTY_QUERY } from '../../src/domain/library-query.ts';
import { inRestingOrder } from '../../src/domain/resting-order.ts';
import { compileIndex, restoreTexts } from '../../src/search/compiled-index.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { printFigures } from './figures.ts';
import { papersOf, readCorpus } from './made-papers.ts';

const LEFT_OUT = 20;
const NEAREST = 10;
/** Every fourth of the ways to leave so many out. */
const ROUNDS_APART = 4 * LEFT_OUT;
/** As many as the app indexes between two breaths. */
const CHUNK = 50;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '10000' },
    corpus: { type: 'string', default: 'public/corpus' },
  },
});
const corpus = readCorpus(values.corpus);
const papers = inRestingOrder(corpus);

/** Of these papers, the first `learned` are learned from. */
function textsOf(some: readonly Paper[], learned: number): TextIndex {
  const texts = new TextIndex();
  for (const paper of some.slice(0, learned)) texts.add(paper);
  texts.learn();
  for (const paper of some.slice(learned)) texts.add(paper);
  return texts;
}

/** The papers nearest to one by their vectors alone. */
function nearest(texts: TextIndex, ordinal: number): number[] {
  const { vectors } = texts.evidence();
  if (!vectors) return [];
  const subject = new Float32Array(vectors.width);
  vectors.addTo(subject, ordinal, 1);
  return Array.from({ length: texts.size }, (_, other) => other)
    .filter((other) => other !== ordinal)
    .map((other) => ({ other, score: vectors.along(subject, other) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, NEAREST)
    .map(({ other }) => other);
}

function overlap(some: readonly number[], others: readonly number[]): number {
  return some.filter((one) => others.includes(one)).length / NEAREST;
}

/** How much the nearest of papers that came in later are those of papers that were learned from. */
function placing(): { readonly bySubject: number; readonly related: number } {
  const sums = { bySubject: 0, related: 0 };
  let compared = 0;
  for (let from = 0; from + LEFT_OUT <= papers.length; from += ROUNDS_APART) {
    // The resting order is by date: every 21st or so, for papers of all times.
    const isOut = (at: number): boolean =>
      at % Math.floor(papers.length / LEFT_OUT) === from / LEFT_OUT;
    const rest = papers.filter((_, at) => !isOut(at));
    const order = [...rest, ...papers.filter((_, at) => isOut(at))];
    const [later, learned] = [textsOf(order, rest.length), textsOf(order, order.length)];
    for (let ordinal = rest.length; ordinal < order.length; ordinal += 1) {
      sums.bySubject += overlap(nearest(later, ordinal), nearest(learned, ordinal));
      sums.related += overlap([...later.related(ordinal)], [...learned.related(ordinal)]);
      compared += 1;
    }
  }
  return { bySubject: sums.bySubject / compared, related: sums.related / compared };
}

/** CPU time of some work, in ms. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function restored(file: Uint8Array<ArrayBuffer>): LibraryIndex {
  const index = new LibraryIndex({ texts: restoreTexts(file, papers.length) });
  index.add(papers);
  return index;
}

const file = compileIndex(papers);
const count = Number(values.papers);
const made = papersOf(corpus, papers.length + count)
  .filter(({ id }) => !papers.some((paper) => paper.id === id))
  .map((paper, at) => ({ ...paper, ordinal: papers.length + at }));
const { bySubject, related } = placing();
const index = restored(file);
const chunks: number[] = [];
for (let from = 0; from < made.length; from += CHUNK) {
  chunks.push(cost(() => index.add(made.slice(from, from + CHUNK))));
}
const ask = (text: string) => (): void => {
  index.search({ ...EMPTY_QUERY, text, sort: 'best' }, 12);
};
const first = papers[0]?.id ?? '';
cost(ask('radiology report'));
const isWell = printFigures([
  { name: 'nearest ten by subject, as learned', value: bySubject, unit: '' },
  { name: 'ten related, as learned', value: related, unit: '' },
  { name: `${count} papers come in, CPU`, value: chunks.reduce((a, b) => a + b, 0), unit: 'ms' },
  { name: `longest ${CHUNK} of them, CPU`, value: Math.max(...chunks), unit: 'ms' },
  { name: 'they go: corpus restored, CPU', value: cost(() => restored(file)), unit: 'ms' },
  { name: 'a question among all, CPU', value: cost(ask('chest radiograph models')), unit: 'ms' },
  { name: 'related papers of one, CPU', value: cost(() => index.related(first)), unit: 'ms' },
]);
process.exitCode = isWell ? 0 : 1;
