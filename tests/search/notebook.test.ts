import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { Paper } from '#domain/corpus';
import { ALL_ENTRIES, type EntriesPage, type EntriesQuery, type EntryKind } from '#domain/notebook';
import { NO_ROWS, ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { HIGHLIGHT_KINDS, taggingId, type HighlightKind } from '#domain/reader/records';
import { inRestingOrder } from '#domain/resting-order';
import type { StoredPaper } from '#domain/stored-paper';
import { tagKey } from '#domain/tag-name';
import { Notebook } from '../../src/search/notebook.ts';
import { stem } from '../../src/search/stem.ts';
import { paper } from '../helpers/papers.ts';

const DAY_MS = 86_400_000;
const NOW = new Date(2026, 10, 21, 12).getTime();

/** A highlight, or without words a note on a whole paper. */
interface Made {
  readonly paper: string;
  readonly words?: string;
  readonly kind?: HighlightKind;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly days?: number;
}

function kept<Item extends { readonly id: string }>(record: Item) {
  return { id: record.id, record, stamps: { made: '0000000000-0000-test' } };
}

const idOf = ({ paper, words }: Made, at: number): string =>
  words === undefined ? paper : `h${at}`;

function libraryOf(made: readonly Made[], papers: readonly StoredPaper[]): ReaderLibrary {
  const names = [...new Set(made.flatMap(({ tags = [] }) => tags))];
  const rows: ReaderRows = {
    ...NO_ROWS,
    notes: made.flatMap(({ paper: id, words, note: text = '', days = 0 }) => {
      const createdAt = NOW - days * DAY_MS;
      return words === undefined ? [kept({ id, text, createdAt, changedAt: createdAt })] : [];
    }),
    highlights: made.flatMap((each, at) => {
      const { paper: of, words, kind = 'key', note = '', days = 0 } = each;
      const text = papers.find(({ id }) => id === of)?.abstract ?? words ?? '';
      const start = text.indexOf(words ?? '');
      const anchor = words && makeAnchor(text, { start, end: start + words.length });
      if (!anchor) return [];
      const createdAt = NOW - days * DAY_MS - at;
      const id = idOf(each, at);
      return [kept({ id, paper: of, kind, ...anchor, anchored: 'set' as const, note, createdAt })];
    }),
    tags: names.map((name) =>
      kept({ id: `tag ${name}`, name, description: '', pin: null, createdAt: 0 }),
    ),
    taggings: made.flatMap((each, at) =>
      (each.tags ?? []).map((name) => {
        const [tag, on] = [`tag ${name}`, idOf(each, at)];
        return kept({ id: taggingId(tag, on), tag, on, paper: each.paper, fromNote: false });
      }),
    ),
  };
  return new ReaderLibrary(rows);
}

function notebook(made: readonly Made[], papers: readonly Paper[]) {
  const stored = inRestingOrder(papers);
  const library = libraryOf(made, stored);
  const book = new Notebook({
    library: () => library,
    paper: (id) => stored.find((each) => each.id === id),
    sourceTitle: (name) => name,
    isSource: () => true,
  });
  const ask = (query: Partial<EntriesQuery>, from = 0, count = 100): EntriesPage => {
    const answer = book.answer({
      kind: 'entries',
      query: { ...ALL_ENTRIES, ...query },
      from,
      count,
    });
    if (answer.kind !== 'entries') throw new Error('Entries are answered by entries.');
    return answer.page;
  };
  return {
    book,
    ask,
    shown: (query: Partial<EntriesQuery>) =>
      ask(query).rows.map(({ quote, note }) => quote || note),
  };
}

const WARD = paper({
  id: 'ward',
  title: 'Alarms on the ward',
  abstract: 'Half of the alarms were false. Nurses did not mind them. Fine-tuning helped.',
  publishedOn: '2024-05-06',
  listings: [{ source: 'one.txt', line: 1, position: 1 }],
});
const FILMS = paper({
  id: 'films',
  title: 'Reading films',
  abstract: 'Shadows are named by the model. Radiologists agree.',
  listings: [{ source: 'two.txt', line: 1, position: 1 }],
});
const FIVE: readonly Made[] = [
  { paper: 'ward', words: 'alarms were false', kind: 'doubt', note: 'Ask the matron.' },
  { paper: 'ward', words: 'Fine-tuning helped', days: 40, tags: ['method'] },
  { paper: 'films', words: 'named by the model', kind: 'idea', days: 2, tags: ['Journal Club'] },
  { paper: 'films', note: 'For Monday.', days: 3, tags: ['Journal Club'] },
  { paper: 'gone', words: 'of a paper that left', days: 400 },
];
const five = () => notebook(FIVE, [WARD, FILMS]);
const [FALSE, TUNING, MODEL, MONDAY, LEFT] = [
  'alarms were false',
  'Fine-tuning helped',
  'named by the model',
  'For Monday.',
  'of a paper that left',
];

describe('the highlights and notes', () => {
  test('come newest first, oldest first, or by paper as they stand in it', () => {
    const { shown } = five();
    expect(shown({})).toEqual([FALSE, MODEL, MONDAY, TUNING, LEFT]);
    expect(shown({ sort: 'oldest' })).toEqual([LEFT, TUNING, MONDAY, MODEL, FALSE]);
    expect(shown({ sort: 'paper' })).toEqual([FALSE, TUNING, MONDAY, MODEL, LEFT]);
  });

  test('are found by the words of quotes, notes and tags, whatever their form', () => {
    const { shown } = five();
    expect(shown({ text: 'alarm' })).toEqual([FALSE]);
    expect(shown({ text: 'matrons false' })).toEqual([FALSE]);
    expect(shown({ text: 'finetuning' })).toEqual([TUNING]);
    expect(shown({ text: 'journal' })).toEqual([MODEL, MONDAY]);
    expect(shown({ text: 'mond' })).toEqual([MONDAY]);
  });

  test.each([
    ['"named by"', [MODEL]],
    ['"by named"', []],
    ['note:matron', [FALSE]],
    ['note:alarms', []],
    ['title:ward', [FALSE, TUNING]],
    ['abstract:model', [MODEL]],
    ['tag:"journal club"', [MODEL, MONDAY]],
    ['year:2024', [FALSE, TUNING]],
    ['source:two.txt', [MODEL, MONDAY]],
    ['has:note', [FALSE, MONDAY]],
    ['has:highlight -has:tag', [FALSE, LEFT]],
    ['model OR matron', [FALSE, MODEL]],
    ['-journal', [FALSE, TUNING, LEFT]],
  ])('%s means here what it means in the library', (text, found) => {
    expect(five().shown({ text })).toEqual(found);
  });

  test('where none is found, say which of their own words was probably meant', () => {
    const meant = (query: Partial<EntriesQuery>) => five().ask(query).found.meant;
    expect(meant({ text: 'radiolgist' })).toBeUndefined();
    expect(meant({ text: 'matrn' })).toEqual({ typed: 'matrn', word: 'matron', text: 'matron' });
    expect(meant({ text: 'Journl note:for' })).toMatchObject({ text: 'journal note:for' });
    expect(meant({ text: 'matrn', kinds: ['doubt'] })).toMatchObject({ word: 'matron' });
    // It would find nothing beside what else is asked for.
    expect(meant({ text: 'matrn', kinds: ['idea'] })).toBeUndefined();
    expect(meant({ text: 'matrn monday' })).toBeUndefined();
    expect(meant({ text: '"matrn"' })).toBeUndefined();
    expect(meant({ text: 'matron', kinds: ['idea'] })).toBeUndefined();
    expect(meant({ text: 'matron' })).toBeUndefined();
  });

  test('are narrowed by what is chosen, and counted beside it', () => {
    const { ask, shown } = five();
    expect(shown({ kinds: ['idea', 'paper'] })).toEqual([MODEL, MONDAY]);
    expect(shown({ made: ['2026-11'] })).toEqual([FALSE, MODEL, MONDAY]);
    expect(shown({ made: ['2025'] })).toEqual([LEFT]);
    expect(shown({ tags: ['JOURNAL  club'], kinds: ['idea'] })).toEqual([MODEL]);
    const { facets } = ask({ tags: ['Journal Club'] }).found;
    expect(facets.kinds.filter(({ count }) => count > 0)).toEqual([
      { value: 'idea', count: 1 },
      { value: 'paper', count: 1 },
    ]);
    expect(facets.tags).toContainEqual({ value: 'method', count: 0 });
    expect(facets.sources).toEqual([
      { value: 'one.txt', count: 0 },
      { value: 'two.txt', count: 2 },
    ]);
  });

  test('a chosen value that nothing has any more stays', () => {
    const { facets, matching } = five().ask({ tags: ['once'], made: ['2020-01'] }).found;
    expect(matching).toBe(0);
    expect(facets.tags).toContainEqual({ value: 'once', count: 0 });
    expect(facets.made).toContainEqual({ value: '2020-01', count: 0 });
  });

  test('that match come first where the others stay in sight', () => {
    const page = five().ask({ text: 'model', others: true });
    expect(page.found).toMatchObject({ matching: 1, shown: 5, of: 5, papers: 1 });
    expect(page.rows.map(({ matches }) => matches)).toEqual([true, false, false, false, false]);
  });

  test('nothing that matches says what could be left out', () => {
    const { drops } = five().ask({ text: 'model', kinds: ['doubt'] }).found;
    expect(drops).toEqual([
      { part: 'kinds', count: 1 },
      { part: 'text', count: 1 },
    ]);
  });

  test('say what they are, also of a paper that has left', () => {
    const { rows } = five().ask({ text: 'alarms' });
    expect(rows[0]).toMatchObject({
      kind: 'doubt',
      quote: FALSE,
      quoteMatches: [{ start: 0, end: 6 }],
      note: 'Ask the matron.',
      paper: { title: 'Alarms on the ward', publishedOn: '2024-05-06', source: 'one.txt' },
    });
    const [left] = five().ask({ made: ['2025'] }).rows;
    expect(left).toMatchObject({ quote: LEFT, paper: { id: 'gone', title: undefined } });
  });
});

const WORDS = 'model models alarm alarms ward fine-tuning tuning the of'.split(' ');
const text = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most })
    .map((words) => words.join(' '));
const anyMade: fc.Arbitrary<Made[]> = fc.array(
  fc.record({
    paper: fc.constantFrom('a', 'b'),
    words: text(1, 6),
    kind: fc.constantFrom(...HIGHLIGHT_KINDS),
    note: text(0, 4),
    tags: fc.uniqueArray(fc.constantFrom('ward', 'Model', 'later'), { maxLength: 2 }),
    days: fc.nat(900),
  }),
  { maxLength: 14 },
);

/** Whether an entry holds every word, looked up one by one. */
function holds({ words = '', note = '', tags = [] }: Made, asked: readonly string[]): boolean {
  const own = [words, note, ...tags]
    .flatMap((part) => part.toLowerCase().split(' '))
    .flatMap((word) => [word.replace('-', ''), ...word.split('-')])
    .map(stem);
  return asked.every((word) => own.includes(stem(word)));
}

function passes(made: Made, asked: readonly string[], query: Partial<EntriesQuery>): boolean {
  const kinds: readonly EntryKind[] = query.kinds ?? [];
  const tags = (query.tags ?? []).map(tagKey);
  return (
    holds(made, asked) &&
    (kinds.length === 0 || kinds.includes(made.kind ?? 'key')) &&
    tags.every((tag) => (made.tags ?? []).map(tagKey).includes(tag))
  );
}

test('finds what a look at every entry finds, page by page', () => {
  fc.assert(
    fc.property(
      anyMade,
      fc.uniqueArray(fc.constantFrom('model', 'alarms', 'ward', 'tuning'), { maxLength: 2 }),
      fc.subarray([...HIGHLIGHT_KINDS], { maxLength: 2 }),
      fc.subarray(['ward', 'MODEL'], { maxLength: 1 }),
      fc.integer({ min: 1, max: 5 }),
      (made, asked, kinds, tags, size) => {
        const { ask } = notebook(made, []);
        // A blank behind it: the last word is no beginning.
        const query = { text: asked.map((word) => `${word} `).join(''), kinds, tags };
        const wanted = made.flatMap((each, at) => (passes(each, asked, query) ? [`h${at}`] : []));
        const found: string[] = [];
        for (let from = 0; from <= made.length; from += size) {
          found.push(...ask(query, from, size).rows.map(({ id }) => id));
        }
        expect(found.toSorted()).toEqual(wanted.toSorted());
        expect(ask(query).found.matching).toBe(wanted.length);
      },
    ),
  );
});
