/** Devices with a database each, in turn, and the copies that they write; for whole test files. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import type { ReaderAction } from '#domain/reader/actions';
import type { Stamp } from '#domain/reader/stamp';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/search/exchange-protocol.ts';
import { freshDatabase } from '../helpers/fresh-database.ts';
import { corpus, paper } from '../helpers/papers.ts';
import { startSite, type Site } from '../helpers/site.ts';
import { tabOn, type Tab } from './tabs.ts';

const PAPERS = corpus([paper({ title: 'Reading radiographs' }), paper({ title: 'Sepsis alarms' })]);

const sites: Site[] = [];
export let site: Site;

/** A site that holds other papers; closed after the test. */
export async function siteOf(papers: typeof PAPERS): Promise<Site> {
  const started = await startSite(papers);
  sites.push(started);
  return started;
}

beforeEach(async () => {
  site = await siteOf(PAPERS);
});
afterEach(async () => {
  for (const started of sites.splice(0)) await started.close();
});

/** A device of its own: what the others made is not on it. */
export async function freshTab(ahead = 0, on = site): Promise<Tab> {
  await freshDatabase();
  const tab = tabOn(on, ahead);
  await tab.open();
  return tab;
}

type Answered<Kind extends ExchangeAnswer['kind']> = Extract<ExchangeAnswer, { kind: Kind }>;

export async function ask<Kind extends ExchangeAnswer['kind']>(
  { session }: Tab,
  kind: Kind,
  question: ExchangeQuestion,
): Promise<Answered<Kind>> {
  const { answer, ...rest } = { answer: undefined, ...(await session.exchange.answer(question)) };
  const isIt = (one: ExchangeAnswer): one is Answered<Kind> => one.kind === kind;
  if (!answer || !isIt(answer)) throw new Error(JSON.stringify(answer ?? rest));
  return answer;
}

export async function copyNow(tab: Tab): Promise<Blob> {
  const question = { kind: 'library-file', isPacked: false } as const;
  return (await ask(tab, 'library-file', question)).blob;
}

/** The copies that another device writes, one after each of these acts. */
export async function copiesAfter(
  tab: Tab,
  ...acts: readonly ((tab: Tab) => ReaderAction)[]
): Promise<Blob[]> {
  const copies: Blob[] = [];
  for (const act of acts) {
    await tab.act(act(tab));
    copies.push(await copyNow(tab));
  }
  return copies;
}

export const note =
  (text: string, title = 'Sepsis alarms') =>
  ({ idOf }: Tab): ReaderAction => ({
    kind: 'note-paper',
    paper: idOf(title),
    text,
    session: text,
    left: true,
  });
export const tag =
  (name: string) =>
  ({ idOf }: Tab): ReaderAction => ({ kind: 'tag', on: [idOf('Reading radiographs')], name });

export const newList = (): ReaderAction => ({
  kind: 'new-list',
  id: 'club',
  name: 'Club',
  description: '',
});

export const weigh = (tab: Tab, file: Blob, known: ReadonlyMap<string, Stamp>, mayTake = true) =>
  ask(tab, 'copy', { kind: 'copy', file, name: 'carrel-OTHER.json', known, mayTake });

/** Merges by hand; gives what is known of the other device since. */
export async function merged(
  tab: Tab,
  file: Blob | undefined,
): Promise<ReadonlyMap<string, Stamp>> {
  if (!file) throw new Error('There is no copy.');
  const asked = { kind: 'preview', file, name: 'carrel-OTHER.json' } as const;
  const { preview } = (await ask(tab, 'preview', asked)).summary;
  const asking = { kind: 'merge', preview, choices: [], isSure: true } as const;
  const { device, made } = await ask(tab, 'merged', asking);
  return new Map([[device, made?.stamp ?? '']]);
}

/** As from the notice that tells of it. */
export async function takeBack(tab: Tab, taken: Answered<'copy'>): Promise<void> {
  if (taken.is !== 'taken') throw new Error('Not taken.');
  await tab.act({ kind: 'revert', changes: [taken.made.stamp] });
}

export const noted = (tab: Tab): string =>
  tab.session.reader.paper(tab.idOf('Sepsis alarms')).note?.text ?? '';
