import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const ABSTRACT = 'Half of the alarms were false. Nurses did not mind them.';
const PAPERS = corpus([
  paper({ title: 'Reading radiographs', abstract: 'Shadows are named.' }),
  paper({ title: 'Sepsis alarms', abstract: ABSTRACT }),
]);

let site: Site;

beforeEach(async () => {
  await freshDatabase();
  site = await startSite(PAPERS);
});
afterEach(() => site.close());

async function openTab(): Promise<Tab> {
  const tab = tabOn(site);
  await tab.open();
  return tab;
}

/** Marks words of the paper on sepsis; returns the id of the highlight. */
async function highlight({ act, idOf, session }: Tab, words: string): Promise<string> {
  const start = ABSTRACT.indexOf(words);
  const anchor = makeAnchor(ABSTRACT, { start, end: start + words.length });
  if (!anchor) throw new Error('No words to mark.');
  const id = idOf('Sepsis alarms');
  await act({ kind: 'highlight', paper: id, as: 'doubt', anchor });
  const made = session.reader.paper(id).highlights.find(({ exact }) => exact === words);
  return made?.id ?? 'none';
}

test('a highlight has the id that the screen gave it, and an id is given once', async () => {
  const { act, idOf, session } = await openTab();
  const paper = idOf('Sepsis alarms');
  const anchor = makeAnchor(ABSTRACT, { start: 0, end: 8 });
  const other = makeAnchor(ABSTRACT, { start: 0, end: 12 });
  if (!anchor || !other) throw new Error('No words to mark.');
  await act({ kind: 'highlight', id: 'mine', paper, as: 'key', anchor });
  await act({ kind: 'highlight', id: 'mine', paper, as: 'key', anchor: other });
  const made = session.reader.paper(paper).highlights;
  expect(made.map(({ id, exact }) => [id, exact])).toEqual([['mine', anchor.exact]]);
});

describe('what the reader makes is asked for at once', () => {
  test('status by is:', async () => {
    const tab = await openTab();
    await tab.act({
      kind: 'set-status',
      papers: [tab.idOf('Sepsis alarms')],
      status: 'toread',
    });
    expect(tab.titles('is:toread')).toEqual(['Sepsis alarms']);
    expect(tab.titles('is:unread')).toEqual(['Reading radiographs']);
    await tab.act({ kind: 'undo' });
    expect(tab.titles('is:toread')).toEqual([]);
  });

  test('tags by tag:, has:tag and as words, under any spelling and the newest name', async () => {
    const tab = await openTab();
    const id = tab.idOf('Sepsis alarms');
    await tab.act({ kind: 'tag', on: [id], name: 'Journal Club' });
    expect(tab.titles('tag:"journal  club"')).toEqual(['Sepsis alarms']);
    expect(tab.titles('has:tag')).toEqual(['Sepsis alarms']);
    const tagId = tab.summary()?.tags[0]?.id ?? 'none';
    await tab.act({ kind: 'rename-tag', tag: tagId, name: 'Teaching' });
    expect(tab.titles('tag:teaching')).toEqual(['Sepsis alarms']);
    expect(tab.titles('tag:"journal club"')).toEqual([]);
    expect(tab.titles('teaching')).toEqual(['Sepsis alarms']);
  });

  test('highlights by has:highlight, their notes by note: and as words that say where', async () => {
    const tab = await openTab();
    const id = await highlight(tab, 'did not mind');
    expect(tab.titles('has:highlight')).toEqual(['Sepsis alarms']);
    await tab.act({
      kind: 'note-highlight',
      id,
      text: 'Ask the matron. #ward',
      session: 's',
      left: true,
    });
    expect(tab.titles('note:matron')).toEqual(['Sepsis alarms']);
    expect(tab.titles('has:note')).toEqual(['Sepsis alarms']);
    expect(tab.titles('tag:ward')).toEqual(['Sepsis alarms']);
    expect(tab.rows('matron')[0]?.foundIn).toEqual(['notes']);
    await tab.act({ kind: 'remove-highlights', ids: [id] });
    expect(tab.titles('note:matron')).toEqual([]);
    expect(tab.titles('tag:ward')).toEqual([]);
  });
});

test('rows and the rail say what was made, in every tab', async () => {
  const [here, there] = [await openTab(), await openTab()];
  const id = here.idOf('Sepsis alarms');
  await here.act({ kind: 'set-status', papers: [id], status: 'reading' });
  await highlight(here, 'Half of the alarms');
  await here.act({ kind: 'note-paper', paper: id, text: 'For Monday.', session: 's', left: false });
  await expect
    .poll(() => there.rows('').find((row) => row.id === id)?.own)
    .toEqual({ status: 'reading', tags: [], strip: [{ at: 0, kind: 'doubt' }], notes: 1 });
  expect(there.summary()).toMatchObject({
    statuses: { unread: 1, toread: 0, reading: 1, read: 0, aside: 0 },
    withNotes: 1,
    highlights: { doubt: 1 },
  });
});

test('what one tab did the other undoes', async () => {
  const [here, there] = [await openTab(), await openTab()];
  const id = here.idOf('Sepsis alarms');
  await here.act({ kind: 'tag', on: [id], name: 'ward' });
  await there.act({ kind: 'undo' });
  await expect.poll(() => here.titles('tag:ward')).toEqual([]);
  await here.act({ kind: 'redo' });
  await expect.poll(() => there.titles('tag:ward')).toEqual(['Sepsis alarms']);
});

test('two tabs that act at the same time make one tag of one name', async () => {
  const [here, there] = [await openTab(), await openTab()];
  const id = here.idOf('Sepsis alarms');
  const other = here.idOf('Reading radiographs');
  await Promise.all([
    here.act({ kind: 'tag', on: [id], name: 'ward' }),
    there.act({ kind: 'tag', on: [other], name: 'WARD' }),
  ]);
  await expect.poll(() => here.titles('tag:ward')).toHaveLength(2);
  expect(there.summary()?.tags).toHaveLength(1);
});

test('a new visit finds everything, and can go on undoing', async () => {
  const first = await openTab();
  const id = first.idOf('Sepsis alarms');
  await first.act({ kind: 'set-status', papers: [id], status: 'toread' });
  await first.act({ kind: 'set-status', papers: [id], status: 'read' });
  const next = await openTab();
  await expect.poll(() => next.titles('is:read')).toEqual(['Sepsis alarms']);
  await next.act({ kind: 'undo' });
  expect(next.titles('is:toread')).toEqual(['Sepsis alarms']);
});

test('what is asked again by who heard no answer is not done twice', async () => {
  const first = await openTab();
  const papers = [first.idOf('Sepsis alarms')];
  const cycle = { kind: 'cycle-status', papers: [papers[0] ?? ''] } as const;
  const done = await first.session.reader.act(cycle, { asked: 'once' });
  const next = await openTab();
  const again = await next.session.reader.act(cycle, { asked: 'once', again: true });
  expect(again).toEqual(done);
  expect(next.titles('is:toread')).toEqual(['Sepsis alarms']);
  await next.session.reader.act(cycle, { asked: 'twice', again: true });
  expect(next.titles('is:reading')).toEqual(['Sepsis alarms']);
});

test('nor when the one who did it is still about', async () => {
  const [here, there] = [await openTab(), await openTab()];
  const undo = { kind: 'undo' } as const;
  const id = here.idOf('Sepsis alarms');
  await here.act({ kind: 'tag', on: [id], name: 'ward' });
  await here.act({ kind: 'tag', on: [id], name: 'night' });
  await here.session.reader.act(undo, { asked: 'once' });
  await there.session.reader.act(undo, { asked: 'once', again: true });
  expect(there.titles('tag:ward')).toEqual(['Sepsis alarms']);
});

test('a note on a highlight that is gone is refused by name, and brings it back as one step', async () => {
  const tab = await openTab();
  const paper = tab.idOf('Sepsis alarms');
  const id = await highlight(tab, 'Nurses did not mind');
  await tab.act({ kind: 'tag', on: [id], name: 'ward' });
  const [gone] = tab.session.reader.paper(paper).highlights;
  if (!gone) throw new Error('No highlight was made.');
  await tab.act({ kind: 'remove-highlights', ids: [id] });
  const note = {
    kind: 'note-highlight',
    id,
    text: 'Ask them.',
    session: 's',
    left: false,
  } as const;
  expect(await tab.session.reader.act(note)).toEqual({ problem: { name: 'HighlightGone' } });

  const { tags, ...record } = gone;
  const action = { highlight: record, tags: tags.map((tag) => tag.id), text: 'Ask them.' };
  await tab.act({ kind: 'bring-back', ...action });
  const there = () => tab.session.reader.paper(paper).highlights;
  expect(there()).toEqual([{ ...gone, note: 'Ask them.' }]);
  await tab.act({ kind: 'undo' });
  expect(there()).toEqual([]);
  await tab.act({ kind: 'redo' });
  expect(there()).toEqual([{ ...gone, note: 'Ask them.' }]);
});
