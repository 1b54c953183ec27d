import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Corpus } from '#domain/corpus';
import type { WhatIsNew } from '#domain/overview/what-is-new';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const stays = paper({ title: 'Sepsis alarms', abstract: 'Half of the alarms were false.' });
const marked = paper({ title: 'Reading radiographs', publishedOn: '2025-01-02' });
const inferred = paper({ title: 'Quiet wards', publishedOn: '2026-01-02', yearInferred: true });
const opened = paper({ title: 'Merely opened' });
const came = paper({ title: 'Alarms of sepsis', abstract: 'Of the alarms half were false.' });
const changed = { ...stays, abstract: 'Most of the alarms were false.' };

const YESTERDAY = corpus([stays, marked, inferred, opened]);
const TODAY = corpus([changed, came]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(YESTERDAY);
});
afterEach(() => site.close());

async function visit(): Promise<Tab> {
  const tab = tabOn(site);
  await tab.open();
  return tab;
}

/** A visit after the site has other papers. */
async function visitAfter(next: Corpus): Promise<Tab> {
  await site.publish(next);
  return visit();
}

async function news({ session }: Tab): Promise<WhatIsNew | undefined> {
  const outcome = await session.overview.answer({ kind: 'news' });
  if (outcome.problem) throw new Error(outcome.problem.name);
  return outcome.answer.kind === 'news' ? outcome.answer.news : undefined;
}

function find({ session }: Tab, id: string) {
  const answer = session.answer({ kind: 'paper', id: 1, paperId: id });
  return answer.kind === 'paper' ? answer.paper : undefined;
}

describe('an update of the papers', () => {
  test('is none on the first visit, nor where nothing changed', async () => {
    expect(await news(await visit())).toBeUndefined();
    expect(await news(await visit())).toBeUndefined();
  });

  test('tells what came, what changed and what left', async () => {
    const first = await visit();
    await first.act({ kind: 'set-status', papers: [stays.id], status: 'read' });
    const told = await news(await visitAfter(TODAY));
    expect(told?.counts).toEqual({ came: 1, changed: 1, left: 3 });
    expect(told?.changed).toMatchObject([
      { before: { abstract: stays.abstract }, now: { abstract: changed.abstract } },
    ]);
    expect(told?.came).toMatchObject([
      { id: came.id, near: { id: stays.id, by: { kind: 'finished' } } },
    ]);
    expect(told?.came[0]?.near?.words).toContain('alarms');
    expect(told?.left.map(({ isKept }) => isKept)).toEqual([false, false, false]);
  });

  test('keeps as their own what the reader had marked, with its text and its marks', async () => {
    const first = await visit();
    await first.act({ kind: 'tag', on: [marked.id], name: 'wards' });
    await first.act({ kind: 'set-status', papers: [inferred.id], status: 'toread' });
    await first.act({ kind: 'opened', paper: opened.id });
    const after = await visitAfter(TODAY);
    expect(find(after, marked.id)).toMatchObject({
      title: marked.title,
      abstract: marked.abstract,
      publishedOn: '2025-01-02',
      listings: [{ source: 'own' }],
    });
    expect(find(after, inferred.id)).not.toHaveProperty('publishedOn');
    expect(find(after, opened.id)).toBeUndefined();
    expect(after.session.reader.paper(marked.id).tags).toMatchObject([{ name: 'wards' }]);
    const kept = (await news(after))?.left.filter(({ isKept }) => isKept);
    expect(kept?.map(({ id }) => id).toSorted()).toEqual([marked.id, inferred.id].toSorted());

    // It is no step of the reader's, and what is removed does not come back by itself.
    await after.act({ kind: 'remove-own-paper', paper: marked.id });
    expect(find(await visit(), marked.id)).toBeUndefined();
    const back = await visitAfter(YESTERDAY);
    expect(find(back, inferred.id)).toMatchObject({ yearInferred: true });
  });

  test('adds up with those not seen, and begins anew once it was seen', async () => {
    await visit();
    const second = await visitAfter(corpus([stays, marked]));
    expect((await news(second))?.counts).toEqual({ came: 0, changed: 0, left: 2 });
    const third = await visitAfter(TODAY);
    expect((await news(third))?.counts).toEqual({ came: 1, changed: 1, left: 3 });
    await third.session.overview.answer({ kind: 'news-seen' });
    expect((await news(await visit()))?.counts).toEqual({ came: 1, changed: 1, left: 3 });
    const fourth = await visitAfter(corpus([changed, came, marked]));
    expect((await news(fourth))?.counts).toEqual({ came: 1, changed: 0, left: 0 });
  });
});
