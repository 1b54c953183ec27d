/**
 * Changes of what a reader made, as data: the one thing that is stored, undone, told to other tabs
 * and, between devices, merged. A change names every field before and after; its stamp names the
 * device and the time.
 */
import type { Act } from '#domain/reader/act';
import type { Known } from '#domain/reader/known';
import { stampOf, stampsOf } from '#domain/reader/record-fields';
import type { ReaderRecords, ReaderTable, Stamps } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

/** What happened to one record. */
export interface Edit<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  readonly id: string;
  /** The fields that changed, as they were: all of them for a record that is gone; null for a new one. */
  readonly before: Partial<ReaderRecords[T]> | null;
  /** The same fields as they are now; null for a record that is gone. */
  readonly after: Partial<ReaderRecords[T]> | null;
  /**
   * When the record was written, before and after; null where it is not there. Only where that was not
   * by this change: what came from another device was written there, and what is taken back of it is
   * as if it had never come. So a record that goes with stamps was not deleted.
   */
  readonly stamps?: { readonly before: Stamps | null; readonly after: Stamps | null };
}

/** All that one act of the reader changed: done whole, undone whole. */
export interface Change {
  readonly stamp: Stamp;
  readonly act: Act;
  readonly edits: readonly Edit[];
  /** The changes that this one takes back, in the order in which they were made. */
  readonly reverts?: readonly Stamp[];
  /** The asking that it came of, which may come again when nobody lived to answer it. */
  readonly asked?: string;
  /** What else an import brought; as if it had not, once that is taken back. */
  readonly known?: Known;
}

/** The record of this table and id as it is now. */
export type Look = <T extends ReaderTable>(table: T, id: string) => ReaderRecords[T] | undefined;

/** The fields of `record` that differ from `other`. */
function differing<Item extends object>(record: Item, other: Item): Partial<Item> {
  const fields: Partial<Item> = {};
  for (const field in record) if (record[field] !== other[field]) fields[field] = record[field];
  return fields;
}

/** The edit from one state of a record to another; none where they are the same. */
export function edit<T extends ReaderTable>(
  table: T,
  before: ReaderRecords[T] | undefined,
  after: ReaderRecords[T] | undefined,
): Edit<T>[] {
  const id = (before ?? after)?.id;
  if (id === undefined) return [];
  if (!before || !after) return [{ table, id, before: before ?? null, after: after ?? null }];
  const now = differing(after, before);
  if (Object.keys(now).length === 0) return [];
  return [{ table, id, before: differing(before, after), after: now }];
}

/** The fields of `then` that still stand in `record` as `now` left them. */
function standing<Item extends object>(
  record: Item,
  then: Partial<Item>,
  now: Partial<Item>,
): Partial<Item> {
  const fields: Partial<Item> = {};
  for (const field in then) if (record[field] === now[field]) fields[field] = then[field];
  return fields;
}

/** What stays of a record whose making is taken back: that its paper was opened, which nobody undoes. */
function unsorted<Item extends object>(record: Item): Item | undefined {
  const isOpened = 'openedAt' in record && record.openedAt !== null;
  return isOpened ? { ...record, status: 'unread', finishedAt: null } : undefined;
}

/** What takes one edit back, given the record as it is; what was changed since stays as it is. */
function backwards<T extends ReaderTable>(
  { before, after }: Edit<T>,
  record: ReaderRecords[T] | undefined,
): ReaderRecords[T] | undefined {
  if (after === null) return record ?? (isWhole<T>(before) ? before : undefined);
  if (before === null) return record && unsorted(record);
  return record && { ...record, ...standing(record, before, after) };
}

/** An edit that removed a record, or made one, names all of its fields; its id among them. */
export function isWhole<T extends ReaderTable>(
  fields: Partial<ReaderRecords[T]> | null,
): fields is ReaderRecords[T] {
  return fields?.id !== undefined;
}

/** The record after an edit of it. */
export function edited<T extends ReaderTable>(
  { after }: Edit<T>,
  record: ReaderRecords[T] | undefined,
): ReaderRecords[T] | undefined {
  if (after === null) return undefined;
  if (record) return { ...record, ...after };
  return isWhole<T>(after) ? after : undefined;
}

/** The stamps of a record after an edit by the change of this stamp. */
export function stampsAfter(before: Stamps | undefined, step: Edit, stamp: Stamp): Stamps {
  const { table, after, stamps } = step;
  if (stamps?.after && (!before || step.before === null)) return stamps.after;
  if (!before || step.before === null) return { made: stamp };
  const brought = stamps?.after;
  if (brought) {
    const isBrought = (field: string): boolean => after !== null && Object.hasOwn(after, field);
    return stampsOf(table, brought.made, (field) =>
      stampOf(isBrought(field) ? brought : before, field),
    );
  }
  const changed: Record<string, Stamp> = { ...before.changed };
  for (const field of Object.keys(after ?? {})) changed[field] = stamp;
  return { made: before.made, changed };
}

/** What takes these edits of one record back, last edit first. */
function revertRecord<T extends ReaderTable>(
  table: T,
  id: string,
  steps: readonly Edit<T>[],
  look: Look,
): Edit<T>[] {
  const current = look(table, id);
  const reverted = steps.reduceRight((record, step) => backwards(step, record), current);
  return edit(table, current, reverted);
}

/**
 * The edits that take changes back, last change first. What others changed since is left as it is.
 * @param changes in the order in which they were made
 */
export function reverting(changes: readonly Change[], look: Look): Edit[] {
  const byRecord = new Map<string, Edit[]>();
  for (const step of changes.flatMap(({ edits }) => edits)) {
    const key = `${step.table} ${step.id}`;
    const steps = byRecord.get(key);
    if (steps) steps.push(step);
    else byRecord.set(key, [step]);
  }
  return [...byRecord.values()].flatMap((steps) => {
    const [first] = steps;
    return first ? revertRecord(first.table, first.id, steps, look) : [];
  });
}

/** Whether all of these only brought what was written elsewhere, or took that back. */
export function areImports(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ act }) => act.kind === 'import');
}
