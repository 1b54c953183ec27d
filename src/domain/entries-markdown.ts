/** Highlights and notes as Markdown: quotes under the titles of their papers. */
import { plain, quoteMarkdown } from '#domain/exchange/markdown-text';
import type { EntryKind, EntryPaper, EntryRow } from '#domain/notebook';

/** What the text needs to know of things that are not in the rows. */
export interface MarkdownWords {
  readonly kind: (kind: EntryKind) => string;
  /** The title of a paper that the library does not hold any more. */
  readonly lost: string;
  /** What is known of a paper, and where it is. */
  readonly reference: (paper: EntryPaper) => string;
}

/** Papers in the order in which the rows first name them. */
export function entriesMarkdown(rows: readonly EntryRow[], words: MarkdownWords): string {
  const papers = new Map<string, { readonly paper: EntryPaper; readonly rows: EntryRow[] }>();
  for (const row of rows) {
    const own = papers.get(row.paper.id);
    if (own) own.rows.push(row);
    else papers.set(row.paper.id, { paper: row.paper, rows: [row] });
  }
  const parts = Array.from(papers.values(), (own) => [
    `## ${plain(own.paper.title ?? words.lost)}`,
    words.reference(own.paper),
    ...own.rows.map((row) => quoteMarkdown({ ...row, kind: words.kind(row.kind) })),
  ]);
  return `${parts.flat().join('\n\n')}\n`;
}
