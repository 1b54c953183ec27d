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
    case 'NothingToChoose': {
      let { start, end } = range;
      while (isBlank(text, start - 1)) start -= 1;
      while (isBlank(text, end)) end += 1;
      return { start, end };
    }
    default:
      return range;
  }
}
