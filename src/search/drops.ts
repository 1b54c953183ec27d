/** What a search that found nothing could leave out, and how much it would find then. */
import type { LibraryQuery } from '#domain/library-query';
import type { ParsedQuery } from '#domain/query-language';
import type { TextRange } from '#domain/text-range';
import type { FilterPart } from './filters.ts';
import type { Drop, DropPart } from './protocol.ts';

/** More clauses than anyone writes; each that could be left out is a search of its own. */
const MOST_CLAUSES = 12;

interface Candidate {
  readonly part: DropPart;
  readonly query: LibraryQuery;
}

function tidied(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** `text` without some of its ranges, which come in order. */
function withoutRanges(text: string, ranges: readonly TextRange[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of ranges) {
    kept += text.slice(from, start);
    from = end;
  }
  return tidied(kept + text.slice(from));
}

/** The loose words at once: what finds nothing with all of them finds nothing with some either. */
function withoutWords(query: LibraryQuery, { clauses }: ParsedQuery): Candidate[] {
  const ranges = clauses.filter(({ kind }) => kind === 'word').map(({ range }) => range);
  if (ranges.length === 0) return [];
  const words = tidied(ranges.map(({ start, end }) => query.text.slice(start, end)).join(' '));
  const text = withoutRanges(query.text, ranges);
  return [{ part: { kind: 'words', words }, query: { ...query, text } }];
}

/** Phrases, groups and scopes, one by one: the first of them, where there are very many. */
function withoutClauses(query: LibraryQuery, { clauses }: ParsedQuery): Candidate[] {
  return clauses
    .filter(({ kind }) => kind !== 'word')
    .slice(0, MOST_CLAUSES)
    .map(({ range }) => ({
      part: { kind: 'clause', clause: tidied(query.text.slice(range.start, range.end)) },
      query: { ...query, text: withoutRanges(query.text, [range]) },
    }));
}

/**
 * The parts that, left out alone, let the search find something; those that find most first.
 * @param count how many papers a query finds
 */
export function drops(
  query: LibraryQuery,
  parsed: ParsedQuery,
  filters: readonly FilterPart[],
  count: (query: LibraryQuery) => number,
): Drop[] {
  const candidates = [
    ...withoutWords(query, parsed),
    ...withoutClauses(query, parsed),
    ...filters.map(({ part, without }) => ({ part, query: { ...query, ...without } })),
  ];
  // Alone, a part is the whole search; leaving that out finds the library, which helps nobody.
  if (candidates.length < 2) return [];
  return candidates
    .map((candidate) => ({ ...candidate, count: count(candidate.query) }))
    .filter((drop) => drop.count > 0)
    .toSorted((a, b) => b.count - a.count);
}
