import type { Writer } from '#domain/listing/tex/writer';

/** Longer formulas do not occur in an abstract; two far apart signs are money. */
const LONGEST_FORMULA = 600;

export interface WrittenMath {
  readonly content: string;
  /** Characters of the source, delimiters included. */
  readonly consumed: number;
}

/**
 * The formula that starts at the reading place with `$` or `$$`, written out, or nothing when the sign
 * is money. As in Pandoc's Markdown a formula has no blank inside its delimiters and, unless it holds
 * TeX, no digit after the closing one; one that starts with a digit must hold more than prose
 * (`$5 in A and B$`).
 */
export function dollarMath(writer: Writer): WrittenMath | undefined {
  const { text } = writer.scan;
  const width = text[writer.at + 1] === '$' ? 2 : 1;
  const from = writer.at + width;
  const to = closingDollar(writer, from);
  if (to < 0) return undefined;
  if (width === 2 && text[to + 1] !== '$') return undefined;
  const content = text.slice(from, to);
  if (width === 1 && !looksLikeMath(content, text[to + 1] ?? '')) return undefined;
  return { content: writer.inner(from, to, true), consumed: to + width - writer.at };
}

function closingDollar(writer: Writer, from: number): number {
  const { text } = writer.scan;
  const limit = Math.min(writer.end, from + LONGEST_FORMULA);
  for (let i = from; i < limit; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '$') return i;
  }
  return -1;
}

function looksLikeMath(content: string, after: string): boolean {
  if (content === '' || content !== content.trim()) return false;
  if (/[\\^_{}]/.test(content)) return true;
  if (/\d/.test(after)) return false;
  if (/[=<>]/.test(content)) return true;
  if (/^\d/.test(content)) return /^[\d.,+*/×()%:x -]+$/.test(content);
  return !content.includes(' ') || (content.length <= 40 && /[-+*/|,()]/.test(content));
}

/** The formula between `\(` or `\[` at the reading place and its closing delimiter, written out. */
export function delimitedMath(writer: Writer, closing: string): WrittenMath | undefined {
  const from = writer.at + 2;
  const limit = Math.min(writer.end, from + LONGEST_FORMULA);
  const length = writer.scan.text.slice(from, limit).indexOf(closing);
  if (length < 0) return undefined;
  return { content: writer.inner(from, from + length, true), consumed: length + 4 };
}
