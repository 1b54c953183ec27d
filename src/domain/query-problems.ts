/** What was not understood of a query, in words to stand under the field. */
import {
  MAX_GROUP_DEPTH,
  SCOPE_VALUES,
  SCOPES,
  type ParsedQuery,
  type QueryProblem,
  type Scope,
} from '#domain/query-language';
import { queryProblemMessages as words } from '#messages/query-problems';

/** Longest piece of a query that a sentence repeats, in UTF-16 units. */
const EXCERPT_LENGTH = 16;

/**
 * Where the query was not understood, what became of that part, and what to do.
 * @param text the query in which the problem was found
 */
export function problemSentence(problem: QueryProblem, text: string): string {
  const { start, end } = problem.range;
  const from = excerpt(text.slice(start));
  const behind = excerpt(text.slice(end));
  const at = excerpt(text.slice(start, end));
  switch (problem.name) {
    case 'UnclosedQuote':
      return words.unclosedQuote(behind);
    case 'UnclosedGroup':
      return words.unclosedGroup(behind);
    case 'EmptyQuote':
      return words.emptyQuote(from);
    case 'EmptyGroup':
      return words.emptyGroup(from);
    case 'StrayParenthesis':
      return words.strayParenthesis(excerptBefore(text, start));
    case 'NothingToExclude':
      return text.startsWith('NOT', start)
        ? words.nothingAfterNot(from)
        : words.nothingAfterMinus(from);
    case 'NothingToChoose':
      return words.nothingToChoose(from);
    case 'TooDeep':
      return words.tooDeep(at, MAX_GROUP_DEPTH);
    case 'TooLong':
      return words.tooLong(start);
    case 'EmptyScope':
      return wantedSentence(problem.scope);
    case 'GroupNotTaken':
      return noGroupSentence(at, problem.scope);
    default:
      return unknownSentence(problem);
  }
}

/** What looks like a scope and is none, in words; for where it is not found as a word either. */
export function strangeScopeSentence({ clauses }: ParsedQuery): string | undefined {
  for (const node of clauses) {
    const [scope] = node.kind === 'word' ? (/^\p{L}+:(?=.)/u.exec(node.text) ?? []) : [];
    if (scope !== undefined) return words.strangeScope(excerpt(scope), SCOPES);
  }
  return undefined;
}

function unknownSentence(problem: Extract<QueryProblem, { readonly value: string }>): string {
  const value = excerpt(problem.value);
  switch (problem.name) {
    case 'UnknownYear':
      return words.unknownYear(
        value,
        SCOPE_VALUES.year.map((one) => `year:${one}`),
      );
    case 'UnknownStatus':
      return words.unknownStatus(value, SCOPE_VALUES.is);
    case 'UnknownHas':
      return words.unknownHaving(value, SCOPE_VALUES.has);
    case 'UnknownBy':
      return words.unknownWay(value);
    case 'UnknownSource':
      return words.unknownSource(value, problem.expected);
  }
}

function wantedSentence(scope: Scope): string {
  const what = wantedBy(scope);
  if (what === 'name') return words.nameWanted(scope);
  return what === 'word' ? words.wordWanted(scope) : words.valueWanted(scope, what);
}

function noGroupSentence(at: string, scope: Scope): string {
  const what = wantedBy(scope);
  if (what === 'name') return words.nameNotGroup(at, scope);
  return what === 'word' ? words.wordNotGroup(at, scope) : words.valueNotGroup(at, scope, what);
}

/** What a scope takes: one of some values, a name or a word. */
function wantedBy(scope: Scope): readonly string[] | 'name' | 'word' {
  switch (scope) {
    case 'year':
    case 'is':
    case 'has':
    case 'by':
      return SCOPE_VALUES[scope];
    case 'tag':
    case 'list':
    case 'source':
      return 'name';
    case 'title':
    case 'abstract':
    case 'note':
      return 'word';
  }
}

/** What stands before a place, its end. */
function excerptBefore(text: string, end: number): string {
  const before = text.slice(0, end).trimEnd();
  const from = Math.max(0, before.length - EXCERPT_LENGTH);
  return `${from > 0 ? '…' : ''}${oneLine(before.slice(from))}`;
}

function excerpt(text: string): string {
  const shown = text.slice(0, EXCERPT_LENGTH);
  return oneLine(shown) + (text.length > EXCERPT_LENGTH ? '…' : '');
}

function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
}
