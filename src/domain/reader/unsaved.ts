/** What was made since a backup, and so is on this device alone. */
import type { ReaderLibrary } from '#domain/reader/library';
import { lastStamp, stampOf } from '#domain/reader/record-fields';
import type { Stamp } from '#domain/reader/stamp';

export interface Unsaved {
  /** Steps of the reader, back ones among them; no more are counted than can be undone and redone. */
  readonly changes: number;
  readonly highlights: number;
  /** On papers and on highlights. */
  readonly notes: number;
  /** Tags that were made or changed. */
  readonly tags: number;
  /** Papers that a tag was put on, or on one of their highlights. */
  readonly tagged: number;
  /** Lists that were made or changed, or what is in them. */
  readonly lists: number;
  /** Papers that were given a status. */
  readonly sorted: number;
  readonly searches: number;
}

/** Whether anything is on this device alone. */
export function isAnyUnsaved(unsaved: Unsaved): boolean {
  return Object.values(unsaved).some((count: number) => count > 0);
}

/**
 * Counts what was made or changed after a stamp, linear in what there is. What came in by a file is
 * one change: it is in that file, too.
 * @param saved the latest stamp that a backup holds; undefined without one: all counts
 */
export function unsavedSince(library: ReaderLibrary, saved: Stamp | undefined): Unsaved {
  const isNew = (stamp: Stamp | undefined): boolean =>
    saved === undefined || (stamp !== undefined && stamp > saved);
  let [highlights, notes, tags, sorted, searches] = [0, 0, 0, 0, 0];
  for (const { record, stamps } of library.all('highlights')) {
    // Not where its words were found again: nobody made that.
    if (isNew(stampOf(stamps, 'kind'))) highlights += 1;
    if (record.note !== '' && isNew(stampOf(stamps, 'note'))) notes += 1;
  }
  for (const { stamps } of library.all('notes')) if (isNew(lastStamp(stamps))) notes += 1;
  for (const { stamps } of library.all('tags')) if (isNew(lastStamp(stamps))) tags += 1;
  for (const { record, stamps } of library.all('readings'))
    if (record.status !== 'unread' && isNew(stampOf(stamps, 'status'))) sorted += 1;
  for (const { stamps } of library.all('searches')) if (isNew(lastStamp(stamps))) searches += 1;
  const tagged = new Set<string>();
  for (const { record, stamps } of library.all('taggings'))
    if (isNew(lastStamp(stamps))) tagged.add(record.paper);
  return {
    changes: stepsSince(library, isNew, saved !== undefined),
    highlights,
    notes,
    tags,
    tagged: tagged.size,
    lists: listsChanged(library, isNew).size,
    sorted,
    searches,
  };
}

/**
 * What was undone since is here alone, too: the backup does not know that it is gone. Nor does it know
 * what was taken in that nothing shows, which is no step, and one change.
 */
function stepsSince(
  { history: { undo, redo }, takenIn }: ReaderLibrary,
  isNew: (stamp: Stamp | undefined) => boolean,
  isBackedUp: boolean,
): number {
  const steps = isBackedUp ? [...undo, ...redo] : undo;
  const taken = takenIn !== undefined && isNew(takenIn) ? 1 : 0;
  return steps.filter(({ changes }) => isNew(changes.at(-1))).length + taken;
}

function listsChanged(
  library: ReaderLibrary,
  isNew: (stamp: Stamp | undefined) => boolean,
): ReadonlySet<string> {
  const lists = new Set<string>();
  for (const { id, stamps } of library.all('lists')) if (isNew(lastStamp(stamps))) lists.add(id);
  for (const table of ['entries', 'sections'] as const)
    for (const { record, stamps } of library.all(table))
      if (isNew(lastStamp(stamps))) lists.add(record.list);
  return lists;
}
