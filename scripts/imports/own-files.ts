/** Files of Carrel's own, sound and not: made by what writes them, and then spoilt. */
import { writeLibraryFile, writeListFile } from '#domain/exchange/library-file';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import type { ReadOptions } from '#domain/exchange/read-import';
import type { Bundle, BundleEntry } from '#domain/exchange/bundle';
import { html } from '#domain/exchange/html';
import { NO_ROWS, type ReaderRows } from '#domain/reader/library';
import { stateOf } from '#domain/reader/merge';
import { taggingId, type Kept } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';
import { textHash } from '#domain/text-hash';

const PAPER = '0123456789ab';
const ABSTRACT = 'We show that 50% of all models are wrong, 👩‍⚕️ and that nobody knows which.';
const SAVED = Date.UTC(2026, 4, 16, 9, 30);
const STAMP = nextStamp(undefined, SAVED, 'phone');

function kept<Item extends { readonly id: string }>(record: Item): Kept<Item> {
  return { id: record.id, record, stamps: { made: STAMP } };
}

const START = ABSTRACT.indexOf('all models');

/** What a reader made: of each kind one. */
export const ROWS: ReaderRows = {
  ...NO_ROWS,
  readings: [kept({ id: PAPER, status: 'reading', openedAt: SAVED, finishedAt: null })],
  notes: [kept({ id: PAPER, text: 'A *note*.', createdAt: SAVED, changedAt: SAVED })],
  tags: [kept({ id: 't1', name: 'imaging', description: '', pin: null, createdAt: SAVED })],
  taggings: [
    kept({ id: taggingId('t1', PAPER), tag: 't1', on: PAPER, paper: PAPER, fromNote: false }),
  ],
  highlights: [
    kept({
      id: 'h1',
      paper: PAPER,
      kind: 'doubt',
      exact: 'all models',
      prefix: '50% of ',
      suffix: ' are wrong',
      start: START,
      end: START + 'all models'.length,
      textHash: textHash(ABSTRACT),
      anchored: 'set',
      note: 'All?',
      createdAt: SAVED,
    }),
  ],
};

const TOLD = {
  id: PAPER,
  title: 'MediConfusion',
  publishedOn: '2024-09-23',
  abstract: ABSTRACT,
  links: [{ kind: 'code', url: 'https://github.com/a/b' }],
  sources: ['Page'],
};

const SOURCE = {
  state: stateOf(ROWS),
  device: 'phone',
  savedAt: SAVED,
  paperOf: (id: string) => (id === PAPER ? TOLD : undefined),
};

/** The file of a library, of one highlight and what goes with it. */
export const LIBRARY = await writeLibraryFile({ ...SOURCE, seen: [STAMP] });
const LIST = await writeListFile({ ...SOURCE, papers: [PAPER] });

/** A list as it leaves, of no papers. */
export const BUNDLE: Bundle = {
  title: 'A list',
  description: '',
  savedAt: SAVED,
  kinds: {
    key: { name: 'Key point', letter: 'K' },
    method: { name: 'Method', letter: 'M' },
    result: { name: 'Result', letter: 'R' },
    doubt: { name: 'Doubt', letter: 'D' },
    idea: { name: 'Idea', letter: 'I' },
  },
  sources: {},
  items: [],
};
/** A paper of which nothing was made. */
export const PAPER_ENTRY: BundleEntry = {
  kind: 'paper',
  paper: { id: PAPER, title: 'MediConfusion', abstract: ABSTRACT, links: [], listings: [] },
  status: 'unread',
  tags: [],
  note: '',
  highlights: [],
};

const ALL = { notes: true, highlights: true, abstracts: true };

/** One of each of Carrel's own, sound. */
export const OWN_FILES = [
  { kind: 'carrel-library', name: 'carrel.json', text: LIBRARY },
  { kind: 'carrel-list', name: 'list.json', text: LIST },
  { kind: 'carrel-list', name: 'list.html', text: html(BUNDLE, ALL, LIST) },
] as const;

/** As the app reads them, on a device that has the one paper. */
export const OWN_READER: ReadOptions['readOwn'] = (value, file) =>
  readLibraryFile(value, file, (id) => (id === PAPER ? ABSTRACT : undefined));
