import { makeAnchor } from '#domain/anchor';
import type { BringBack } from '#domain/exchange/bring-back';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/search/exchange-protocol.ts';
import { corpus, paper } from '../helpers/papers.ts';
import type { Tab } from './tabs.ts';

export const ABSTRACT = 'Half of the alarms were false. Nurses did not mind them.';
export const PAPERS = corpus([
  paper({ title: 'Reading radiographs', abstract: 'Shadows are named.' }),
  paper({ title: 'Sepsis alarms', abstract: ABSTRACT }),
]);

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

export const saved = (tab: Tab, isPacked = false) =>
  ask(tab, 'library-file', { kind: 'library-file', isPacked });

export const preview = async (tab: Tab, file: Blob) =>
  (await ask(tab, 'preview', { kind: 'preview', file, name: 'backup.json' })).summary;

export const merge = (number: number, isSure = false, back: BringBack = []): ExchangeQuestion => ({
  kind: 'merge',
  preview: number,
  choices: [],
  back,
  isSure,
});

/** Marks and notes something; returns the id of the paper. */
export async function make({ act, idOf }: Tab): Promise<string> {
  const id = idOf('Sepsis alarms');
  const anchor = makeAnchor(ABSTRACT, { start: 0, end: 29 });
  if (!anchor) throw new Error('No words to mark.');
  await act({ kind: 'highlight', id: 'marked', paper: id, as: 'doubt', anchor });
  await act({ kind: 'note-paper', paper: id, text: 'First.', session: 'one', left: true });
  await act({ kind: 'note-paper', paper: id, text: 'Ask the ward.', session: 'two', left: true });
  await act({ kind: 'tag', on: [id], name: 'triage' });
  return id;
}
