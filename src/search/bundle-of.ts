/** What of the library leaves, as the writers of files take it. */
import type { Bundle, BundleEntry, BundleItem, BundlePaper } from '#domain/exchange/bundle';
import type { ExportScope } from '#domain/exchange/export-scope';
import { kindNamed } from '#domain/reader/kinds';
import type { ReaderLibrary } from '#domain/reader/library';
import { itemsOf } from '#domain/reader/list-order';
import { paperDesk } from '#domain/reader/paper-desk';
import type { HighlightKind, ListEntry } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import { exportedPapersMessages } from '#messages/exported-papers';
import type { LibraryIndex } from './library-index.ts';
import { paperHere } from './paper-here.ts';

export interface ExportSources {
  readonly library: ReaderLibrary;
  readonly index: Pick<LibraryIndex, 'paper' | 'papersOf' | 'sourceTitle'>;
  /** In ms since 1970. */
  readonly now: number;
}

/** Of the reader's own, only what came with it: it is on no page, and its DOI stands for itself. */
function brought(paper: StoredPaper, url: string | undefined): BundlePaper {
  const links = paper.links.filter((link) => link.url === url);
  return { ...paper, links, listings: [] };
}

function paperOf(id: string, { library, index }: ExportSources): BundlePaper | undefined {
  const held = paperHere(id, index, library);
  return held?.own ? brought(held, library.get('ownPapers', id)?.url) : held;
}

/** Nothing for a paper of which nothing is known but its id. */
function entryOf(id: string, sources: ExportSources, entry?: ListEntry): BundleEntry[] {
  const paper = paperOf(id, sources);
  if (!paper) return [];
  const { reading, note, tags, highlights } = paperDesk(sources.library, id);
  return [
    {
      kind: 'paper',
      paper,
      status: reading?.status ?? 'unread',
      tags: tags.map(({ name }) => name),
      note: note?.text ?? '',
      highlights,
      ...(entry && { onList: { note: entry.note, due: entry.due, done: entry.done } }),
    },
  ];
}

/** An entry with those of its highlights and notes that are among `only`. */
function narrowed(entry: BundleEntry, only: ReadonlySet<string>): BundleEntry {
  return {
    ...entry,
    note: only.has(entry.paper.id) ? entry.note : '',
    highlights: entry.highlights.filter(({ id }) => only.has(id)),
  };
}

type Named = Pick<Bundle, 'title' | 'description' | 'items'>;

function listed(list: string, sources: ExportSources): Named | undefined {
  const record = sources.library.get('lists', list);
  if (!record) return undefined;
  const items = itemsOf(sources.library, list).flatMap((item): BundleItem[] =>
    item.kind === 'section'
      ? [{ kind: 'section', name: item.record.name }]
      : entryOf(item.record.paper, sources, item.record),
  );
  return { title: record.name, description: record.description, items };
}

function named(scope: ExportScope, sources: ExportSources): Named | undefined {
  const { library, index } = sources;
  const description = '';
  const entries = (ids: Iterable<string>): BundleEntry[] =>
    Array.from(ids).flatMap((id) => entryOf(id, sources));
  switch (scope.kind) {
    case 'list':
      return listed(scope.id, sources);
    case 'papers': {
      const { title, ids, only } = scope;
      const all = entries(ids);
      const items = only ? all.map((entry) => narrowed(entry, only)) : all;
      return { title, description, items };
    }
    case 'results': {
      const papers = index.papersOf(scope.ordinals);
      return { title: scope.title, description, items: entries(papers.map(({ id }) => id)) };
    }
    case 'all': {
      const own = Array.from(library.all('ownPapers'), ({ id }) => id);
      return {
        title: exportedPapersMessages.allPapers,
        description,
        items: entries(new Set([...library.papers(), ...own])),
      };
    }
  }
}

/** Undefined where there is no such list (any more). */
export function bundleOf(scope: ExportScope, sources: ExportSources): Bundle | undefined {
  const { library, index, now } = sources;
  const found = named(scope, sources);
  if (!found) return undefined;
  const renamed = Array.from(library.all('kinds'), ({ record }) => record);
  const kindOf = (kind: HighlightKind) => kindNamed(kind, renamed);
  const pages = found.items.flatMap((item) => (item.kind === 'paper' ? item.paper.listings : []));
  return {
    ...found,
    savedAt: now,
    kinds: {
      key: kindOf('key'),
      method: kindOf('method'),
      result: kindOf('result'),
      doubt: kindOf('doubt'),
      idea: kindOf('idea'),
    },
    sources: Object.fromEntries(pages.map(({ source }) => [source, index.sourceTitle(source)])),
  };
}
