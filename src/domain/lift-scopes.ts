/** Scopes that say the same as a filter leave the text of a query and become that filter. */
import type { KnownValues } from '#domain/complete-query';
import type { LibraryFilters, YearFilter } from '#domain/library-query';
import { parseQuery } from '#domain/parse-query';
import { HAVINGS, STATUSES, type ParsedQuery, type QueryNode } from '#domain/query-language';
import { isBlank } from '#domain/query-signs';
import { tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';

/** Filters that have a scope. */
export type ScopeFilters = Omit<LibraryFilters, 'authorsKnown'>;

export interface Lifted {
  /** What is left. */
  readonly text: string;
  /** Where the caret stands in it. */
  readonly caret: number;
  /** To be added to those in force; undefined when nothing was lifted. */
  readonly filters: ScopeFilters | undefined;
}

/**
 * Takes scopes out of a query that stand by themselves, with a blank behind them: not excluded, not
 * in a group, no part of a choice. One that the caret touches is still being typed and stays, as
 * does one that no filter can say: a year or a source that the library does not have.
 *
 * Several years, sources or statuses add up, as they do in the rail.
 */
export function liftScopes(text: string, caret: number, known: KnownValues): Lifted {
  const lifted: { readonly range: TextRange; readonly filters: Partial<ScopeFilters> }[] = [];
  const parsed = text.includes(':') ? parseQuery(text) : undefined;
  for (const node of parsed?.clauses ?? []) {
    const { range } = node;
    const isTouched = caret >= range.start && caret <= range.end;
    if (!parsed || isTouched || !standsAlone(text, parsed, range)) continue;
    const filters = filtersOf(node, known);
    if (filters) lifted.push({ filters, range: withBlanks(text, range) });
  }
  if (lifted.length === 0) return { text, caret, filters: undefined };
  return {
    ...withoutRanges(
      text,
      caret,
      lifted.map(({ range }) => range),
    ),
    filters: lifted.reduce((all, { filters }) => joined(all, filters), NO_FILTERS),
  };
}

/** The filters with others added, each value once. */
export function addFilters(filters: ScopeFilters, added: ScopeFilters): ScopeFilters {
  return joined(filters, added);
}

const NO_FILTERS: ScopeFilters = {
  sources: [],
  years: [],
  has: [],
  statuses: [],
  tags: [],
  lists: [],
};

function joined(filters: ScopeFilters, added: Partial<ScopeFilters>): ScopeFilters {
  const { sources = [], years = [], has = [], statuses = [], tags = [], lists = [] } = added;
  return {
    sources: [...new Set([...filters.sources, ...sources])],
    years: [...new Set([...filters.years, ...years])],
    // In the order in which an address names them.
    has: HAVINGS.filter((what) => filters.has.includes(what) || has.includes(what)),
    statuses: STATUSES.filter((one) => filters.statuses.includes(one) || statuses.includes(one)),
    tags: withNames(filters.tags, tags),
    lists: withNames(filters.lists, lists),
  };
}

/** Two spellings of a name are one name. */
function withNames(names: readonly string[], added: readonly string[]): readonly string[] {
  return [...names, ...added.filter((name) => !names.some((other) => isSame(name, other)))];
}

function isSame(a: string, b: string): boolean {
  return tagKey(a) === tagKey(b);
}

/** Whether a clause is in no group and no choice, with blanks or nothing around it. */
function standsAlone(text: string, { operators }: ParsedQuery, { start, end }: TextRange): boolean {
  const isApart = (start === 0 || isBlank(text, start - 1)) && isBlank(text, end);
  if (!isApart) return false;
  let depth = 0;
  for (const operator of operators) {
    if (operator.kind === 'group' && operator.start < start) {
      depth += text.charAt(operator.start) === '(' ? 1 : -1;
    }
    // With one thing to choose from, a choice is read as that thing.
    if (operator.kind === 'or' && isBeside(text, operator, { start, end })) return false;
  }
  return depth === 0;
}

/** Whether only blanks part two ranges. */
function isBeside(text: string, a: TextRange, b: TextRange): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return between.trim() === '';
}

function filtersOf(node: QueryNode, known: KnownValues): Partial<ScopeFilters> | undefined {
  switch (node.kind) {
    case 'has':
      return { has: [node.what] };
    case 'is':
      return { statuses: [node.status] };
    case 'tag':
      return { tags: [asKnown(node.name, known.tags)] };
    case 'list':
      return { lists: [asKnown(node.name, known.lists)] };
    case 'undated':
      return { years: ['none'] };
    case 'year': {
      const { from = -Infinity, to = Infinity } = node;
      const years: YearFilter[] = known.years.filter((year) => year >= from && year <= to);
      return years.length > 0 ? { years } : undefined;
    }
    case 'source': {
      const sources = known.sources
        .filter(({ name, title }) => isSame(node.name, name) || isSame(node.name, title))
        .map(({ name }) => name);
      return sources.length > 0 ? { sources } : undefined;
    }
    default:
      return undefined;
  }
}

/** A name as the reader gave it, where they did. */
function asKnown(name: string, names: readonly string[]): string {
  return names.find((other) => isSame(name, other)) ?? name;
}

/** A clause goes with the blanks behind it; those before it part what is left. */
function withBlanks(text: string, { start, end }: TextRange): TextRange {
  let behind = end;
  while (isBlank(text, behind)) behind += 1;
  return { start, end: behind };
}

function withoutRanges(
  text: string,
  caret: number,
  ranges: readonly TextRange[],
): { readonly text: string; readonly caret: number } {
  let kept = '';
  let from = 0;
  let before = caret;
  for (const { start, end } of ranges) {
    kept += text.slice(from, start);
    before -= Math.max(0, Math.min(caret, end) - start);
    from = end;
  }
  return { text: kept + text.slice(from), caret: before };
}
