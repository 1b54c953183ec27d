/** What another program's file names, as records: only what is not here yet. */
import type { Incoming, IncomingHighlight, IncomingPaper } from '#domain/exchange/incoming';
import { paperIdOf, PaperMatcher, type KnownPaper } from '#domain/exchange/match-papers';
import { placeHighlight } from '#domain/exchange/place-highlight';
import { isWebAddress } from '#domain/links';
import { decodeRecord } from '#domain/reader/decode-record';
import { cleanNote, type Means } from '#domain/reader/doing';
import type { ReaderRows } from '#domain/reader/library';
import { kindName } from '#domain/reader/kinds';
import { stampsOf, stampOf } from '#domain/reader/record-fields';
import {
  HIGHLIGHT_KINDS,
  taggingId,
  type Highlight,
  type HighlightKind,
  type Kept,
  type KindName,
  type OwnPaper,
  type PaperNote,
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
}

export interface ForeignMeans extends Means {
  /** The papers of the corpus. */
  readonly papers: () => Iterable<KnownPaper>;
}

function oneLine(text: string): string {
  return cleanNote(text).replaceAll(/\s+/g, ' ').trim();
}

class ForeignReader {
  readonly ownPapers: Kept<OwnPaper>[] = [];
  readonly notes: Kept<PaperNote>[] = [];
  readonly tags: Kept<Tag>[] = [];
  readonly taggings: Kept<Tagging>[] = [];
  readonly highlights: Kept<Highlight>[] = [];
  known = 0;
  readonly #file: string;
  readonly #means: ForeignMeans;
  readonly #stamp: Stamp;
  readonly #matcher: PaperMatcher;
  readonly #texts = new Map<string, string>();
  readonly #newTags = new Map<string, string>();
  readonly #made = new Set<string>();
  /** Where a paper's note is among those that come. */
  readonly #noted = new Map<string, number>();
  readonly #kinds: readonly KindName[];

  constructor(file: string, means: ForeignMeans, stamp: Stamp) {
    this.#file = file;
    this.#means = means;
    this.#stamp = stamp;
    this.#matcher = new PaperMatcher(means.papers());
    this.#kinds = Array.from(means.library.all('kinds'), ({ record }) => record);
    for (const { record } of means.library.all('ownPapers')) this.#take(record);
  }

  /** Id of the paper that is meant; one that is not here comes in. */
  paper(paper: IncomingPaper): string {
    const known = this.#matcher.match(paper);
    const id = known ?? this.#newPaper(paper);
    if (known !== undefined) this.known += 1;
    this.#tagAll(paper.tags, id, id);
    this.#note(id, cleanNote(paper.note));
    return id;
  }

  /** A paper for passages of which the file does not say where they stand. */
  unnamed(): string {
    const nothing = { abstract: '', publishedOn: null, authors: [], doi: '', links: [] };
    const paper = { title: this.#file, tags: [], note: '', ...nothing };
    return this.#matcher.match(paper) ?? this.#newPaper(paper);
  }

  highlight(highlight: IncomingHighlight, paper: string): void {
    const { library, newId, now, textOf } = this.#means;
    const text = this.#texts.get(paper) ?? textOf(paper);
    const { anchor, anchored } = placeHighlight(highlight, text);
    const same = library
      .highlightsOf(paper)
      .find(({ exact, start }) => exact === anchor.exact && start === anchor.start);
    const note = cleanNote(highlight.note);
    const id = same?.id ?? newId();
    this.#tagAll(highlight.tags, id, paper);
    if (same) {
      this.#noteHighlight(same, note);
      return;
    }
    const createdAt = highlight.createdAt ?? now;
    const record: Highlight = {
      id,
      paper,
      kind: this.#kindCalled(highlight.kind),
      ...anchor,
      anchored,
      note,
      createdAt,
    };
    if (decodeRecord('highlights', record).field === undefined)
      this.highlights.push(this.#row(record));
  }

  #row<Item extends { readonly id: string }>(record: Item): Kept<Item> {
    return { id: record.id, record, stamps: { made: this.#stamp } };
  }

  #take({ id, title, url, doi, abstract }: OwnPaper): void {
    this.#matcher.add({ id, title, links: [{ url }], doi });
    this.#texts.set(id, abstract);
  }

  #newPaper(paper: IncomingPaper): string {
    const title = oneLine(paper.title);
    const url = paper.links.find((link) => isWebAddress(link.url))?.url ?? '';
    const record: OwnPaper = {
      id: paper.id ?? paperIdOf(title),
      title,
      abstract: cleanNote(paper.abstract),
      publishedOn: paper.publishedOn,
      authors: paper.authors.map(oneLine).join('\n'),
      doi: oneLine(paper.doi),
      url,
      from: this.#file,
      createdAt: this.#means.now,
    };
    const isDated = decodeRecord('ownPapers', record).field !== 'publishedOn';
    this.ownPapers.push(this.#row(isDated ? record : { ...record, publishedOn: null }));
    this.#take(record);
    return record.id;
  }

  #note(id: string, text: string): void {
    if (text === '') return;
    const { library, now } = this.#means;
    const before = library.get('notes', id);
    const createdAt = before?.createdAt ?? now;
    // A file may name one paper twice, with a note each time.
    const other = this.#noted.get(id) ?? this.notes.length;
    const twice = this.notes[other]?.record.text;
    if (before?.text === text || twice === text) this.known += 1;
    else if (twice === undefined) {
      this.#noted.set(id, other);
      this.notes.push(this.#row({ id, text, createdAt, changedAt: now }));
    } else {
      const both = cleanNote(`${twice}\n\n${text}`);
      this.notes[other] = this.#row({ id, text: both, createdAt, changedAt: now });
    }
  }

  #noteHighlight(same: Highlight, note: string): void {
    const kept = this.#means.library.kept('highlights', same.id);
    if (!kept || note === '' || note === same.note) {
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
      if (name !== '') this.#tag(this.#tagCalled(name), on, paper);
    }
  }

  #tag(tag: string, on: string, paper: string): void {
    const id = taggingId(tag, on);
    if (this.#means.library.get('taggings', id)) this.known += 1;
    else if (!this.#made.has(id)) {
      this.#made.add(id);
      this.taggings.push(this.#row({ id, tag, on, paper, fromNote: false }));
    }
  }

  #tagCalled(name: string): string {
    const known = this.#means.library.tagNamed(name)?.id ?? this.#newTags.get(tagKey(name));
    if (known !== undefined) return known;
    const id = this.#means.newId();
    this.#newTags.set(tagKey(name), id);
    this.tags.push(this.#row({ id, name, description: '', pin: null, createdAt: this.#means.now }));
    return id;
  }

  #kindCalled(called: string): HighlightKind {
    const wanted = called.trim().toLowerCase();
    const isIt = (kind: HighlightKind): boolean =>
      kind === wanted || kindName(kind, this.#kinds).toLowerCase() === wanted;
    return HIGHLIGHT_KINDS.find(isIt) ?? 'key';
  }
}

/** The papers that a list's file tells of and that are not here, as the reader's own. */
export function papersOfList(
  incoming: Pick<Incoming, 'file' | 'papers'>,
  means: ForeignMeans,
  stamp: Stamp,
): readonly Kept<OwnPaper>[] {
  const reader = new ForeignReader(incoming.file, means, stamp);
  for (const paper of incoming.papers) reader.paper(paper);
  return reader.ownPapers;
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
  const { ownPapers, notes, tags, taggings, highlights, known } = reader;
  return { rows: { ownPapers, notes, tags, taggings, highlights }, known };
}
