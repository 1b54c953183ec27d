/** What a search that found nothing could leave out, and how much it would find then. */
import type { LibraryFilters, LibraryQuery } from '#domain/library-query';
import type { ParsedQuery } from '#domain/query-language';
import type { TextRange } from '#domain/text-range';
import type { FilterPart } from './filters.ts';
import type { Drop, DropPart } from './protocol.ts';

/** More clauses than anyone writes; each that could be left out is a search of its own. */
const MOST_CLAUSES = 12;
/** So many parts, the first, are left out several at once; and so many searches are made for that. */
const MOST_PARTS = 12;
const MOST_SEARCHES = 80;
/** Ways to leave out several at once that are offered. */
const MOST_OFFERED = 6;

/** What can be left out by itself: ranges of the text, or a filter. */
interface Candidate {
  readonly part: DropPart;
  readonly ranges: readonly TextRange[];
  /** The filters without it, where it is one of them. */
  readonly filters?: LibraryFilters;
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
function words({ text }: LibraryQuery, { clauses }: ParsedQuery): Candidate[] {
  const ranges = clauses.filter(({ kind }) => kind === 'word').map(({ range }) => range);
  if (ranges.length === 0) return [];
  const said = tidied(ranges.map(({ start, end }) => text.slice(start, end)).join(' '));
  return [{ part: { kind: 'words', words: said }, ranges }];
}

/** Phrases, groups and scopes, one by one: the first of them, where there are very many. */
function clauses({ text }: LibraryQuery, parsed: ParsedQuery): Candidate[] {
  return parsed.clauses
    .filter(({ kind }) => kind !== 'word')
    .slice(0, MOST_CLAUSES)
    .map(({ range }) => ({
      part: { kind: 'clause', clause: tidied(text.slice(range.start, range.end)) },
      ranges: [range],
    }));
}

/** What two sets of filters have in common. */
function common(a: LibraryFilters, b: LibraryFilters): LibraryFilters {
  return {
    sources: a.sources.filter((source) => b.sources.includes(source)),
    years: a.years.filter((year) => b.years.includes(year)),
    has: a.has.filter((what) => b.has.includes(what)),
    authorsKnown: a.authorsKnown && b.authorsKnown,
    statuses: a.statuses.filter((status) => b.statuses.includes(status)),
    tags: a.tags.filter((tag) => b.tags.includes(tag)),
    lists: a.lists.filter((list) => b.lists.includes(list)),
  };
}

function without(query: LibraryQuery, left: readonly Candidate[]): LibraryQuery {
  const ranges = left
    .flatMap((candidate) => candidate.ranges)
    .toSorted((a, b) => a.start - b.start);
  const text = ranges.length === 0 ? query.text : withoutRanges(query.text, ranges);
  const filters = left.reduce<LibraryFilters>(
    (kept, candidate) => (candidate.filters ? common(kept, candidate.filters) : kept),
    query,
  );
  return { ...query, ...filters, text };
}

/** Every set of so many of `items`, all in their order. */
function* setsOf<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  else {
    for (const [at, item] of items.entries()) {
      for (const others of setsOf(items.slice(at + 1), size - 1)) yield [item, ...others];
    }
  }
}

function mostFirst(found: readonly Drop[]): Drop[] {
  return found.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** The smallest sets of two parts or more that let the search find something; never all parts. */
function together(
  candidates: readonly Candidate[],
  dropping: (left: readonly Candidate[]) => Drop,
): Drop[] {
  const parts = candidates.slice(0, MOST_PARTS);
  let searches = 0;
  for (let size = 2; size < candidates.length && searches < MOST_SEARCHES; size += 1) {
    const made: Drop[] = [];
    for (const left of setsOf(parts, size)) {
      if (searches === MOST_SEARCHES) break;
      searches += 1;
      made.push(dropping(left));
    }
    const found = mostFirst(made);
    if (found.length > 0) return found.slice(0, MOST_OFFERED);
  }
  return [];
}

/**
 * The parts that, left out alone, let the search find something; where none does, the smallest sets
 * of parts that do. Those that find most come first.
 * @param count how many papers a query finds
 */
export function drops(
  query: LibraryQuery,
  parsed: ParsedQuery,
  filters: readonly FilterPart[],
  count: (query: LibraryQuery) => number,
): Drop[] {
  const candidates: Candidate[] = [
    ...words(query, parsed),
    ...clauses(query, parsed),
    ...filters.map(({ part, without }) => ({ part, ranges: [], filters: without })),
  ];
  // Alone, a part is the whole search; leaving that out finds the library, which helps nobody.
  if (candidates.length < 2) return [];
  const dropping = (left: readonly Candidate[]): Drop => {
    const rest = without(query, left);
    return { parts: left.map(({ part }) => part), query: rest, count: count(rest) };
  };
  const alone = mostFirst(candidates.map((candidate) => dropping([candidate])));
  return alone.length > 0 ? alone : together(candidates, dropping);
}
