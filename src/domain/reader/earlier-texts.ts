/** The history of a text: what stood there before, as the reader may want it back. */
import type { MergeState } from '#domain/reader/merge';
import { heldOf } from '#domain/reader/merge';
import { lastOf, unitOf, valueOf } from '#domain/reader/record-fields';
import type { ReaderTable } from '#domain/reader/records';
import { stampDevice, stampTime } from '#domain/reader/stamp';

export interface EarlierText {
  readonly text: string;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** The device on which, as stamps name it. */
  readonly device: string;
}

/**
 * What a text was before, newest first, each wording once; what was deleted with its record is the
 * newest of it, what stands is not among it.
 */
export function earlierTexts(
  state: MergeState,
  table: ReaderTable,
  id: string,
  field: string,
): readonly EarlierText[] {
  const held = heldOf(state, table, id);
  const standing = held && held.gone === undefined ? valueOf(held.row.record, field) : undefined;
  const versions = [...state.earlier.values()]
    .filter((one) => one.table === table && one.id === id && one.field === field)
    .map(({ text, stamp }) => ({ text, stamp }));
  const last = held?.gone === undefined ? undefined : valueOf(held.row.record, field);
  if (held && typeof last === 'string' && last !== '') {
    versions.push({ text: last, stamp: lastOf(held.row.stamps, unitOf(table, field)) });
  }
  const told = new Set<unknown>([standing]);
  return versions
    .toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
    .filter(({ text }) => !told.has(text) && told.add(text))
    .map(({ text, stamp }) => ({ text, at: stampTime(stamp), device: stampDevice(stamp) }));
}
