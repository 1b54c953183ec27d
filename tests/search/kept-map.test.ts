import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeTopicMap } from '#domain/topic-map';
import { LibrarySession } from '../../src/search/library-session.ts';
import type { LibraryEvent } from '../../src/search/protocol.ts';
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

/** A session as one visit has it, with the problems that it told. */
function visit() {
  const problems: LibraryEvent[] = [];
  const tell = (event: LibraryEvent) => {
    if (event.kind === 'problem') problems.push(event);
  };
  const session = new LibrarySession(tell, { now: Date.now, newId: () => 'id' });
  return { session, problems, open: () => session.open(site.url) };
}

const isMap = (path: string) => path.startsWith('/corpus/map-');

/** A map of yesterday's two papers. */
function mapOf(sha256: string): string {
  const [xs, ys] = [Float32Array.of(0, 1), Float32Array.of(0, 0)];
  const names = [{ words: ['radiographs'], papers: 2 }];
  return encodeTopicMap({ xs, ys, groups: Uint8Array.of(0, 0), names }, sha256);
}

async function mapIn(session: LibrarySession) {
  const outcome = await session.overview.answer({ kind: 'map' });
  if (outcome.problem || outcome.answer.kind !== 'map')
    throw new Error('A map is answered by one.');
  return outcome.answer.map;
}

describe('a map beside the corpus', () => {
  beforeEach(() => site.publish(yesterday, { index: 'own', map: mapOf }));

  test('is fetched with it, and kept for visits without a network', async () => {
    for (let visits = 0; visits < 2; visits += 1) {
      const { session, problems, open } = visit();
      await open();
      expect(await mapIn(session)).toMatchObject({ names: [{ words: ['radiographs'] }] });
      expect(problems).toEqual([]);
      expect(site.requests.filter(isMap)).toHaveLength(1);
      site.setFault(() => true, { kind: 'drop' });
    }
  });

  test('comes to a device that has its papers already', async () => {
    await site.publish(yesterday, { index: 'own' });
    await visit().open();
    await site.publish(yesterday, { index: 'own', map: mapOf });
    await visit().open();
    site.setFault(() => true, { kind: 'drop' });
    const { session, open } = visit();
    await open();
    expect(await mapIn(session)).toMatchObject({ names: [{ papers: 2 }] });
  });

  test('is there where the browser keeps nothing', async () => {
    refuseDatabases();
    const { session, open } = visit();
    await open();
    expect(await mapIn(session)).toMatchObject({ names: [{ papers: 2 }] });
  });

  test('that cannot be had is said where it is asked for, and tried again', async () => {
    site.setFault(isMap, { kind: 'corrupt' });
    const { session, problems, open } = visit();
    await open();
    const { problem } = await session.overview.answer({ kind: 'map' });
    expect(problem?.name).toBe('CorpusDamaged');
    expect(problems).toEqual([]);
    site.setFault(isMap, undefined);
    expect(await mapIn(session)).toMatchObject({ names: [{ papers: 2 }] });
  });

  test('goes with its papers', async () => {
    await visit().open();
    await site.publish(today, { index: 'own' });
    const { session, open } = visit();
    await open();
    expect(await mapIn(session)).toBeUndefined();
  });
});
