/**
 * What holds between records, kept where edits come from the past and not from a look at the present:
 * no two tags of one name, no tag on things that does not exist, no digit on two tags, no search saved
 * twice, nothing on a list that does not exist.
 */
import { edit, type Edit } from '#domain/reader/change';
import type { ReaderLibrary } from '#domain/reader/library';
import { emptied } from '#domain/reader/list-order';
import {
  taggingId,
  type ReaderRecords,
  type ReaderTable,
  type ReadingList,
  type Tag,
} from '#domain/reader/records';
import { tagKey } from '#domain/tag-name';

function isOf<T extends ReaderTable>(table: T, step: Edit): step is Edit<T> {
  return step.table === table;
}

/** The records of a table as they will be. */
function after<T extends ReaderTable>(
  table: T,
  edits: readonly Edit[],
  library: ReaderLibrary,
): Map<string, ReaderRecords[T]> {
  const records = new Map(
    Array.from(library.all(table), ({ id, record }) => [id, record] as const),
  );
  for (const step of edits) {
    if (!isOf(table, step)) continue;
    const before = records.get(step.id);
    if (step.after === null) records.delete(step.id);
    else if (before) records.set(step.id, { ...before, ...step.after });
    else if (isWhole(step)) records.set(step.id, step.after);
  }
  return records;
}

/** An edit that makes a record names all its fields. */
function isWhole<T extends ReaderTable>(
  step: Edit<T>,
): step is Edit<T> & { readonly after: ReaderRecords[T] } {
  return step.before === null && step.after !== null;
}

/** The tag that keeps its name or its digit where two would have the same: the one that has it now. */
function keeper(one: Tag, other: Tag, has: (tag: Tag) => boolean): Tag {
  return has(one) && !has(other) ? one : has(other) && !has(one) ? other : one;
}

/** Tags that would be twins of another, with the other's id; renamed ones only lose their new name. */
function twinsOf(tags: ReadonlyMap<string, Tag>, library: ReaderLibrary): Map<string, string> {
  const byKey = new Map<string, Tag>();
  const twins = new Map<string, string>();
  const hasName = (tag: Tag): boolean => library.tagNamed(tag.name)?.id === tag.id;
  for (const tag of tags.values()) {
    const key = tagKey(tag.name);
    const other = byKey.get(key);
    const stays = other ? keeper(other, tag, hasName) : tag;
    if (other) twins.set((stays === tag ? other : tag).id, stays.id);
    byKey.set(key, stays);
  }
  return twins;
}

/** A tag's edit without what another tag has. */
function settledTag(
  step: Edit<'tags'>,
  twins: ReadonlyMap<string, string>,
  pins: ReadonlyMap<number, string>,
): Edit<'tags'>[] {
  if (step.after === null) return [step];
  const isTwin = twins.has(step.id);
  if (isTwin && step.before === null) return [];
  const { name, pin, ...rest } = step.after;
  const settled = {
    ...rest,
    ...(name !== undefined && !isTwin && { name }),
    ...(pin !== undefined && { pin: pin !== null && pins.get(pin) !== step.id ? null : pin }),
  };
  return Object.keys(settled).length > 0 ? [{ ...step, after: settled }] : [];
}

/** Which tag has each digit after all: the one that has it now, else the first to ask. */
function pinsOf(tags: ReadonlyMap<string, Tag>, library: ReaderLibrary): Map<number, string> {
  const holders = new Map<number, Tag>();
  for (const tag of tags.values()) {
    const { pin } = tag;
    if (pin === null) continue;
    const other = holders.get(pin);
    const hasPin = ({ id }: Tag): boolean => library.get('tags', id)?.pin === pin;
    holders.set(pin, other ? keeper(other, tag, hasPin) : tag);
  }
  return new Map(Array.from(holders, ([pin, { id }]) => [pin, id]));
}

/** A tagging's edit with a tag that there is; none where there is none, or where it has it. */
function settledTagging(
  step: Edit<'taggings'>,
  tags: ReadonlyMap<string, Tag>,
  twins: ReadonlyMap<string, string>,
  isTaken: (id: string) => boolean,
  made: Set<string>,
): Edit<'taggings'>[] {
  if (!isWhole(step)) return [step];
  const tag = twins.get(step.after.tag) ?? step.after.tag;
  const id = taggingId(tag, step.after.on);
  if (!tags.has(tag) || isTaken(id)) return [];
  made.add(id);
  return [{ ...step, id, after: { ...step.after, id, tag } }];
}

/** Whether a tag would go that something carries afterwards. */
function isCarried(step: Edit, removed: ReadonlySet<string>, library: ReaderLibrary): boolean {
  if (step.table !== 'tags' || step.after !== null) return false;
  return [...library.taggedWith(step.id)].some((on) => !removed.has(taggingId(step.id, on)));
}

/** What goes with highlights that go: the tags on them, also those that came later. */
function withTheirTags(edits: readonly Edit[], library: ReaderLibrary): Edit[] {
  const known = new Set(edits.map(({ id }) => id));
  const gone = edits.filter((step) => step.table === 'highlights' && step.after === null);
  const tags = gone.flatMap(({ id }) => library.tagsOn(id).map((tag) => taggingId(tag.id, id)));
  const more = tags
    .filter((id) => !known.has(id))
    .flatMap((id) => edit('taggings', library.get('taggings', id), undefined));
  return [...edits, ...more];
}

/** What is to become of things on lists that go: it goes with them, also what came later. */
function withTheirItems(edits: readonly Edit[], library: ReaderLibrary): Edit[] {
  const gone = edits.filter((step) => step.table === 'lists' && step.after === null);
  if (gone.length === 0) return [...edits];
  const items = gone.flatMap(({ id }) => emptied(id, library));
  const ids = new Set(items.map(({ id }) => id));
  // One that removes an item already knows best what that leaves.
  const stays = edits.filter(({ id, after }) => !ids.has(id) || after === null);
  const known = new Set(stays.map(({ id }) => id));
  return [...stays, ...items.filter(({ id }) => !known.has(id))];
}

/** Whether an entry or a section would be made on a list that there is not. */
function isListless(step: Edit, lists: ReadonlyMap<string, ReadingList>): boolean {
  const isItem = isOf('entries', step) || isOf('sections', step);
  return isItem && isWhole(step) && !lists.has(step.after.list);
}

/** The edits with what they would break left out, and what they leave behind taken along. */
export function settle(asked: readonly Edit[], library: ReaderLibrary): Edit[] {
  const complete = withTheirItems(withTheirTags(asked, library), library);
  const removed = new Set(complete.filter((step) => step.after === null).map(({ id }) => id));
  const edits = complete.filter((step) => !isCarried(step, removed, library));
  const tags = after('tags', edits, library);
  const lists = after('lists', edits, library);
  const twins = twinsOf(tags, library);
  const pins = pinsOf(tags, library);
  const made = new Set<string>();
  const isTaken = (id: string): boolean =>
    made.has(id) || (library.get('taggings', id) !== undefined && !removed.has(id));
  const saved = new Set(Array.from(library.all('searches'), ({ record }) => record.address));
  return edits.flatMap((step): Edit[] => {
    if (isOf('tags', step)) return settledTag(step, twins, pins);
    if (isOf('taggings', step)) return settledTagging(step, tags, twins, isTaken, made);
    if (isListless(step, lists)) return [];
    const isSaved = isOf('searches', step) && isWhole(step) && saved.has(step.after.address);
    return isSaved ? [] : [step];
  });
}
