/** Records of a parsed file, as the device keeps them, each checked field by field. */
import * as check from '#domain/exchange/file-values';
import { ValueProblem, type Expected, type Path } from '#domain/exchange/import-problem';
import { isMoment } from '#domain/exchange/library-format';
import { STATUSES } from '#domain/query-language';
import { decodeRecord } from '#domain/reader/decode-record';
import { LONGEST_GROUP, LONGEST_KIND, LONGEST_LIST, LONGEST_NOTE } from '#domain/reader/doing';
import { fieldsOf, textFields } from '#domain/reader/record-fields';
import {
  HIGHLIGHT_KINDS,
  READER_TABLES,
  type Highlight,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
  type Stamps,
} from '#domain/reader/records';
import type { Earlier, Gone } from '#domain/reader/known';
import { LONGEST_TAG } from '#domain/tag-name';

/** What must be known of a paper to say whether a highlight fits it. */
export interface MarkedPaper {
  readonly title: string;
  /** Its abstract; undefined where it is not here. */
  readonly text: string | undefined;
  /** Of that text. */
  readonly textHash: string | undefined;
}

export type MarkedPaperOf = (id: string) => MarkedPaper;

const EXPECTED: Readonly<Record<string, Expected>> = {
  id: { kind: 'words' },
  status: { kind: 'one of', values: STATUSES },
  kind: { kind: 'one of', values: HIGHLIGHT_KINDS },
  anchored: { kind: 'one of', values: ['set', 'moved', 'orphan', 'left'] },
  pin: { kind: 'whole number', least: 1, most: 9 },
  start: { kind: 'whole number', least: 0 },
  end: { kind: 'whole number', least: 1 },
  fromNote: { kind: 'yes or no' },
  done: { kind: 'yes or no' },
  due: { kind: 'day' },
  publishedOn: { kind: 'day' },
  tag: { kind: 'words' },
  on: { kind: 'words' },
  paper: { kind: 'words' },
  exact: { kind: 'words' },
  list: { kind: 'words' },
};

const LONGEST: Readonly<Record<string, number>> = {
  tags: LONGEST_TAG,
  kinds: LONGEST_KIND,
  groupNames: LONGEST_GROUP,
  lists: LONGEST_LIST,
  sections: LONGEST_LIST,
};

/** What a field should have been, given what stands there. */
function expected(table: ReaderTable, field: string, found: unknown): Expected {
  if (isMoment(field)) return { kind: 'moment' };
  const known = Object.hasOwn(EXPECTED, field) ? EXPECTED[field] : undefined;
  if (known) return known;
  if (typeof found !== 'string') return { kind: 'text' };
  const most = field === 'name' ? (LONGEST[table] ?? LONGEST_NOTE) : LONGEST_NOTE;
  return found.length > most ? { kind: 'shorter', most } : { kind: 'words' };
}

/** The record of a file with its moments in ms. */
function inMemory(fields: check.Fields, table: ReaderTable, path: Path): Record<string, unknown> {
  const found: Record<string, unknown> = { id: fields['id'] };
  for (const field of fieldsOf(table)) {
    const value = fields[field];
    const isTime = isMoment(field) && value !== null;
    found[field] = isTime ? check.moment(value, [...path, field]) : value;
  }
  return found;
}

function readRecord<T extends ReaderTable>(
  table: T,
  fields: check.Fields,
  path: Path,
): ReaderRecords[T] {
  const decoded = decodeRecord(table, inMemory(fields, table, path));
  if (decoded.field === undefined) return decoded.record;
  const { field } = decoded;
  throw check.wrong([...path, field], expected(table, field, fields[field]));
}

function readStamps(value: unknown, table: ReaderTable, path: Path): Stamps {
  const isChanged = typeof value === 'object' && value !== null && Object.hasOwn(value, 'changed');
  const fields = check.record(value, path, isChanged ? ['made', 'changed'] : ['made']);
  const made = check.stamp(fields['made'], [...path, 'made']);
  if (!isChanged) return { made };
  const at = [...path, 'changed'];
  const names = Object.keys(Object(fields['changed']));
  const changed = check.record(fields['changed'], at, names);
  const stamps = names.map((field) => {
    check.oneOf(field, [...at, field], fieldsOf(table));
    const stamp = check.stamp(changed[field], [...at, field]);
    if (stamp <= made) throw check.wrong([...at, field], { kind: 'stamp' });
    return [field, stamp] as const;
  });
  return stamps.length > 0 ? { made, changed: Object.fromEntries(stamps) } : { made };
}

/** A highlight must be in the abstract that it names, if that is here; and be as long as its words. */
function checkPlace(highlight: Highlight, path: Path, paperOf: MarkedPaperOf): void {
  const { start, end, exact, anchored, textHash } = highlight;
  if (anchored !== 'set' && anchored !== 'moved') return;
  const { title, text, textHash: known } = paperOf(highlight.paper);
  const length = text !== undefined && known === textHash ? text.length : null;
  const isOutside = length !== null && end > length;
  if (!isOutside && (anchored !== 'set' || end - start === exact.length)) return;
  throw new ValueProblem(
    { name: 'HighlightOutside', title, start, end, length: isOutside ? length : null },
    [...path, 'end'],
    {
      kind: 'whole number',
      least: start + 1,
      most: isOutside ? length : start + exact.length,
    },
  );
}

function rowOf<T extends ReaderTable>(
  table: T,
  value: unknown,
  path: Path,
): Kept<ReaderRecords[T]> {
  const fields = check.record(value, path, ['id', ...fieldsOf(table), 'stamps']);
  const record = readRecord(table, fields, path);
  return {
    id: record.id,
    record,
    stamps: readStamps(fields['stamps'], table, [...path, 'stamps']),
  };
}

function checkOnce(ids: Set<string>, id: string, path: Path): void {
  if (ids.has(id)) throw new ValueProblem({ name: 'IdTwice', id }, path);
  ids.add(id);
}

/** Records that are read in one stretch. */
const STRETCH = 5000;

/** The rows of a table, read in steps. */
export function* readTable<T extends ReaderTable>(
  table: T,
  value: unknown,
  paperOf: MarkedPaperOf,
): Generator<undefined, Kept<ReaderRecords[T]>[]> {
  const ids = new Set<string>();
  const rows: Kept<ReaderRecords[T]>[] = [];
  for (const [at, item] of check.list(value, [table]).entries()) {
    const row = rowOf(table, item, [table, at]);
    checkOnce(ids, row.id, [table, at, 'id']);
    if ('exact' in row.record) checkPlace(row.record, [table, at], paperOf);
    rows.push(row);
    if (rows.length % STRETCH === 0) yield;
  }
  return rows;
}

/** What was deleted. */
export function readGone(value: unknown, isThere: (key: string) => boolean): Gone[] {
  const ids = new Set<string>();
  return check.list(value, ['deleted']).map((item, at) => {
    const path = ['deleted', at];
    const fields = check.record(item, path, ['table', 'stamp', 'record', 'stamps']);
    const table = check.oneOf(fields['table'], [...path, 'table'], READER_TABLES);
    const names = ['id', ...fieldsOf(table)];
    const inner = check.record(fields['record'], [...path, 'record'], names);
    const record = readRecord(table, inner, [...path, 'record']);
    const key = `${table} ${record.id}`;
    checkOnce(ids, key, [...path, 'record', 'id']);
    if (isThere(key)) {
      throw new ValueProblem({ name: 'IdTwice', id: record.id }, [...path, 'record', 'id']);
    }
    const stamps = readStamps(fields['stamps'], table, [...path, 'stamps']);
    const stamp = check.stamp(fields['stamp'], [...path, 'stamp']);
    return { table, stamp, row: { id: record.id, record, stamps } };
  });
}

/** Texts that were written over. */
export function readEarlier(value: unknown): Earlier[] {
  return check.list(value, ['earlier']).map((item, at) => {
    const path = ['earlier', at];
    const fields = check.record(item, path, ['table', 'id', 'field', 'stamp', 'text']);
    const table = check.oneOf(fields['table'], [...path, 'table'], READER_TABLES);
    const text = check.words(fields['text'], [...path, 'text']);
    if (text.length > LONGEST_NOTE) {
      throw check.wrong([...path, 'text'], { kind: 'shorter', most: LONGEST_NOTE });
    }
    return {
      table,
      id: check.words(fields['id'], [...path, 'id']),
      field: check.oneOf(fields['field'], [...path, 'field'], textFields(table)),
      stamp: check.stamp(fields['stamp'], [...path, 'stamp']),
      text,
    };
  });
}
