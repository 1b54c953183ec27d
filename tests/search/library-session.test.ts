import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_QUERY } from '#domain/library-query';
import { inRestingOrder } from '#domain/resting-order';
import { DATABASE_NAME } from '../../src/data/schema.ts';
import { compileIndex } from '../../src/search/compiled-index.ts';
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
  let ids = 0;
  const origin = { now: Date.now, newId: () => `search ${++ids}` };
  const session = new LibrarySession((event) => events.push(event), origin);
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
    const ofReader = ['searches', 'reader', 'keeping'];
    const ofPapers = events.filter(({ kind }) => !ofReader.includes(kind));
    const stages = ofPapers.map((event) =>
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

const isIndex = (path: string) => path.startsWith('/corpus/index-');
const isIndexing = (event: LibraryEvent) =>
  event.kind === 'progress' && event.progress.stage === 'indexing';

describe('an index beside the corpus', () => {
  beforeEach(() => site.publish(yesterday, { index: 'own' }));

  test('is fetched once and spares the device to build its own, on this visit and the next', async () => {
    for (const requests of [1, 1]) {
      const { session, events, open } = visit();
      await open();
      expect(events.filter(isIndexing)).toEqual([]);
      expect(problems(events)).toEqual([]);
      expect(titles(session, 'radiograph')).toEqual(['Reading radiographs']);
      expect(titles(session, 'reading ')).toEqual(['Reading radiographs']);
      expect(site.requests.filter(isIndex)).toHaveLength(requests);
      // The second visit has no network.
      site.setFault(() => true, { kind: 'drop' });
    }
  });

  test.each([
    ['is not there', { kind: 'status', status: 404 }],
    ['never answers', { kind: 'drop' }],
    ['was changed on its way', { kind: 'corrupt' }],
    ['is another file', { kind: 'replace', body: '{}' }],
    ['does not come', { kind: 'hang' }],
  ] as const)(
    'is built without a word when it %s, and kept from a later visit',
    async (_how, fault) => {
      site.setFault(isIndex, fault);
      const first = visit();
      await first.open();
      expect(problems(first.events)).toEqual([]);
      expect(first.events.filter(isIndexing)).not.toEqual([]);
      expect(titles(first.session, 'sepsis')).toEqual(['Sepsis']);
      site.setFault(isIndex, undefined);
      await visit().open();
      const third = visit();
      await third.open();
      expect(third.events.filter(isIndexing)).toEqual([]);
      expect(titles(third.session, 'sepsis')).toEqual(['Sepsis']);
    },
  );

  test('that is no index, though it came whole, is built', async () => {
    await site.publish(yesterday, { index: Uint8Array.from([1, 2, 3]) });
    for (let visits = 0; visits < 2; visits += 1) {
      const { session, events, open } = visit();
      await open();
      expect(problems(events)).toEqual([]);
      expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
    }
  });

  test('changes with the papers', async () => {
    await visit().open();
    await site.publish(today, { index: 'own' });
    const { session, open } = visit();
    await open();
    expect(titles(session, 'radiograph')).toHaveLength(2);
    const next = visit();
    await next.open();
    expect(next.events.filter(isIndexing)).toEqual([]);
    expect(titles(next.session, 'radiograph')).toHaveLength(2);
    expect(site.requests.filter(isIndex)).toHaveLength(2);
  });

  test('is renewed where the papers are the same and it is not', async () => {
    await visit().open();
    const index = compileIndex(inRestingOrder(today.papers));
    await site.publish(yesterday, { index });
    await visit().open();
    const { session, events, open } = visit();
    await open();
    // It is one of other papers, which only building can tell.
    expect(events.filter(isIndexing)).not.toEqual([]);
    expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
  });

  test('comes to a device that kept its papers before there were any', async () => {
    site.setFault(isIndex, { kind: 'drop' });
    await visit().open();
    const db = await new Dexie(DATABASE_NAME).open();
    const tables = await Promise.all(
      ['papers', 'corpus'].map(async (name) => ({ name, rows: await db.table(name).toArray() })),
    );
    db.close();
    await freshDatabase();
    const old = new Dexie(DATABASE_NAME);
    old.version(1).stores({ papers: 'id, &ordinal', corpus: 'key' });
    for (const { name, rows } of tables) await old.table(name).bulkAdd(rows);
    old.close();
    site.setFault(isIndex, undefined);
    site.requests.length = 0;
    for (const built of [true, false]) {
      const { session, events, open } = visit();
      await open();
      expect(events.some(isIndexing)).toBe(built);
      expect(titles(session, 'sepsis')).toEqual(['Sepsis']);
    }
    expect(site.requests.filter(isCorpus)).toEqual([]);
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
  const query = { phrase: 'is described here', sort: 'after', years: [], sources: [] } as const;
  const lines = session.answer({ kind: 'lines', id: 4, query, from: 1, count: 5 });
  const said = { sentences: 2, papers: 2, of: 2, passing: 2 };
  expect(lines).toMatchObject({
    id: 4,
    page: { found: said, from: 1, lines: [{ inTitle: false }] },
  });
  const related = session.answer({ kind: 'related', id: 5, paperId: row?.id ?? '' });
  expect(related).toMatchObject({ kind: 'related', papers: [{ title: 'Reading radiographs' }] });
});
