/** What is made of papers, as the rail, the bulk bar and the rows ask it. */
import type { KnownTag } from '#domain/complete-tag';
import type { ReaderLibrary } from '#domain/reader/library';
import { rowMarks } from '#domain/reader/paper-desk';
import { isOpen } from '#domain/reading-status';
import type { Carriers, PaperName, ResultRow } from './protocol.ts';

/**
 * What carries any of these tags, as the rail counts it.
 * @param absent papers that the library does not hold, which are not counted
 */
export function carriersOf(
  library: ReaderLibrary,
  tags: readonly string[],
  absent: ReadonlySet<string>,
): Carriers {
  const on = new Set(tags.flatMap((tag) => [...library.taggedWith(tag)]));
  const highlights = [...on].map((id) => library.get('highlights', id));
  const papers = new Set([...on].map((id, at) => highlights[at]?.paper ?? id));
  for (const paper of absent) papers.delete(paper);
  return { papers: papers.size, highlights: highlights.filter((one) => one).length };
}

/** The tags that any of these papers has, and how many of them have each. */
export function tagsOnAny(library: ReaderLibrary, papers: readonly string[]): KnownTag[] {
  const byId = new Map<string, KnownTag>();
  for (const { id, name } of papers.flatMap((paper) => library.tagsOn(paper)))
    byId.set(id, { id, name, count: (byId.get(id)?.count ?? 0) + 1 });
  return [...byId.values()];
}

/** The first of these papers that is still to be read. */
export function firstOpenOf(
  library: ReaderLibrary,
  papers: readonly PaperName[],
): PaperName | undefined {
  const found = papers.find(({ id }) => isOpen(library.get('readings', id)?.status ?? 'unread'));
  return found && { id: found.id, ordinal: found.ordinal };
}

/** Rows with what the reader made of their papers. */
export function withMarks(
  library: ReaderLibrary,
  rows: readonly ResultRow[],
  textOf: (paper: string) => string | undefined,
): readonly ResultRow[] {
  return rows.map((row) => {
    const own = rowMarks(library, row.id, textOf(row.id)?.length ?? 0);
    return own ? { ...row, own } : row;
  });
}
