/** A device in a random world: it writes, deletes and merges, and its clock is wrong. */
import { decodeRecord } from '#domain/reader/decode-record';
import { NO_ROWS } from '#domain/reader/library';
import { merge, rowsOf, stateOf, type MergeState } from '#domain/reader/merge';
import {
  fieldsOf,
  stampOf,
  stampsOf,
  taken,
  textFields,
  unitOf,
  valueOf,
} from '#domain/reader/record-fields';
import {
  entryId,
  HIGHLIGHT_KINDS,
  READER_TABLES,
  taggingId,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import { settled } from '#domain/reader/settle-merged';
import { nextStamp, type Stamp } from '#domain/reader/stamp';

export type Random = () => number;

export function pick<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}

const YEAR_MS = 365.25 * 24 * 3600 * 1000;
const NOW = Date.UTC(2026, 10, 21);

/** Names and ids among them that are something else to a plain object. */
const ODD = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a b', '', 'x'];
const PAPERS = ['__proto__', 'constructor', 'p1', 'p2'];
const NAMES = ['ward', 'Ward', '__proto__', 'constructor', 'triage'];
const ADDRESSES = ['#/?q=sepsis', '#/?has=code'];

/** A made-up record of any table; few ids, so that devices write to the same ones. */
function madeRecord(random: Random, table: ReaderTable, text: string): ReaderRecords[ReaderTable] {
  const id = `${pick(random, ODD) ?? ''}${Math.floor(random() * 3)}`;
  const paper = pick(random, PAPERS) ?? 'p1';
  const name = pick(random, NAMES) ?? 'ward';
  const other = `${pick(random, ODD) ?? ''}${Math.floor(random() * 3)}`;
  const number = Math.floor(random() * 50);
  const kind = pick(random, HIGHLIGHT_KINDS) ?? 'key';
  switch (table) {
    case 'readings':
      return {
        id: paper,
        status: pick(random, ['toread', 'read', 'aside']) ?? 'read',
        openedAt: number,
        finishedAt: null,
      };
    case 'notes':
      return { id: paper, text, createdAt: number, changedAt: number };
    case 'tags':
      return {
        id,
        name,
        description: text,
        pin: random() < 0.3 ? 1 + (number % 3) : null,
        createdAt: number,
      };
    case 'taggings':
      return { id: taggingId(id, paper), tag: id, on: paper, paper, fromNote: false };
    case 'highlights':
      return {
        id: other,
        paper,
        kind,
        exact: 'words',
        prefix: '',
        suffix: '',
        start: number,
        end: number + 5,
        textHash: '0123456789abcdef',
        anchored: 'set',
        note: text,
        createdAt: number,
      };
    case 'kinds':
      return { id: kind, name: text.slice(0, 20), letter: 'K' };
    case 'searches':
      return {
        id,
        name: text.slice(0, 40),
        address: pick(random, ADDRESSES) ?? '#/?q=a',
        createdAt: number,
      };
    case 'lists':
      return { id, name: text.slice(0, 40), description: text, createdAt: number };
    case 'entries':
      return {
        id: entryId(id, paper),
        list: id,
        paper,
        at: `V${number}`,
        note: text,
        due: null,
        done: random() < 0.5,
        addedAt: number,
      };
    case 'sections':
      return { id: other, list: id, name: text.slice(0, 40), at: `V${number}` };
    case 'ownPapers':
      return {
        id: paper,
        title: text,
        abstract: '',
        publishedOn: null,
        authors: '',
        doi: '',
        url: '',
        from: 'x.bib',
        createdAt: number,
      };
  }
}

/** A text that was written, which has to be somewhere for ever. */
export interface WrittenText {
  readonly table: ReaderTable;
  readonly id: string;
  readonly field: string;
  readonly stamp: Stamp;
  readonly text: string;
}

function withRow(table: ReaderTable, row: Kept<ReaderRecords[ReaderTable]>): MergeState {
  return stateOf({ ...NO_ROWS, [table]: [row] });
}

export class Device {
  state: MergeState = stateOf(NO_ROWS);
  readonly #name: string;
  readonly #random: Random;
  readonly #skew: number;
  #latest: Stamp | undefined;

  constructor(name: string, random: Random) {
    this.#name = name;
    this.#random = random;
    this.#skew = (random() * 2 - 1) * YEAR_MS;
  }

  /** Makes a record, writes to one, or deletes one; returns the texts that it wrote. */
  act(text: string): WrittenText[] {
    const table = pick(this.#random, READER_TABLES) ?? 'notes';
    const rows: readonly Kept<ReaderRecords[ReaderTable]>[] = rowsOf(this.state)[table];
    const row = pick(this.#random, rows);
    if (row && this.#random() < 0.25) {
      this.#take(stateOf(NO_ROWS, [{ table, row, stamp: this.#stamp() }]));
      return [];
    }
    return row && this.#random() < 0.6 ? this.#write(table, row, text) : this.#make(table, text);
  }

  /** Takes in what another device knows, and settles what that breaks. */
  adopt(both: MergeState): void {
    for (const { row, gone } of both.held.values()) {
      for (const stamp of [
        row.stamps.made,
        ...Object.values(row.stamps.changed ?? {}),
        gone ?? '',
      ]) {
        if (stamp > (this.#latest ?? '')) this.#latest = stamp;
      }
    }
    this.state = settled(both, this.#stamp());
  }

  #make(table: ReaderTable, text: string): WrittenText[] {
    const record = madeRecord(this.#random, table, text);
    const stamp = this.#stamp();
    this.#take(withRow(table, { id: record.id, record, stamps: { made: stamp } }));
    return written(table, record, textFields(table), stamp);
  }

  #write(table: ReaderTable, row: Kept<ReaderRecords[ReaderTable]>, text: string): WrittenText[] {
    const fresh = { ...madeRecord(this.#random, table, text), id: row.id };
    const fixed = new Set(['tag', 'on', 'paper', 'list', 'createdAt', 'addedAt']);
    const free = fieldsOf(table).filter((name) => !fixed.has(name));
    const field = pick(this.#random, free);
    if (field === undefined) return [];
    // As the app does: what belongs together is written together, and only what differs is stamped.
    const unit = unitOf(table, field).filter(
      (name) => valueOf(row.record, name) !== valueOf(fresh, name),
    );
    const stamp = this.#stamp();
    const { record } = decodeRecord(table, { ...row.record, ...taken(fresh, unit) });
    if (!record) throw new Error(`A made-up record of ${table} is none.`);
    const stamps = stampsOf(table, row.stamps.made, (name) =>
      unit.includes(name) ? stamp : stampOf(row.stamps, name),
    );
    this.#take(withRow(table, { id: row.id, record, stamps }));
    const texts = textFields(table).filter((name) => unit.includes(name));
    return written(table, record, texts, stamp);
  }

  #stamp(): Stamp {
    const now = NOW + this.#skew + Math.floor(this.#random() * 1000);
    this.#latest = nextStamp(this.#latest, now, this.#name);
    return this.#latest;
  }

  #take(change: MergeState): void {
    this.state = merge(this.state, change);
  }
}

function written(
  table: ReaderTable,
  record: ReaderRecords[ReaderTable],
  fields: readonly string[],
  stamp: Stamp,
): WrittenText[] {
  return fields.flatMap((field) => {
    const text = valueOf(record, field);
    return typeof text === 'string' ? [{ table, id: record.id, field, stamp, text }] : [];
  });
}
