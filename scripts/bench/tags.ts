/**
 * Measures suggested tags beside their peers, and how long they take to learn:
 * `tsx scripts/bench/tags.ts [--only quality|speed] [--corpus public/corpus]`.
 *
 * No reader's tags are known, so tags are made up (see `tags/pseudo-tags.ts`): some papers of each are
 * shown, the others guessed. Three tags without a subject are always among those shown.
 */
import { parseArgs } from 'node:util';
import { type Tagging, TagSuggestions } from '../../src/search/tag-suggestions.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { type Figure, printFigures } from './figures.ts';
import { papersOf, readCorpus } from './made-papers.ts';
import { quantile } from './search/metrics.ts';
import { randomNumbers } from './search/random.ts';
import { guessersOf } from './tags/guessers.ts';
import { type Figures, measureTags } from './tags/measure.ts';
import { type TaggedPapers, tagsByQuestion, tagsByTitle } from './tags/pseudo-tags.ts';

const SHOWN = [3, 5, 10];
const SIZES = [
  { papers: 434, tags: 20, taggings: 200 },
  { papers: 10_000, tags: 100, taggings: 2000 },
];
const ROUNDS = 40;
const WARM = 5;
/** Milliseconds; also told beside the figure. */
const TRAINING_LIMIT = 50;

const HEAD = ['first right', 'in three', 'offered', 'offer right', 'false offers', 'as few false'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'quality,speed' },
    corpus: { type: 'string', default: 'public/corpus' },
  },
});

function line(name: string, cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(3) : cell));
  return name.padEnd(22) + shown.map((cell) => cell.padStart(14)).join('');
}

function figureLine(name: string, found: Figures): string {
  const { first, inThree, offered, right, asFewFalse } = found;
  return line(name, [first, inThree, offered, right, found.false, asFewFalse]);
}

/** In milliseconds. */
function cpuTime(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** CPU time of the slowest in twenty, after some to get warm. */
function p95(action: (round: number) => void): number {
  const times = Array.from({ length: ROUNDS + WARM }, (_, round) => cpuTime(() => action(round)));
  return quantile(
    times.slice(WARM).toSorted((a, b) => a - b),
    0.95,
  );
}

function speedAt({ papers, tags, taggings }: (typeof SIZES)[number]): Figure[] {
  const library = papersOf(readCorpus(values.corpus), papers);
  const texts = new TextIndex();
  for (const paper of library) texts.add(paper);
  texts.learn();
  const random = randomNumbers(1);
  const given = Array.from({ length: taggings }, (_, at): Tagging => ({
    ordinal: Math.floor(random() * papers),
    tag: `${at % tags}`,
  }));
  const suggestions = new TagSuggestions(texts, (ordinal) => library[ordinal]);
  const size = `${papers} papers, ${tags} tags, ${taggings} taggings`;
  const first = cpuTime(() => suggestions.train(given));
  return [
    { name: `learn for the first time: ${size}`, value: first, unit: 'ms' },
    {
      name: `learn after one more tagging: ${size}`,
      value: p95((round) =>
        suggestions.train([...given, { ordinal: (round * 97) % papers, tag: '0' }]),
      ),
      unit: 'ms',
      limit: TRAINING_LIMIT,
    },
    {
      name: `suggest for one paper: ${size}`,
      value: p95((round) => suggestions.suggest((round * 89) % papers, 3)),
      unit: 'ms',
    },
  ];
}

function measureQuality(tagged: TaggedPapers): void {
  const guessers = guessersOf(tagged.papers);
  for (const known of SHOWN) {
    const figures = measureTags(guessers, tagged, known);
    if (!figures) continue;
    console.log(`\nTags: ${tagged.name}; ${known} papers of each shown\n`);
    console.log(line('', HEAD));
    for (const [name, found] of figures) console.log(figureLine(name, found));
  }
}

if (values.only.includes('quality')) {
  const papers = readCorpus(values.corpus);
  measureQuality(tagsByQuestion(papers, values.corpus));
  measureQuality(tagsByTitle(papers));
}
if (values.only.includes('speed')) {
  console.log('\nCPU time, p95\n');
  printFigures(SIZES.flatMap(speedAt));
}
