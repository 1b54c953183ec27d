/** All that a reader made, in memory, with what is looked up often: who is tagged, marked, noted. */
import { isSilent } from '#domain/reader/act';
import { edited, stampsAfter, type Change, type Edit, type Look } from '#domain/reader/change';
import { historyOf, NO_HISTORY, withChange, type History, type Past } from '#domain/reader/history';
import { Lookups } from '#domain/reader/lookups';
import {
  READER_TABLES,
  type Highlight,
  type Kept,
  type ReaderRecords,
  type ReaderTable,
  type ReadingList,
  type Tag,
} from '#domain/reader/records';
import { stampTime, type Stamp } from '#domain/reader/stamp';
import { tagKey } from '#domain/tag-name';

/** Everything that is stored of one library; the changes are the last ones, in order. */
export type ReaderRows = { readonly [T in ReaderTable]: readonly Kept<ReaderRecords[T]>[] };

/** A record to be written; without `row` the record is gone. */
export interface RowWrite<T extends ReaderTable = ReaderTable> {
  readonly table: T;
  readonly id: string;
  readonly row: Kept<ReaderRecords[T]> | undefined;
}

const BY_NAME = new Intl.Collator('en');

type Tables = { readonly [T in ReaderTable]: Map<string, Kept<ReaderRecords[T]>> };

function emptyTables(): Tables {
  return {
    readings: new Map(),
    notes: new Map(),
    tags: new Map(),
    taggings: new Map(),
    highlights: new Map(),
    kinds: new Map(),
    groupNames: new Map(),
    searches: new Map(),
    lists: new Map(),
    entries: new Map(),
    sections: new Map(),
    ownPapers: new Map(),
  };
}

/** Nothing made yet. */
export const NO_ROWS: ReaderRows = {
  readings: [],
  notes: [],
  tags: [],
  taggings: [],
  highlights: [],
  kinds: [],
  groupNames: [],
  searches: [],
  lists: [],
  entries: [],
  sections: [],
  ownPapers: [],
};

/** A place on a list says nothing of the paper itself, and changes when its neighbours are moved. */
function isOfLists(table: ReaderTable): boolean {
  return table === 'lists' || table === 'entries' || table === 'sections';
}

export class ReaderLibrary {
  readonly #tables = emptyTables();
  readonly #lookups = new Lookups();
  /** Latest mark on a paper, in ms since 1970. */
  readonly #markedAt = new Map<string, number>();
  #history = NO_HISTORY;
  #latest: Stamp | undefined;
  #takenBack: Stamp | undefined;
  #takenIn: Stamp | undefined;

  constructor(rows?: ReaderRows, changes: readonly Past[] = []) {
    if (rows) {
      for (const table of READER_TABLES) {
        for (const row of rows[table]) {
          this.#put({ table, id: row.id, row });
          this.#dateRow(table, row);
        }
      }
    }
    this.#history = historyOf(changes);
    for (const change of changes) this.#datePast(change);
  }

  /** The latest stamp that is known. */
  get latest(): Stamp | undefined {
    return this.#latest;
  }

  /** The last change in this visit that took back what had come from a file. */
  get takenBack(): Stamp | undefined {
    return this.#takenBack;
  }

  /** The last change, of those that are at hand, that took in only what another device knew. */
  get takenIn(): Stamp | undefined {
    return this.#takenIn;
  }

  /** What is counted and looked up, of all records as they are. */
  get lookups(): Lookups {
    return this.#lookups;
  }

  get history(): History {
    return this.#history;
  }

  readonly get: Look = (table, id) => this.kept(table, id)?.record;

  /** A record with its stamps. */
  readonly kept = <T extends ReaderTable>(
    table: T,
    id: string,
  ): Kept<ReaderRecords[T]> | undefined => this.#tables[table].get(id);

  /** All records, with their stamps. */
  rows(): ReaderRows {
    const all = <T extends ReaderTable>(table: T) => [...this.all(table)];
    return {
      readings: all('readings'),
      notes: all('notes'),
      tags: all('tags'),
      taggings: all('taggings'),
      highlights: all('highlights'),
      kinds: all('kinds'),
      groupNames: all('groupNames'),
      searches: all('searches'),
      lists: all('lists'),
      entries: all('entries'),
      sections: all('sections'),
      ownPapers: all('ownPapers'),
    };
  }

  /** All records of a table, with their stamps. */
  all<T extends ReaderTable>(table: T): MapIterator<Kept<ReaderRecords[T]>> {
    return this.#tables[table].values();
  }

  count(table: ReaderTable): number {
    return this.#tables[table].size;
  }

  /** Ids of the papers of which something was made. */
  papers(): Set<string> {
    const papers = new Set(this.#lookups.highlighted());
    for (const { id } of this.all('readings')) papers.add(id);
    for (const { id } of this.all('notes')) papers.add(id);
    for (const { record } of this.all('taggings')) papers.add(record.paper);
    for (const paper of this.#lookups.listed()) papers.add(paper);
    return papers;
  }

  /** The highlights of a paper, in the order of its text. */
  highlightsOf(paper: string): Highlight[] {
    return Array.from(this.#lookups.highlightsOf(paper), (id) => this.get('highlights', id))
      .filter((highlight) => highlight !== undefined)
      .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  }

  /** The tags on a paper or a highlight, by name. */
  tagsOn(id: string): Tag[] {
    return Array.from(this.#lookups.tagsOn(id), (tag) => this.get('tags', tag))
      .filter((tag) => tag !== undefined)
      .toSorted((a, b) => BY_NAME.compare(a.name, b.name));
  }

  /** The lists that a paper is on, in no order. */
  listsWith(paper: string): ReadingList[] {
    return Array.from(this.#lookups.listsWith(paper), (list) => this.get('lists', list)).filter(
      (list) => list !== undefined,
    );
  }

  /** Ids of what carries a tag: papers and highlights. */
  taggedWith(tag: string): ReadonlySet<string> {
    return this.#lookups.carriers(tag);
  }

  /** The tag of this name, however it is spelled. */
  tagNamed(name: string): Tag | undefined {
    return this.get('tags', this.#lookups.tagOfKey(tagKey(name)) ?? '');
  }

  /** When the reader last made something of a paper, in ms since 1970; 0 for never. */
  markedAt(paper: string): number {
    return this.#markedAt.get(paper) ?? 0;
  }

  /** What is to be written for a change; the library itself stays as it is. */
  writes({ stamp, edits }: Change): RowWrite[] {
    return edits.map((step) => this.#write(step, stamp));
  }

  /** Takes in a change that is stored; returns the papers that it touches. */
  apply(change: Change): Set<string> {
    const [touched, marked] = [new Set<string>(), new Set<string>()];
    const isImport = change.act.kind === 'import';
    for (const write of this.writes(change)) {
      const papers = this.#papersOf(write);
      this.#put(write);
      for (const paper of [...papers, ...this.#papersOf(write)]) {
        touched.add(paper);
        if (!isOfLists(write.table)) marked.add(paper);
      }
      // What was written elsewhere was marked then.
      if (isImport && write.row) this.#dateRow(write.table, write.row);
    }
    // What happens by itself, such as an opening, is no mark.
    if (!isImport && !isSilent(change.act)) {
      for (const paper of marked) this.#markedAt.set(paper, stampTime(change.stamp));
    }
    this.#history = withChange(this.#history, change);
    const isRedone = this.#history.undo.at(-1)?.changes.includes(change.stamp);
    if (isImport && change.reverts && !isRedone) this.#takenBack = change.stamp;
    this.#datePast(change);
    return touched;
  }

  #datePast({ stamp, act }: Past): void {
    if (act.kind === 'import' && isSilent(act)) this.#takenIn = stamp;
    this.#date(stamp);
  }

  #date(stamp: Stamp): void {
    if (this.#latest === undefined || stamp > this.#latest) this.#latest = stamp;
  }

  #write<T extends ReaderTable>(step: Edit<T>, stamp: Stamp): RowWrite<T> {
    const { table, id } = step;
    const before = this.kept(table, id);
    const record = edited(step, before?.record);
    if (!record) return { table, id, row: undefined };
    return { table, id, row: { id, record, stamps: stampsAfter(before?.stamps, step, stamp) } };
  }

  /** Stored records say themselves when they were written last. */
  #dateRow<T extends ReaderTable>(table: T, row: Kept<ReaderRecords[T]>): void {
    const { made, changed } = row.stamps;
    const last = Object.values(changed ?? {}).reduce((a, b) => (a > b ? a : b), made);
    this.#date(last);
    if (table === 'tags' || isOfLists(table)) return;
    const marks = Object.entries(changed ?? {}).filter(([field]) => field !== 'openedAt');
    const mark = marks.reduce((a, [, b]) => (a > b ? a : b), made);
    for (const paper of this.#papersOf({ table, id: row.id, row })) {
      this.#markedAt.set(paper, Math.max(this.markedAt(paper), stampTime(mark)));
    }
  }

  /** The papers on which a record is, as it stands or as it will; a tag is on all that carry it. */
  #papersOf({ table, id, row }: RowWrite): string[] {
    const record = row?.record ?? this.get(table, id);
    if (!record) return [];
    if (table === 'readings' || table === 'notes') return [id];
    if ('paper' in record) return [record.paper];
    if (table === 'lists') return this.#papersOn(id);
    if (table !== 'tags') return [];
    return Array.from(this.taggedWith(id), (on) => this.get('highlights', on)?.paper ?? on);
  }

  #papersOn(list: string): string[] {
    return Array.from(this.#lookups.entriesOf(list), (id) => this.get('entries', id)?.paper).filter(
      (paper) => paper !== undefined,
    );
  }

  #put<T extends ReaderTable>({ table, id, row }: RowWrite<T>): void {
    const before = this.#tables[table].get(id);
    if (before) this.#lookups.unlink(table, before.record);
    if (row) {
      this.#tables[table].set(id, row);
      this.#lookups.link(table, row.record);
    } else this.#tables[table].delete(id);
  }
}
