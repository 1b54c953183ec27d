/** What a search that found nothing could leave out, and how much it would find then. */
import type { LibraryQuery } from '#domain/library-query';
import type { FacetTable, FilterPart } from './filters.ts';
import type { Drop } from './protocol.ts';
import { QUERY_LENGTH, type Term } from './query-terms.ts';
import type { Asked } from './text-index.ts';

/** A search that found nothing, with what is known of it. */
interface Failure {
  readonly query: LibraryQuery;
  readonly asked: Asked;
  readonly parts: readonly FilterPart[];
  readonly facets: FacetTable;
  readonly papers: number;
}

/** The query's text without one of its terms; a blank keeps apart what the term kept apart. */
function textWithout(text: string, term: Term, isOnly: boolean): string {
  if (isOnly) return '';
  const read = text.slice(0, QUERY_LENGTH);
  const kept = term.ranges
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, read);
  return kept.replaceAll(/\s+/g, ' ').trimStart();
}

function dropsOfTerms({ query, asked, parts, facets, papers }: Failure): Drop[] {
  const { terms, hits } = asked;
  /** By ordinal: how many terms a paper holds, and the sum of their numbers, which gives the lacking one. */
  const held = new Uint32Array(papers);
  const numbers = new Uint32Array(papers);
  for (const [number, { counts }] of hits.entries()) {
    for (let ordinal = 0; ordinal < papers; ordinal += 1) {
      if (counts[ordinal] === 0) continue;
      held[ordinal] = (held[ordinal] ?? 0) + 1;
      numbers[ordinal] = (numbers[ordinal] ?? 0) + number;
    }
  }
  const sum = (terms.length * (terms.length - 1)) / 2;
  const passes = facets.passesAll(parts);
  const counts = terms.map(() => 0);
  for (let ordinal = 0; ordinal < papers; ordinal += 1) {
    if (held[ordinal] !== terms.length - 1 || !passes(ordinal)) continue;
    const lacking = sum - (numbers[ordinal] ?? 0);
    counts[lacking] = (counts[lacking] ?? 0) + 1;
  }
  return terms.map((term, at) => {
    const part = { kind: 'term', term: term.label } as const;
    const text = textWithout(query.text, term, terms.length === 1);
    return { part, query: { ...query, text }, count: counts[at] ?? 0 };
  });
}

function dropsOfFilters({ query, asked, parts, facets, papers }: Failure): Drop[] {
  const matching = asked.terms.length > 0 ? asked.best : new Uint32Array(papers).keys();
  const onlyFailed = facets.onlyFailed(parts);
  const counts = parts.map(() => 0);
  for (const ordinal of matching) {
    const failed = onlyFailed(ordinal);
    if (failed !== undefined) counts[failed] = (counts[failed] ?? 0) + 1;
  }
  return parts.map(({ part, without }, at) => ({
    part,
    query: { ...query, ...without },
    count: counts[at] ?? 0,
  }));
}

/** The parts that, left out alone, let the search find something; those that find most first. */
export function drops(failure: Failure): Drop[] {
  return [...dropsOfTerms(failure), ...dropsOfFilters(failure)]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
