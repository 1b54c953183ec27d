/** What the pages about the papers and their updates are told. */
import type { Manifest } from '#domain/corpus';
import type { Datasheet } from '#domain/datasheet';
import type { PaperTitle } from '#domain/overview';
import {
  MOST_TOLD,
  type NearBy,
  type NearPaper,
  type NewPaper,
  type WhatIsNew,
} from '#domain/overview/what-is-new';
import type { ReaderLibrary } from '#domain/reader/library';
import { loadDatasheet } from '../data/load-datasheet.ts';
import type { CorpusUpdates } from './corpus-updates.ts';
import type { LibraryIndex } from './library-index.ts';

export interface AboutSources {
  readonly library: () => ReaderLibrary;
  readonly index: () => LibraryIndex;
  readonly updates: CorpusUpdates;
  /** Where the corpus comes from that is served; undefined while there is none. */
  readonly site: () => { readonly base: string; readonly manifest: Manifest } | undefined;
}

export async function readDatasheet({ site }: AboutSources): Promise<Datasheet | undefined> {
  const here = site();
  return here && loadDatasheet(here.base, here.manifest);
}

/** Titles of papers, in the order of their ids. */
export function paperTitles({ index }: AboutSources, papers: readonly string[]): PaperTitle[] {
  return papers.flatMap((id) => {
    const paper = index().paper(id);
    return paper ? [{ id, title: paper.title }] : [];
  });
}

/** What the reader did with a paper, if that says that it matters to them. */
function nearnessOf(library: ReaderLibrary, id: string): NearBy | undefined {
  if (library.get('readings', id)?.status === 'read') return { kind: 'finished' };
  const [tag] = library.tagsOn(id);
  if (tag) return { kind: 'tagged', name: tag.name };
  const [list] = library.listsWith(id);
  return list && { kind: 'listed', name: list.name };
}

interface Placed {
  readonly paper: NewPaper;
  /** Place of the near paper among the nearest; after all of them for none. */
  readonly place: number;
}

function placed({ library, index }: AboutSources, id: string): Placed[] {
  const here = index().paper(id);
  if (!here) return [];
  const { title, publishedOn, yearInferred } = here;
  const related = index().related(id);
  const nears = related.flatMap((other, place): { near: NearPaper; place: number }[] => {
    const by = nearnessOf(library(), other.id);
    return by
      ? [{ near: { id: other.id, title: other.title, by, words: other.words }, place }]
      : [];
  });
  const paper = {
    id,
    title,
    ...(publishedOn !== undefined && { publishedOn }),
    ...(yearInferred && { yearInferred }),
    ...(nears[0] && { near: nears[0].near }),
  };
  return [{ paper, place: nears[0]?.place ?? Infinity }];
}

/** What the last updates brought, beside the papers and marks as they are now. */
export async function whatIsNew(sources: AboutSources): Promise<WhatIsNew | undefined> {
  const row = await sources.updates.news();
  if (!row) return undefined;
  const { came, changed, left } = row.news;
  const { library, index } = sources;
  return {
    at: row.at,
    counts: { came: came.length, changed: changed.length, left: left.length },
    came: came
      .slice(0, MOST_TOLD)
      .flatMap((id) => placed(sources, id))
      .toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place))
      .map(({ paper }) => paper),
    changed: changed.slice(0, MOST_TOLD).flatMap((before) => {
      const now = index().paper(before.id);
      return now ? [{ before, now }] : [];
    }),
    left: left.slice(0, MOST_TOLD).map(({ id, title }) => ({
      id,
      title,
      isKept: library().get('ownPapers', id) !== undefined,
    })),
  };
}
