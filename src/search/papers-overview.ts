/** Counts papers for the plots of the overview. */
import { LINK_KINDS, type LinkKind } from '#domain/corpus';
import { yearOf } from '#domain/library-summary';
import {
  MOST_BOXES,
  MOST_DOTS,
  READ,
  READING,
  REST,
  type LinkShare,
  type ListBox,
  type ListBoxes,
  type PaperTitle,
  type PapersOverview,
  type Share,
} from '#domain/overview';
import { finishedWeeks, type Finish } from '#domain/overview/finished-weeks';
import { tagsTogether, type TagsTogether } from '#domain/overview/tags-together';
import { shareOf } from '#domain/overview/year-columns';
import type { ReaderLibrary } from '#domain/reader/library';
import { itemsOf } from '#domain/reader/list-order';
import type { StoredPaper } from '#domain/stored-paper';
import type { LibraryIndex } from './library-index.ts';

/** What the overview is read from, as it is at the moment. */
export interface OverviewSources {
  readonly library: () => ReaderLibrary;
  readonly index: () => LibraryIndex;
  /** In ms since 1970. */
  readonly now: () => number;
}

function statusOf(library: ReaderLibrary, id: string): number {
  const status = library.get('readings', id)?.status;
  if (status === 'read') return READ;
  return status === 'reading' ? READING : REST;
}

/** Ordinals by a key; a paper may stand under several, under each once. */
function grouped<Key>(
  papers: readonly StoredPaper[],
  keysOf: (paper: StoredPaper) => Iterable<Key>,
): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const paper of papers) {
    for (const key of new Set(keysOf(paper))) {
      const group = groups.get(key);
      if (group) group.push(paper.ordinal);
      else groups.set(key, [paper.ordinal]);
    }
  }
  return groups;
}

function sourceShares(
  papers: readonly StoredPaper[],
  statuses: Uint8Array,
): ReadonlyMap<string, Share> {
  const groups = grouped(papers, ({ listings }) => listings.map(({ source }) => source));
  return new Map(Array.from(groups, ([source, ordinals]) => [source, shareOf(ordinals, statuses)]));
}

function linkShares(papers: readonly StoredPaper[], statuses: Uint8Array): LinkShare[] {
  const groups = grouped<LinkKind>(papers, ({ links }) => links.map(({ kind }) => kind));
  return LINK_KINDS.flatMap((kind) => {
    const ordinals = groups.get(kind);
    if (!ordinals) return [];
    return [{ kind, ordinals: Uint32Array.from(ordinals), ...shareOf(ordinals, statuses) }];
  });
}

/** Tags on a paper and those on its highlights, as the filters of the library count them. */
function pairsOfTags(library: ReaderLibrary, index: LibraryIndex): TagsTogether {
  const tagsOf = new Map<string, Set<string>>();
  for (const { record } of library.all('taggings')) {
    if (!index.paper(record.paper) || !library.get('tags', record.tag)) continue;
    const tags = tagsOf.get(record.paper) ?? new Set();
    tagsOf.set(record.paper, tags.add(record.tag));
  }
  return tagsTogether(tagsOf.values(), (tag) => library.get('tags', tag)?.name ?? tag);
}

function finishesOf(library: ReaderLibrary, index: LibraryIndex): Finish[] {
  return [...library.lookups.papersWith('read')].flatMap((id) => {
    const paper = index.paper(id);
    const reading = library.get('readings', id);
    return paper && reading ? [{ ordinal: paper.ordinal, finishedAt: reading.finishedAt }] : [];
  });
}

function boxesOf(library: ReaderLibrary, index: LibraryIndex, list: string): ListBox[] {
  if (library.lookups.entriesOf(list).size > MOST_BOXES) return [];
  return itemsOf(library, list).flatMap((item): ListBox[] => {
    if (item.kind !== 'entry') return [];
    const { paper: id, done } = item.record;
    const isDone = done || library.get('readings', id)?.status === 'read';
    return [{ id, title: index.paper(id)?.title, isDone }];
  });
}

function listsOf(library: ReaderLibrary, index: LibraryIndex): ListBoxes[] {
  return Array.from(library.all('lists'), ({ id }) => ({
    id,
    boxes: boxesOf(library, index, id),
  }));
}

function titlesOf(papers: readonly StoredPaper[], finishes: readonly Finish[]) {
  const isAll = papers.length <= MOST_DOTS;
  const named = isAll ? papers : finishes.flatMap(({ ordinal }) => papers[ordinal] ?? []);
  return new Map<number, PaperTitle>(
    named.map(({ ordinal, id, title }) => [ordinal, { id, title }]),
  );
}

/** Everything that the plots need; linear in papers, listings, links and taggings. */
export function papersOverview(sources: OverviewSources): PapersOverview {
  const [library, index] = [sources.library(), sources.index()];
  const papers = [...index.papers()];
  const statuses = Uint8Array.from(papers, ({ id }) => statusOf(library, id));
  const finishes = finishesOf(library, index);
  return {
    papers: papers.length,
    statuses,
    years: Uint16Array.from(papers, (paper) => {
      const year = yearOf(paper);
      return year === 'none' ? 0 : year;
    }),
    inferred: Uint8Array.from(papers, ({ yearInferred }) => (yearInferred ? 1 : 0)),
    titles: titlesOf(papers, finishes),
    sources: sourceShares(papers, statuses),
    links: linkShares(papers, statuses),
    unlinked: papers.filter(({ links }) => links.length === 0).length,
    tags: pairsOfTags(library, index),
    finished: finishedWeeks(finishes, sources.now()),
    lists: listsOf(library, index),
  };
}
