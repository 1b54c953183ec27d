/** The papers that can be searched: those of the corpus, and after them the reader's own. */
import type { LoadProgress } from '#domain/load-progress';
import { ownPaper, withOwnPapers } from '#domain/own-paper';
import type { OwnPaper } from '#domain/reader/records';
import { fieldsOf, valueOf } from '#domain/reader/record-fields';
import type { StoredPaper } from '#domain/stored-paper';
import type { CorpusRow, IndexRow } from '../data/schema.ts';
import { breath } from './breath.ts';
import { MOST_COMPILED, restored, restoreTexts } from './compiled-index.ts';
import { LibraryIndex } from './library-index.ts';
import { readSentences } from './line-desk.ts';
import type { LibraryEvent } from './protocol.ts';
import type { TextIndex } from './text-index.ts';

/** Papers indexed between two breaths, in which the session answers what was asked meanwhile. */
const INDEX_CHUNK = 100;

/** Of the reader's own fewer, about 30 ms of work: readers type while those come in. */
const OWN_CHUNK = 50;

/**
 * A library of so many papers learns in about a second what its papers are about; larger ones are
 * ranked by their words alone.
 */
const MOST_LEARNED = 2000;

/** Forms made ready between two breaths. */
const PREPARE_CHUNK = 500;

/** Papers by ordinal. */
type Chunks = Iterable<readonly StoredPaper[]> | AsyncIterable<readonly StoredPaper[]>;

/** A corpus whose papers are all indexed, with what the index holds beside it. */
interface Whole {
  readonly row: CorpusRow;
  readonly index: LibraryIndex;
  /** The reader's own papers in the index, by id, in order. */
  readonly own: Map<string, OwnPaper>;
  /** An index file of the corpus alone: what it is restored from when an own paper goes. */
  file: Uint8Array<ArrayBuffer> | undefined;
}

/** Who wants to know of the papers. */
interface Followers {
  readonly tell: (event: LibraryEvent) => void;
  /** The reader's own papers as they are now. */
  readonly own: () => readonly OwnPaper[];
  /** Marks a library with what the reader made, before it is shown. */
  readonly mark: (index: LibraryIndex) => Promise<void>;
  /** Another library can be searched whole, or the same one holds other papers. */
  readonly onShown: (index: LibraryIndex) => void;
}

/** Not before the library is ready; without the words of the language it mends a little too much. */
async function knowLanguage(index: LibraryIndex): Promise<void> {
  const language = await import('./language.ts').catch(() => undefined);
  if (language) index.knowLanguage(language.english());
}

/** Whether two records say the same: those of another library are other objects. */
function isSame(one: OwnPaper, other: OwnPaper | undefined): boolean {
  if (one === other || !other) return one === other;
  return fieldsOf('ownPapers').every((field) => valueOf(one, field) === valueOf(other, field));
}

export class Holdings {
  #index = new LibraryIndex();
  #whole: Whole | undefined;
  /** SHA-256 of the index file that the papers were restored from. */
  #restoredFrom: string | undefined;
  readonly #followers: Followers;
  #isFollowing = false;
  /** The reader's own papers may be others than when they were looked at last. */
  #isBehind = false;

  constructor(followers: Followers) {
    this.#followers = followers;
  }

  /** What answers; before a corpus is whole, as much of it as is there. */
  get index(): LibraryIndex {
    return this.#index;
  }

  /** The corpus that is served whole. */
  get served(): CorpusRow | undefined {
    return this.#whole?.row;
  }

  /** SHA-256 of the index file that it was restored from; undefined when it was built here. */
  get restoredFrom(): string | undefined {
    return this.#restoredFrom;
  }

  /** What was being served cannot be read to its end. */
  reset(): void {
    this.#index = new LibraryIndex();
  }

  /** Serves a corpus whose papers come by ordinal; the former one answers until the new one is whole. */
  async serve(row: CorpusRow, chunks: Chunks, file: Promise<IndexRow | undefined>): Promise<void> {
    if (!this.#whole) this.#followers.tell({ kind: 'loaded', summary: row.summary });
    const found = await file;
    const texts = restored(found, row);
    const index = await this.#indexed(chunks, row, texts);
    const whole: Whole = { row, index, own: new Map(), file: texts && found?.content };
    this.#restoredFrom = texts && found?.sha256;
    // Few are there from the beginning; thousands come in when the others can be searched.
    this.#add(whole, this.#wanted(whole).slice(0, OWN_CHUNK));
    this.#show(whole);
    void knowLanguage(index);
    await this.#prepare(index);
    void this.follow();
  }

  /** Brings the index in step with the reader's own papers, and with what becomes of them meanwhile. */
  async follow(): Promise<void> {
    this.#isBehind = true;
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        if (this.#whole) await this.#catchUp(this.#whole);
      }
    } finally {
      this.#isFollowing = false;
    }
  }

  async #catchUp(whole: Whole): Promise<void> {
    const wanted = this.#wanted(whole);
    const kept = new Map(wanted.map((record) => [record.id, record]));
    const isGone = [...whole.own].some(([id, record]) => !isSame(record, kept.get(id)));
    if (isGone) return this.#renew(whole, wanted);
    const missing = wanted.filter(({ id }) => !whole.own.has(id));
    if (missing.length === 0) return undefined;
    const from = whole.index.size;
    await this.#addAll(whole, missing);
    if (whole !== this.#whole) return undefined;
    this.#show(whole);
    await this.#prepare(whole.index);
    return readSentences(whole.index, from);
  }

  /** Without papers that have gone or changed, an index is made anew; the former one answers meanwhile. */
  async #renew(former: Whole, wanted: readonly OwnPaper[]): Promise<void> {
    const { row, file } = former;
    const papers = [...former.index.papers()].filter(({ own }) => !own);
    const texts = file && restoreTexts(file, papers.length);
    const index = await this.#indexed([papers], row, texts);
    const whole = { ...former, index, own: new Map<string, OwnPaper>() };
    await this.#addAll(whole, wanted);
    await knowLanguage(index);
    await this.#followers.mark(index);
    if (former !== this.#whole) return;
    this.#show(whole);
    await this.#prepare(index);
    await readSentences(index);
  }

  /** The reader's own papers; those of which the corpus has one of its own are not among them. */
  #wanted({ index }: Whole): OwnPaper[] {
    return this.#followers.own().filter(({ id }) => {
      const held = index.paper(id);
      return !held || held.own !== undefined;
    });
  }

  async #addAll(whole: Whole, records: readonly OwnPaper[]): Promise<void> {
    for (let from = 0; from < records.length; from += OWN_CHUNK) {
      this.#add(whole, records.slice(from, from + OWN_CHUNK));
      await breath();
    }
  }

  #add(whole: Whole, records: readonly OwnPaper[]): void {
    const { index, own } = whole;
    if (records.length === 0) return;
    if (!whole.file && index.size <= MOST_COMPILED) whole.file = index.compiled();
    const { size } = index;
    index.add(records.map((record, at) => ownPaper(record, size + at)));
    for (const record of records) own.set(record.id, record);
  }

  #show(whole: Whole): void {
    const { index, row, own } = whole;
    this.#index = index;
    this.#whole = whole;
    const brought = Array.from(own.values(), (record, at) => ownPaper(record, at));
    this.#followers.tell({ kind: 'ready', summary: withOwnPapers(row.summary, brought) });
    this.#followers.onShown(index);
  }

  async #prepare(index: LibraryIndex): Promise<void> {
    while (index.prepare(PREPARE_CHUNK)) await breath();
  }

  /** @param texts what of the index comes from a file */
  async #indexed(
    chunks: Chunks,
    { summary }: CorpusRow,
    texts: TextIndex | undefined,
  ): Promise<LibraryIndex> {
    const { sources, papers: totalPapers } = summary;
    const index = new LibraryIndex({ sources, texts });
    // A restored index knows papers before they have come: it answers when it is whole.
    const isShown = !this.#whole && !texts;
    if (isShown) this.#index = index;
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += INDEX_CHUNK) {
        index.add(chunk.slice(from, from + INDEX_CHUNK));
        if (isShown) this.#progress({ stage: 'indexing', papers: index.size, totalPapers });
        await breath();
      }
    }
    if (!texts && index.size <= MOST_LEARNED) index.learn();
    return index;
  }

  #progress(progress: LoadProgress): void {
    this.#followers.tell({ kind: 'progress', progress });
  }
}
