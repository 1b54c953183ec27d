/** The signs of the query language, and where what they begin ends. */
import { SCOPES, type Scope } from '#domain/query-language';

const BLANK = /\s/;
const QUOTE = /["“”„]/;
/** What ends a word that is not quoted. */
const BREAK = /[\s"“”„()]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SCOPE = /^([a-z]+):/i;
const LONGEST_SCOPE = Math.max(...SCOPES.map((scope) => scope.length));

export function isBlank(text: string, at: number): boolean {
  return BLANK.test(text.charAt(at));
}

export function isQuote(text: string, at: number): boolean {
  return QUOTE.test(text.charAt(at));
}

/** Whether a run of signs ends at `at`: there is no sign, or one that no run holds. */
function isBreak(text: string, at: number): boolean {
  return at >= text.length || BREAK.test(text.charAt(at));
}

/** Whether `run` is all that stands at `at` up to the next break. */
export function isWholeRun(text: string, at: number, run: string): boolean {
  return text.startsWith(run, at) && isBreak(text, at + run.length);
}

/** Whether a `-` at `at` would exclude. */
export function mayExclude(text: string, at: number): boolean {
  return at === 0 || isBlank(text, at - 1) || text.charAt(at - 1) === '(';
}

export function endOfRun(text: string, start: number): number {
  let at = start;
  while (!isBreak(text, at)) at += 1;
  return at;
}

export function endOfHyphens(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === '-') at += 1;
  return at;
}

/** Where the quote that closes the one at `start` stands; the end of the text when none does. */
export function closingQuote(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !isQuote(text, at)) at += 1;
  return at;
}

/** Behind the parenthesis that closes the one at `start`; the end of the text when none does. */
export function endOfGroup(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at += 1) {
    if (isQuote(text, at)) at = closingQuote(text, at);
    else if (text.charAt(at) === '(') open += 1;
    else if (text.charAt(at) === ')') open -= 1;
    if (open === 0) return at + 1;
  }
  return text.length;
}

/** The scope that begins at `at`, in any case, with its colon. */
export function scopeAt(text: string, at: number): Scope | undefined {
  const name = SCOPE.exec(text.slice(at, at + LONGEST_SCOPE + 1))?.[1]?.toLowerCase();
  return SCOPES.find((scope) => scope === name);
}

/** Whether the star that ends `run` asks for words that begin so, and is no mere sign. */
export function endsInPrefixStar(run: string): boolean {
  return run.endsWith('*') && LETTER_OR_DIGIT.test(run);
}

/** Whether `text` can stand without quotes: as the value of a scope at least. */
export function isRun(text: string): boolean {
  return text !== '' && !BREAK.test(text);
}

/**
 * A name of a tag, a list or a source as a query can hold it: without double quotes, which would
 * end it, and with single blanks.
 */
export function nameInQuery(name: string): string {
  return withoutQuotes(name).replaceAll(/\s+/g, ' ').trim();
}

/** A name as the value of a scope; quoted where it must be. */
export function valueInQuery(name: string): string {
  const clean = nameInQuery(name);
  return isRun(clean) ? clean : `"${clean}"`;
}

export function withoutQuotes(text: string): string {
  return text.replaceAll(/["“”„]/g, ' ');
}
