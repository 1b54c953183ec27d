/** What is looked up often in a reader's records, kept in step with every record that comes or goes. */
import type { Status } from '#domain/query-language';
import type {
  AnchorState,
  Highlight,
  HighlightKind,
  ListEntry,
  ListSection,
  ReaderRecords,
  ReaderTable,
  Tagging,
} from '#domain/reader/records';
import { tagKey } from '#domain/tag-name';

const NONE: ReadonlySet<string> = new Set();

/** Sets of ids by key; a set that becomes empty goes. */
class Groups {
  readonly #sets = new Map<string, Set<string>>();

  of(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? NONE;
  }

  add(key: string, id: string): void {
    const set = this.#sets.get(key);
    if (set) set.add(id);
    else this.#sets.set(key, new Set([id]));
  }

  delete(key: string, id: string): void {
    const set = this.#sets.get(key);
    set?.delete(id);
    if (set?.size === 0) this.#sets.delete(key);
  }

  keys(): MapIterator<string> {
    return this.#sets.keys();
  }
}

/** How often each key occurs; one that no longer does goes. */
class Counts {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  get keys(): number {
    return this.#counts.size;
  }

  add(key: string, by: 1 | -1): void {
    const count = this.of(key) + by;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }
}

export class Lookups {
  readonly #byStatus = new Groups();
  readonly #highlights = new Groups();
  readonly #withNote = new Groups();
  readonly #tags = new Groups();
  readonly #carriers = new Groups();
  readonly #taggedPapers = new Map<string, Counts>();
  readonly #taggedHighlights = new Counts();
  readonly #tagByKey = new Map<string, string>();
  readonly #kinds = new Counts();
  readonly #anchored = new Counts();
  readonly #entries = new Groups();
  readonly #sections = new Groups();
  readonly #lists = new Groups();
  readonly #listChanges = new Map<string, number>();

  /** Ids of papers with this status. */
  papersWith(status: Status): ReadonlySet<string> {
    return this.#byStatus.of(status);
  }

  /** Ids of the highlights of a paper. */
  highlightsOf(paper: string): ReadonlySet<string> {
    return this.#highlights.of(paper);
  }

  /** Ids of papers with a highlight. */
  highlighted(): MapIterator<string> {
    return this.#highlights.keys();
  }

  /** Ids of papers with a note on a highlight. */
  noted(): MapIterator<string> {
    return this.#withNote.keys();
  }

  /** Another number after every change of what stands on a list, and of the statuses of its papers. */
  changesOf(list: string): number {
    return this.#listChanges.get(list) ?? 0;
  }

  /** Ids of the entries of a list. */
  entriesOf(list: string): ReadonlySet<string> {
    return this.#entries.of(list);
  }

  /** Ids of the sections of a list. */
  sectionsOf(list: string): ReadonlySet<string> {
    return this.#sections.of(list);
  }

  /** Ids of the lists that a paper is on. */
  listsWith(paper: string): ReadonlySet<string> {
    return this.#lists.of(paper);
  }

  /** Ids of the papers that are on a list. */
  listed(): MapIterator<string> {
    return this.#lists.keys();
  }

  /** Ids of the tags on a paper or a highlight. */
  tagsOn(id: string): ReadonlySet<string> {
    return this.#tags.of(id);
  }

  /** Ids of the papers and highlights that carry a tag. */
  carriers(tag: string): ReadonlySet<string> {
    return this.#carriers.of(tag);
  }

  /** How many papers carry a tag, themselves or on a highlight. */
  papersTagged(tag: string): number {
    return this.#taggedPapers.get(tag)?.keys ?? 0;
  }

  /** How many highlights carry a tag. */
  highlightsTagged(tag: string): number {
    return this.#taggedHighlights.of(tag);
  }

  isTagged(paper: string, tag: string): boolean {
    return (this.#taggedPapers.get(tag)?.of(paper) ?? 0) > 0;
  }

  /** Id of the tag with this key. */
  tagOfKey(key: string): string | undefined {
    return this.#tagByKey.get(key);
  }

  highlightsOfKind(kind: HighlightKind): number {
    return this.#kinds.of(kind);
  }

  highlightsAnchored(state: AnchorState): number {
    return this.#anchored.of(state);
  }

  /** A record has come. */
  link(table: ReaderTable, record: ReaderRecords[ReaderTable]): void {
    this.#change(table, record, 1);
    if ('pin' in record) this.#tagByKey.set(tagKey(record.name), record.id);
  }

  /** A record goes. */
  unlink(table: ReaderTable, record: ReaderRecords[ReaderTable]): void {
    this.#change(table, record, -1);
    if (!('pin' in record)) return;
    const key = tagKey(record.name);
    if (this.#tagByKey.get(key) === record.id) this.#tagByKey.delete(key);
  }

  #change(table: ReaderTable, record: ReaderRecords[ReaderTable], by: 1 | -1): void {
    const change = by === 1 ? 'add' : 'delete';
    if ('status' in record) {
      this.#byStatus[change](record.status, record.id);
      this.#changeLists(this.#lists.of(record.id));
    } else if ('doi' in record) this.#changeLists(this.#lists.of(record.id));
    else if ('fromNote' in record) this.#changeTagging(record, by);
    else if ('list' in record) this.#changeListItem(record, by);
    else if (table === 'highlights' && 'exact' in record) this.#changeHighlight(record, by);
  }

  #changeListItem(record: ListEntry | ListSection, by: 1 | -1): void {
    const change = by === 1 ? 'add' : 'delete';
    if ('paper' in record) {
      this.#entries[change](record.list, record.id);
      this.#lists[change](record.paper, record.list);
    } else this.#sections[change](record.list, record.id);
    this.#changeLists([record.list]);
  }

  #changeLists(lists: Iterable<string>): void {
    for (const list of lists) this.#listChanges.set(list, this.changesOf(list) + 1);
  }

  #changeTagging({ tag, on, paper }: Tagging, by: 1 | -1): void {
    const change = by === 1 ? 'add' : 'delete';
    this.#tags[change](on, tag);
    this.#carriers[change](tag, on);
    const papers = this.#taggedPapers.get(tag) ?? new Counts();
    papers.add(paper, by);
    this.#taggedPapers.set(tag, papers);
    if (on !== paper) this.#taggedHighlights.add(tag, by);
  }

  #changeHighlight({ id, paper, kind, anchored, note }: Highlight, by: 1 | -1): void {
    const change = by === 1 ? 'add' : 'delete';
    this.#highlights[change](paper, id);
    if (note !== '') this.#withNote[change](paper, id);
    this.#kinds.add(kind, by);
    this.#anchored.add(anchored, by);
  }
}
