/** Reads a query: see the grammar in `query-language.ts`. */
import {
  MAX_GROUP_DEPTH,
  MAX_PARSED_LENGTH,
  type ParsedQuery,
  type QueryNode,
} from '#domain/query-language';
import { markOperator, rangeFrom, report, startReading, type Reading } from '#domain/query-reading';
import { readNamed, readValue } from '#domain/query-values';
import {
  endOfGroup,
  endOfHyphens,
  endOfRun,
  endsInPrefixStar,
  closingQuote,
  isBlank,
  isQuote,
  isWholeRun,
  mayExclude,
  scopeAt,
} from '#domain/query-signs';
import type { TextRange } from '#domain/text-range';

type Maybe = QueryNode | undefined;

/**
 * What a query asks. Any string is answered: what cannot be understood is left out and named among
 * the problems, the rest holds. Takes time linear in what is read, `MAX_PARSED_LENGTH` at most.
 */
export function parseQuery(text: string): ParsedQuery {
  const reading = startReading(readable(text));
  const clauses = readClauses(reading);
  const { byMeaning, operators, problems } = reading;
  if (reading.text.length < text.length) {
    report(reading, { name: 'TooLong', range: { start: reading.text.length, end: text.length } });
  }
  // A group is found to be open only at its end, after the problems inside it.
  problems.sort((a, b) => a.range.start - b.range.start);
  return { clauses, byMeaning, problems, operators };
}

/** The part of `text` that is read; never half a character. */
function readable(text: string): string {
  if (text.length <= MAX_PARSED_LENGTH) return text;
  const isHalved = (text.codePointAt(MAX_PARSED_LENGTH - 1) ?? 0) > 0xffff;
  return text.slice(0, isHalved ? MAX_PARSED_LENGTH - 1 : MAX_PARSED_LENGTH);
}

/** Everything up to the end of the group, or of the query outside all groups. */
function readClauses(reading: Reading): QueryNode[] {
  const clauses: QueryNode[] = [];
  for (;;) {
    skipGap(reading);
    if (reading.at >= reading.text.length) return clauses;
    if (reading.text.charAt(reading.at) === ')') {
      if (reading.depth > 0) return clauses;
      reading.at += 1;
      report(reading, { name: 'StrayParenthesis', range: rangeFrom(reading, reading.at - 1) });
      continue;
    }
    const clause = readChoice(reading);
    if (clause) clauses.push(clause);
  }
}

/** Blanks, `AND`, and hyphens that exclude nothing because they follow a quote or a parenthesis. */
function skipGap(reading: Reading): void {
  const { text } = reading;
  for (;;) {
    if (isBlank(text, reading.at) || (isHyphen(reading) && !mayExclude(text, reading.at))) {
      reading.at += 1;
    } else if (isWholeRun(text, reading.at, 'AND')) {
      reading.at += 3;
      markOperator(reading, 'and', reading.at - 3);
    } else return;
  }
}

function isHyphen({ text, at }: Reading): boolean {
  return text.charAt(at) === '-';
}

function readChoice(reading: Reading): Maybe {
  const nodes: QueryNode[] = [];
  let operands = 0;
  let range = rangeFrom(reading, reading.at);
  let or: TextRange | undefined;
  do {
    const isOperand = startsOperand(reading);
    if (isOperand) {
      const start = operands === 0 ? reading.at : range.start;
      const node = readOperand(reading);
      if (node) nodes.push(node);
      operands += 1;
      range = rangeFrom(reading, start);
    }
    // An operand that could not be understood has its own problem; here there was none at all.
    if (or && (!isOperand || operands === 1))
      report(reading, { name: 'NothingToChoose', range: or });
    skipGap(reading);
    or = takeOr(reading);
    skipGap(reading);
  } while (or);
  return oneOrMany('or', nodes, range);
}

function startsOperand(reading: Reading): boolean {
  const { text, at } = reading;
  return at < text.length && text.charAt(at) !== ')' && !isOr(reading);
}

function isOr({ text, at }: Reading): boolean {
  return isWholeRun(text, at, 'OR');
}

function takeOr(reading: Reading): TextRange | undefined {
  if (!isOr(reading)) return undefined;
  reading.at += 2;
  return markOperator(reading, 'or', reading.at - 2);
}

function oneOrMany(kind: 'or' | 'all', nodes: readonly QueryNode[], range: TextRange): Maybe {
  return nodes.length > 1 ? { kind, nodes, range } : nodes[0];
}

function readOperand(reading: Reading): Maybe {
  return isNot(reading) ? readNot(reading) : readAtom(reading);
}

function isNot(reading: Reading): boolean {
  return isHyphen(reading) || isWholeRun(reading.text, reading.at, 'NOT');
}

/** Hyphens, however many; or `NOT`, behind which may stand blanks and more of either. */
function takeNot(reading: Reading): { readonly sign: TextRange; readonly isAlone: boolean } {
  const start = reading.at;
  if (isHyphen(reading)) {
    reading.at = endOfHyphens(reading.text, start);
    return { sign: markOperator(reading, 'not', start), isAlone: isEmptyAhead(reading) };
  }
  reading.at += 3;
  const sign = markOperator(reading, 'not', start);
  skipGap(reading);
  if (!isNot(reading)) return { sign, isAlone: isEmptyAhead(reading) || isOr(reading) };
  return { sign, isAlone: takeNot(reading).isAlone };
}

function readNot(reading: Reading): Maybe {
  const start = reading.at;
  const wasByMeaning = reading.byMeaning;
  const { sign, isAlone } = takeNot(reading);
  const node = isAlone ? undefined : readAtom(reading);
  const isMeaningExcluded = !node && reading.byMeaning && !wasByMeaning;
  // Excluded, `by:meaning` must not bring about what it names.
  reading.byMeaning = wasByMeaning;
  if (isAlone || isMeaningExcluded) report(reading, { name: 'NothingToExclude', range: sign });
  return node && { kind: 'not', node, range: rangeFrom(reading, start) };
}

/** Whether nothing stands directly ahead that `-` or a field could apply to. */
function isEmptyAhead({ text, at }: Reading): boolean {
  return at >= text.length || isBlank(text, at) || text.charAt(at) === ')';
}

/** A phrase, a group, a scope with what it takes, or a word. */
function readAtom(reading: Reading): Maybe {
  const scope = scopeAt(reading.text, reading.at);
  if (scope === undefined) return readPlain(reading);
  const start = reading.at;
  reading.at += scope.length + 1;
  markOperator(reading, 'scope', start);
  if (scope === 'tag' || scope === 'list' || scope === 'source') {
    return readNamed(reading, scope, start);
  }
  if (scope !== 'title' && scope !== 'abstract' && scope !== 'note') {
    return readValue(reading, scope, start);
  }
  reading.at = endOfHyphens(reading.text, reading.at);
  if (isEmptyAhead(reading)) {
    report(reading, { name: 'EmptyScope', scope, range: rangeFrom(reading, start) });
    return undefined;
  }
  const node = readPlain(reading);
  return node && { kind: 'field', field: scope, node, range: rangeFrom(reading, start) };
}

function readPlain(reading: Reading): Maybe {
  if (isQuote(reading.text, reading.at)) return readPhrase(reading);
  return reading.text.charAt(reading.at) === '(' ? readGroup(reading) : readWord(reading);
}

function readWord(reading: Reading): QueryNode {
  const start = reading.at;
  reading.at = endOfRun(reading.text, start);
  const run = reading.text.slice(start, reading.at);
  const prefix = endsInPrefixStar(run);
  if (prefix) markOperator(reading, 'prefix', reading.at - 1);
  const range = rangeFrom(reading, start);
  return { kind: 'word', text: prefix ? run.slice(0, -1) : run, prefix, range };
}

function readPhrase(reading: Reading): Maybe {
  const { text, at: start } = reading;
  const close = closingQuote(text, start);
  reading.at = start + 1;
  const open = markOperator(reading, 'quote', start);
  reading.at = Math.min(close + 1, text.length);
  if (close === text.length) report(reading, { name: 'UnclosedQuote', range: open });
  else markOperator(reading, 'quote', close);
  const range = rangeFrom(reading, start);
  const phrase = text.slice(start + 1, close);
  if (phrase.trim() !== '') return { kind: 'phrase', text: phrase, range };
  if (close < text.length) report(reading, { name: 'EmptyQuote', range });
  return undefined;
}

function readGroup(reading: Reading): Maybe {
  const { text, at: start } = reading;
  if (reading.depth === MAX_GROUP_DEPTH) {
    reading.at = endOfGroup(text, start);
    report(reading, { name: 'TooDeep', range: rangeFrom(reading, start) });
    return undefined;
  }
  reading.at += 1;
  const open = markOperator(reading, 'group', start);
  reading.depth += 1;
  const nodes = readClauses(reading);
  reading.depth -= 1;
  const isClosed = reading.at < text.length;
  const isEmpty = text.slice(start + 1, reading.at).trim() === '';
  if (isClosed) {
    reading.at += 1;
    markOperator(reading, 'group', reading.at - 1);
  }
  const range = rangeFrom(reading, start);
  if (!isClosed) report(reading, { name: 'UnclosedGroup', range: open });
  else if (isEmpty) report(reading, { name: 'EmptyGroup', range });
  return oneOrMany('all', nodes, range);
}
