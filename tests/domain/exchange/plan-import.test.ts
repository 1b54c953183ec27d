import { describe, expect, test } from 'vitest';
import { paperIdOf } from '#domain/exchange/match-papers';
import { earlierTexts } from '#domain/reader/earlier-texts';
import { Player } from '../reader/play.ts';
import {
  fileOfReader,
  incoming,
  incomingHighlight as marked,
  incomingPaper as paper,
  incomingRecords,
  ledgerOf,
  plan,
  stateOfReader,
  takeIn,
} from './files.ts';

function noted(reader: Player, text: string, session = text): void {
  reader.play({ kind: 'note-paper', paper: 'paper-a', text, session, left: true });
}

/** Two devices that knew the same note, and wrote another each. */
function atOdds(): readonly [Player, Player] {
  const [a, b] = [new Player('a'), new Player('b')];
  noted(a, 'Ask the ward.');
  takeIn(b, fileOfReader(a));
  noted(a, 'Asked them.');
  noted(b, 'Not asked yet.');
  return [a, b];
}

describe('a note that was written on both sides', () => {
  test('is told with both texts and dates, and the later is kept unless the reader chooses', () => {
    const [a, b] = atOdds();
    const { conflicts, updated, added } = plan(a, fileOfReader(b));
    expect(conflicts).toMatchObject([
      {
        table: 'notes',
        id: 'paper-a',
        field: 'text',
        paper: 'paper-a',
        here: { text: 'Asked them.' },
        there: { text: 'Not asked yet.' },
      },
    ]);
    expect(conflicts[0]?.there.at).toBeGreaterThan(1000);
    expect({ updated, added }).toEqual({ updated: [], added: [] });
  });

  test.each([
    ['here', 'Asked them.'],
    ['there', 'Not asked yet.'],
    ['both', 'Asked them.\n\nNot asked yet.'],
  ] as const)('keeps what the reader chose: %s', (keep, text) => {
    const [a, b] = atOdds();
    const choice = { table: 'notes', id: 'paper-a', field: 'text', keep } as const;
    takeIn(a, fileOfReader(b), [choice]);
    expect(a.library.get('notes', 'paper-a')?.text).toBe(text);
    const told = earlierTexts(stateOfReader(a), 'notes', 'paper-a', 'text').map((one) => one.text);
    const others = ['Asked them.', 'Not asked yet.', 'Ask the ward.'].filter((one) => one !== text);
    expect(told.toSorted()).toEqual(others.toSorted());
    // The other device takes it over without a question: it was made of what it had written.
    expect(plan(b, fileOfReader(a)).conflicts).toEqual([]);
    takeIn(b, fileOfReader(a));
    expect(b.library.get('notes', 'paper-a')?.text).toBe(text);
  });

  test('is no conflict where one writer had read the other', () => {
    const [a, b] = [new Player('a'), new Player('b')];
    noted(a, 'Ask the ward.');
    takeIn(b, fileOfReader(a));
    noted(b, 'Asked them.');
    const { conflicts, updated } = plan(a, fileOfReader(b));
    expect(conflicts).toEqual([]);
    expect(updated.map(({ table }) => table)).toEqual(['notes']);
    expect(plan(b, fileOfReader(a)).doing).toBeUndefined();
  });

  test('by somebody else, in a list’s file, stays as it is here', () => {
    const [a, b] = atOdds();
    const file = { ...fileOfReader(b), kind: 'carrel-list' as const };
    takeIn(a, file);
    expect(a.library.get('notes', 'paper-a')?.text).toBe('Asked them.');
  });
});

test('what is deleted there is told as a part of what is here', () => {
  const [a, b] = [new Player('a'), new Player('b')];
  for (const name of ['one', 'two', 'three', 'four']) a.play({ kind: 'new-tag', name });
  takeIn(b, fileOfReader(a));
  b.play({ kind: 'delete-tag', tag: b.library.tagNamed('one')?.id ?? '' });
  const { deleted, deletedShare, unchanged } = plan(a, fileOfReader(b));
  expect(deleted.map(({ row }) => row.record)).toMatchObject([{ name: 'one' }]);
  expect([deletedShare, unchanged]).toEqual([0.25, 3]);
});

test('the history of a note knows what was typed, written over and deleted, and each once', () => {
  const reader = new Player();
  noted(reader, 'A', 'morning');
  noted(reader, 'Ask', 'morning');
  noted(reader, 'Asked', 'noon');
  noted(reader, '', 'evening');
  noted(reader, 'Ask', 'night');
  const history = () => {
    const kept = reader.library.kept('notes', 'paper-a');
    const state = ledgerOf(reader.changes).stateOfOne('notes', 'paper-a', kept);
    return earlierTexts(state, 'notes', 'paper-a', 'text').map(({ text }) => text);
  };
  expect(history()).toEqual(['Asked']);
  noted(reader, 'Thanked', 'later');
  expect(history()).toEqual(['Ask', 'Asked']);
});

describe('a file of another program', () => {
  const corpus = [
    { id: 'known', title: 'Sepsis Alarms', links: [{ url: 'https://arxiv.org/abs/2403.01234v2' }] },
    { id: 'other', title: 'Another', links: [{ url: 'https://doi.org/10.1000/XYZ' }] },
  ];
  const text = 'Sepsis is found early. Half of the alarms were false. Nurses did not mind.';
  const here = { papers: corpus, textOf: (id: string) => (id === 'known' ? text : undefined) };

  test('is matched by title, arXiv number or DOI; the rest become papers of the reader’s own', () => {
    const reader = new Player();
    const papers = [
      paper({ title: 'sepsis — ALARMS', note: 'By title.' }),
      paper({ title: 'X', links: [{ kind: 'paper', url: 'http://arxiv.org/pdf/2403.01234' }] }),
      paper({ title: 'Y', doi: '10.1000/xyz', tags: ['Ward', 'ward', '  '] }),
      paper({ title: 'Quite new', authors: ['A. Author'], publishedOn: '2025', tags: ['ward'] }),
    ];
    takeIn(reader, incoming({ papers }), [], here);
    const { library } = reader;
    expect(library.get('notes', 'known')?.text).toBe('By title.');
    const [own] = [...library.all('ownPapers')];
    expect(own?.record).toMatchObject({
      id: paperIdOf('Quite new'),
      title: 'Quite new',
      authors: 'A. Author',
      publishedOn: '2025',
      from: 'some.bib',
    });
    expect(library.count('ownPapers')).toBe(1);
    const tag = library.tagNamed('ward');
    expect(tag?.name).toBe('Ward');
    expect(library.taggedWith(tag?.id ?? '')).toEqual(new Set([own?.id, 'other']));
    expect(plan(reader, incoming({ papers }), [], here).doing).toBeUndefined();
    reader.play({ kind: 'undo' });
    expect(reader.records().size).toBe(0);
  });

  test('never writes over a note that is here', () => {
    const reader = new Player();
    reader.play({ kind: 'note-paper', paper: 'known', text: 'Mine.', session: 's', left: true });
    const file = incoming({ papers: [paper({ note: 'Theirs.' })] });
    expect(plan(reader, file, [], here).conflicts).toMatchObject([
      { here: { text: 'Mine.' }, there: { text: 'Theirs.' }, keeps: 'here' },
    ]);
    takeIn(reader, file, [], here);
    expect(reader.library.get('notes', 'known')?.text).toBe('Mine.');
  });

  test('finds its passages in the text that is here, and keeps those that it does not find', () => {
    const reader = new Player();
    const highlights = [
      marked({ kind: 'Doubt', note: 'Really?', tags: ['false'] }),
      marked({ exact: 'Sepsis', start: 0, end: 6 }),
      marked({ exact: 'of which nothing is here at all' }),
      marked({ paper: null, exact: 'nobody says where' }),
    ];
    const file = incoming({ kind: 'hypothesis', file: 'h.json', papers: [paper({})], highlights });
    takeIn(reader, file, [], here);
    const found = Array.from(reader.library.all('highlights'), ({ record }) => record);
    expect(found.map(({ exact, start, anchored, kind }) => [exact, start, anchored, kind])).toEqual(
      [
        ['Half of the alarms were false.', 23, 'set', 'doubt'],
        ['Sepsis', 0, 'set', 'key'],
        ['of which nothing is here at all', 0, 'orphan', 'key'],
        ['nobody says where', 0, 'orphan', 'key'],
      ],
    );
    expect(found.map((one) => one.paper)).toEqual(['known', 'known', 'known', paperIdOf('h.json')]);
    expect(reader.library.tagsOn(found[0]?.id ?? '').map(({ name }) => name)).toEqual(['false']);
  });
});

test('a list brings the papers that it is about, as its file tells of them', () => {
  const reader = new Player();
  const file = incoming({
    kind: 'carrel-list',
    file: 'list.json',
    records: incomingRecords({}),
    papers: [paper({ id: 'abc', title: 'Not here', abstract: 'But its abstract is.' })],
  });
  takeIn(reader, file);
  expect(reader.library.get('ownPapers', 'abc')).toMatchObject({
    title: 'Not here',
    abstract: 'But its abstract is.',
    from: 'list.json',
  });
});
