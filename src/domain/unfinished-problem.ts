import type { QueryProblem } from '#domain/query-language';
import { isBlank } from '#domain/query-signs';
import type { TextRange } from '#domain/text-range';

/** Whether what a problem complains of may be what the reader is just typing at the caret. */
export function isUnfinished(problem: QueryProblem, text: string, caret: number): boolean {
  const { start, end } = placeOf(problem, text);
  return caret >= start && caret <= end;
}

/** Where a reader would type what is missing. */
function placeOf({ name, range }: QueryProblem, text: string): TextRange {
  switch (name) {
    case 'UnclosedQuote':
    case 'UnclosedGroup':
      return { start: range.start, end: text.length };
    case 'NothingToExclude':
      // Behind `NOT` blanks may stand, behind `-` none.
      return text.charAt(range.start) === 'N' ? { ...range, end: endOfBlanks(text, range) } : range;
    case 'NothingToChoose': {
      let { start } = range;
      while (isBlank(text, start - 1)) start -= 1;
      return { start, end: endOfBlanks(text, range) };
    }
    default:
      return range;
  }
}

function endOfBlanks(text: string, { end }: TextRange): number {
  let at = end;
  while (isBlank(text, at)) at += 1;
  return at;
}
