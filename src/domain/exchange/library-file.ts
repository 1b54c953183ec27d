/** Carrel's own files, written: all that a reader made, or a list of it, to be read back without loss. */
import { contentHash } from '#domain/exchange/content-hash';
import {
  isMoment,
  LIBRARY_FORMAT,
  LIBRARY_TABLES,
  LIBRARY_VERSION,
  LIST_FORMAT,
  LIST_TABLES,
  LIST_VERSION,
  type FilePaper,
} from '#domain/exchange/library-format';
import { recordKey, type Gone } from '#domain/reader/known';
import { goneOf, rowsOf, type MergeState } from '#domain/reader/merge';
import { fieldsOf, valueOf } from '#domain/reader/record-fields';
import type { Kept, ReaderTable } from '#domain/reader/records';
import { stampDevice, type Stamp } from '#domain/reader/stamp';

/** What a file is written from. */
export interface LibrarySource {
  readonly state: MergeState;
  /** For each device of which all is known up to a stamp, that stamp. */
  readonly seen: Iterable<Stamp>;
  /** This device's name in stamps. */
  readonly device: string;
  /** In ms since 1970. */
  readonly savedAt: number;
  /** What is known of a paper that the records name. */
  readonly paperOf: (id: string) => FilePaper | undefined;
}

/** What a list's file holds: a list, or some papers. */
export interface ListSource extends Pick<LibrarySource, 'device' | 'savedAt' | 'paperOf'> {
  /** Of the list and its papers alone. */
  readonly state: MergeState;
  /** Papers that go along, whether or not anything was made of them. */
  readonly papers: readonly string[];
}

type Entries = readonly (readonly [string, unknown])[];

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function inFile(field: string, value: unknown): unknown {
  return isMoment(field) && typeof value === 'number' ? new Date(value).toISOString() : value;
}

function recordEntries(table: ReaderTable, { id, record }: Kept<object>): Entries {
  const fields = fieldsOf(table).map((field) => [field, inFile(field, valueOf(record, field))]);
  return [['id', id], ...fields.map(([field, value]) => [String(field), value] as const)];
}

function rowEntries(table: ReaderTable, row: Kept<object>): Record<string, unknown> {
  return Object.fromEntries([...recordEntries(table, row), ['stamps', row.stamps]]);
}

function goneEntries({ table, stamp, row }: Gone): Record<string, unknown> {
  const record = Object.fromEntries(recordEntries(table, row));
  return { table, stamp, record, stamps: row.stamps };
}

/** The papers that records are about. */
function papersIn(state: MergeState): Set<string> {
  const rows = rowsOf(state);
  const ids = [...rows.readings, ...rows.notes].map(({ id }) => id);
  const named = [...rows.taggings, ...rows.highlights, ...rows.entries];
  return new Set([...ids, ...named.map(({ record }) => record.paper)]);
}

function paperEntries(
  ids: Iterable<string>,
  paperOf: LibrarySource['paperOf'],
): Record<string, unknown>[] {
  return [...ids].toSorted(compare).flatMap((id) => {
    const paper = paperOf(id);
    if (!paper) return [];
    const { title, publishedOn, abstract, links, sources } = paper;
    const told = links.map(({ kind, url }) => ({ kind, url }));
    return [{ id, title, publishedOn, abstract, links: told, sources: [...sources] }];
  });
}

function tableEntries(state: MergeState, tables: readonly ReaderTable[]): Entries {
  const rows = rowsOf(state);
  return tables.map((table) => {
    const sorted = [...rows[table]].toSorted((a, b) => compare(a.id, b.id));
    return [table, sorted.map((row) => rowEntries(table, row))];
  });
}

/** A value on one line, with blanks where a reader's eye wants them. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A record, a field on each line. */
function printedRecord(record: object): string {
  const lines = Object.entries(record).map(
    ([key, value]) => `      ${JSON.stringify(key)}: ${onOneLine(value)}`,
  );
  return `    {\n${lines.join(',\n')}\n    }`;
}

function printed(key: string, value: unknown): string {
  const isRecords = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (!isRecords) return `  ${JSON.stringify(key)}: ${onOneLine(value)}`;
  const records = value.map((item: object) => printedRecord(item));
  return `  ${JSON.stringify(key)}: [\n${records.join(',\n')}\n  ]`;
}

/** The file of some content; its sum is that of the rest, however that is spaced. */
async function written(head: Entries, rest: Entries): Promise<string> {
  const sum = await contentHash(JSON.stringify(Object.fromEntries([...head, ...rest])));
  const all: Entries = [...head, ['sha256', sum], ...rest];
  return `{\n${all.map(([key, value]) => printed(key, value)).join(',\n')}\n}\n`;
}

function headOf(format: string, version: number, savedAt: number, device: string): Entries {
  return [
    ['format', format],
    ['version', version],
    ['savedAt', new Date(savedAt).toISOString()],
    ['device', device],
  ];
}

/** The file of everything. */
export function writeLibraryFile(source: LibrarySource): Promise<string> {
  const { state, seen, device, savedAt, paperOf } = source;
  const gone = goneOf(state).toSorted((a, b) =>
    compare(recordKey(a.table, a.row.id), recordKey(b.table, b.row.id)),
  );
  const earlier = [...state.earlier].toSorted(([a], [b]) => compare(a, b));
  return written(headOf(LIBRARY_FORMAT, LIBRARY_VERSION, savedAt, device), [
    ['seen', [...seen].toSorted((a, b) => compare(stampDevice(a), stampDevice(b)))],
    ['papers', paperEntries(papersIn(state), paperOf)],
    ...tableEntries(state, LIBRARY_TABLES),
    ['deleted', gone.map(goneEntries)],
    [
      'earlier',
      earlier.map(([, { table, id, field, stamp, text }]) => ({ table, id, field, stamp, text })),
    ],
  ]);
}

/** The file of one list, or of some papers: without anything that is deleted or was written over. */
export function writeListFile({
  state,
  papers,
  device,
  savedAt,
  paperOf,
}: ListSource): Promise<string> {
  const named = new Set([...papersIn(state), ...papers]);
  return written(headOf(LIST_FORMAT, LIST_VERSION, savedAt, device), [
    ['papers', paperEntries(named, paperOf)],
    ...tableEntries(state, LIST_TABLES),
  ]);
}
