/**
 * The boundary where records come in that this code has not just made: every field is checked once, and
 * from there on the types can be trusted. Strict: own fields only, all of them, and no others.
 */
import { isDay } from '#domain/iso-day';
import { LONGEST_NAME, readSearch } from '#domain/kept-search';
import { STATUSES } from '#domain/query-language';
import {
  LONGEST_DESCRIPTION,
  LONGEST_GROUP,
  LONGEST_KIND,
  LONGEST_LIST,
  LONGEST_NOTE,
} from '#domain/reader/doing';
import {
  entryId,
  HIGHLIGHT_KINDS,
  taggingId,
  type AnchorState,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
} from '#domain/reader/records';
import { safeHref } from '#domain/safe-href';
import { isStamp } from '#domain/reader/stamp';
import { LONGEST_TAG, tagKey } from '#domain/tag-name';

/** A record, or the first field that is wrong; '' for the whole. */
export type Decoded<Item> =
  | { readonly record: Item; readonly field?: undefined }
  | { readonly record?: undefined; readonly field: string };

type Test = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Test>>;

/** The last moment that a date can name, in ms since 1970. */
const LAST_MOMENT = 8.64e15;
const ANCHOR_STATES: readonly AnchorState[] = ['set', 'moved', 'orphan', 'left'];

const isText: Test = (value) => typeof value === 'string';
const isFlag: Test = (value) => typeof value === 'boolean';
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isPlace: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime: Test = (value) => isPlace(value) && Number(value) <= LAST_MOMENT;
const isTimeOrNull: Test = (value) => value === null || isTime(value);
const isNote: Test = (value) => typeof value === 'string' && value.length <= LONGEST_NOTE;

const isOneOf =
  (values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);

const isTagName: Test = (value) =>
  isFilled(value) && value.length <= LONGEST_TAG && tagKey(value) !== '';
const isDescription: Test = (value) =>
  typeof value === 'string' && value.length <= LONGEST_DESCRIPTION;
const isListName: Test = (value) => isFilled(value) && value.length <= LONGEST_LIST;
/** What fractional keys are made of. */
const isKey: Test = (value) => typeof value === 'string' && /^[0-9A-Za-z]{1,200}$/.test(value);

/** As {@link isDay}; the day, or day and month, may be missing. */
function isDayOrLess(value: unknown): boolean {
  return typeof value === 'string' && isDay(`${value}-01-01`.slice(0, Math.max(10, value.length)));
}

const isSearchName: Test = (value) => isFilled(value) && Array.from(value).length <= LONGEST_NAME;
const isOneSign: Test = (value) =>
  isFilled(value) && Array.from(new Intl.Segmenter('en').segment(value)).length === 1;

const FIELDS: { readonly [T in ReaderTable]: Readonly<Record<keyof ReaderRecords[T], Test>> } = {
  readings: {
    id: isFilled,
    status: isOneOf(STATUSES),
    openedAt: isTimeOrNull,
    finishedAt: isTimeOrNull,
  },
  notes: {
    id: isFilled,
    text: (value) => isFilled(value) && isNote(value),
    createdAt: isTime,
    changedAt: isTime,
  },
  tags: {
    id: isFilled,
    name: isTagName,
    description: isDescription,
    pin: isOneOf([null, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    createdAt: isTime,
  },
  taggings: { id: isFilled, tag: isFilled, on: isFilled, paper: isFilled, fromNote: isFlag },
  highlights: {
    id: isFilled,
    paper: isFilled,
    kind: isOneOf(HIGHLIGHT_KINDS),
    exact: isFilled,
    prefix: isText,
    suffix: isText,
    start: isPlace,
    end: isPlace,
    textHash: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
    anchored: isOneOf(ANCHOR_STATES),
    note: isNote,
    createdAt: isTime,
  },
  kinds: {
    id: isOneOf(HIGHLIGHT_KINDS),
    name: (value) => isFilled(value) && value.length <= LONGEST_KIND,
    letter: isOneSign,
  },
  groupNames: {
    id: isFilled,
    name: (value) => isFilled(value) && value.length <= LONGEST_GROUP,
    papers: (value) => isFilled(value) && isNote(value),
  },
  searches: {
    id: isFilled,
    name: isSearchName,
    address: (value) => typeof value === 'string' && readSearch(value) !== undefined,
    createdAt: isTime,
  },
  lists: { id: isFilled, name: isListName, description: isDescription, createdAt: isTime },
  entries: {
    id: isFilled,
    list: isFilled,
    paper: isFilled,
    at: isKey,
    note: isNote,
    due: (value) => value === null || isDay(value),
    done: isFlag,
    addedAt: isTime,
  },
  sections: { id: isFilled, list: isFilled, name: isListName, at: isKey },
  ownPapers: {
    id: isFilled,
    title: isFilled,
    abstract: isNote,
    publishedOn: (value) => value === null || isDayOrLess(value),
    authors: isNote,
    doi: isText,
    url: (value) => value === '' || (typeof value === 'string' && safeHref(value) !== undefined),
    from: isText,
    createdAt: isTime,
  },
};

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}

/** The first field that is wrong, or one that nobody knows. */
function faultyField(fields: Fields, value: unknown): string | undefined {
  if (!isPlain(value)) return '';
  const wrong = Object.entries(fields).find(
    ([field, test]) => !Object.hasOwn(value, field) || !test(value[field]),
  );
  if (wrong) return wrong[0];
  return Reflect.ownKeys(value)
    .map(String)
    .find((key) => !Object.hasOwn(fields, key));
}

/** The field that does not go with the others. */
function disagreeing(table: ReaderTable, value: unknown): string | undefined {
  if (!isPlain(value)) return '';
  const { id, start, end, tag, on, list, paper } = value;
  if (table === 'highlights') return Number(start) < Number(end) ? undefined : 'end';
  if (table === 'entries') return id === entryId(String(list), String(paper)) ? undefined : 'id';
  if (table !== 'taggings') return undefined;
  return id === taggingId(String(tag), String(on)) ? undefined : 'id';
}

function fault(table: ReaderTable, value: unknown): string | undefined {
  return faultyField(FIELDS[table], value) ?? disagreeing(table, value);
}

function isSound<T extends ReaderTable>(table: T, value: unknown): value is ReaderRecords[T] {
  return fault(table, value) === undefined;
}

/** Checks a record of a table. */
export function decodeRecord<T extends ReaderTable>(
  table: T,
  value: unknown,
): Decoded<ReaderRecords[T]> {
  return isSound(table, value) ? { record: value } : { field: fault(table, value) ?? '' };
}

function isStamps(value: unknown): boolean {
  if (!isPlain(value)) return false;
  const { made, changed, ...others } = value;
  if (!isStamp(made) || Object.keys(others).length > 0) return false;
  return changed === undefined || (isPlain(changed) && Object.values(changed).every(isStamp));
}

const ROW: Record<keyof Kept<unknown>, Test> = { id: isFilled, record: isPlain, stamps: isStamps };

/** Checks a record as the device keeps it, with its stamps. */
export function decodeRow<T extends ReaderTable>(
  table: T,
  row: unknown,
): Decoded<ReaderRecords[T]> {
  const field = faultyField(ROW, row);
  if (field !== undefined || !isPlain(row)) return { field: field ?? '' };
  const decoded = decodeRecord(table, row['record']);
  if (decoded.field === undefined && decoded.record.id !== row['id']) return { field: 'id' };
  return decoded;
}
