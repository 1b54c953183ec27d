/** Scopes that say the same as a filter leave the text of a query and become that filter. */
import type { KnownValues } from '#domain/complete-query';
import type { LibraryFilters, YearFilter } from '#domain/library-query';
import { parseQuery } from '#domain/parse-query';
import { HAVINGS, STATUSES, type ParsedQuery, type QueryNode } from '#domain/query-language';
import { isBlank, isWholeRun } from '#domain/query-signs';
import { isSameName, sourcesCalled } from '#domain/scope-of-filter';
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
  /** Where the last of the scopes ended in the text as it was. */
  readonly end: number;
}

/** A scope in a text, and what a filter says in its place. */
interface Liftable {
  readonly range: TextRange;
  readonly filters: Partial<ScopeFilters>;
}

/**
 * Takes scopes out of a query that stand by themselves, with a blank behind them: not excluded, not
 * in a group, no part of a choice. One that the caret touches is still being typed and stays, as
 * does one that no filter can say: a year or a source that the library does not have.
 *
 * Several years, sources or statuses add up, as they do in the rail.
 */
export function liftScopes(text: string, caret: number, known: KnownValues): Lifted {
  const finished = liftable(text, known).filter(({ range: { start, end } }) => {
    const isTouched = caret >= start && caret <= end;
    return !isTouched && isBlank(text, end);
  });
  const last = finished.at(-1);
  if (!last) return { text, caret, filters: undefined, end: 0 };
  return {
    ...withoutScopes(text, caret, finished),
    filters: finished.reduce((all, { filters }) => joined(all, filters), NO_FILTERS),
    end: last.range.end,
  };
}

/**
 * The same question with every scope that a filter can say said by that filter, be it still typed or
 * come with an address. It is what such a text means: as filters, several years, sources or statuses
 * add up. The same object where there is nothing to be said so.
 */
export function withScopesAsFilters<Asked extends ScopeFilters & { readonly text: string }>(
  asked: Asked,
  known: KnownValues,
): Asked {
  const scopes = liftable(asked.text, known);
  if (scopes.length === 0) return asked;
  const { text } = withoutScopes(asked.text, 0, scopes);
  const filters = scopes.reduce((all, scope) => joined(all, scope.filters), scopeFilters(asked));
  return { ...asked, ...filters, text };
}

/** Those of the filters in force that a scope can say. */
export function scopeFilters(inForce: ScopeFilters): ScopeFilters {
  const { sources, years, has, statuses, tags, lists } = inForce;
  return { sources, years, has, statuses, tags, lists };
}

/** The scopes that stand by themselves and that a filter can say, in order. */
function liftable(text: string, known: KnownValues): Liftable[] {
  if (!text.includes(':')) return [];
  const parsed = parseQuery(text);
  return parsed.clauses.flatMap((node) => {
    const filters = standsAlone(text, parsed, node.range) && filtersOf(node, known);
    return filters ? [{ filters, range: node.range }] : [];
  });
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
  return [...names, ...added.filter((name) => !names.some((other) => isSameName(name, other)))];
}

/** Whether a clause is in no group and no choice, with blanks or nothing around it. */
function standsAlone(text: string, { operators }: ParsedQuery, { start, end }: TextRange): boolean {
  const isApartBehind = end === text.length || isBlank(text, end);
  if (!isApartBehind || (start > 0 && !isBlank(text, start - 1))) return false;
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

/** Whether only blanks, and `AND`, part two ranges. */
function isBeside(text: string, a: TextRange, b: TextRange): boolean {
  const between = a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);
  return between.split(/\s+/).every((run) => run === '' || run === 'AND');
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
      const sources = sourcesCalled(node.name, known.sources);
      return sources.length > 0 ? { sources } : undefined;
    }
    default:
      return undefined;
  }
}

/** A name as the reader gave it, where they did. */
function asKnown(name: string, names: readonly string[]): string {
  return names.find((other) => isSameName(name, other)) ?? name;
}

/**
 * A scope goes with the blanks behind it, those before it part what is left; and with one `AND`, which
 * has nothing to join any more.
 */
function withBlanks(text: string, { start, end }: TextRange, from: number): TextRange {
  const behind = endOfBlanks(text, end);
  if (behind > end && isWholeRun(text, behind, 'AND')) {
    return { start, end: endOfBlanks(text, behind + 3) };
  }
  const before = text.slice(from, start).trimEnd();
  const and = from + before.length - 3;
  const isJoined = before.endsWith('AND') && (and === 0 || isBlank(text, and - 1));
  return { start: isJoined ? and : start, end: behind };
}

function endOfBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text, at)) at += 1;
  return at;
}

function withoutScopes(
  text: string,
  caret: number,
  scopes: readonly Liftable[],
): { readonly text: string; readonly caret: number } {
  let kept = '';
  let from = 0;
  let before = caret;
  for (const { range } of scopes) {
    const { start, end } = withBlanks(text, range, from);
    kept += text.slice(from, start);
    before -= Math.max(0, Math.min(caret, end) - start);
    from = end;
  }
  return { text: kept + text.slice(from), caret: before };
}
