import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '#domain/corpus';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

/** Papers of one subject, each with words of its own. */
function about(title: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, at) =>
    paper({
      title: `${title} ${at}`,
      abstract: `We look at number${at} of item${at % 7} with kind${at % 5} here.`,
    }),
  );
}

const PAPERS = [
  ...about('Reports of chest X-rays', 6),
  ...about('Alarms for sepsis in intensive care', 10),
  ...about('Surgery of knees', 30),
];

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(corpus(PAPERS));
});
afterEach(() => site.close());

const ids = (first: number, count: number) =>
  PAPERS.slice(first, first + count).map(({ id }) => id);
const [CHEST, SEPSIS] = [0, 6];

async function suggested(tab: Tab, at: number) {
  const tags = await tab.session.adviser.suggest(PAPERS[at]?.id ?? 'none');
  return tags.map(({ name, words }) => `${name}: ${words.toSorted().join(', ')}`);
}

describe('tags are suggested', () => {
  test('going by what was tagged, under the name of now, and never on what has them', async () => {
    const tab = tabOn(site);
    expect(await suggested(tab, CHEST + 4)).toEqual([]);
    await tab.open();
    expect(await suggested(tab, CHEST + 4)).toEqual([]);
    await tab.act({ kind: 'tag', on: ids(CHEST, 3), name: 'radiology' });
    expect(await suggested(tab, CHEST + 4)).toEqual(['radiology: Reports, X-rays, chest']);
    expect(await suggested(tab, CHEST)).toEqual([]);
    expect(await suggested(tab, SEPSIS)).toEqual([]);

    const tag = tab.summary()?.tags[0]?.id ?? 'none';
    await tab.act({ kind: 'rename-tag', tag, name: 'imaging' });
    expect(await suggested(tab, CHEST + 4)).toEqual(['imaging: Reports, X-rays, chest']);
    await tab.act({ kind: 'tag', on: ids(CHEST + 4, 1), name: 'imaging' });
    expect(await suggested(tab, CHEST + 4)).toEqual([]);
    await tab.act({ kind: 'undo' });
    expect(await suggested(tab, CHEST + 4)).toHaveLength(1);
    await tab.act({ kind: 'delete-tag', tag });
    expect(await suggested(tab, CHEST + 4)).toEqual([]);
  });

  test('by what another tab has tagged, too', async () => {
    const [tab, other] = [tabOn(site), tabOn(site)];
    await tab.open();
    await other.open();
    await tab.act({ kind: 'tag', on: ids(CHEST, 3), name: 'imaging' });
    await expect.poll(() => other.summary()?.tags.length).toBe(1);
    expect(await suggested(other, CHEST + 5)).toHaveLength(1);
  });

  test('for no paper that is not there', async () => {
    const tab = tabOn(site);
    await tab.open();
    expect(await tab.session.adviser.suggest('000000000000')).toEqual([]);
  });
});

test('what carries any of some tags is counted once', async () => {
  const tab = tabOn(site);
  await tab.open();
  await tab.act({ kind: 'tag', on: ids(0, 4), name: 'one' });
  await tab.act({ kind: 'tag', on: [...ids(2, 4), 'not-here'], name: 'two' });
  const tags = tab.summary()?.tags.map(({ id }) => id) ?? [];
  const count = (some: readonly string[]) => {
    const answer = tab.session.answer({ kind: 'carriers', id: 1, tags: some });
    return answer.kind === 'carriers' ? answer.carriers : undefined;
  };
  expect(count(tags)).toEqual({ papers: 6, highlights: 0 });
  expect(count(tags.slice(1))).toEqual({ papers: 4, highlights: 0 });
  expect(count(['none'])).toEqual({ papers: 0, highlights: 0 });
});
