import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecord, decodeRow } from '#domain/reader/decode-record';
import { READER_TABLES, type Kept, type ReaderTable } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';
import { anyStep, Player } from './play.ts';

interface Row {
  readonly table: ReaderTable;
  readonly row: Kept<object>;
}

/** Every row that a random reader comes by. */
const anyRows = fc.array(anyStep, { minLength: 10, maxLength: 60 }).map((wishes) => {
  const reader = new Player();
  const rows: Row[] = [];
  for (const wish of wishes) {
    reader.wish(wish);
    for (const table of READER_TABLES)
      for (const row of reader.library.all(table)) rows.push({ table, row });
  }
  return rows;
});

/** What no field may be. */
const anyDamage = fc.constantFrom<unknown>({}, [], 10n, undefined, Number.NaN, -1, 0.5, () => 0);

/** One sound record of each table. */
const SOUND: Readonly<Record<ReaderTable, Readonly<Record<string, unknown>>>> = {
  readings: { id: 'p', status: 'read', openedAt: 1, finishedAt: null },
  notes: { id: 'p', text: 'a note', createdAt: 1, changedAt: 2 },
  tags: { id: 't', name: 'ward', description: '', pin: 9, createdAt: 1 },
  taggings: { id: 't p', tag: 't', on: 'p', paper: 'p', fromNote: false },
  highlights: {
    id: 'h',
    paper: 'p',
    kind: 'key',
    exact: 'words',
    prefix: '',
    suffix: '',
    start: 0,
    end: 5,
    textHash: '0123456789abcdef',
    anchored: 'set',
    note: '',
    createdAt: 1,
  },
  kinds: { id: 'key', name: 'Gap', letter: 'G' },
  groupNames: { id: 'p', name: 'Wards', papers: 'p\nq' },
  searches: { id: 's', name: 'Mine', address: '#/?q=sepsis', createdAt: 1 },
  lists: { id: 'l', name: 'Journal club', description: '', createdAt: 1 },
  entries: {
    id: 'l p',
    list: 'l',
    paper: 'p',
    at: 'V',
    note: '',
    due: '2026-12-04',
    done: false,
    addedAt: 1,
  },
  sections: { id: 's', list: 'l', name: 'First hour', at: 'k' },
  ownPapers: {
    id: 'p',
    title: 'A title',
    abstract: '',
    publishedOn: '2024-02',
    authors: '',
    doi: '10.1000/1',
    url: 'https://example.org/',
    from: 'refs.bib',
    createdAt: 1,
  },
};

const STAMP = nextStamp(undefined, 1000, 'device');

/** A row around a sound record. */
function rowOf(table: ReaderTable): Record<string, unknown> {
  const record = SOUND[table];
  return { id: record['id'], record, stamps: { made: STAMP, changed: { note: STAMP } } };
}

describe('what a reader makes', () => {
  test('decodes, record and row, whatever was done', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { table, row } of rows) {
          expect(decodeRecord(table, row.record)).toEqual({ record: row.record });
          expect(decodeRow(table, structuredClone(row))).toEqual({ record: row.record });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is refused with the name of the field that is damaged, lacking or unknown', () => {
    fc.assert(
      fc.property(anyRows, anyDamage, fc.nat(), fc.nat(), (rows, damage, at, which) => {
        const found = rows[at % Math.max(rows.length, 1)];
        if (!found) return;
        const { table, row } = found;
        const fields = Object.keys(row.record);
        const field = fields[which % fields.length] ?? '';
        const damaged = { ...row.record, [field]: damage };
        expect(decodeRecord(table, damaged)).toEqual({ field });
        const lacking = Object.fromEntries(
          Object.entries(row.record).filter(([name]) => name !== field),
        );
        expect(decodeRecord(table, lacking)).toEqual({ field });
        expect(decodeRecord(table, { ...row.record, more: 1 })).toEqual({ field: 'more' });
        expect(decodeRow(table, { ...row, record: damaged })).toEqual({ field });
      }),
    );
  });
});

test.each<[ReaderTable, string, unknown]>([
  ['readings', 'status', 'unsorted'],
  ['readings', 'finishedAt', '2026'],
  ['readings', 'openedAt', 8.64e15 + 1],
  ['notes', 'text', ''],
  ['notes', 'text', 'a'.repeat(100_001)],
  ['tags', 'name', '“”'],
  ['tags', 'name', 'a'.repeat(81)],
  ['tags', 'description', 'a'.repeat(2001)],
  ['tags', 'pin', 0],
  ['tags', 'pin', 10],
  ['taggings', 'id', 'p t'],
  ['taggings', 'fromNote', 1],
  ['highlights', 'kind', 'constructor'],
  ['highlights', 'exact', ''],
  ['highlights', 'end', 0],
  ['highlights', 'start', '0'],
  ['highlights', 'textHash', '0123456789ABCDEF'],
  ['highlights', 'anchored', 'lost'],
  ['kinds', 'id', 'gap'],
  ['kinds', 'name', 'a'.repeat(25)],
  ['kinds', 'letter', 'GG'],
  ['groupNames', 'name', 'a'.repeat(61)],
  ['groupNames', 'papers', ''],
  ['searches', 'address', 'https://example.org/'],
  ['searches', 'name', 'a'.repeat(81)],
  ['lists', 'name', ''],
  ['entries', 'id', 'p l'],
  ['entries', 'at', ''],
  ['entries', 'at', 'a b'],
  ['entries', 'due', '2026-02-30'],
  ['entries', 'due', '2026-2-3'],
  ['entries', 'done', null],
  ['sections', 'name', 'a'.repeat(81)],
  ['ownPapers', 'title', ''],
  ['ownPapers', 'publishedOn', '2024-13'],
  ['ownPapers', 'publishedOn', '24'],
  ['ownPapers', 'url', 'javascript:alert(1)'],
])('in %s the field %s is refused with %j', (table, field, value) => {
  expect(decodeRecord(table, SOUND[table])).toEqual({ record: SOUND[table] });
  expect(decodeRecord(table, { ...SOUND[table], [field]: value })).toEqual({ field });
});

test('fields that are inherited are none, and none is taken from a prototype', () => {
  const inherited: unknown = Object.create(SOUND.notes);
  expect(decodeRecord('notes', inherited)).toEqual({ field: '' });
  const named: unknown = JSON.parse(
    '{"id":"p","text":"a","createdAt":1,"changedAt":1,"__proto__":{}}',
  );
  expect(decodeRecord('notes', named)).toEqual({ field: '__proto__' });
});

test.each([[null], [[]], ['a'], [10n], [new Map()]])('%s is no record and no row', (value) => {
  expect(decodeRecord('tags', value)).toEqual({ field: '' });
  expect(decodeRow('tags', value)).toEqual({ field: '' });
});

test('a row goes with its record and says when it was written', () => {
  for (const table of READER_TABLES) {
    const row = rowOf(table);
    expect(decodeRow(table, row)).toEqual({ record: SOUND[table] });
    const refused: readonly [string, object][] = [
      ['id', { ...row, id: 'another' }],
      ['record', { ...row, record: 10n }],
      ['stamps', { ...row, stamps: {} }],
      ['stamps', { ...row, stamps: { made: 'yesterday' } }],
      ['stamps', { ...row, stamps: { made: STAMP, changed: { note: 1 } } }],
      ['stamps', { ...row, stamps: { made: STAMP, by: 'me' } }],
      ['more', { ...row, more: 1 }],
    ];
    for (const [field, damaged] of refused) expect(decodeRow(table, damaged)).toEqual({ field });
  }
});
