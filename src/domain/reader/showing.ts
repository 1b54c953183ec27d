/** A view of all that is known, while it is being made: what is there, what is shown, what is not. */
import { recordKey, type Beneath } from '#domain/reader/known';
import type { Held, MergeState } from '#domain/reader/merge';
import { lastStamp } from '#domain/reader/record-fields';
import type { Kept, ReaderRecords, ReaderTable } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

/** A record as it is shown. */
export interface ShownRow<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  readonly row: Kept<ReaderRecords[T]>;
}

export interface Shown {
  /** By table and id. */
  readonly rows: ReadonlyMap<string, ShownRow>;
  readonly beneath: readonly Beneath[];
}

function laterOf(one: Stamp | undefined, other: Stamp): Stamp {
  return one !== undefined && one > other ? one : other;
}

/** What records are on, the most telling first: a tagging perhaps on a highlight, an entry on a list. */
export function carriersOf({ table, row }: ShownRow): string[] {
  const { record } = row;
  if (table === 'taggings' && 'on' in record) {
    const { tag, on, paper } = record;
    return [...(on === paper ? [] : [recordKey('highlights', on)]), recordKey('tags', tag)];
  }
  return 'list' in record ? [recordKey('lists', record.list)] : [];
}

export class Showing {
  readonly rows = new Map<string, ShownRow>();
  readonly beneath: Beneath[] = [];
  readonly #held: ReadonlyMap<string, Held>;
  /** When anything was last written on a record, by the record. */
  readonly #lastOn = new Map<string, Stamp>();

  constructor({ held }: MergeState) {
    this.#held = held;
    for (const one of held.values()) {
      const last = lastStamp(one.row.stamps);
      for (const key of carriersOf(one)) {
        this.#lastOn.set(key, laterOf(this.#lastOn.get(key), last));
      }
    }
  }

  /**
   * Whether a record is there: not deleted, or something was written on it later, by somebody who did
   * not know. It stays then, also when that is removed again.
   */
  isThere(key: string): boolean {
    const held = this.#held.get(key);
    if (!held) return false;
    return held.gone === undefined || (this.#lastOn.get(key) ?? '') > held.gone;
  }

  show<T extends ReaderTable>(table: T, row: Kept<ReaderRecords[T]>): void {
    this.rows.set(recordKey(table, row.id), { table, row });
  }

  /** @param under id of the record that is shown for it */
  hide<T extends ReaderTable>(table: T, row: Kept<ReaderRecords[T]>, under: string | null): void {
    this.beneath.push({ table, row, under });
  }
}
