import type { Paper } from '#domain/corpus';
import type { StoredPaper } from '#domain/stored-paper';

function byDateThenListing(a: Paper, b: Paper): number {
  const newest = (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '', 'en');
  if (newest !== 0) return newest;
  const [first, second] = [a.listings[0], b.listings[0]];
  const source = (first?.source ?? '').localeCompare(second?.source ?? '', 'en');
  return source || (first?.position ?? 0) - (second?.position ?? 0) || a.id.localeCompare(b.id);
}

/**
 * Puts papers into the library's resting order, newest first, undated after as the pages listed
 * them, and numbers them from 0.
 */
export function inRestingOrder(papers: readonly Paper[]): StoredPaper[] {
  return papers
    .toSorted(byDateThenListing)
    .map((paper, ordinal) => Object.assign({}, paper, { ordinal }));
}
