/** Writes a query in its canonical form. */
import type { QueryNode } from '#domain/query-language';
import { endsInPrefixStar, isRun, nameInQuery, scopeAt, withoutQuotes } from '#domain/query-signs';

/** Words that are operators where they stand by themselves. */
const OPERATORS = ['OR', 'AND', 'NOT'];

type WordNode = Extract<QueryNode, { kind: 'word' }>;

/** What stands directly before a word and takes from it the power to be an operator or a scope. */
type Before = 'blank' | '-' | 'field';

/**
 * The text of a query. `parseQuery` reads it back to clauses that are equal but for their ranges,
 * when they are as `parseQuery` makes them and the text is not longer than it reads. A word that
 * would be taken for an operator is quoted, and so becomes a phrase of one word.
 */
export function printQuery(clauses: readonly QueryNode[], byMeaning = false): string {
  const printed = printClauses(clauses);
  if (!byMeaning) return printed;
  return printed === '' ? 'by:meaning' : `${printed} by:meaning`;
}

function printClauses(clauses: readonly QueryNode[]): string {
  return joined(clauses.map(printClause), ' ');
}

function printClause(node: QueryNode): string {
  return node.kind === 'or' ? printChoice(node.nodes) : printOperand(node);
}

function printChoice(nodes: readonly QueryNode[]): string {
  return joined(nodes.map(printOperand), ' OR ');
}

/** A node so that an operator can stand beside it. */
function printOperand(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return printWord(node, 'blank');
    case 'phrase':
      return quoted(node.text);
    case 'field':
      return after(`${node.field}:`, printScoped(node.node));
    case 'tag':
    case 'list':
    case 'source':
      return after(`${node.kind}:`, printName(node.name));
    case 'year':
      return after('year:', printYears(node.from, node.to));
    case 'undated':
      return 'year:none';
    case 'is':
      return `is:${node.status}`;
    case 'has':
      return `has:${node.what}`;
    case 'not':
      return after('-', printExcluded(node.node));
    case 'or':
      return inParentheses(printChoice(node.nodes));
    case 'all':
      return inParentheses(printClauses(node.nodes));
  }
}

function printExcluded(node: QueryNode): string {
  if (node.kind === 'word') return printWord(node, '-');
  return node.kind === 'not' ? inParentheses(printOperand(node)) : printOperand(node);
}

/** What may follow a field directly; anything else goes into a group. */
function printScoped(node: QueryNode): string {
  if (node.kind === 'word') return printWord(node, 'field');
  const isClosed = node.kind === 'phrase' || node.kind === 'or' || node.kind === 'all';
  return isClosed ? printOperand(node) : inParentheses(printOperand(node));
}

function printWord(node: WordNode, before: Before): string {
  const run = node.prefix ? `${node.text}*` : node.text;
  const isPlain = isRun(run) && !run.startsWith('-') && endsInPrefixStar(run) === node.prefix;
  return isPlain && !isTaken(run, before) ? run : quoted(node.text);
}

/** Whether a run would be read as an operator or a scope, there where it stands. */
function isTaken(run: string, before: Before): boolean {
  if (before === 'field') return false;
  return scopeAt(run, 0) !== undefined || (before === 'blank' && OPERATORS.includes(run));
}

function printName(name: string): string {
  const clean = nameInQuery(name);
  return isRun(clean) ? clean : quoted(clean);
}

function printYears(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return '';
  if (from === to) return printYear(from);
  return `${printYear(from)}..${printYear(to)}`;
}

function printYear(year: number | undefined): string {
  return year === undefined ? '' : String(year).padStart(4, '0');
}

function quoted(text: string): string {
  const clean = withoutQuotes(text);
  return clean.trim() === '' ? '' : `"${clean}"`;
}

function inParentheses(text: string): string {
  return text === '' ? '' : `(${text})`;
}

/** A sign and what it applies to; nothing when that is nothing. */
function after(sign: string, text: string): string {
  return text === '' ? '' : sign + text;
}

function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}
