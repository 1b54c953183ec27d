/** Measures and checks what the device keeps, in portions, between which searches are answered. */
import type {
  CheckAnswer,
  CheckQuestion,
  DeviceUse,
  TableCheck,
  UnsoundRecord,
} from '#domain/device-check';
import { decodeRow } from '#domain/reader/decode-record';
import { READER_TABLES, type ReaderRecords, type ReaderTable } from '#domain/reader/records';
import { CHANGE_TABLES } from '../data/change-rows.ts';
import type { CarrelDatabase } from '../data/db.ts';
import { deviceRows, presentKeys } from '../data/device-rows.ts';
import { breath } from './breath.ts';
import type { KeptHere } from './device-checker.ts';

/** So many unsound records are named. */
const MOST_EXAMPLES = 3;

const UTF8 = new TextEncoder();

/** @throws {LibraryError} `StorageRefused`, and whatever the database throws */
export async function answerCheck(
  question: CheckQuestion,
  kept: KeptHere | undefined,
): Promise<CheckAnswer> {
  switch (question.kind) {
    case 'use':
      return { kind: 'use', use: kept && (await measure(kept)) };
    case 'table':
      return { kind: 'table', check: kept && (await checkTable(kept.db, question.table)) };
    case 'journal':
    case 'rewrite': {
      const reader = await kept?.reader;
      if (question.kind === 'rewrite') await reader?.tidy();
      return { kind: 'journal', check: await reader?.check() };
    }
  }
}

/** Bytes of a row as JSON. */
function sizeOf(row: unknown): number {
  // Damage may be of a kind that JSON does not know.
  const text = JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return UTF8.encode(text).length;
}

interface Measured {
  readonly rows: number;
  readonly bytes: number;
}

async function measured(
  db: CarrelDatabase,
  table: string,
  see: (row: unknown) => void = () => {},
): Promise<Measured> {
  let [rows, bytes] = [0, 0];
  for await (const portion of deviceRows(db, table)) {
    for (const { value } of portion) {
      rows += 1;
      bytes += sizeOf(value);
      see(value);
    }
    await breath();
  }
  return { rows, bytes };
}

async function measure({ db, reader }: KeptHere): Promise<DeviceUse> {
  const [papers, corpus] = [await measured(db, 'papers'), await measured(db, 'corpus')];
  const indexes = await db.indexes.toArray();
  const made = new Map<string, Measured>();
  let marginal = 0;
  for (const table of [...READER_TABLES, ...CHANGE_TABLES, 'recents', 'device']) {
    const see = (row: unknown): void => {
      const decoded = table === 'highlights' ? decodeRow(table, row) : undefined;
      if (decoded?.field === undefined && decoded?.record.note) marginal += 1;
    };
    made.set(table, await measured(db, table, see));
  }
  const count = (table: ReaderTable): number => made.get(table)?.rows ?? 0;
  return {
    papers: papers.rows,
    papersBytes: papers.bytes + corpus.bytes,
    indexBytes: indexes.reduce((sum, { content }) => sum + content.byteLength, 0),
    highlights: count('highlights'),
    notes: count('notes') + marginal,
    tags: count('tags'),
    lists: count('lists'),
    madeBytes: [...made.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    journalBytes: (await (await reader).check())?.bytes,
  };
}

/** A key as a reader may be shown it; a damaged row may have any. */
function shown(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** What a record names of other tables. */
interface Named {
  readonly id: string;
  readonly paper: string | undefined;
  readonly tag: string | undefined;
  readonly list: string | undefined;
  readonly highlight: string | undefined;
}

function named<T extends ReaderTable>(table: T, record: ReaderRecords[T]): Named {
  const { id } = record;
  const paper =
    'paper' in record ? record.paper : table === 'readings' || table === 'notes' ? id : undefined;
  const isTagging = 'tag' in record;
  const highlight = isTagging && record.on !== record.paper ? record.on : undefined;
  const list = 'list' in record ? record.list : undefined;
  return { id, paper, tag: isTagging ? record.tag : undefined, list, highlight };
}

async function checkTable(db: CarrelDatabase, table: ReaderTable): Promise<TableCheck> {
  let [sound, unsound, absent, loose] = [0, 0, 0, 0];
  const examples: UnsoundRecord[] = [];
  for await (const portion of deviceRows(db, table)) {
    const records: Named[] = [];
    for (const { key, value } of portion) {
      const decoded = decodeRow(table, value);
      if (decoded.field === undefined) records.push(named(table, decoded.record));
      else {
        unsound += 1;
        if (examples.length < MOST_EXAMPLES)
          examples.push({ id: shown(key), field: decoded.field });
      }
    }
    sound += records.length;
    const missing = await missingIn(db, table, records);
    absent += missing.absent;
    loose += missing.loose;
    await breath();
  }
  return { table, sound, unsound, examples, absent, loose };
}

/** How many records name what is not there. */
async function missingIn(
  db: CarrelDatabase,
  table: ReaderTable,
  records: readonly Named[],
): Promise<{ readonly absent: number; readonly loose: number }> {
  const lacking = async (
    where: readonly (ReaderTable | 'papers')[],
    nameOf: (record: Named) => string | undefined,
  ): Promise<Set<string>> => {
    const names = new Set(records.map(nameOf).filter((name) => name !== undefined));
    const found = await Promise.all(where.map((one) => presentKeys(db, one, names)));
    const without = records.filter((record) => {
      const name = nameOf(record);
      return name !== undefined && !found.some((there) => there.has(name));
    });
    return new Set(without.map(({ id }) => id));
  };
  const absent = await lacking(['papers', 'ownPapers'], ({ paper }) => paper);
  const untagged = await lacking(['tags'], ({ tag }) => tag);
  const unmarked = await lacking(['highlights'], ({ highlight }) => highlight);
  const unlisted = await lacking(['lists'], ({ list }) => list);
  // What was removed meanwhile went with what it named.
  const loose = await presentKeys(db, table, new Set([...untagged, ...unmarked, ...unlisted]));
  return { absent: absent.size, loose: loose.size };
}
