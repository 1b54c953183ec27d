/**
 * Measures the map of the papers: `tsx scripts/bench/map.ts [--papers 10000] [--corpus public/corpus]
 * [--svg FILE]`.
 *
 * How many of each paper's ten nearest by the search's vectors are among its ten nearest on the map, beside
 * a plain projection on two components in the same run; how far papers move when 5 are left out, in shares
 * of the map's longer side; how long compiling it and the datasheet takes, and how large the file is.
 * `--svg` draws it.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { Paper } from '../../src/domain/corpus.ts';
import { inRestingOrder } from '../../src/domain/resting-order.ts';
import { encodeTopicMap, type TopicMap } from '../../src/domain/topic-map.ts';
import { TermMatrix } from '../../src/search/term-matrix.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { compileMap } from '../corpus/map/compile-map.ts';
import { datasheetOf } from '../corpus/datasheet.ts';
import { componentsOf } from '../corpus/map/components.ts';
import type { Places } from '../corpus/map/places.ts';
import { printFigures } from './figures.ts';
import { papersOf, readWholeCorpus } from './made-papers.ts';
import { drawn } from './map/drawn.ts';
import { moved, nearestByVectors, qualityOf } from './map/quality.ts';

const LEFT_OUT = 5;
const ROUNDS = 5;
const HASH = '0'.repeat(64);

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '10000' },
    corpus: { type: 'string', default: 'public/corpus' },
    svg: { type: 'string' },
  },
});
const corpus = readWholeCorpus(values.corpus);
const papers = inRestingOrder(corpus.papers);

/** CPU time of some work, and how long it took on this machine as it is, in seconds. */
function cost<T>(work: () => T) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { made, seconds: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
}

/** The datasheet of papers whose pages are not looked at. */
function sheetOf(of: readonly Paper[]) {
  const pages = { lines: new Map<string, number>(), mirrors: 0, mirrored: [], differing: [] };
  return datasheetOf({ ...corpus, papers: of }, pages);
}

function placesOf({ xs, ys }: TopicMap): Places {
  return { xs: Float64Array.from(xs), ys: Float64Array.from(ys) };
}

function onlyAt(places: Places, kept: readonly number[]): Places {
  return {
    xs: Float64Array.from(kept, (at) => places.xs[at] ?? 0),
    ys: Float64Array.from(kept, (at) => places.ys[at] ?? 0),
  };
}

/** How far papers move when every so-manieth is left out: of all rounds the mean and the worst. */
function stability(places: Places) {
  const apart = Math.floor(papers.length / LEFT_OUT);
  const moves = Array.from({ length: ROUNDS }, (_, round) => {
    const first = Math.floor((round * apart) / ROUNDS);
    const kept = [...papers.keys()].filter((at) => at % apart !== first);
    const rest = papers.filter((_paper, at) => at % apart !== first);
    return moved(onlyAt(places, kept), placesOf(compileMap(rest)));
  });
  const laidOn = moves.map((move) => move.laidOn);
  const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length;
  return {
    laidOn: mean(laidOn),
    worst: Math.max(...laidOn),
    asIs: mean(moves.map((move) => move.asIs)),
  };
}

const texts = new TextIndex();
for (const paper of papers) texts.add(paper);
texts.learn();
const { postings, vectors } = texts.evidence();
if (!vectors) throw new Error('A corpus without words has no map.');
const real = nearestByVectors(vectors);
const plane = componentsOf(new TermMatrix(postings.all(), papers.length, 1), 2);
const column = (at: number) =>
  Float64Array.from(papers, ({ ordinal }) => plane.values[ordinal * plane.width + at] ?? 0);
const { made: map, seconds } = cost(() => compileMap(papers));
for (const { words, papers: of } of map.names) console.log(`${of} papers: ${words.join(', ')}`);
if (values.svg !== undefined) writeFileSync(values.svg, drawn(map));
const projected = qualityOf({ xs: column(0), ys: column(1) }, real);
const laidOut = qualityOf(placesOf(map), real);
const stable = stability(placesOf(map));
const count = Number(values.papers);
const made = papersOf(corpus.papers, count);
const many = cost(() => compileMap(made));
const sheet = cost(() => sheetOf(made));
const text = encodeTopicMap(map, HASH);
const isWell = printFigures([
  { name: 'ten nearest kept, projection', value: projected.kept, unit: '' },
  { name: 'ten nearest kept, map', value: laidOut.kept, unit: '' },
  {
    name: 'twice the projection’s, as a share of it',
    value: (2 * projected.kept) / laidOut.kept,
    unit: '',
    limit: 1,
  },
  { name: 'trustworthiness, projection', value: projected.trustworthiness, unit: '' },
  { name: 'trustworthiness, map', value: laidOut.trustworthiness, unit: '' },
  { name: 'continuity, projection', value: projected.continuity, unit: '' },
  { name: 'continuity, map', value: laidOut.continuity, unit: '' },
  { name: `median move, ${LEFT_OUT} papers left out`, value: stable.laidOn, unit: '', limit: 0.05 },
  { name: 'the same, worst of all rounds', value: stable.worst, unit: '', limit: 0.1 },
  { name: 'the same, not laid on each other', value: stable.asIs, unit: '' },
  {
    name: 'papers in no group',
    value: map.groups.filter((group) => group >= map.names.length).length,
    unit: '',
  },
  { name: `${papers.length} papers, CPU`, value: seconds, unit: 's', limit: 10 },
  { name: `${count} papers, CPU`, value: many.seconds, unit: 's', limit: 60 },
  { name: `${count} papers, by the clock`, value: many.wall, unit: 's' },
  { name: `${count} papers, datasheet, CPU`, value: sheet.seconds, unit: 's' },
  { name: 'file', value: text.length / 1000, unit: 'kB' },
  { name: 'file, gzip', value: gzipSync(text).length / 1000, unit: 'kB', limit: 10 },
]);
process.exitCode = isWell ? 0 : 1;
