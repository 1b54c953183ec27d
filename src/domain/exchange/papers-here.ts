/** The papers that are here while a file comes in, and those that come in with it as the reader's own. */
import type { Incoming, IncomingPaper } from '#domain/exchange/incoming';
import { paperIdOf, PaperMatcher, type KnownPaper } from '#domain/exchange/match-papers';
import { isWebAddress } from '#domain/links';
import { decodeRecord } from '#domain/reader/decode-record';
import { cleanNote, type Means } from '#domain/reader/doing';
import type { Kept, OwnPaper } from '#domain/reader/records';
import type { Stamp } from '#domain/reader/stamp';
import { safeHref } from '#domain/safe-href';

export interface ForeignMeans extends Means {
  /** The papers of the corpus. */
  readonly papers: () => Iterable<KnownPaper>;
}

export type NamedPaper = Pick<
  IncomingPaper,
  'id' | 'title' | 'abstract' | 'publishedOn' | 'authors' | 'doi' | 'links'
>;

function oneLine(text: string): string {
  return cleanNote(text).replaceAll(/\s+/g, ' ').trim();
}

/** A paper of the reader's own as matching knows it. */
export function knownOwn({ id, title, url, doi }: OwnPaper): KnownPaper {
  return { id, title, links: url === '' ? [] : [{ url }], doi };
}

export class PapersHere {
  /** Those that come in. */
  readonly made: Kept<OwnPaper>[] = [];
  readonly #matcher: PaperMatcher;
  readonly #file: Incoming['file'];
  readonly #means: ForeignMeans;
  readonly #stamp: Stamp;
  readonly #texts = new Map<string, string>();

  constructor(file: Incoming['file'], means: ForeignMeans, stamp: Stamp) {
    this.#file = file;
    this.#means = means;
    this.#stamp = stamp;
    this.#matcher = new PaperMatcher(means.papers());
    for (const { record } of means.library.all('ownPapers')) this.#take(record);
  }

  has(id: string): boolean {
    return this.#matcher.has(id);
  }

  match(paper: Pick<NamedPaper, 'id' | 'title' | 'links' | 'doi'>): string | undefined {
    return this.#matcher.match(paper);
  }

  /** The abstract of a paper; undefined where none is known. */
  textOf(id: string): string | undefined {
    return this.#means.textOf(id) ?? this.#texts.get(id);
  }

  /** Takes a paper in; gives its id, which is that of one that is here where it would be called the same. */
  make(paper: NamedPaper): string {
    const url = paper.links.find((link) => isWebAddress(link.url) && safeHref(link.url))?.url ?? '';
    const doi = oneLine(paper.doi);
    // Nothing is called nothing: of a title that nobody would see, its number or its address stands.
    const title =
      [paper.title, doi, url, paper.id ?? '', this.#file].map(oneLine).find(Boolean) ?? 'Untitled';
    // An id that nobody could write down is none: our own file of it would not open again.
    const { id: called = '' } = paper;
    const id = called !== '' && oneLine(called) === called ? called : paperIdOf(title);
    if (this.has(id)) return id;
    const record: OwnPaper = {
      id,
      title,
      abstract: cleanNote(paper.abstract),
      publishedOn: paper.publishedOn,
      authors: cleanNote(paper.authors.map(oneLine).join('\n')),
      doi,
      url,
      from: this.#file,
      createdAt: this.#means.now,
    };
    const isDated = decodeRecord('ownPapers', record).field !== 'publishedOn';
    const sound = isDated ? record : { ...record, publishedOn: null };
    this.made.push({ id, record: sound, stamps: { made: this.#stamp } });
    this.#take(sound);
    return id;
  }

  #take(own: OwnPaper): void {
    this.#matcher.add(knownOwn(own));
    // One that a file only named has no text in which anything could be found.
    if (own.abstract !== '') this.#texts.set(own.id, own.abstract);
  }
}
