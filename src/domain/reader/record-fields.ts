/** The fields of records, which of them are written together, and when each was written. */
import type { ReaderRecords, ReaderTable, Stamps } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';

/** All fields but the id, in the order in which files name them. */
const FIELDS: { readonly [T in ReaderTable]: readonly Exclude<keyof ReaderRecords[T], 'id'>[] } = {
  readings: ['status', 'openedAt', 'finishedAt'],
  notes: ['text', 'createdAt', 'changedAt'],
  tags: ['name', 'description', 'pin', 'createdAt'],
  taggings: ['tag', 'on', 'paper', 'fromNote'],
  highlights: [
    'paper',
    'kind',
    'exact',
    'prefix',
    'suffix',
    'start',
    'end',
    'textHash',
    'anchored',
    'note',
    'createdAt',
  ],
  kinds: ['name', 'letter'],
  groupNames: ['name', 'papers'],
  searches: ['name', 'address', 'createdAt'],
  lists: ['name', 'description', 'createdAt'],
  entries: ['list', 'paper', 'at', 'note', 'due', 'done', 'addedAt'],
  sections: ['list', 'name', 'at'],
  ownPapers: ['title', 'abstract', 'publishedOn', 'authors', 'doi', 'url', 'from', 'createdAt'],
};

/** Fields that mean something only together: half of one place and half of another is no place. */
const TOGETHER: Partial<Record<ReaderTable, readonly string[]>> = {
  readings: ['status', 'finishedAt'],
  notes: ['text', 'changedAt'],
  highlights: ['exact', 'prefix', 'suffix', 'start', 'end', 'textHash', 'anchored'],
  kinds: ['name', 'letter'],
  groupNames: ['name', 'papers'],
};

/** What is written in words, and would be missed. */
const TEXTS: Partial<Record<ReaderTable, readonly string[]>> = {
  notes: ['text'],
  tags: ['name', 'description'],
  highlights: ['note'],
  kinds: ['name'],
  groupNames: ['name'],
  searches: ['name'],
  lists: ['name', 'description'],
  entries: ['note'],
  sections: ['name'],
  ownPapers: ['title', 'abstract', 'authors'],
};

function unitsOf(table: ReaderTable): readonly (readonly string[])[] {
  const together = TOGETHER[table] ?? [];
  const single = FIELDS[table].filter((field) => !together.includes(field));
  return [...(together.length > 0 ? [together] : []), ...single.map((field) => [field])];
}

const UNITS: Record<ReaderTable, readonly (readonly string[])[]> = {
  readings: unitsOf('readings'),
  notes: unitsOf('notes'),
  tags: unitsOf('tags'),
  taggings: unitsOf('taggings'),
  highlights: unitsOf('highlights'),
  kinds: unitsOf('kinds'),
  groupNames: unitsOf('groupNames'),
  searches: unitsOf('searches'),
  lists: unitsOf('lists'),
  entries: unitsOf('entries'),
  sections: unitsOf('sections'),
  ownPapers: unitsOf('ownPapers'),
};

/** The fields of a table but the id, in the order in which files name them. */
export function fieldsOf(table: ReaderTable): readonly string[] {
  return FIELDS[table];
}

/** The same in parts that are written together, and so win or lose together. */
export function unitsOfTable(table: ReaderTable): readonly (readonly string[])[] {
  return UNITS[table];
}

/** The fields that are written together with this one, itself among them. */
export function unitOf(table: ReaderTable, field: string): readonly string[] {
  return UNITS[table].find((unit) => unit.includes(field)) ?? [field];
}

/** The fields that hold a reader's words. */
export function textFields(table: ReaderTable): readonly string[] {
  return TEXTS[table] ?? [];
}

/** When a field was written; nothing is older than its record. */
export function stampOf({ made, changed }: Stamps, field: string): Stamp {
  const since = changed && Object.hasOwn(changed, field) ? changed[field] : undefined;
  return since !== undefined && since > made ? since : made;
}

/** When any of some fields was written last. */
export function lastOf(stamps: Stamps, fields: readonly string[]): Stamp {
  let last = stamps.made;
  for (const field of fields) {
    const stamp = stampOf(stamps, field);
    if (stamp > last) last = stamp;
  }
  return last;
}

/** When a record was written last. */
export function lastStamp({ made, changed }: Stamps): Stamp {
  return Object.values(changed ?? {}).reduce((a, b) => (a > b ? a : b), made);
}

/** Stamps in the one form that they have: only of fields written since, in the order of files. */
export function stampsOf(table: ReaderTable, made: Stamp, of: (field: string) => Stamp): Stamps {
  const changed: Record<string, Stamp> = {};
  for (const field of FIELDS[table]) {
    const stamp = of(field);
    if (stamp > made) changed[field] = stamp;
  }
  return Object.keys(changed).length > 0 ? { made, changed } : { made };
}

/** A field's value. */
export function valueOf(record: object, field: string): unknown {
  return Object.hasOwn(record, field) ? Reflect.get(record, field) : undefined;
}

/** Some fields of a record. */
export function taken<Item extends object>(from: Item, fields: readonly string[]): Partial<Item> {
  const some: Partial<Item> = {};
  for (const field in from) if (fields.includes(field)) some[field] = from[field];
  return some;
}
