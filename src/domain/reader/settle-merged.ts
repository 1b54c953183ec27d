/**
 * What holds between records, where two devices each kept to it and what they made together does not:
 * two tags of one name, a digit on two tags, a search saved twice, something on what is deleted. Who
 * merges settles that, and every device would settle it alike; nothing that was written is lost by it.
 */
import { recordKey } from '#domain/reader/known';
import { heldOf, rowsOf, take, withoutCurrent } from '#domain/reader/merge';
import type { Held, Making, MergeState } from '#domain/reader/merge';
import { lastStamp, stampOf, stampsOf } from '#domain/reader/record-fields';
import {
  taggingId,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
  type Tag,
  type Tagging,
} from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import { tagKey } from '#domain/tag-name';

/** A state that is being settled, by a change of this stamp. */
class Settling {
  readonly state: Making;
  /** How many records came back. */
  back = 0;
  readonly #stamp: Stamp;

  constructor({ held, earlier }: MergeState, stamp: Stamp) {
    this.state = { held: new Map(held), earlier: new Map(earlier) };
    this.#stamp = stamp;
  }

  /** The record, if it is there. */
  row<T extends ReaderTable>(table: T, id: string): Kept<ReaderRecords[T]> | undefined {
    const held = heldOf(this.state, table, id);
    return held?.gone === undefined ? held?.row : undefined;
  }

  /** Deletes a record. */
  remove<T extends ReaderTable>(table: T, row: Kept<ReaderRecords[T]>): void {
    this.#take({ table, row, gone: this.#stamp });
  }

  /** Writes some fields of a record. */
  write<T extends ReaderTable>(
    table: T,
    row: Kept<ReaderRecords[T]>,
    fields: Partial<ReaderRecords[T]>,
  ): void {
    const stamps = stampsOf(table, row.stamps.made, (field) =>
      Object.hasOwn(fields, field) ? this.#stamp : stampOf(row.stamps, field),
    );
    this.#take({
      table,
      row: { ...row, record: { ...row.record, ...fields }, stamps },
      gone: undefined,
    });
  }

  /**
   * Whether something is there that another record is on. What is deleted comes back where that record
   * was written later, by somebody who did not know.
   */
  carries(table: 'tags' | 'highlights' | 'lists', id: string, by: Kept<object>): boolean {
    const held = heldOf(this.state, table, id);
    if (!held || held.gone === undefined) return held !== undefined;
    if (lastStamp(by.stamps) <= held.gone) return false;
    this.back += 1;
    this.#take({ ...held, row: { ...held.row, stamps: { made: this.#stamp } }, gone: undefined });
    return true;
  }

  /** The same tagging of another tag, as old as it is. */
  move({ record, stamps }: Kept<Tagging>, tag: string): void {
    const id = taggingId(tag, record.on);
    this.#take({
      table: 'taggings',
      row: { id, record: { ...record, id, tag }, stamps },
      gone: undefined,
    });
  }

  #take(held: Held): void {
    take(this.state, recordKey(held.table, held.row.id), held);
  }
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

/** Of tags of one name the one that was made first stays; it takes what the others have and it lacks. */
function settleTwins(settling: Settling): Map<string, Kept<Tag>> {
  const byKey = new Map<string, Kept<Tag>>();
  const tags = rowsOf(settling.state).tags.toSorted(byId);
  for (const tag of tags) {
    const key = tagKey(tag.record.name);
    const first = byKey.get(key);
    if (!first) {
      byKey.set(key, tag);
      continue;
    }
    const { description, pin } = first.record;
    const missing = {
      ...(description === '' &&
        tag.record.description !== '' && { description: tag.record.description }),
      ...(pin === null && tag.record.pin !== null && { pin: tag.record.pin }),
    };
    settling.remove('tags', tag);
    if (Object.keys(missing).length > 0) settling.write('tags', first, missing);
    byKey.set(key, settling.row('tags', first.id) ?? first);
  }
  return byKey;
}

/** Taggings of a tag that is gone go to its twin; or it comes back; or they go, being older. */
function settleTaggings(settling: Settling, byKey: ReadonlyMap<string, Kept<Tag>>): void {
  for (const row of rowsOf(settling.state).taggings) {
    const { tag, on, paper } = row.record;
    const known = heldOf(settling.state, 'tags', tag);
    const twin = known?.gone === undefined ? undefined : byKey.get(tagKey(known.row.record.name));
    const isOn = on === paper || settling.carries('highlights', on, row);
    const isTag = isOn && (twin !== undefined || settling.carries('tags', tag, row));
    if (isTag && twin === undefined) continue;
    settling.remove('taggings', row);
    if (isTag && twin) settling.move(row, twin.id);
  }
}

/** What is on a list that is gone goes, or brings it back. */
function settleLists(settling: Settling): void {
  const { entries, sections } = rowsOf(settling.state);
  for (const row of entries) {
    if (!settling.carries('lists', row.record.list, row)) settling.remove('entries', row);
  }
  for (const row of sections) {
    if (!settling.carries('lists', row.record.list, row)) settling.remove('sections', row);
  }
}

/** The tag that was given a digit last has it. */
function settlePins(settling: Settling): void {
  const holders = new Map<number, Kept<Tag>>();
  for (const tag of rowsOf(settling.state).tags.toSorted(byId)) {
    const { pin } = tag.record;
    if (pin === null) continue;
    const other = holders.get(pin);
    const isLater = !other || stampOf(tag.stamps, 'pin') > stampOf(other.stamps, 'pin');
    if (isLater) holders.set(pin, tag);
    const loser = isLater ? other : tag;
    if (loser) settling.write('tags', loser, { pin: null });
  }
}

function settleSearches(settling: Settling): void {
  const saved = new Set<string>();
  for (const search of rowsOf(settling.state).searches.toSorted(byId)) {
    if (saved.has(search.record.address)) settling.remove('searches', search);
    saved.add(search.record.address);
  }
}

/**
 * A merged state with all that settled.
 * @param stamp of the change that settles it, later than all that is in the state
 */
export function settled(state: MergeState, stamp: Stamp): MergeState {
  const settling = new Settling(state, stamp);
  // A tag that came back may have the name of another; none comes back twice.
  for (let back = -1; back !== settling.back;) {
    back = settling.back;
    settleTaggings(settling, settleTwins(settling));
  }
  settleLists(settling);
  settlePins(settling);
  settleSearches(settling);
  return withoutCurrent(settling.state);
}
