/** What a file holds that was deleted here since it was saved, and how that comes back. */
import { recordKey } from '#domain/reader/known';
import { take, type Held, type MergeState } from '#domain/reader/merge';
import { READER_TABLES, type Kept, type ReaderTable } from '#domain/reader/records';
import { carriersOf } from '#domain/reader/showing';
import type { Stamp } from '#domain/reader/stamp';

/** Names a record. */
export interface RecordName {
  readonly table: ReaderTable;
  readonly id: string;
}

/** What shall come back; what hangs on it comes with it. */
export type BringBack = 'all' | readonly RecordName[];

/** A record that was deleted here, or that came too late for what it is on. */
export interface DeletedHere {
  readonly table: ReaderTable;
  /** As the file has it. */
  readonly row: Kept<object>;
  /** How many records hang on it, and come back with it: the entries of a list, the tags on a highlight. */
  readonly hanging: number;
}

/** All of them: by their keys, and by the key of that on which they hang. */
export interface DeletedSince {
  readonly held: ReadonlyMap<string, Held>;
  /** Those that hang on none of the others. */
  readonly roots: readonly DeletedHere[];
}

function isGone({ held }: MergeState, key: string): boolean {
  return held.get(key)?.gone !== undefined;
}

/** The key of that on which a record hangs, among some. */
function rootOf(one: Held, among: ReadonlyMap<string, Held>): string | undefined {
  return carriersOf(one).find((key) => among.has(key));
}

/**
 * Records of a file that are deleted here.
 * @param isComing whether a record is there once the file is merged
 * @param except keys of those about which the reader is asked otherwise
 */
export function deletedSince(
  there: MergeState,
  here: MergeState,
  isComing: (key: string) => boolean,
  except: ReadonlySet<string>,
): DeletedSince {
  const held = new Map<string, Held>();
  for (const [key, one] of there.held) {
    if (one.gone !== undefined || except.has(key) || isComing(key)) continue;
    const isOnGone = carriersOf(one).some((on) => isGone(here, on));
    if (isGone(here, key) || isOnGone) held.set(key, one);
  }
  const hanging = new Map<string, number>();
  for (const one of held.values()) {
    const root = rootOf(one, held);
    if (root !== undefined) hanging.set(root, (hanging.get(root) ?? 0) + 1);
  }
  const roots = [...held]
    .filter(([, one]) => rootOf(one, held) === undefined)
    .map(([key, { table, row }]) => ({ table, row, hanging: hanging.get(key) ?? 0 }))
    .toSorted((a, b) => READER_TABLES.indexOf(a.table) - READER_TABLES.indexOf(b.table));
  return { held, roots };
}

/** The keys of all that comes back with some: what hangs on them, and what any of it is on. */
function withAllOf(held: ReadonlyMap<string, Held>, wanted: BringBack): Set<string> {
  if (wanted === 'all') return new Set(held.keys());
  const asked = new Set(wanted.map(({ table, id }) => recordKey(table, id)));
  const found = new Set([...asked].filter((key) => held.has(key)));
  for (const [key, one] of held) {
    const on = carriersOf(one).filter((carrier) => held.has(carrier));
    const [root] = on;
    if (root === undefined || !asked.has(root)) continue;
    found.add(key);
    // A highlight that comes back has its tags again, also those that were deleted themselves.
    for (const carrier of on) found.add(carrier);
  }
  return found;
}

/** A merged state with what shall come back, written anew. */
export function withBroughtBack(
  both: MergeState,
  { held }: DeletedSince,
  wanted: BringBack,
  stamp: Stamp,
): MergeState {
  if (wanted !== 'all' && wanted.length === 0) return both;
  const state = { held: new Map(both.held), earlier: new Map(both.earlier) };
  for (const key of withAllOf(held, wanted)) {
    const one = held.get(key);
    if (one) take(state, key, { ...one, row: { ...one.row, stamps: { made: stamp } } });
  }
  return state;
}
