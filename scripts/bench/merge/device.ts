/** A device in a random world: it writes, deletes and merges, and its clock is wrong. */
import type { Incoming } from '#domain/exchange/incoming';
import { edit, type Edit } from '#domain/reader/change';
import { decodeRecord } from '#domain/reader/decode-record';
import { recordKey } from '#domain/reader/known';
import { fieldsOf, taken, textFields, unitOf, valueOf } from '#domain/reader/record-fields';
import { READER_TABLES, taggingId, type ReaderTable } from '#domain/reader/records';
import { settle } from '#domain/reader/settle';
import { nextStamp, type Stamp } from '#domain/reader/stamp';
import { Desk, NOW } from './desk.ts';
import { madeRecord, pick, type Random } from './made-record.ts';

const YEAR_MS = 365.25 * 24 * 3600 * 1000;

/** What never changes once a record is made. */
const FIXED = new Set(['tag', 'on', 'paper', 'list', 'fromNote', 'createdAt', 'addedAt']);

/** Their ids are made of others; all other ids are of chance. */
const NAMED_BY_WHAT_THEY_ARE_ON = new Set<ReaderTable>(['taggings', 'entries']);

/** What a device did to one record, and what is to be found of it for ever. */
export interface Deed {
  readonly table: ReaderTable;
  readonly id: string;
  readonly stamp: Stamp;
  readonly isDeletion: boolean;
  /** The texts that were written. */
  readonly texts: readonly { readonly field: string; readonly text: string }[];
}

export class Device {
  readonly desk: Desk;
  readonly #random: Random;
  readonly #skew: number;

  constructor(name: string, random: Random) {
    this.desk = new Desk(name);
    this.#random = random;
    this.#skew = (random() * 2 - 1) * YEAR_MS;
  }

  /** Makes a record, writes to one, or deletes one. */
  act(text: string): Deed[] {
    const random = this.#random;
    const table = pick(random, READER_TABLES) ?? 'notes';
    const rows = [...this.desk.library.all(table)];
    const id = pick(random, rows)?.id;
    if (id === undefined || random() < 0.3) return this.#change(this.#making(table, text));
    return this.#change(
      random() < 0.35 ? this.#deleting(table, id) : this.#writing(table, id, text),
    );
  }

  /** Takes in what another device knows, as the app does. */
  adopt(incoming: Incoming): void {
    this.desk.import(incoming, this.#now());
  }

  #now(): number {
    return NOW + this.#skew + Math.floor(this.#random() * 1000);
  }

  #making(table: ReaderTable, text: string): Edit[] {
    const { record } = decodeRecord(table, madeRecord(this.#random, table, text));
    if (!record) throw new Error(`A made-up record of ${table} is none.`);
    const { library, ledger } = this.desk;
    // What is made by chance is never called as something that is known and only not shown.
    const isNamedByChance = !NAMED_BY_WHAT_THEY_ARE_ON.has(table);
    const isHidden = isNamedByChance && ledger.beneath().has(recordKey(table, record.id));
    return library.get(table, record.id) || isHidden ? [] : edit(table, undefined, record);
  }

  #deleting(table: ReaderTable, id: string): Edit[] {
    const { library } = this.desk;
    const on = table === 'tags' ? [...library.taggedWith(id)] : [];
    return [
      ...edit(table, library.get(table, id), undefined),
      ...on.flatMap((other) =>
        edit('taggings', library.get('taggings', taggingId(id, other)), undefined),
      ),
    ];
  }

  #writing(table: ReaderTable, id: string, text: string): Edit[] {
    const before = this.desk.library.get(table, id);
    const free = fieldsOf(table).filter((name) => !FIXED.has(name));
    const field = pick(this.#random, free);
    if (!before || field === undefined) return [];
    const fresh = madeRecord(this.#random, table, text);
    // As the app does: what belongs together is written together.
    const { record } = decodeRecord(table, { ...before, ...taken(fresh, unitOf(table, field)) });
    if (!record) throw new Error(`A made-up record of ${table} is none.`);
    return edit(table, before, record);
  }

  #change(asked: readonly Edit[]): Deed[] {
    const { library, ledger, name } = this.desk;
    const edits = settle(asked, library);
    if (edits.length === 0) return [];
    const stamp = nextStamp(library.latest, this.#now(), name);
    const beneath = [...ledger.beneath().values()];
    this.desk.apply({ stamp, act: { kind: 'accept', highlights: 0 }, edits });
    return edits.flatMap((step) => {
      const { table, id } = step;
      // What is done to a record is done to those for which it is shown.
      const along = beneath.filter((one) => one.table === table && one.under === id);
      const isAlong = step.before !== null && (table === 'tags' || table === 'searches');
      const hidden = along.filter(
        ({ row }) => isAlong && row.id !== id && !library.get(table, row.id),
      );
      return [id, ...hidden.map(({ row }) => row.id)].map((one) => deedOf(step, one, stamp));
    });
  }
}

function deedOf({ table, after }: Edit, id: string, stamp: Stamp): Deed {
  const texts = textFields(table).flatMap((field) => {
    const text = after && valueOf(after, field);
    return typeof text === 'string' && text !== '' ? [{ field, text }] : [];
  });
  return { table, id, stamp, isDeletion: after === null, texts };
}

/** What names the record that a deed was done to. */
export function keyOf({ table, id }: Deed): string {
  return recordKey(table, id);
}
