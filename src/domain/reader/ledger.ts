/**
 * What the changes tell beyond the records that they left: what was deleted and when, which texts were
 * written over, and how much of what other devices did is known. It has no table of its own: changes
 * are kept for ever, are read once when this is asked for, and followed from then on.
 */
import { sessionOf } from '#domain/reader/act';
import { asKnown, beneathByKey, rowsBeneath } from '#domain/reader/beneath';
import { isWhole, stampsAfter, type Change, type Edit } from '#domain/reader/change';
import { recordKey, type Beneath, type Earlier, type Gone } from '#domain/reader/known';
import { NO_ROWS, type ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { stateOf, type MergeState } from '#domain/reader/merge';
import {
  lastOf,
  stampOf,
  stampsOf,
  textFields,
  unitOf,
  valueOf,
} from '#domain/reader/record-fields';
import type { Kept, ReaderRecords, ReaderTable, Stamps } from '#domain/reader/records';
import { LONG_AGO, stampDevice, type Stamp } from '#domain/reader/stamp';
import { TakenIn } from '#domain/reader/taken-in';
import { takingBack } from '#domain/reader/taking-back';

/** The latest stamp of each device. */
export function latestOfEach(stamps: Iterable<Stamp>): Map<string, Stamp> {
  const latest = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const device = stampDevice(stamp);
    if (stamp > (latest.get(device) ?? '')) latest.set(device, stamp);
  }
  return latest;
}

export class Ledger {
  /** When what is there was written. */
  readonly #stamps = new Map<string, Stamps>();
  /** At which go a text was typed that stands. */
  readonly #sessions = new Map<string, string | undefined>();
  readonly #gone: Gone[] = [];
  readonly #earlier: Earlier[] = [];
  /** What was written to records by writing to those that are shown for them. */
  readonly #along: Beneath[] = [];
  readonly #takenIn = new TakenIn();
  /** The latest change that was made here, by device: the name of this one may have been another. */
  readonly #made = new Map<string, Stamp>();

  /** Takes in the next change; they come in the order in which they were made here. */
  add(change: Change): void {
    this.#made.set(stampDevice(change.stamp), change.stamp);
    this.#takenIn.add(change);
    for (const step of change.edits) this.#follow(step, change);
  }

  /** For each device of which everything up to a stamp is known, that stamp. */
  seen(): Map<string, Stamp> {
    return latestOfEach([
      ...this.#takenIn.known().flatMap(({ seen }) => seen),
      ...this.#made.values(),
    ]);
  }

  /** As {@link TakenIn.isTrusted} says. */
  isTrusted(stamp: Stamp): boolean {
    return this.#takenIn.isTrusted(stamp);
  }

  /**
   * What is known of records that are not shown as they are, by table and id.
   * @param reverted as if these changes had been reverted, too
   */
  beneath(reverted: readonly Stamp[] = []): Map<string, Beneath> {
    const found = beneathByKey(
      this.#takenIn.known(reverted).flatMap(({ beneath = [] }) => beneath),
    );
    const along = this.#along.filter(({ table, row }) => found.has(recordKey(table, row.id)));
    // Under what it is, the last import tells, also where it was written along with another before.
    return along.length > 0 ? beneathByKey([...along, ...found.values()]) : found;
  }

  /**
   * All that is known, with the records as they are shown.
   * @param reverted as if these changes had been reverted, too
   */
  state(rows: ReaderRows, reverted: readonly Stamp[] = []): MergeState {
    const known = this.#takenIn.known(reverted);
    return stateOf(
      rowsBeneath(rows, this.beneath(reverted)),
      [...this.#gone, ...known.flatMap(({ gone }) => gone)],
      [...this.#earlier, ...known.flatMap(({ earlier }) => earlier)],
    );
  }

  /** What takes back imports, or what took some back; they come in the order in which they were made. */
  takingBack(changes: readonly Change[], library: ReaderLibrary): ReturnType<typeof takingBack> {
    const reverted = changes.map(({ stamp }) => stamp);
    return takingBack(changes, library, {
      state: (rows) => this.state(rows, reverted),
      beneath: this.beneath(reverted),
    });
  }

  /** What is known of one record. */
  stateOfOne<T extends ReaderTable>(
    table: T,
    id: string,
    row: Kept<ReaderRecords[T]> | undefined,
  ): MergeState {
    const known = this.#takenIn.known();
    const isIt = (one: ReaderTable, itsId: string): boolean => one === table && itsId === id;
    const gone = [...this.#gone, ...known.flatMap((one) => one.gone)];
    const earlier = [...this.#earlier, ...known.flatMap((one) => one.earlier)];
    const beneath = [...this.beneath()].filter(([, one]) => isIt(one.table, one.row.id));
    return stateOf(
      rowsBeneath(row ? { ...NO_ROWS, [table]: [row] } : NO_ROWS, new Map(beneath)),
      gone.filter((one) => isIt(one.table, one.row.id)),
      earlier.filter((one) => isIt(one.table, one.id)),
    );
  }

  #follow<T extends ReaderTable>(step: Edit<T>, change: Change): void {
    const { table, id, before, after } = step;
    const key = recordKey(table, id);
    const stamps = this.#stamps.get(key) ?? { made: LONG_AGO };
    if (!step.stamps && before !== null) this.#followAlong(step, change);
    if (after !== null) {
      this.#noteTexts(step, change, stamps);
      this.#stamps.set(key, stampsAfter(before === null ? undefined : stamps, step, change.stamp));
      return;
    }
    this.#stamps.delete(key);
    // What goes with stamps of its own was not deleted here: an import tells what was elsewhere.
    if (step.stamps || !isWhole<T>(before)) return;
    const row = { id, record: before, stamps };
    // A value of a tag that was only shown was never written: it goes as it is known.
    const known = table === 'tags' ? asKnown(table, row, this.beneath()) : row;
    this.#gone.push({ table, stamp: change.stamp, row: known });
  }

  /** Notes the texts that a change writes over; of what is typed at one go, only the last stands. */
  #noteTexts({ table, id, before, after, stamps }: Edit, change: Change, since: Stamps): void {
    const session = change.reverts ? undefined : sessionOf(change.act);
    for (const field of textFields(table)) {
      if (!after || !Object.hasOwn(after, field)) continue;
      const key = `${recordKey(table, id)} ${field}`;
      const isSameGo = session !== undefined && this.#sessions.get(key) === session;
      this.#sessions.set(key, session);
      const text = before === null ? '' : valueOf(before, field);
      if (stamps || isSameGo || typeof text !== 'string' || text === '') continue;
      this.#earlier.push({ table, id, field, stamp: lastOf(since, unitOf(table, field)), text });
    }
  }

  /** What is done to a record is done to those for which it is shown. */
  #followAlong<T extends ReaderTable>({ table, id, after }: Edit<T>, { stamp }: Change): void {
    if (table !== 'tags' && table !== 'searches') return;
    for (const one of this.beneath().values()) {
      if (!isUnder(table, id, one) || this.#stamps.has(recordKey(table, one.row.id))) continue;
      const { row } = one;
      if (after === null) this.#gone.push({ table, stamp, row });
      else this.#writeAlong(one, after, stamp);
    }
  }

  #writeAlong<T extends ReaderTable>(
    { table, row, under }: Beneath<T>,
    after: Partial<ReaderRecords[T]>,
    stamp: Stamp,
  ): void {
    for (const field of textFields(table)) {
      const text = valueOf(row.record, field);
      if (!Object.hasOwn(after, field) || typeof text !== 'string' || text === '') continue;
      this.#earlier.push({ table, id: row.id, field, stamp: stampOf(row.stamps, field), text });
    }
    const record = { ...row.record, ...after };
    const stamps = stampsOf(table, row.stamps.made, (field) =>
      Object.hasOwn(after, field) ? stamp : stampOf(row.stamps, field),
    );
    this.#along.push({ table, row: { id: row.id, record, stamps }, under });
  }
}

function isUnder<T extends ReaderTable>(table: T, id: string, one: Beneath): one is Beneath<T> {
  return one.table === table && one.under === id && one.row.id !== id;
}
