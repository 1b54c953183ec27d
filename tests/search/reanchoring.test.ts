import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { Highlight } from '#domain/reader/records';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const TITLE = 'Sepsis alarms';
const MARKED =
  'In this work we look at the labelled films of the ward. Nurses who were asked did not mind any of it.';
const RESPELT =
  'In this work we look at the labeled films of the ward. Nurses who were asked did not mind any of it.';
const REWRITTEN = 'Something else is said here. Nurses who were asked did not mind any of it.';
const FILMS = 'the labelled films of the ward';
const NURSES = 'Nurses who were asked did not mind any of it.';

const withAbstract = (abstract: string) =>
  corpus([paper({ title: TITLE, abstract }), paper({ title: 'Reading radiographs' })]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(withAbstract(MARKED));
});
afterEach(() => site.close());

async function openTab(): Promise<Tab> {
  const tab = tabOn(site);
  await tab.open();
  return tab;
}

async function mark(tab: Tab, words: string): Promise<void> {
  const start = MARKED.indexOf(words);
  const anchor = makeAnchor(MARKED, { start, end: start + words.length });
  if (!anchor) throw new Error('No words to mark.');
  await tab.act({ kind: 'highlight', paper: tab.idOf(TITLE), as: 'doubt', anchor });
}

function highlights({ session, idOf }: Tab): readonly Highlight[] {
  return session.reader.paper(idOf(TITLE)).highlights;
}

function one(tab: Tab, words: string): Highlight {
  const found = highlights(tab).find(({ exact }) => exact === words);
  if (!found) throw new Error(`Nothing says “${words}”.`);
  return found;
}

/** The words where a highlight is drawn. */
function drawn({ start, end }: Highlight, text: string): string {
  return text.slice(start, end);
}

async function marked(): Promise<Tab> {
  const tab = await openTab();
  await mark(tab, FILMS);
  await mark(tab, NURSES);
  return tab;
}

describe('when the papers change', () => {
  test('a highlight whose words are the same is where they are now', async () => {
    await marked();
    await site.publish(withAbstract(REWRITTEN));
    const tab = await openTab();
    const nurses = one(tab, NURSES);
    expect(nurses.anchored).toBe('set');
    expect(drawn(nurses, REWRITTEN)).toBe(NURSES);
  });

  test('one whose words have changed a little moves, and keeps the quote that was marked', async () => {
    await marked();
    await site.publish(withAbstract(RESPELT));
    const tab = await openTab();
    const films = one(tab, FILMS);
    expect(films.anchored).toBe('moved');
    expect(drawn(films, RESPELT)).toBe('the labeled films of the ward');
    expect(tab.summary()?.adrift).toEqual({ moved: 1, orphan: 0 });
  });

  test('one whose words are gone stays as it was, without a place, and undo passes it over', async () => {
    const before = one(await marked(), FILMS);
    await site.publish(withAbstract(REWRITTEN));
    const tab = await openTab();
    expect(one(tab, FILMS)).toEqual({ ...before, anchored: 'orphan', tags: [] });
    await tab.act({ kind: 'undo' });
    expect(highlights(tab).map(({ exact }) => exact)).toEqual([FILMS]);
    expect(one(tab, FILMS).anchored).toBe('orphan');
  });

  test('one without a place has it again when its words come back', async () => {
    await marked();
    await site.publish(withAbstract(REWRITTEN));
    await openTab();
    await site.publish(withAbstract(`First of all. ${MARKED}`));
    const tab = await openTab();
    expect(one(tab, FILMS).anchored).toBe('set');
    expect(drawn(one(tab, FILMS), `First of all. ${MARKED}`)).toBe(FILMS);
  });

  test('those of a paper that has left stay as they are', async () => {
    const before = highlights(await marked());
    const id = (await openTab()).idOf(TITLE);
    await site.publish(corpus([paper({ title: 'Reading radiographs' })]));
    const tab = await openTab();
    expect(tab.session.reader.paper(id).highlights).toEqual(before);
  });

  test('nothing happens where nothing has changed', async () => {
    const before = highlights(await marked());
    const tab = await openTab();
    expect(highlights(tab)).toEqual(before);
    expect(tab.summary()?.adrift).toEqual({ moved: 0, orphan: 0 });
  });

  test('a tab with the papers of before leaves what another has placed', async () => {
    const old = await marked();
    await site.publish(withAbstract(RESPELT));
    const tab = await openTab();
    await expect.poll(() => one(old, FILMS).anchored).toBe('moved');
    await old.act({
      kind: 'note-paper',
      paper: old.idOf(TITLE),
      text: 'Still here.',
      session: 's',
      left: false,
    });
    await expect.poll(() => tab.summary()?.withNotes).toBe(1);
    expect(drawn(one(tab, FILMS), RESPELT)).toBe('the labeled films of the ward');
  });

  test('what undo brings back from before is found in the text of now', async () => {
    const first = await marked();
    await first.act({ kind: 'remove-highlights', ids: [one(first, NURSES).id] });
    await site.publish(withAbstract(REWRITTEN));
    const tab = await openTab();
    await tab.act({ kind: 'undo' });
    await expect.poll(() => drawn(one(tab, NURSES), REWRITTEN)).toBe(NURSES);
  });
});

describe('the reader', () => {
  test('finds a moved one right: it says the words of now, also after undo and redo', async () => {
    await marked();
    await site.publish(withAbstract(RESPELT));
    const tab = await openTab();
    await tab.act({ kind: 'accept', ids: [one(tab, FILMS).id] });
    expect(one(tab, 'the labeled films of the ward').anchored).toBe('set');
    await tab.act({ kind: 'undo' });
    expect(one(tab, FILMS).anchored).toBe('moved');
    await tab.act({ kind: 'redo' });
    expect(tab.summary()?.adrift).toEqual({ moved: 0, orphan: 0 });
  });

  test('leaves one without a place, which is not asked about again', async () => {
    await marked();
    await site.publish(withAbstract(REWRITTEN));
    const tab = await openTab();
    await tab.act({ kind: 'leave', ids: [one(tab, FILMS).id] });
    expect(tab.summary()?.adrift).toEqual({ moved: 0, orphan: 0 });
    const next = await openTab();
    expect(one(next, FILMS).anchored).toBe('left');
  });

  test('attaches one to other words', async () => {
    await marked();
    await site.publish(withAbstract(REWRITTEN));
    const tab = await openTab();
    const anchor = makeAnchor(REWRITTEN, { start: 0, end: 'Something else'.length });
    if (!anchor) throw new Error('No words.');
    await tab.act({ kind: 'reattach', id: one(tab, FILMS).id, anchor });
    expect(one(tab, 'Something else').anchored).toBe('set');
  });
});
