import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { Answer, PromptRequest } from '../../src/search/protocol.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { freshDatabase, refuseDatabases } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const PAPERS = corpus([
  paper({ title: 'Reading radiographs', abstract: 'Shadows are named by radiologists.' }),
  paper({ title: 'Sepsis alarms', abstract: 'Half of the alarms of the ward were false.' }),
]);

const ABSTRACT = 'Telemetry alarms of the ward tire its nurses. They answer every third.';
const REFERENCES = `@article{a, title = {Alarm fatigue}, abstract = {${ABSTRACT}}, year = 2020,
  author = {Lovelace, Ada and Turing, Alan}, doi = {10.1000/xyz}}
@misc{b, title = {Quiet wards}, url = {https://github.com/quiet/wards}}
`;

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

/** Brings in a file of references, whatever that changes. */
async function bring({ session }: Tab, text: string): Promise<void> {
  const file = new Blob([text]);
  const weighed = await session.exchange.answer({ kind: 'preview', file, name: 'refs.bib' });
  if (!weighed.answer || weighed.answer.kind !== 'preview')
    throw new Error(JSON.stringify(weighed));
  const { preview } = weighed.answer.summary;
  const merged = await session.exchange.answer({
    kind: 'merge',
    preview,
    choices: [],
    isSure: true,
  });
  if (merged.answer?.kind !== 'merged') throw new Error(JSON.stringify(merged));
}

function answer<Kind extends Answer['kind']>(
  { session }: Tab,
  kind: Kind,
  request: PromptRequest,
): Extract<Answer, { kind: Kind }> {
  const given = session.answer(request);
  const isIt = (one: Answer): one is Extract<Answer, { kind: Kind }> => one.kind === kind;
  if (!isIt(given)) throw new Error(`${given.kind} is no ${kind}.`);
  return given;
}

/** How many papers of the reader's own the rail counts. */
const counted = ({ library }: Tab) =>
  library()?.sources.find(({ name }) => name === 'own')?.papers ?? 0;

const find = (tab: Tab, id: string) =>
  answer(tab, 'paper', { kind: 'paper', id: 1, paperId: id }).paper;

describe('papers that a file brings in', () => {
  test('are found, counted and filtered like the rest, and gone when that is undone', async () => {
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => counted(tab)).toBe(2);
    expect(tab.library()).toMatchObject({
      papers: 4,
      dated: 1,
      authorsKnown: 1,
      listings: 2,
      has: { code: 1, dataset: 0, model: 0 },
      years: [{ year: 2020, papers: 1 }],
    });
    expect(tab.titles('telemetry')).toEqual(['Alarm fatigue']);
    expect(tab.titles('alarms').toSorted()).toEqual(['Alarm fatigue', 'Sepsis alarms']);
    expect(tab.titles('source:"your own papers"').toSorted()).toEqual([
      'Alarm fatigue',
      'Quiet wards',
    ]);
    expect(tab.titles('year:2020')).toEqual(['Alarm fatigue']);
    expect(tab.titles('has:code')).toEqual(['Quiet wards']);
    expect(tab.summary()?.statuses.unread).toBe(4);

    await tab.act({ kind: 'undo' });
    await expect.poll(() => counted(tab)).toBe(0);
    expect(tab.library()).toMatchObject({ papers: 2, has: { code: 0 }, years: [] });
    expect(tab.titles('telemetry')).toEqual([]);
    expect(tab.titles('alarms')).toEqual(['Sepsis alarms']);

    await tab.act({ kind: 'redo' });
    await expect.poll(() => tab.titles('telemetry')).toEqual(['Alarm fatigue']);
  });

  test('say what is known of them, and nothing else', async () => {
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => counted(tab)).toBe(2);
    expect(find(tab, tab.idOf('Alarm fatigue'))).toMatchObject({
      publishedOn: '2020',
      authorCount: 2,
      links: [{ url: 'https://doi.org/10.1000/xyz', kind: 'paper' }],
      own: { authors: ['Lovelace, Ada', 'Turing, Alan'], doi: '10.1000/xyz', from: 'refs.bib' },
    });
    const quiet = find(tab, tab.idOf('Quiet wards'));
    expect(quiet).toMatchObject({ abstract: '', own: { authors: [], from: 'refs.bib' } });
    expect(quiet).not.toHaveProperty('publishedOn');
    expect(quiet).not.toHaveProperty('authorCount');
  });

  test('are related to the others, and their sentences hold phrases', async () => {
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => counted(tab)).toBe(2);
    const related = (title: string) =>
      answer(tab, 'related', { kind: 'related', id: 1, paperId: tab.idOf(title) }).papers;
    expect(related('Alarm fatigue')[0]).toMatchObject({ title: 'Sepsis alarms' });
    expect(related('Sepsis alarms')[0]).toMatchObject({ title: 'Alarm fatigue' });
    const query = { phrase: 'of the ward', sort: 'after' as const, years: [], sources: [] };
    const { page } = answer(tab, 'lines', { kind: 'lines', id: 1, query, from: 0, count: 9 });
    expect(page.found).toMatchObject({ sentences: 2, papers: 2, of: 4 });
    expect(page.found.sources).toContainEqual({ value: 'own', lines: 1 });
  });

  test('can be marked, tagged, sorted and listed, and stay marked when another goes', async () => {
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => counted(tab)).toBe(2);
    const id = tab.idOf('Alarm fatigue');
    const anchor = makeAnchor(ABSTRACT, { start: 0, end: 16 });
    if (!anchor) throw new Error('No words to mark.');
    await tab.act({ kind: 'highlight', paper: id, as: 'result', anchor });
    await tab.act({ kind: 'tag', on: [id], name: 'ward' });
    await tab.act({ kind: 'set-status', papers: [id], status: 'read' });
    await tab.act({ kind: 'new-list', name: 'Journal club', papers: [id] });
    await bring(tab, '@misc{c, title = {A third one}}');
    await expect.poll(() => counted(tab)).toBe(3);
    const isMarked = () =>
      expect(tab.titles('tag:ward is:read has:highlight list:"journal club"')).toEqual([
        'Alarm fatigue',
      ]);
    isMarked();
    await tab.act({ kind: 'undo' });
    await expect.poll(() => counted(tab)).toBe(2);
    isMarked();
    expect(tab.summary()).toMatchObject({
      statuses: { read: 1, unread: 3 },
      lists: [{ papers: 1 }],
    });
  });

  test('are removed one by one, and what was made of them waits for their return', async () => {
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => counted(tab)).toBe(2);
    const id = tab.idOf('Alarm fatigue');
    await tab.act({ kind: 'tag', on: [id], name: 'ward' });
    const removed = await tab.act({ kind: 'remove-own-paper', paper: id });
    expect(removed).toMatchObject({ made: { act: { title: 'Alarm fatigue', isMarked: true } } });
    await expect.poll(() => counted(tab)).toBe(1);
    expect(tab.titles('tag:ward')).toEqual([]);
    expect(find(tab, id)).toBeUndefined();
    expect(tab.summary()?.tags).toMatchObject([{ name: 'ward', papers: 0, carriers: 1 }]);
    expect(tab.titles('telemetry')).toEqual([]);
    expect(await tab.act({ kind: 'remove-own-paper', paper: id })).toEqual({ made: undefined });
    await bring(tab, REFERENCES);
    await expect.poll(() => tab.titles('tag:ward')).toEqual(['Alarm fatigue']);
  });

  test('are there in another tab, in the next visit, and without a network', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await bring(here, REFERENCES);
    await expect.poll(() => counted(there)).toBe(2);
    expect(there.titles('telemetry')).toEqual(['Alarm fatigue']);
    site.setFault(() => true, { kind: 'drop' });
    const next = await openTab();
    await expect.poll(() => next.titles('telemetry')).toEqual(['Alarm fatigue']);
    expect(counted(next)).toBe(2);
  });

  test('are there for the visit where the browser gives no database', async () => {
    refuseDatabases();
    const tab = await openTab();
    await bring(tab, REFERENCES);
    await expect.poll(() => tab.titles('telemetry')).toEqual(['Alarm fatigue']);
    await tab.act({ kind: 'undo' });
    await expect.poll(() => tab.titles('telemetry')).toEqual([]);
  });

  test('can be read while the corpus is still on its way, and are searched with it', async () => {
    const gate = site.setFault((path) => path.startsWith('/corpus/corpus-'), { kind: 'hang' });
    const tab = tabOn(site);
    const opening = tab.open();
    await expect.poll(() => tab.where()).toBeDefined();
    await bring(tab, REFERENCES);
    const [own] = [...tab.session.reader.library.all('ownPapers')];
    expect(find(tab, own?.id ?? '')?.title).toBe('Alarm fatigue');
    gate.release();
    await opening;
    expect(tab.titles('alarms').toSorted()).toEqual(['Alarm fatigue', 'Sepsis alarms']);
    expect(counted(tab)).toBe(2);
  });

  test('give way to the paper of a corpus that has come to hold them', async () => {
    await bring(await openTab(), REFERENCES);
    const abstract = 'The whole abstract of alarm fatigue, with more words.';
    const told = paper({ title: 'Alarm fatigue', abstract });
    await site.publish(corpus([...PAPERS.papers, told]), { index: 'own' });
    const tab = await openTab();
    await expect.poll(() => counted(tab)).toBe(1);
    expect(tab.library()?.papers).toBe(4);
    expect(tab.titles('fatigue')).toEqual(['Alarm fatigue']);
    expect(find(tab, told.id)?.abstract).toBe(abstract);
    expect(tab.titles('quiet')).toEqual(['Quiet wards']);
  });

  test('come in by the hundreds, restored or built, and go again', async () => {
    await site.publish(PAPERS, { index: 'own' });
    const tab = await openTab();
    const many = Array.from(
      { length: 250 },
      (_, at) => `@misc{k${at}, title = {Number ${at} of many}}`,
    );
    await bring(tab, many.join('\n'));
    await expect.poll(() => counted(tab)).toBe(250);
    expect(tab.titles('"number 249"')).toEqual(['Number 249 of many']);
    const next = await openTab();
    await expect.poll(() => counted(next)).toBe(250);
    expect(next.titles('"number 249"')).toEqual(['Number 249 of many']);
    await tab.act({ kind: 'undo' });
    await expect.poll(() => [counted(tab), counted(next)]).toEqual([0, 0]);
    expect(next.titles('')).toHaveLength(2);
  });
});
