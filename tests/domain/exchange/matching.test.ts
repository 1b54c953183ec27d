import { describe, expect, test } from 'vitest';
import type { Incoming, IncomingPaper } from '#domain/exchange/incoming';
import { paperIdOf } from '#domain/exchange/match-papers';
import { earlierTexts } from '#domain/reader/earlier-texts';
import { itemsOf } from '#domain/reader/list-order';
import { Player } from '../reader/play.ts';
import {
  fileOfReader,
  incoming,
  incomingHighlight as marked,
  incomingPaper as paper,
  plan,
  stateOfReader,
  takeIn,
} from './files.ts';

const at = (url: string) => [{ kind: 'paper' as const, url }];

/** A reader with a paper of their own, as references brought it. */
function owner(parts: Partial<IncomingPaper> = {}): readonly [Player, string] {
  const reader = new Player();
  const own = paper({ title: 'Quite new', abstract: 'Nurses did not mind.', ...parts });
  takeIn(reader, incoming({ papers: [own] }));
  return [reader, paperIdOf('Quite new')];
}

describe('an id that is here is the match', () => {
  test.each([
    ['of another title', { title: 'urn:carrel:paper:x' }],
    ['with another abstract', { title: 'Quite new', abstract: 'Other words.' }],
  ])('%s: the reader’s own paper stays as it is', (_name, parts) => {
    const [reader, id] = owner();
    const file = incoming({ kind: 'annotations', papers: [paper({ id, note: 'Ask.', ...parts })] });
    takeIn(reader, file);
    expect(reader.library.count('ownPapers')).toBe(1);
    expect(reader.library.get('ownPapers', id)).toMatchObject({
      title: 'Quite new',
      abstract: 'Nurses did not mind.',
    });
    expect(reader.library.get('notes', id)?.text).toBe('Ask.');
  });

  test('of the corpus, under whatever title', () => {
    const reader = new Player();
    const papers = [{ id: 'known', title: 'Sepsis alarms', links: [] }];
    const file = incoming({ papers: [paper({ id: 'known', title: 'Else', note: 'Ask.' })] });
    takeIn(reader, file, [], { papers });
    expect(reader.library.count('ownPapers')).toBe(0);
    expect(reader.library.get('notes', 'known')).toBeDefined();
  });

  test('in a list of somebody’s, whose own paper of that id says something else', () => {
    const [reader, id] = owner();
    const [giver] = owner({ abstract: 'Their abstract.' });
    giver.play({ kind: 'new-list', id: 'club', name: 'Club', papers: [id] });
    takeIn(reader, { ...fileOfReader(giver), kind: 'carrel-list' });
    expect(reader.library.get('ownPapers', id)?.abstract).toBe('Nurses did not mind.');
    expect(reader.library.count('entries')).toBe(1);
  });
});

test('two devices of one reader: the text of an own paper that lost is in its history', () => {
  const [one, id] = owner();
  const other = new Player('other');
  other.play({ kind: 'new-tag', name: 'later' });
  const theirs = paper({ title: 'Quite new', abstract: 'Longer words.' });
  takeIn(other, incoming({ papers: [theirs] }));
  const { conflicts } = plan(one, fileOfReader(other));
  expect(conflicts).toMatchObject([{ table: 'ownPapers', field: 'abstract' }]);
  takeIn(one, fileOfReader(other));
  const texts = earlierTexts(stateOfReader(one), 'ownPapers', id, 'abstract');
  expect(texts).toHaveLength(1);
});

describe('papers without a title but their address', () => {
  const papers = [
    { id: 'alone', title: 'Alone', links: at('https://example.org/alone/') },
    { id: 'one', title: 'One of the volume', links: at('https://example.org/volume') },
    { id: 'two', title: 'Two of the volume', links: at('https://example.org/volume') },
  ];

  test('are those that are there; an address of several names none', () => {
    const reader = new Player();
    const address = (url: string) => paper({ title: url, links: at(url), note: 'Ask.' });
    const file = incoming({
      kind: 'annotations',
      papers: [address('http://www.example.org/alone'), address('https://example.org/volume')],
    });
    takeIn(reader, file, [], { papers });
    expect(reader.library.get('notes', 'alone')?.text).toBe('Ask.');
    expect(reader.library.get('notes', 'one') ?? reader.library.get('notes', 'two')).toBe(
      undefined,
    );
    expect(reader.library.count('ownPapers')).toBe(1);
  });

  test('a title decides before an address that a volume shares', () => {
    const reader = new Player();
    const third = paper({ title: 'Three', links: at('https://example.org/alone'), note: 'Ask.' });
    takeIn(reader, incoming({ papers: [third] }), [], { papers });
    expect(reader.library.get('notes', paperIdOf('Three'))?.text).toBe('Ask.');
  });
});

describe('a list of somebody whose corpus calls a paper otherwise', () => {
  const here = {
    papers: [
      { id: 'ours', title: 'New title', links: at('https://arxiv.org/abs/2401.00001') },
      { id: 'both', title: 'The same', links: [] },
    ],
  };

  /** The giver's list with everything on a paper that has another id here. */
  function given(): Incoming {
    const giver = new Player('giver');
    giver.play({ kind: 'new-list', id: 'club', name: 'Club', papers: ['theirs', 'both'] });
    giver.play({ kind: 'note-paper', paper: 'theirs', text: 'Ask.', session: 's', left: true });
    giver.play({ kind: 'tag', on: ['theirs'], name: 'ward' });
    const anchor = { exact: 'Half', prefix: '', suffix: '', start: 0, end: 4 };
    const textHash = '0123456789abcdef';
    giver.play({
      kind: 'highlight',
      id: 'marked',
      paper: 'theirs',
      as: 'key',
      anchor: { ...anchor, textHash },
    });
    giver.play({ kind: 'tag', on: ['marked'], name: 'ward' });
    giver.play({ kind: 'set-status', papers: ['theirs'], status: 'read' });
    const papers = [
      paper({
        id: 'theirs',
        title: 'Old title',
        links: at('https://arxiv.org/pdf/2401.00001v2'),
      }),
      paper({ id: 'both', title: 'The same' }),
    ];
    return { ...fileOfReader(giver), kind: 'carrel-list', papers };
  }

  test('goes to the paper that is here, with all that is made of it', () => {
    const reader = new Player();
    takeIn(reader, given(), [], here);
    const { library } = reader;
    const entries = itemsOf(library, 'club').map(({ record }) =>
      'paper' in record ? record : undefined,
    );
    expect(entries.map((entry) => [entry?.id, entry?.paper])).toEqual([
      ['club ours', 'ours'],
      ['club both', 'both'],
    ]);
    expect(library.get('notes', 'ours')?.text).toBe('Ask.');
    expect(library.get('readings', 'ours')?.status).toBe('read');
    expect(library.get('highlights', 'marked')?.paper).toBe('ours');
    expect(library.tagsOn('ours')).toHaveLength(1);
    expect(library.tagsOn('marked')).toHaveLength(1);
    expect([...library.papers()].toSorted()).toEqual(['both', 'ours']);
    expect(library.count('ownPapers')).toBe(0);
    expect(plan(reader, given(), [], here).doing).toBeUndefined();
  });

  test('keeps two papers of the list apart, each with its title', () => {
    const reader = new Player();
    const file = given();
    const twin = paper({
      id: 'twin',
      title: 'Twin',
      links: at('https://arxiv.org/abs/2401.00001'),
    });
    takeIn(reader, { ...file, papers: [...file.papers, twin] }, [], here);
    expect(reader.library.get('entries', 'club ours')).toBeDefined();
    expect(reader.library.get('ownPapers', 'twin')?.title).toBe('Twin');
  });
});

describe('papers of one title', () => {
  const one = paper({ title: 'Editorial', doi: '10.1000/aaa', abstract: 'On sepsis.', note: 'A.' });
  const other = paper({ title: 'Editorial', doi: '10.1000/bbb', abstract: 'Falls.', note: 'B.' });

  /** What the reader has of papers of their own, and the note on each. */
  const kept = ({ library }: Player) =>
    Array.from(library.all('ownPapers'), ({ id, record: { doi, abstract } }) => ({
      told: doi || abstract,
      note: library.get('notes', id)?.text,
    }));

  test('are two where their numbers differ, and each is itself when the file comes again', () => {
    const reader = new Player();
    takeIn(reader, incoming({ papers: [one, other] }));
    expect(kept(reader)).toEqual([
      { told: '10.1000/aaa', note: 'A.' },
      { told: '10.1000/bbb', note: 'B.' },
    ]);
    expect(plan(reader, incoming({ papers: [other, one] })).doing).toBeUndefined();
  });

  test('are two where neither has a number and the abstracts have nothing in common', () => {
    const reader = new Player();
    const papers = [one, other].map((each) => ({ ...each, doi: '' }));
    takeIn(reader, incoming({ papers }));
    expect(kept(reader)).toEqual([
      { told: 'On sepsis.', note: 'A.' },
      { told: 'Falls.', note: 'B.' },
    ]);
    expect(plan(reader, incoming({ papers })).doing).toBeUndefined();
  });

  test.each([
    ['is not given', ''],
    ['is cut short', 'Half of the alarms on the'],
    ['is another version', 'On the ward, half of all alarms were false, we find.'],
  ])('are one where the abstract %s and nothing tells them apart', (_name, abstract) => {
    const [reader, id] = owner({ abstract: 'Half of the alarms on the ward were false.' });
    takeIn(reader, incoming({ papers: [paper({ title: 'Quite new', abstract, note: 'Ask.' })] }));
    expect(reader.library.count('ownPapers')).toBe(1);
    expect(reader.library.get('notes', id)?.text).toBe('Ask.');
  });

  test('are told by their numbers first, also from those of the corpus', () => {
    const papers = [
      { id: 'alarms', title: 'Sepsis alarms', links: at('https://doi.org/10.1000/aaa') },
      { id: 'editorial', title: 'Editorial', links: at('https://doi.org/10.1000/zzz') },
      { id: 'first', title: 'First of the volume', links: at('https://doi.org/10.1000/v') },
      { id: 'second', title: 'Second of the volume', links: at('https://doi.org/10.1000/v') },
    ];
    const volume = paper({ title: 'Second of the volume', doi: '10.1000/V', note: 'V.' });
    const reader = new Player();
    takeIn(reader, incoming({ papers: [one, other, volume] }), [], { papers });
    expect(reader.library.get('notes', 'alarms')?.text).toBe('A.');
    expect(reader.library.get('notes', 'editorial')).toBeUndefined();
    expect(reader.library.get('notes', 'second')?.text).toBe('V.');
    expect(kept(reader)).toEqual([{ told: '10.1000/bbb', note: 'B.' }]);
  });
});

describe('what cannot be kept is counted', () => {
  test('a passage without words, and a moment before all others', () => {
    const reader = new Player();
    const highlights = [marked({ exact: '' }), marked({ createdAt: -5 })];
    const file = incoming({ kind: 'hypothesis', papers: [paper({})], highlights });
    expect(plan(reader, file).passedOver).toEqual([{ what: 'wordlessPassages', count: 1 }]);
    takeIn(reader, file);
    const [kept] = [...reader.library.all('highlights')];
    expect(kept?.record.createdAt).toBeGreaterThanOrEqual(0);
  });

  test('a paper whose title nobody would see is called by what it has', () => {
    const reader = new Player();
    const papers = [
      paper({ id: 'a', title: '\u0000 ', links: at('https://example.org/a') }),
      paper({ title: '???', note: 'First.' }),
      paper({ title: '!!!', note: 'Second.' }),
    ];
    takeIn(reader, incoming({ papers }));
    const titles = Array.from(reader.library.all('ownPapers'), ({ record }) => record.title);
    expect(titles).toEqual(['https://example.org/a', '???', '!!!']);
    expect(reader.library.count('notes')).toBe(2);
    expect(plan(reader, incoming({ papers })).doing).toBeUndefined();
  });
});
