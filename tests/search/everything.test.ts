import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import { entryId } from '#domain/reader/records';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { ABSTRACT, ask, make, merge, PAPERS, preview, saved } from './exchanging.ts';
import { tabOn, type Tab } from './tabs.ts';

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

/** A device of its own: what the others made is not on it. */
async function freshTab(): Promise<Tab> {
  await freshDatabase();
  return openTab();
}

async function everything(
  { session }: Tab,
  format: ExportFormat,
  include: Partial<Include>,
): Promise<string> {
  const whole = { notes: true, highlights: true, abstracts: true };
  const question = { scope: { kind: 'all' }, format, include: { ...whole, ...include } } as const;
  const { file } = { file: undefined, ...(await session.exporter.answer(question)) };
  if (!file) throw new Error('Nothing was written.');
  return file.blob.text();
}

const BROUGHT =
  '@misc{a, title={{Alarms at night}}, abstract={Nobody slept.}, keywords={ward}, annote={Mine.}}';

/** Something of each kind: on a list, brought along, written over, deleted. */
async function makeAll(tab: Tab): Promise<void> {
  const id = await make(tab);
  await tab.act({ kind: 'set-status', papers: [id], status: 'read' });
  const list = { kind: 'new-list', id: 'L', name: 'Club', papers: [id] } as const;
  await tab.act(list);
  const note = { entry: entryId('L', id), text: 'Start here.', session: 'three' };
  await tab.act({ kind: 'note-entry', ...note });
  const file = new Blob([BROUGHT]);
  const asked = { kind: 'preview', file, name: 'my refs.bib' } as const;
  await ask(tab, 'merged', merge((await ask(tab, 'preview', asked)).summary.preview));
}

test('everything leaves as JSON as a backup does, with the abstracts', async () => {
  const tab = await openTab();
  await makeAll(tab);
  const text = await everything(tab, 'json', {});
  const file: unknown = JSON.parse(text);
  expect(file).toMatchObject({ format: 'carrel-library', lists: [{ name: 'Club' }] });
  for (const words of [ABSTRACT, 'Nobody slept.', 'First.', 'Start here.', '"read"']) {
    expect(text).toContain(words);
  }
  const told = await preview(await freshTab(), new Blob([text]));
  expect(told).toMatchObject({ kind: 'carrel-library', isDamaged: false });
});

const LEFT_OUT = [
  [{ notes: false }, ['Ask the ward.', 'First.', 'Start here.', 'Mine.'], 'Half of the alarms'],
  [{ highlights: false }, ['"exact"', '<mark'], 'Ask the ward.'],
  [{ abstracts: false }, ['"abstract": "Half', 'Nobody slept.'], 'Ask the ward.'],
] as const;

test.each(LEFT_OUT)(
  'of everything, what is left out by %j leaves in no format',
  async (box, out, stays) => {
    const tab = await openTab();
    await makeAll(tab);
    for (const format of ['json', 'html', 'markdown', 'csv', 'bibtex', 'annotations'] as const) {
      const text = await everything(tab, format, box);
      for (const words of out) expect(text, format).not.toContain(words);
      expect(text, format).not.toContain('my refs.bib');
      if (format === 'json') {
        expect(text).toContain(stays);
        expect(text).toContain('Club');
        expect(text).toContain('Alarms at night');
      }
    }
  },
);

test('what is given away without notes and abstracts empties nothing where it comes back', async () => {
  const tab = await openTab();
  await makeAll(tab);
  const bare = await everything(tab, 'json', { notes: false, abstracts: false });
  expect(await preview(tab, new Blob([bare]))).toMatchObject({
    kind: 'carrel-list',
    isNothingNew: true,
  });
});

test('while a file is read the search answers, and what is cancelled is read no further', async () => {
  const tab = await openTab();
  await make(tab);
  const { blob } = await saved(tab);
  const other = await freshTab();
  await preview(other, blob);
  const stages = (): string[] =>
    other.events.flatMap((event) => (event.kind === 'reading-file' ? [event.stage] : []));
  expect(stages()).toEqual(['opening', 'reading', 'checking', 'comparing']);

  const reading = other.session.exchange.answer({
    kind: 'preview',
    file: blob,
    name: 'again.json',
  });
  await vi.waitUntil(() => stages().length > 4, { interval: 0 });
  expect(other.titles('alarms')).toEqual(['Sepsis alarms']);
  await ask(other, 'discarded', { kind: 'discard' });
  expect(await reading).not.toHaveProperty('answer');
  expect(stages().slice(4)).not.toContain('comparing');
});
