/** What a search that found nothing could leave out, and how much it would find then. */
import type { LibraryQuery } from '#domain/library-query';
import type { FacetTable, FilterPart } from './filters.ts';
import type { Drop } from './protocol.ts';
import type { Asked } from './text-index.ts';

/** A search that found nothing, with what is known of it. */
interface Failure {
  readonly query: LibraryQuery;
  readonly asked: Asked;
  readonly parts: readonly FilterPart[];
  readonly facets: FacetTable;
  readonly papers: number;
}

/** All words at once: a search that finds nothing would find nothing with some of them either. */
function dropOfWords({ query, asked, parts, facets, papers }: Failure): Drop[] {
  if (asked.terms.length === 0 || parts.length === 0) return [];
  const passes = facets.passesAll(parts);
  let count = 0;
  for (let ordinal = 0; ordinal < papers; ordinal += 1) if (passes(ordinal)) count += 1;
  const words = query.text.trim().replaceAll(/\s+/g, ' ');
  return [{ part: { kind: 'words', words }, query: { ...query, text: '' }, count }];
}

/** How many papers fail each part and nothing else. */
function rescued({ parts, facets }: Failure, papers: Iterable<number>): number[] {
  const onlyFailed = facets.onlyFailed(parts);
  const counts = parts.map(() => 0);
  for (const ordinal of papers) {
    const failed = onlyFailed(ordinal);
    if (failed !== undefined) counts[failed] = (counts[failed] ?? 0) + 1;
  }
  return counts;
}

function dropsOfFilters(failure: Failure): Drop[] {
  const { query, asked, parts, papers } = failure;
  const { terms, best, every } = asked;
  const some = rescued(failure, terms.length > 0 ? best : new Uint32Array(papers).keys());
  const all = rescued(failure, best.subarray(0, every));
  return parts.map(({ part, without }, at) => ({
    part,
    query: { ...query, ...without },
    // As the count above the results will say it: papers with every word, if there are any.
    count: all[at] || (some[at] ?? 0),
  }));
}

/** The parts that, left out alone, let the search find something; those that find most first. */
export function drops(failure: Failure): Drop[] {
  return [...dropOfWords(failure), ...dropsOfFilters(failure)]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
