/** A place in a text as an editor shows it: line, column, and the lines around it. */
import type { Excerpt, Path } from '#domain/exchange/import-problem';
import type { TextRange } from '#domain/text-range';

/** Lines that are shown on either side. */
const AROUND = 2;
/** UTF-16 units of the longest line that is shown whole; of longer ones, what is around the place. */
const LONGEST_LINE = 90;
const BEFORE_PLACE = 30;
const LONGEST_FOUND = 60;

/** What shows nothing, or changes how its neighbours show; each becomes one sign that shows. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export interface Located {
  readonly line: number;
  readonly column: number;
  readonly excerpt: Excerpt;
}

/** Sound to show beside other text, each UTF-16 unit at its place. */
function shown(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(UNSEEN, (sign) => '\ufffd'.repeat(sign.length));
}

/** Where the line after `at` begins, and where its own text ends; a text ends its last line. */
function lineEnd(text: string, at: number): { readonly end: number; readonly next: number } {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  const hasReturn = feed > at && text.charCodeAt(feed - 1) === 0x0d;
  return { end: hasReturn ? end - 1 : end, next: feed < 0 ? text.length + 1 : feed + 1 };
}

/** How many lines a text has; a last one without an end counts. */
export function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at).next) lines += 1;
  return lines;
}

interface SourceLine {
  readonly start: number;
  readonly text: string;
}

/** The blanks that all lines with a sign begin with. */
function commonIndent(lines: readonly SourceLine[]): number {
  const indents = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => text.length - text.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

/** A piece of a long line, with `…` where it was cut; `from` is the offset of its first sign. */
function piece(text: string, around: number): { readonly text: string; readonly shift: number } {
  if (text.length <= LONGEST_LINE) return { text, shift: 0 };
  const from = Math.max(0, Math.min(around - BEFORE_PLACE, text.length - LONGEST_LINE));
  const cut = text.slice(from, from + LONGEST_LINE);
  const tail = from + LONGEST_LINE < text.length ? '…' : '';
  return from === 0 ? { text: cut + tail, shift: 0 } : { text: `…${cut}${tail}`, shift: from - 1 };
}

function linesAround(text: string, at: number): { first: number; lines: SourceLine[] } {
  const lines: SourceLine[] = [];
  let number = 0;
  let after = 0;
  for (let start = 0; start <= text.length && after <= AROUND;) {
    const { end, next } = lineEnd(text, start);
    lines.push({ start, text: text.slice(start, end) });
    if (next > at) after += 1;
    else if (lines.length > AROUND) lines.shift();
    number += 1;
    start = next;
  }
  return { first: number - lines.length + 1, lines };
}

/** Where `range` stands in `text`, with two lines on either side. Linear in the text before it. */
export function locate(text: string, range: TextRange): Located {
  const at = Math.min(range.start, text.length);
  const { first, lines } = linesAround(text, at);
  const index = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= at),
  );
  const own = lines[index] ?? { start: 0, text: '' };
  const { end } = lineEnd(text, own.start);
  const column = at - own.start;
  const indent = commonIndent(lines);
  const drawn = lines.map(({ text: line }, place) =>
    piece(line.slice(indent), place === index ? column - indent : 0),
  );
  const { text: line, shift } = drawn[index] ?? { text: '', shift: 0 };
  const from = Math.min(line.length, Math.max(0, column - indent - shift));
  const to = Math.min(line.length, from + Math.max(1, Math.min(range.end, end) - at));
  return {
    line: first + index,
    column: column + 1,
    excerpt: {
      firstLine: first,
      lines: drawn.map(({ text: each }) => shown(each)),
      mark: { line: first + index, from, to: Math.max(from, to) },
    },
  };
}

/** What stands at a place, short enough for a sentence. */
export function foundAt(text: string, { start, end }: TextRange): string {
  const found = shown(text.slice(start, Math.min(end, start + LONGEST_FOUND)));
  return end - start > LONGEST_FOUND ? `${found}…` : found;
}

/** A path as it would be written in a program: `highlights[61].end`. */
export function writePath(path: Path): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (/^[\w$@-]{1,40}$/.test(step)) return at === 0 ? step : `.${step}`;
      return `[${JSON.stringify(shown(step.slice(0, 40)))}]`;
    })
    .join('');
}
