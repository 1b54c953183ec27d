/** What could be typed next in a query: names of scopes, and values that exist. */
import {
  MAX_PARSED_LENGTH,
  HAVINGS,
  SCOPES,
  STATUSES,
  type Having,
  type Scope,
  type Status,
} from '#domain/query-language';
import {
  closingQuote,
  endOfHyphens,
  endOfRun,
  isQuote,
  nameInQuery,
  scopeAt,
  valueInQuery,
} from '#domain/query-signs';
import { isTellingTitle } from '#domain/scope-of-filter';
import type { TextRange } from '#domain/text-range';
import { fold } from '#domain/words';

/** What of this library and this reader can be asked for. */
export interface KnownValues {
  readonly sources: readonly { readonly name: string; readonly title: string }[];
  readonly years: readonly number[];
  readonly tags: readonly string[];
  readonly lists: readonly string[];
}

export interface Completion {
  /** What is shown. */
  readonly label: string;
  /** What it means, in a few words. */
  readonly hint: string;
  /** What is put in the place of `range`. */
  readonly insert: string;
  readonly range: TextRange;
}

/** The most that are offered at once. */
export const MAX_COMPLETIONS = 8;

type Offer = Omit<Completion, 'range'>;

const SCOPE_HINTS: Record<Scope, string> = {
  title: 'words in the title',
  abstract: 'words in the abstract',
  note: 'words in your notes',
  tag: 'one of your tags',
  list: 'one of your lists',
  source: 'the listing it came from',
  year: 'year of publication',
  is: 'where you are with it',
  has: 'what comes with it',
  by: 'also papers of a like meaning',
};

const STATUS_HINTS: Record<Status, string> = {
  unread: 'not opened yet',
  toread: 'to read',
  reading: 'being read',
  read: 'read',
  aside: 'set aside',
};

const HAVING_HINTS: Record<Having, string> = {
  code: 'a link to code',
  dataset: 'a link to a dataset',
  model: 'a link to a model',
  note: 'a note of yours',
  highlight: 'a highlight of yours',
  tag: 'a tag of yours',
  date: 'a date of publication',
};

/**
 * What the piece at the caret could become, at most `MAX_COMPLETIONS`: scopes that begin as it does,
 * or, behind a scope with values, values that do. Nothing for a piece that is complete already.
 */
export function completions(text: string, caret: number, known: KnownValues): Completion[] {
  const piece = pieceAt(text, caret);
  if (!piece) return [];
  const { range, typed, scope } = piece;
  const isWhole = caret === range.end;
  const offers = scope ? valuesOf(scope, typed, known) : isWhole ? scopesFor(typed) : [];
  const current = text.slice(range.start, range.end);
  return offers
    .filter((offer) => offer.insert !== current)
    .slice(0, MAX_COMPLETIONS)
    .map((offer) => ({ ...offer, range }));
}

/** What stands at the caret. */
interface Piece {
  readonly range: TextRange;
  /** From its beginning to the caret, without a quote. */
  readonly typed: string;
  /** The scope whose value it is. */
  readonly scope: Scope | undefined;
}

/** The run or the value at the caret; undefined in phrases, behind fields and between words. */
function pieceAt(text: string, caret: number): Piece | undefined {
  const read = text.slice(0, MAX_PARSED_LENGTH);
  let at = 0;
  while (at < caret && at < read.length) {
    const start = endOfHyphens(read, at);
    const scope = scopeAt(read, start);
    const value = scope === undefined ? start : start + scope.length + 1;
    const end = endOfValue(read, value);
    // A value in front of a group would let out what is left out with it.
    if (caret <= end && scope !== undefined && read.charAt(value) === '(') return undefined;
    if (caret <= end) return pieceIn(read, caret, scope, { start: value, end });
    // Nothing was passed over: a blank or a parenthesis.
    at = end > at ? end : at + 1;
  }
  return undefined;
}

function endOfValue(text: string, start: number): number {
  if (!isQuote(text, start)) return endOfRun(text, start);
  return Math.min(closingQuote(text, start) + 1, text.length);
}

function pieceIn(
  text: string,
  caret: number,
  scope: Scope | undefined,
  range: TextRange,
): Piece | undefined {
  const isQuoted = isQuote(text, range.start);
  const start = isQuoted ? range.start + 1 : range.start;
  // Behind a closing quote the value is complete; before the value its scope is being changed.
  const isBehind = caret > start && caret === range.end && isQuote(text, caret - 1);
  if (caret < start || isBehind || (isQuoted && scope === undefined)) return undefined;
  return { range, typed: text.slice(start, caret), scope };
}

function scopesFor(typed: string): Offer[] {
  if (typed === '') return [];
  // `by:` takes one value only, so it comes with it.
  return SCOPES.map((scope) => {
    const label = scope === 'by' ? 'by:meaning' : `${scope}:`;
    return { label, hint: SCOPE_HINTS[scope], insert: label };
  }).filter(({ insert }) => insert.startsWith(typed.toLowerCase()));
}

function valuesOf(scope: Scope, typed: string, known: KnownValues): Offer[] {
  switch (scope) {
    case 'title':
    case 'abstract':
    case 'note':
      return [];
    case 'tag':
    case 'list':
      return namesFor(scope === 'tag' ? known.tags : known.lists, typed, `a ${scope} of yours`);
    case 'source':
      return sourcesFor(known.sources, typed);
    case 'year':
      return yearsFor(known.years, typed.toLowerCase());
    case 'is':
      return wordsFor(STATUSES, typed, STATUS_HINTS);
    case 'has':
      return wordsFor(HAVINGS, typed, HAVING_HINTS);
    case 'by':
      return wordsFor(['meaning'], typed, { meaning: SCOPE_HINTS.by });
  }
}

function wordsFor<Value extends string>(
  values: readonly Value[],
  typed: string,
  hints: Record<Value, string>,
): Offer[] {
  return values
    .filter((value) => value.startsWith(typed.toLowerCase()))
    .map((value) => ({ label: value, hint: hints[value], insert: value }));
}

function namesFor(names: readonly string[], typed: string, hint: string): Offer[] {
  return [...new Set(names.map(nameInQuery))]
    .filter((name) => name !== '' && begins(name, typed))
    .map((name) => ({ label: name, hint, insert: valueInQuery(name) }));
}

/** Found by title or name; put in by title, as a reader knows it, where that tells sources apart. */
function sourcesFor(sources: KnownValues['sources'], typed: string): Offer[] {
  return sources
    .filter(({ name, title }) => begins(title, typed) || begins(name, typed))
    .map(({ name, title }) => {
      const isTelling = isTellingTitle(title, sources);
      const insert = valueInQuery(isTelling ? title : name);
      return { label: title, hint: isTelling ? SCOPE_HINTS.source : name, insert };
    });
}

/** Years, newest first, also as the end of a range; `none` comes last, but never falls off. */
function yearsFor(years: readonly number[], typed: string): Offer[] {
  const dots = typed.indexOf('..');
  const head = dots === -1 ? '' : typed.slice(0, dots + 2);
  const earliest = Number.parseInt(head, 10) || 0;
  const offers = [...new Set(years)]
    .filter((year) => year > earliest && String(year).startsWith(typed.slice(head.length)))
    .toSorted((a, b) => b - a)
    .map((year) => ({ label: `${head}${year}`, hint: SCOPE_HINTS.year, insert: `${head}${year}` }));
  if (!'none'.startsWith(typed)) return offers;
  const none = { label: 'none', hint: 'year not known', insert: 'none' };
  return [...offers.slice(0, MAX_COMPLETIONS - 1), none];
}

function begins(name: string, typed: string): boolean {
  return fold(name).startsWith(fold(typed.trimStart()));
}
