/** What another program's file names, as records: only what is not here yet. */
import type {
  Incoming,
  IncomingHighlight,
  IncomingPaper,
  PassedOver,
} from '#domain/exchange/incoming';
import { cleanProse, passed } from '#domain/exchange/clean-in';
import { kindCalled } from '#domain/exchange/kind-called';
import { PapersHere, type ForeignMeans } from '#domain/exchange/papers-here';
import { placeHighlight } from '#domain/exchange/place-highlight';
import { decodeRecord } from '#domain/reader/decode-record';
import { cleanNote } from '#domain/reader/doing';
import type { ReaderRows } from '#domain/reader/library';
import { stampsOf, stampOf } from '#domain/reader/record-fields';
import {
  entryId,
  taggingId,
  type Highlight,
  type Kept,
  type KindName,
  type OwnPaper,
  type PaperNote,
  type ReaderRecords,
  type ReaderTable,
  type Tag,
  type Tagging,
} from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import { cleanTagName, tagKey } from '#domain/tag-name';

/** What is made of a foreign file. */
export interface ForeignRecords {
  readonly rows: Pick<ReaderRows, 'ownPapers' | 'notes' | 'tags' | 'taggings' | 'highlights'>;
  /** What the file names and is here just so. */
  readonly known: number;
  /** What could not be kept. */
  readonly passedOver: readonly PassedOver[];
}

/** Whether two notes say the same, whatever a file does to blanks and breaks. */
function isSameNote(one: string, other: string): boolean {
  return one === other || cleanProse(one) === cleanProse(other);
}

class ForeignReader {
  readonly notes: Kept<PaperNote>[] = [];
  readonly tags: Kept<Tag>[] = [];
  readonly taggings: Kept<Tagging>[] = [];
  readonly highlights: Kept<Highlight>[] = [];
  known = 0;
  /** Passages without a word, and records that nothing here could read again. */
  readonly refused = { wordless: 0, records: 0 };
  readonly #file: string;
  readonly #means: ForeignMeans;
  readonly #stamp: Stamp;
  readonly #papers: PapersHere;
  readonly #newTags = new Map<string, string>();
  readonly #made = new Set<string>();
  /** Where a paper's note is among those that come. */
  readonly #noted = new Map<string, number>();
  readonly #kinds: readonly KindName[];

  constructor(file: string, means: ForeignMeans, stamp: Stamp) {
    this.#file = file;
    this.#means = means;
    this.#stamp = stamp;
    this.#papers = new PapersHere(file, means, stamp);
    this.#kinds = Array.from(means.library.all('kinds'), ({ record }) => record);
  }

  get ownPapers(): readonly Kept<OwnPaper>[] {
    return this.#papers.made;
  }

  /** Id of the paper that is meant; one that is not here comes in. */
  paper(paper: IncomingPaper): string {
    const known = this.#papers.match(paper);
    const id = known ?? this.#papers.make(paper);
    if (known !== undefined) this.known += 1;
    this.#tagAll(paper.tags, id, id);
    this.#note(id, cleanNote(paper.note));
    return id;
  }

  /** A paper for passages of which the file does not say where they stand. */
  unnamed(): string {
    const nothing = { abstract: '', publishedOn: null, authors: [], doi: '', links: [] };
    const paper = { title: this.#file, tags: [], note: '', ...nothing };
    return this.#papers.match(paper) ?? this.#papers.make(paper);
  }

  /** @param on id of its paper; of one that was marked here, its own paper stands */
  highlight(highlight: IncomingHighlight, on: string): void {
    const { library, newId } = this.#means;
    const marked = highlight.id === undefined ? undefined : library.get('highlights', highlight.id);
    const paper = marked?.paper ?? on;
    const { anchor, anchored } = placeHighlight(highlight, this.#papers.textOf(paper));
    const same =
      marked ??
      library
        .highlightsOf(paper)
        .find(({ exact, start }) => exact === anchor.exact && start === anchor.start);
    const note = cleanNote(highlight.note);
    if (same) {
      this.#tagAll(highlight.tags, same.id, paper);
      this.#noteHighlight(same, note);
      return;
    }
    if (anchor.exact === '') {
      this.refused.wordless += 1;
      return;
    }
    const id = newId();
    const record: Highlight = {
      id,
      paper,
      kind: kindCalled(highlight.kind, this.#kinds),
      ...anchor,
      anchored,
      note,
      createdAt: this.#moment(highlight.createdAt),
    };
    if (this.#keep('highlights', this.highlights, record)) {
      this.#tagAll(highlight.tags, id, paper);
    }
  }

  /** A moment that a file names, where a record can hold it. */
  #moment(at: number | null): number {
    return at !== null && Number.isSafeInteger(at) && at >= 0 ? at : this.#means.now;
  }

  #row<Item extends { readonly id: string }>(record: Item): Kept<Item> {
    return { id: record.id, record, stamps: { made: this.#stamp } };
  }

  /** Takes up a record, if it could be read again from a file of our own. */
  #keep<T extends ReaderTable>(
    table: T,
    rows: Kept<ReaderRecords[T]>[],
    record: ReaderRecords[T],
  ): boolean {
    const isSound = decodeRecord(table, record).field === undefined;
    if (isSound) rows.push(this.#row(record));
    else this.refused.records += 1;
    return isSound;
  }

  #note(id: string, text: string): void {
    if (text === '') return;
    const { library, now } = this.#means;
    const before = library.get('notes', id);
    const createdAt = before?.createdAt ?? now;
    // A file may name one paper twice, with a note each time.
    const other = this.#noted.get(id) ?? this.notes.length;
    const twice = this.notes[other]?.record.text;
    if (this.#isSaid(id, text) || twice === text) this.known += 1;
    else if (twice === undefined) {
      const note = { id, text, createdAt, changedAt: now };
      if (this.#keep('notes', this.notes, note)) this.#noted.set(id, other);
    } else {
      const both = cleanNote(`${twice}\n\n${text}`);
      this.notes[other] = this.#row({ id, text: both, createdAt, changedAt: now });
    }
  }

  /** Whether a note says what is here: with what lists say of the paper, as our own files write it. */
  #isSaid(id: string, text: string): boolean {
    const { library } = this.#means;
    const own = library.get('notes', id)?.text ?? '';
    const onLists = library
      .listsWith(id)
      .map((list) => library.get('entries', entryId(list.id, id))?.note ?? '')
      .filter((note) => note !== '');
    const all = onLists.flatMap((note) => (own === '' ? [note] : [`${own}\n\n${note}`]));
    return [own, ...all].some((note) => note !== '' && isSameNote(note, text));
  }

  #noteHighlight(same: Highlight, note: string): void {
    const kept = this.#means.library.kept('highlights', same.id);
    if (!kept || note === '' || isSameNote(note, same.note)) {
      this.known += 1;
      return;
    }
    const stamps = stampsOf('highlights', kept.stamps.made, (field) =>
      field === 'note' ? this.#stamp : stampOf(kept.stamps, field),
    );
    this.highlights.push({ id: same.id, record: { ...same, note }, stamps });
  }

  #tagAll(names: readonly string[], on: string, paper: string): void {
    for (const typed of names) {
      const name = cleanTagName(typed);
      const tag = name === '' ? undefined : this.#tagCalled(name);
      if (tag !== undefined) this.#tag(tag, on, paper);
    }
  }

  #tag(tag: string, on: string, paper: string): void {
    const id = taggingId(tag, on);
    if (this.#means.library.get('taggings', id)) this.known += 1;
    else if (!this.#made.has(id)) {
      this.#made.add(id);
      this.#keep('taggings', this.taggings, { id, tag, on, paper, fromNote: false });
    }
  }

  #tagCalled(name: string): string | undefined {
    const known = this.#means.library.tagNamed(name)?.id ?? this.#newTags.get(tagKey(name));
    if (known !== undefined) return known;
    const id = this.#means.newId();
    const tag = { id, name, description: '', pin: null, createdAt: this.#means.now };
    if (!this.#keep('tags', this.tags, tag)) return undefined;
    this.#newTags.set(tagKey(name), id);
    return id;
  }
}

/** Records of what a file names, with one stamp; papers that are not here become the reader's own. */
export function foreignRecords(
  incoming: Pick<Incoming, 'file' | 'papers' | 'highlights'>,
  means: ForeignMeans,
  stamp: Stamp,
): ForeignRecords {
  const reader = new ForeignReader(incoming.file, means, stamp);
  const ids = incoming.papers.map((paper) => reader.paper(paper));
  for (const highlight of incoming.highlights) {
    const paper = highlight.paper === null ? undefined : ids[highlight.paper];
    reader.highlight(highlight, paper ?? reader.unnamed());
  }
  const { ownPapers, notes, tags, taggings, highlights, known, refused } = reader;
  const passedOver = [
    ...passed('wordlessPassages', refused.wordless),
    ...passed('unkeepableRecords', refused.records),
  ];
  return { rows: { ownPapers, notes, tags, taggings, highlights }, known, passedOver };
}
