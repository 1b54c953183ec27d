/** What could be typed next in a query: names of scopes, and values that exist. */
import { MAX_PARSED_LENGTH, HAVINGS, SCOPES, STATUSES, type Scope } from '#domain/query-language';
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
import { completionMessages as words } from '#messages/query-completions';

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
    return { label, hint: words.scopes[scope], insert: label };
  }).filter(({ insert }) => insert.startsWith(typed.toLowerCase()));
}

function valuesOf(scope: Scope, typed: string, known: KnownValues): Offer[] {
  switch (scope) {
    case 'title':
    case 'abstract':
    case 'note':
      return [];
    case 'tag':
      return namesFor(known.tags, typed, words.yourTag);
    case 'list':
      return namesFor(known.lists, typed, words.yourList);
    case 'source':
      return sourcesFor(known.sources, typed);
    case 'year':
      return yearsFor(known.years, typed.toLowerCase());
    case 'is':
      return wordsFor(STATUSES, typed, words.statuses);
    case 'has':
      return wordsFor(HAVINGS, typed, words.has);
    case 'by':
      return wordsFor(['meaning'], typed, { meaning: words.scopes.by });
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
      return { label: title, hint: isTelling ? words.scopes.source : name, insert };
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
    .map((year) => ({
      label: `${head}${year}`,
      hint: words.scopes.year,
      insert: `${head}${year}`,
    }));
  if (!'none'.startsWith(typed)) return offers;
  const none = { label: 'none', hint: words.yearUnknown, insert: 'none' };
  return [...offers.slice(0, MAX_COMPLETIONS - 1), none];
}

function begins(name: string, typed: string): boolean {
  return fold(name).startsWith(fold(typed.trimStart()));
}
