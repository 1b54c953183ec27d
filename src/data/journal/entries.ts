/** What stands in the lines of the journal's files. */
import {
  READER_TABLES,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import type { ChangeRow } from '../schema.ts';
import { readLines } from '#domain/reader/journal-lines';

/** Raised when older code could not read the files any more: the second knows names of groups. */
const VERSION = 2;

/** The first line of a file. */
export interface Head {
  readonly carrel: 'journal';
  readonly version: typeof VERSION;
  /** This device's name in stamps. */
  readonly device: string;
}

/** A record as a snapshot holds it. */
export interface RowEntry {
  readonly table: ReaderTable;
  readonly row: Kept<ReaderRecords[ReaderTable]>;
}

export interface ChangeEntry {
  readonly change: ChangeRow;
}

/** The last line of a snapshot, without which it is not whole. */
export interface EndEntry {
  readonly end: {
    readonly rows: number;
    readonly changes: number;
    /** Stamp of the change that came last. */
    readonly last: Stamp | null;
    /** Bytes before this line. */
    readonly bytes: number;
  };
}

/** What of a file could be read. */
export interface EntriesRead {
  readonly device: string | undefined;
  readonly rows: readonly RowEntry[];
  readonly changes: readonly ChangeRow[];
  /** Undefined for a file of changes, and for a snapshot that was not finished. */
  readonly end: EndEntry['end'] | undefined;
  /** Lines that are not what was written. */
  readonly damaged: number;
  /** Bytes up to where the last whole line ends. */
  readonly wholeTo: number;
  /** Made by a newer Carrel: not to be touched. */
  readonly isNewer: boolean;
  /** Made by an older one, which takes it for its own: nothing is to be added that it cannot read. */
  readonly isOlder: boolean;
}

export function headOf(device: string): Head {
  return { carrel: 'journal', version: VERSION, device };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isHead(value: unknown): value is Omit<Head, 'version'> & { readonly version: number } {
  return isObject(value) && 'carrel' in value && value.carrel === 'journal' && 'device' in value;
}

function isChange(value: unknown): value is ChangeEntry {
  if (!isObject(value) || !('change' in value) || !isObject(value.change)) return false;
  const { change } = value;
  return 'stamp' in change && 'seq' in change && 'edits' in change && Array.isArray(change.edits);
}

function isRow(value: unknown): value is RowEntry {
  if (!isObject(value) || !('table' in value) || !('row' in value)) return false;
  return READER_TABLES.some((table) => table === value.table) && isObject(value.row);
}

function isEnd(value: unknown): value is EndEntry {
  return isObject(value) && 'end' in value && isObject(value.end) && 'changes' in value.end;
}

/** Reads a file of the journal; of a part of one, what is whole in it. */
export function readEntries(bytes: Uint8Array): EntriesRead {
  const { values, damaged, wholeTo } = readLines(bytes);
  const head = values.find(isHead);
  const changes = values.filter(isChange).map(({ change }) => change);
  const end = values.findLast(isEnd)?.end;
  return {
    device: head?.device,
    rows: values.filter(isRow),
    changes,
    end,
    damaged,
    wholeTo,
    isNewer: head !== undefined && head.version > VERSION,
    isOlder: head !== undefined && head.version < VERSION,
  };
}
