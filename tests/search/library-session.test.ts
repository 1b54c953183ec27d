import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_QUERY } from '#domain/library-query';
import { LibrarySession } from '../../src/search/library-session.ts';
import type { LibraryEvent, SearchResult } from '../../src/search/protocol.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase, refuseDatabases } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';

const yesterday = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis' })]);
const today = corpus([...yesterday.papers, paper({ title: 'Radiograph reports' })]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(yesterday);
});
afterEach(() => site.close());

/** A session as one visit has it, with what it told so far. */
function visit() {
  const events: LibraryEvent[] = [];
  const session = new LibrarySession((event) => events.push(event));
  return { session, events, open: () => session.open(site.url) };
}

function find(session: LibrarySession, text: string): SearchResult {
  const query = { ...EMPTY_QUERY, text, sort: 'best' as const };
  const answer = session.answer({ kind: 'search', id: 1, query, window: 10 });
  if (answer.kind !== 'result') throw new Error('A search is answered by a result.');
  return answer.result;
}

function titles(session: LibrarySession, text: string): string[] {
  return find(session, text).rows.map(({ title }) => title);
}

const problems = (events: readonly LibraryEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'problem' ? [{ name: event.problem.name, fatal: event.fatal }] : [],
  );

const isCorpus = (path: string) => path.startsWith('/corpus/corpus-');

describe('the first visit', () => {
  test('goes from bytes to papers to a library that can be searched', async () => {
    const { session, events, open } = visit();
    await open();
    const stages = events.map((event) =>
      event.kind === 'progress' ? event.progress.stage : event.kind,
    );
    expect([...new Set(stages)]).toEqual([
      'fetching',
      'reading',
      'loaded',
      'indexing',
      'ready',
      'kept',
    ]);
    expect(titles(session, 'radiograph')).toEqual(['Reading radiographs']);
  });

  test.each([
    ['is not there', { kind: 'status', status: 404 }, 'CorpusUnreachable'],
    ['never answers', { kind: 'drop' }, 'CorpusUnreachable'],
    ['was changed on its way', { kind: 'corrupt' }, 'CorpusDamaged'],
    ['is another file', { kind: 'replace', body: '{}' }, 'CorpusDamaged'],
  ] as const)(
    'names the problem when the corpus %s, and mends it on a retry',
    async (_how, fault, name) => {
      const { session, events, open } = visit();
      site.setFault(isCorpus, fault);
      await open();
      expect(problems(events)).toEqual([{ name, fatal: true }]);
      site.setFault(isCorpus, undefined);
      await open();
      expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
    },
  );

  test('names the place where the manifest breaks its format', async () => {
    site.setFault((path) => path.endsWith('manifest.json'), {
      kind: 'replace',
      body: '{"format":"carrel-manifest","version":1}',
    });
    const { events, open } = visit();
    await open();
    expect(problems(events)).toEqual([{ name: 'CorpusMalformed', fatal: true }]);
  });

  test('refuses papers made for a newer Carrel', async () => {
    await site.publish(yesterday, { version: 2 });
    const { events, open } = visit();
    await open();
    expect(problems(events)).toEqual([{ name: 'CorpusNewer', fatal: true }]);
  });

  test('reads and searches from memory where the browser gives no database', async () => {
    refuseDatabases();
    const { session, events, open } = visit();
    await open();
    expect(problems(events)).toEqual([{ name: 'StorageRefused', fatal: false }]);
    expect(events.map(({ kind }) => kind)).not.toContain('kept');
    expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
  });
});

describe('a later visit', () => {
  beforeEach(async () => {
    await visit().open();
    site.requests.length = 0;
  });

  test('fetches the manifest and no corpus when nothing has changed', async () => {
    const { session, open } = visit();
    await open();
    expect(site.requests).toEqual(['/corpus/manifest.json']);
    expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
  });

  test('works without the site, and without a word about it', async () => {
    site.setFault(() => true, { kind: 'drop' });
    const { session, events, open } = visit();
    await open();
    expect(problems(events)).toEqual([]);
    expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
  });

  test('takes in a new corpus while the former one goes on answering', async () => {
    await site.publish(today);
    const gate = site.setFault(isCorpus, { kind: 'hang' });
    const { session, events, open } = visit();
    const opening = open();
    await expect.poll(() => site.requests.some(isCorpus)).toBe(true);
    expect(titles(session, 'radiograph')).toEqual(['Reading radiographs']);
    gate.release();
    await opening;
    expect(titles(session, 'radiograph').toSorted()).toEqual([
      'Radiograph reports',
      'Reading radiographs',
    ]);
    expect(events.filter(({ kind }) => kind === 'ready')).toHaveLength(2);
  });

  test('keeps the papers it has when the new ones are damaged', async () => {
    await site.publish(today);
    site.setFault(isCorpus, { kind: 'corrupt' });
    const { session, events, open } = visit();
    await open();
    expect(problems(events)).toEqual([{ name: 'CorpusDamaged', fatal: false }]);
    expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
    const next = visit();
    await next.open();
    expect(titles(next.session, 'radiograph')).toEqual(['Reading radiographs']);
  });
});

test('rows and papers can be asked for by what a result named', async () => {
  const { session, open } = visit();
  await open();
  const [row] = find(session, 'sepsis').rows;
  expect(row?.titleMatches).toEqual([{ start: 0, end: 6 }]);
  const rows = session.answer({ kind: 'rows', id: 2, ordinals: [row?.ordinal ?? -1], text: '' });
  expect(rows).toMatchObject({ kind: 'rows', id: 2, rows: [{ title: 'Sepsis' }] });
  const found = session.answer({ kind: 'paper', id: 3, paperId: row?.id ?? '' });
  expect(found).toMatchObject({ id: 3, paper: { title: 'Sepsis' } });
  const sentences = session.answer({ kind: 'concordance', id: 4, phrase: 'is described here' });
  expect(sentences).toMatchObject({ id: 4, concordance: { sentences: 2, papers: 2, of: 2 } });
});
