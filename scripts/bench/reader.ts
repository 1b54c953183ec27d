/**
 * `tsx scripts/bench/reader.ts [--highlights 50000] [--papers 10000]`: what a reader's own marks cost in
 * the worker, beside the same with ten marks in the same run. Each act is followed by what the screen
 * asks for after it: the rail's counts come with it, then the open paper and the filtered rows. CPU
 * time, which other work on the machine does not change.
 */
import { parseArgs } from 'node:util';
import { makeAnchor } from '#domain/anchor';
import { ALL_ENTRIES, type EntriesQuery } from '#domain/notebook';
import { HIGHLIGHT_KINDS } from '#domain/reader/records';
import { STATUSES } from '#domain/query-language';
import type { StoredPaper } from '#domain/stored-paper';
import { EMPTY_QUERY } from '#domain/library-query';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { Notebook } from '../../src/search/notebook.ts';
import { ReaderDesk } from '../../src/search/reader-desk.ts';
import { printFigures, type Figure } from './figures.ts';
import { papersOf, readCorpus } from './made-papers.ts';
import { percentile } from './page.ts';
import { randomNumbers } from './search/random.ts';

/** Acts and questions measured of each kind. */
const SAMPLES = 200;
/** Taggings beside highlights, and how many tags they are of. */
const TAGS = 60;

interface Marked {
  readonly index: LibraryIndex;
  readonly desk: ReaderDesk;
}

/** A reader with so many highlights, half of them with notes, and as many papers with a status. */
async function marked(
  papers: readonly StoredPaper[],
  highlights: number,
  statuses: number,
): Promise<Marked> {
  const random = randomNumbers(7);
  let ids = 0;
  const index = new LibraryIndex();
  index.add(papers);
  const newId = (): string => `id-${String(++ids).padStart(8, '0')}`;
  const desk = new ReaderDesk(() => {}, { now: Date.now, newId });
  await desk.useMemory();
  const at = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  for (const status of STATUSES.slice(1)) {
    const some = papers.slice(0, statuses).filter(() => random() < 0.25);
    await desk.act({ kind: 'set-status', papers: some.map(({ id }) => id), status });
  }
  for (let n = 0; n < highlights; n += 1) {
    const paper = papers[n % papers.length];
    if (!paper) break;
    const start = Math.floor(random() * Math.max(paper.abstract.length - 60, 1));
    const anchor = makeAnchor(paper.abstract, { start, end: start + 60 });
    if (!anchor) continue;
    await desk.act({
      kind: 'highlight',
      paper: paper.id,
      as: at(HIGHLIGHT_KINDS) ?? 'key',
      anchor,
    });
    const made = desk.paper(paper.id).highlights.at(-1);
    if (!made) continue;
    if (n % 2 === 0) {
      const text = `Compare with the ${at(['ward', 'trial', 'cohort'])} of note ${n}.`;
      await desk.act({ kind: 'note-highlight', id: made.id, text, session: made.id, left: true });
    }
    await desk.act({ kind: 'tag', on: [made.id], name: `tag ${n % TAGS}` });
  }
  await desk.connect(index);
  return { index, desk };
}

async function sampled(work: (n: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    const start = process.cpuUsage();
    await work(n);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times;
}

/** What the page of all highlights costs; a change before each question, since then all is counted anew. */
async function pageCosts({ index, desk }: Marked) {
  const notebook = new Notebook({
    library: () => desk.library,
    paper: (id) => index.paper(id),
    sourceTitle: (name) => name,
    isSource: () => true,
  });
  const ask = (query: Partial<EntriesQuery>): void => {
    const asked = { ...ALL_ENTRIES, ...query };
    notebook.answer({ kind: 'entries', query: asked, from: 0, count: 64 });
  };
  // The page cuts all into words when it is opened, a little at a time.
  ask({ text: 'cohort' });
  return {
    'highlights, after a change': await sampled(() => {
      notebook.forget();
      ask({});
    }),
    'highlights, a letter more': await sampled((n) => ask({ text: `cohort of note ${n}` })),
    'highlights, one letter': await sampled((n) => ask({ text: 'cnt'.charAt(n % 3) })),
    'highlights, narrowed': await sampled((n) =>
      ask({ tags: [`tag ${n % TAGS}`], kinds: [HIGHLIGHT_KINDS[n % 5] ?? 'key'] }),
    ),
    'highlights, by a facet of papers': await sampled((n) =>
      ask({ text: `year:2025 -has:code ${n}` }),
    ),
  };
}

/** What each thing costs in such a library, as samples in ms. */
async function costs(made: Marked, papers: readonly StoredPaper[]) {
  const { index, desk } = made;
  const idAt = (n: number): string => papers[(n * 37) % papers.length]?.id ?? '';
  const filtered = { ...EMPTY_QUERY, statuses: ['toread' as const] };
  return {
    'opening a paper': await sampled((n) => desk.paper(idAt(n))),
    'a status, with the rail counted': await sampled((n) =>
      desk.act({
        kind: 'set-status',
        papers: [idAt(n)],
        status: n % 2 === 0 ? 'read' : 'toread',
      }),
    ),
    'filtering, with its rows': await sampled(() => desk.onRows(index.search(filtered, 14).rows)),
    'a search, with its rows': await sampled((n) =>
      desk.onRows(index.search({ ...EMPTY_QUERY, text: `ward ${n % 9}`, sort: 'best' }, 14).rows),
    ),
    ...(await pageCosts(made)),
    undo: await sampled(() => desk.act({ kind: 'undo' })),
  };
}

const LIMIT_MS = 50;
const { values } = parseArgs({
  options: {
    highlights: { type: 'string', default: '50000' },
    papers: { type: 'string', default: '10000' },
  },
});
const papers = papersOf(readCorpus('public/corpus'), Number(values.papers));
const few = await costs(await marked(papers, 10, 10), papers);
const start = performance.now();
const many = await marked(papers, Number(values.highlights), papers.length);
const made = performance.now() - start;
const after = await costs(many, papers);
const samplesOfFew = new Map(Object.entries(few));
const figures: Figure[] = Object.entries(after).flatMap(([name, samples]) => [
  { name: `${name}, p50`, value: percentile(samples, 0.5), unit: 'ms' },
  { name: `${name}, p95`, value: percentile(samples, 0.95), unit: 'ms', limit: LIMIT_MS },
  {
    name: `${name}, p95 with ten marks`,
    value: percentile(samplesOfFew.get(name) ?? [], 0.95),
    unit: 'ms',
  },
]);
console.log(
  `${values.highlights} highlights, ${values.papers} papers with status; made in ${Math.round(made)} ms`,
);
process.exitCode = printFigures(figures) ? 0 : 1;
