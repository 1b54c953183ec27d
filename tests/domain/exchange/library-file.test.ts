import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { contentHash } from '#domain/exchange/content-hash';
import { ValueProblem } from '#domain/exchange/import-problem';
import { writeLibraryFile, writeListFile } from '#domain/exchange/library-file';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { selectGiven } from '#domain/exchange/select-list';
import { stateOf } from '#domain/reader/merge';
import { playRoundTrips, fileOf, madeLibrary } from '../../../scripts/bench/merge/round-trips.ts';
import { randomNumbers } from '../../../scripts/bench/search/random.ts';
import { Player } from '../reader/play.ts';
import { ledgerOf, stateOfReader } from './files.ts';

const TEXT = 'Sepsis is found early. Half of the alarms were false. Nurses did not mind.';
const EVERYTHING = { notes: true, highlights: true, abstracts: true };

const schema = (name: string): object =>
  JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: false });
const isLibrary = ajv.compile(schema('carrel-library'));
const isList = ajv.compile(schema('carrel-list'));

/** A reader with something of most kinds, something deleted, and a text that was written over. */
function reader(): Player {
  const one = new Player('one');
  const note = { kind: 'note-paper', paper: 'paper-a', session: 'a', left: true } as const;
  one.play({ kind: 'set-status', papers: ['paper-a', 'paper-b'], status: 'toread' });
  one.play({ ...note, text: 'Ask the <img onerror=alert(1)> ward.' });
  one.play({ ...note, text: 'Asked. "Quotes" \\ and \n lines', session: 'b' });
  one.play({ kind: 'tag', on: ['paper-a', 'paper-b'], name: '__proto__' });
  one.play({ kind: 'new-tag', name: 'constructor' });
  const tag = one.library.tagNamed('constructor')?.id ?? '';
  one.play({ kind: 'delete-tag', tag });
  one.play({
    kind: 'highlight',
    id: 'marked',
    paper: 'paper-a',
    as: 'doubt',
    anchor: {
      exact: 'found early',
      prefix: 'Sepsis is ',
      suffix: '. Half',
      start: 10,
      end: 21,
      textHash: '0123456789abcdef',
    },
  });
  one.play({ kind: 'save-search', name: 'Mine', address: '#/?q=sepsis' });
  const group = { kind: 'name-group', papers: ['paper-b', 'paper-a'] } as const;
  one.play({ ...group, names: [], name: 'Wards' });
  one.play({ ...group, names: ['paper-b'], name: 'Wards at night' });
  return one;
}

const source = (player: Player) => ({
  state: stateOfReader(player),
  seen: ledgerOf(player.changes).seen().values(),
  device: player.name,
  savedAt: 1_700_000_000_000,
  paperOf: (id: string) => ({
    id,
    title: `Title of ${id}`,
    publishedOn: '2026-05-12',
    abstract: '',
    links: [{ kind: 'code', url: 'https://example.org/code' }],
    sources: ['Tuesday'],
  }),
});

const parsed = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await writeLibraryFile(source(reader())));

/** The sum of what was changed on purpose, so that only that is wrong. */
async function summed(file: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { sha256, ...rest } = file;
  return {
    ...file,
    sha256: sha256 === undefined ? sha256 : await contentHash(JSON.stringify(rest)),
  };
}

const read = (file: unknown) => readLibraryFile(file, 'some.json', () => undefined);

test('generated libraries come back from their files as they were, to the byte', async () => {
  expect(await playRoundTrips(60, randomNumbers(5))).toBe(0);
});

test('every written file is what the published schema says', async () => {
  const random = randomNumbers(9);
  for (let n = 0; n < 40; n += 1) {
    const file: unknown = JSON.parse(await fileOf(madeLibrary(random, 30)));
    expect(isLibrary(file), JSON.stringify(isLibrary.errors)).toBe(true);
  }
  expect(isLibrary(await parsed()), JSON.stringify(isLibrary.errors)).toBe(true);
});

test('a file is the same for the same library, and its keys are in one order', async () => {
  const [one, other] = [
    await writeLibraryFile(source(reader())),
    await writeLibraryFile(source(reader())),
  ];
  expect(other).toBe(one);
  expect(Object.keys(JSON.parse(one)).slice(0, 7)).toEqual([
    'format',
    'version',
    'savedAt',
    'device',
    'sha256',
    'seen',
    'papers',
  ]);
  expect(one).toContain('      "openedAt": null,\n');
});

test('a list’s file holds its papers and what was made of them, and nobody’s progress', async () => {
  const player = reader();
  const given = { kind: 'papers', papers: ['paper-a', 'paper-c'] } as const;
  const { device, savedAt, paperOf } = source(player);
  const listed = (include: typeof EVERYTHING) => {
    const { rows, papers } = selectGiven(player.library, given, include);
    return writeListFile({ state: stateOf(rows), papers, device, savedAt, paperOf });
  };
  const file: unknown = JSON.parse(await listed(EVERYTHING));
  expect(isList(file), JSON.stringify(isList.errors)).toBe(true);
  expect(file).toMatchObject({
    papers: [{ id: 'paper-a' }, { id: 'paper-c' }],
    notes: [{ id: 'paper-a' }],
    tags: [{ name: '__proto__' }],
    taggings: [{ on: 'paper-a' }],
    highlights: [{ id: 'marked' }],
  });
  expect(file).not.toHaveProperty('readings');
  expect(file).not.toHaveProperty('deleted');
  const bare = await read(
    JSON.parse(await listed({ notes: false, highlights: false, abstracts: false })),
  );
  expect(bare.incoming.records?.rows).toMatchObject({ notes: [], highlights: [] });
});

test('what is changed in a file after it was saved is told', async () => {
  const file = await parsed();
  expect((await read(file)).isDamaged).toBe(false);
  expect((await read({ ...file, device: 'another' })).isDamaged).toBe(true);
});

type Spoil = (file: Record<string, unknown>) => unknown;

/** The file with one value put at a place. */
function put(file: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(file)) {
    return file.map((item: unknown, at) => (at === step ? put(item, rest, value) : item));
  }
  const fields = new Map<string, unknown>(Object.entries(Object(file)));
  fields.set(String(step), put(fields.get(String(step)), rest, value));
  return Object.fromEntries(fields);
}

const at =
  (path: readonly (string | number)[], value: unknown): Spoil =>
  (file) =>
    put(file, path, value);

const FAULTS: readonly (readonly [
  what: string,
  spoil: Spoil,
  name: string,
  path: string,
  isInSchema: boolean,
])[] = [
  ['another format', at(['format'], 'zotero'), 'FieldWrong', 'format', true],
  ['a newer version', at(['version'], 3), 'MadeByNewer', 'version', true],
  ['no version', at(['version'], 'one'), 'FieldWrong', 'version', true],
  ['a field nobody knows', at(['extra'], 1), 'FieldWrong', 'extra', true],
  ['a record’s field nobody knows', at(['tags', 0, 'x'], 1), 'FieldWrong', 'tags.0.x', true],
  ['no list', at(['highlights'], {}), 'FieldWrong', 'highlights', true],
  [
    'a time that is none',
    at(['notes', 0, 'createdAt'], 5),
    'FieldWrong',
    'notes.0.createdAt',
    true,
  ],
  ['no status', at(['readings', 0, 'status'], 'done'), 'FieldWrong', 'readings.0.status', true],
  ['a pin of ten', at(['tags', 0, 'pin'], 10), 'FieldWrong', 'tags.0.pin', true],
  [
    'a position before the text',
    at(['highlights', 0, 'start'], -1),
    'FieldWrong',
    'highlights.0.start',
    true,
  ],
  [
    'an end before the start',
    at(['highlights', 0, 'end'], 3),
    'FieldWrong',
    'highlights.0.end',
    false,
  ],
  [
    'an end that is too far',
    at(['highlights', 0, 'end'], 400),
    'HighlightOutside',
    'highlights.0.end',
    false,
  ],
  [
    'a number no computer keeps',
    at(['highlights', 0, 'end'], 2 ** 53 + 2),
    'NumberLost',
    'highlights.0.end',
    true,
  ],
  ['infinity', at(['highlights', 0, 'end'], Infinity), 'NumberLost', 'highlights.0.end', true],
  ['half a sign', at(['notes', 0, 'text'], 'a\ud800'), 'SignBroken', 'notes.0.text', false],
  [
    'a key that does harm',
    (file) => JSON.parse(JSON.stringify(file).replace('"device"', '"__proto__":{},"device"')),
    'KeyForbidden',
    '__proto__',
    true,
  ],
  ['a constructor', at(['tags', 0, 'constructor'], 1), 'KeyForbidden', 'tags.0.constructor', true],
  ['no stamp', at(['tags', 0, 'stamps', 'made'], 'now'), 'FieldWrong', 'tags.0.stamps.made', true],
  [
    'a stamp after all time',
    at(['tags', 0, 'stamps', 'made'], 'ZZZZZZZZZZ-ZZZZ-x'),
    'FieldWrong',
    'tags.0.stamps.made',
    false,
  ],
  [
    'stamps of no field',
    at(['tags', 0, 'stamps', 'changed'], { x: '00000000ZZ-0000-b' }),
    'FieldWrong',
    'tags.0.stamps.changed.x',
    false,
  ],
  [
    'a stamp before the record’s',
    at(['tags', 0, 'stamps', 'changed'], { name: '0000000000-0000-b' }),
    'FieldWrong',
    'tags.0.stamps.changed.name',
    false,
  ],
  ['a paper without a title', at(['papers', 0, 'title'], ''), 'FieldWrong', 'papers.0.title', true],
  [
    'a deletion in no table',
    at(['deleted', 0, 'table'], 'x'),
    'FieldWrong',
    'deleted.0.table',
    true,
  ],
  ['a text of no field', at(['earlier', 0, 'field'], 'id'), 'FieldWrong', 'earlier.0.field', true],
  ['no sum', at(['sha256'], ''), 'FieldWrong', 'sha256', true],
];

test.each(FAULTS)('%s is refused, with its place', async (_what, spoil, name, path, isInSchema) => {
  const file: unknown = spoil(await parsed());
  const fault: unknown = await read(file).catch((error: unknown) => error);
  if (!(fault instanceof ValueProblem)) throw fault;
  expect([fault.fault.name, fault.path.join('.')]).toEqual([name, path]);
  if (isInSchema) expect(isLibrary(file)).toBe(false);
});

test('an id that comes twice is named', async () => {
  const file = await parsed();
  const { tags } = file;
  const twice = { ...file, tags: Array.isArray(tags) ? [...tags, ...tags] : [] };
  await expect(read(twice)).rejects.toMatchObject({
    fault: { name: 'IdTwice', id: 'id-one-00001' },
    path: ['tags', 1, 'id'],
  });
});

test('a highlight that ends beyond the abstract that is here is refused by its length', async () => {
  const { textHash } = await import('#domain/text-hash');
  const file = await summed(
    Object(put(await parsed(), ['highlights', 0, 'textHash'], textHash(TEXT.slice(0, 15)))),
  );
  const found = readLibraryFile(file, 'some.json', () => TEXT.slice(0, 15));
  await expect(found).rejects.toMatchObject({
    fault: { name: 'HighlightOutside', title: 'Title of paper-a', start: 10, end: 21, length: 15 },
    path: ['highlights', 0, 'end'],
    expected: { most: 15 },
  });
});

test('a highlight of a paper that is not here is no fault', async () => {
  const { incoming, isDamaged } = await read(await parsed());
  expect(isDamaged).toBe(false);
  expect(incoming.records?.rows.highlights.map(({ id }) => id)).toEqual(['marked']);
});
