/** The papers that are here while a file comes in, and those that come in with it as the reader's own. */
import type { Incoming, IncomingPaper } from '#domain/exchange/incoming';
import { numbersOf, paperIdOf, PaperMatcher, type KnownPaper } from '#domain/exchange/match-papers';
import { isWebAddress } from '#domain/links';
import { decodeRecord } from '#domain/reader/decode-record';
import { cleanNote, type Means } from '#domain/reader/doing';
import type { Kept, OwnPaper } from '#domain/reader/records';
import { LONG_AGO, type Stamp } from '#domain/reader/stamp';
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

/** An id that nobody could write down is none: our own file of it would not open again. */
function soundId(id: string | undefined): string | undefined {
  return id !== undefined && id !== '' && oneLine(id) === id ? id : undefined;
}

function addressOf({ links }: NamedPaper): string {
  return links.find(({ url }) => isWebAddress(url) && safeHref(url))?.url ?? '';
}

/**
 * Nothing is called nothing: of a title that nobody would see, its number or its address stands. The last
 * resort is the same in any language: ids are made of titles, and devices of one reader must agree.
 */
function titleOf(paper: NamedPaper, file: string): string {
  const named = [paper.title, paper.doi, addressOf(paper), paper.id ?? '', file];
  return named.map(oneLine).find(Boolean) ?? 'Untitled';
}

/** What a file tells of a paper, as one of the reader's own. */
function ownOf(
  paper: NamedPaper,
  called: Pick<OwnPaper, 'id' | 'title' | 'from' | 'createdAt'>,
): OwnPaper {
  const record: OwnPaper = {
    ...called,
    abstract: cleanNote(paper.abstract),
    publishedOn: paper.publishedOn,
    authors: cleanNote(paper.authors.map(oneLine).join('\n')),
    doi: oneLine(paper.doi),
    url: addressOf(paper),
  };
  const isDated = decodeRecord('ownPapers', record).field !== 'publishedOn';
  return isDated ? record : { ...record, publishedOn: null };
}

/**
 * A paper that a library only names, under the id that its records have for it: the same on every
 * device, and older than whatever anybody writes of it. Undefined where it has no id to be held by.
 */
export function namedPaper(paper: NamedPaper): Kept<OwnPaper> | undefined {
  const id = soundId(paper.id);
  if (id === undefined) return undefined;
  const record = ownOf(paper, { id, title: titleOf(paper, ''), from: '', createdAt: 0 });
  return { id, record, stamps: { made: LONG_AGO } };
}

/** A paper of the reader's own as matching knows it. */
export function knownOwn({ id, title, url, doi }: OwnPaper): KnownPaper {
  return { id, title, links: url === '' ? [] : [{ url }], doi };
}

/**
 * What a paper is called whose title another has: made of what tells the two apart, so that the same
 * file names the same paper again.
 */
function idApart(paper: Pick<NamedPaper, 'abstract' | 'links' | 'doi'>, title: string): string {
  const numbers = numbersOf(paper);
  const telling = numbers.length > 0 ? numbers : [paper.abstract];
  return paperIdOf([title, ...telling].join(' '));
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
    this.#matcher = new PaperMatcher(means.papers(), (id) => this.textOf(id));
    for (const { record } of means.library.all('ownPapers')) this.#take(record);
  }

  has(id: string): boolean {
    return this.#matcher.has(id);
  }

  match(
    paper: Pick<NamedPaper, 'id' | 'title' | 'abstract' | 'links' | 'doi'>,
  ): string | undefined {
    if (paper.id !== undefined && this.has(paper.id)) return paper.id;
    const apart = idApart(paper, oneLine(paper.title));
    return this.has(apart) ? apart : this.#matcher.match(paper);
  }

  /** The abstract of a paper; undefined where none is known. */
  textOf(id: string): string | undefined {
    return this.#means.textOf(id) ?? this.#texts.get(id);
  }

  /** Takes a paper in; gives its id, which is that of one that is here where it would be called the same. */
  make(paper: NamedPaper): string {
    const title = titleOf(paper, this.#file);
    const id = soundId(paper.id) ?? this.#freeId(paper, title);
    if (this.has(id)) return id;
    const record = ownOf(paper, { id, title, from: this.#file, createdAt: this.#means.now });
    this.made.push({ id, record, stamps: { made: this.#stamp } });
    this.#take(record, paper.links);
    return id;
  }

  /** The id that a corpus would give it, unless another paper has that. */
  #freeId(paper: NamedPaper, title: string): string {
    const id = paperIdOf(title);
    return this.has(id) ? idApart(paper, title) : id;
  }

  /** @param links more than the one that a record keeps */
  #take(own: OwnPaper, links: NamedPaper['links'] = []): void {
    const known = knownOwn(own);
    this.#matcher.add({ ...known, links: [...known.links, ...links.map(({ url }) => ({ url }))] });
    // One that a file only named has no text in which anything could be found.
    if (own.abstract !== '') this.#texts.set(own.id, own.abstract);
  }
}
