import { parseQuery } from '#domain/parse-query';
import type { ParsedQuery } from '#domain/query-language';
import type { TextRange } from '#domain/text-range';

/** Where the quotes of phrases open and end behind their closing ones. */
function quotedRanges({ operators }: ParsedQuery, length: number): TextRange[] {
  const quotes = operators.filter(({ kind }) => kind === 'quote');
  return quotes.flatMap(({ start }, at) =>
    at % 2 === 0 ? [{ start, end: quotes[at + 1]?.end ?? length }] : [],
  );
}

/** A phrase taken apart, so that each of these words in it is quoted by itself. */
function apart(phrase: string, words: readonly TextRange[]): string {
  const cuts = words.flatMap(({ start, end }) => [start, end]);
  const ends = [...cuts, phrase.length];
  const parts = [0, ...cuts].map((start, at) => phrase.slice(start, ends[at]));
  const said = parts.map((part) => part.replaceAll(/["“”„]/g, ' ').trim());
  return said.flatMap((part) => (part === '' ? [] : [`"${part}"`])).join(' ');
}

/** The text of a query that asks for the words at these places as they stand. */
export function asTyped(text: string, ranges: readonly TextRange[]): string {
  const parsed = parseQuery(text);
  const phrases = quotedRanges(parsed, text.length);
  let quoted = '';
  let from = 0;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.start < from) continue;
    const within = ({ start, end }: TextRange) => start <= range.start && range.end <= end;
    const { start, end } = phrases.find(within) ?? range;
    const words = ranges.filter((word) => word.start >= start && word.end <= end);
    const inside = words.map((word) => ({ start: word.start - start, end: word.end - start }));
    const said = apart(text.slice(start, end), inside);
    // Where more is said of a phrase than that it is asked for, its parts belong together.
    const isClause = parsed.clauses.some(
      (clause) => clause.kind === 'phrase' && clause.range.start === start,
    );
    const isPhrase = start < range.start;
    quoted += text.slice(from, start) + (isPhrase && !isClause ? `(${said})` : said);
    from = end;
  }
  return quoted + text.slice(from);
}
