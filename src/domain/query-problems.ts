/** What was not understood of a query, in words to stand under the field. */
import {
  MAX_GROUP_DEPTH,
  SCOPE_VALUES,
  SCOPES,
  type ParsedQuery,
  type QueryProblem,
  type Scope,
  type ValueScope,
} from '#domain/query-language';
import { formatCount } from '#messages/plural';

/** Longest piece of a query that a sentence repeats, in UTF-16 units. */
const EXCERPT_LENGTH = 16;

/**
 * Where the query was not understood, what became of that part, and what to do.
 * @param text the query in which the problem was found
 */
export function problemSentence(problem: QueryProblem, text: string): string {
  const { start, end } = problem.range;
  const at = place(text, start, end);
  switch (problem.name) {
    case 'UnclosedQuote':
      return `The quote ${place(text, end)} is not closed; read to the end.`;
    case 'UnclosedGroup':
      return `The parenthesis ${place(text, end)} is not closed; read to the end.`;
    case 'EmptyQuote':
      return `The quotes ${place(text, start)} hold nothing; write words between them.`;
    case 'EmptyGroup':
      return `The parentheses ${place(text, start)} hold nothing; write words between them.`;
    case 'StrayParenthesis':
      return `The “)” ${placeBefore(text, start)} closes nothing; left out.`;
    case 'NothingToExclude':
      return text.startsWith('NOT', start)
        ? `The “NOT” ${place(text, start)} excludes nothing; put a word after it.`
        : `The “-” ${place(text, start)} excludes nothing; put a word directly after it.`;
    case 'NothingToChoose':
      return `The “OR” ${place(text, start)} needs a word on both sides; left out.`;
    case 'TooDeep':
      return `The group ${at} is more than ${MAX_GROUP_DEPTH} groups deep; left out.`;
    case 'TooLong':
      return `Only the first ${formatCount(start)} characters are read; shorten the query.`;
    case 'EmptyScope':
      return `“${problem.scope}:” ${wanted(problem.scope)}.`;
    case 'GroupNotTaken':
      return `The group ${at} was left out: “${problem.scope}:” ${wanted(problem.scope)}.`;
    case 'UnknownYear':
      return unknown(problem.value, `a year: write ${oneOf('year', 'year:')}`);
    case 'UnknownStatus':
      return unknown(problem.value, `a reading status: write ${oneOf('is')}`);
    case 'UnknownHas':
      return unknown(problem.value, `something to ask for: write ${oneOf('has')}`);
    case 'UnknownBy':
      return unknown(problem.value, 'a way to search: write by:meaning');
    case 'UnknownSource':
      return unknown(problem.value, `a source list: write ${choice(problem.expected)}`);
  }
}

/** What looks like a scope and is none, in words; for where it is not found as a word either. */
export function strangeScopeSentence({ clauses }: ParsedQuery): string | undefined {
  for (const node of clauses) {
    const [scope] = node.kind === 'word' ? (/^\p{L}+:(?=.)/u.exec(node.text) ?? []) : [];
    if (scope !== undefined) {
      const known = choice(SCOPES);
      return `“${excerpt(scope)}” was looked for as a word. What can stand before a colon: ${known}.`;
    }
  }
  return undefined;
}

function unknown(value: string, rest: string): string {
  return `“${excerpt(value)}” is not ${rest}.`;
}

function wanted(scope: Scope): string {
  switch (scope) {
    case 'year':
    case 'is':
    case 'has':
    case 'by':
      return `takes ${oneOf(scope)} directly after it`;
    case 'tag':
    case 'list':
    case 'source':
      return 'takes a name directly after it, in quotes if it holds blanks';
    case 'title':
    case 'abstract':
    case 'note':
      return 'takes a word directly after it';
  }
}

/** `code, dataset or model` */
function oneOf(scope: ValueScope, before = ''): string {
  return choice(SCOPE_VALUES[scope].map((value) => before + value));
}

function choice(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${last}` : last;
}

function place(text: string, start: number, end = text.length): string {
  const words = excerpt(text.slice(start, end));
  return words === '' ? 'at the end' : `at “${words}”`;
}

function placeBefore(text: string, end: number): string {
  const words = text.slice(0, end).trimEnd();
  if (words === '') return 'at the start';
  const from = Math.max(0, words.length - EXCERPT_LENGTH);
  return `after “${from > 0 ? '…' : ''}${oneLine(words.slice(from))}”`;
}

function excerpt(text: string): string {
  const words = text.slice(0, EXCERPT_LENGTH);
  return oneLine(words) + (text.length > EXCERPT_LENGTH ? '…' : '');
}

function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
}
