import { emit, lastWritten, signAt } from '#domain/listing/tex/writer';
import type { Writer } from '#domain/listing/tex/writer';

const LONGEST_QUOTE = 120;

/** Writes the quotes of TeX as quotes: ``` ``x'' ```, ``` ``x" ```, `` `x' ``. */
export function writeQuote(writer: Writer, sign: string): void {
  if (sign === '`') return signAt(writer, 1) === '`' ? writeDouble(writer) : writeSingle(writer);
  if (writer.at === writer.closingQuote) return emit(writer, '’', 1);
  const doubled = sign === "'" && signAt(writer, 1) === "'";
  const closes = doubled || (sign === '"' && !/^[\s(]?$/.test(lastWritten(writer)));
  if (writer.openQuotes === 0 || !closes) return emit(writer, sign, 1);
  writer.openQuotes -= 1;
  return emit(writer, '”', doubled ? 2 : 1);
}

/** Markdown closes with the same sign it opens with. */
function writeDouble(writer: Writer): void {
  const closes = writer.openQuotes > 0 && !/^[\s(]?$/.test(lastWritten(writer));
  writer.openQuotes += closes ? -1 : 1;
  emit(writer, closes ? '”' : '“', 2);
}

/** A lone back-quote opens a quote only when an apostrophe that ends a word closes it soon. */
function writeSingle(writer: Writer): void {
  const ahead = writer.scan.text.slice(
    writer.at + 1,
    Math.min(writer.end, writer.at + LONGEST_QUOTE),
  );
  const close = /^(?!\s)[^`]*?[^\s`]'(?![\p{L}\p{N}'])/u.exec(ahead)?.[0].length;
  const opens = close !== undefined && !/[\p{L}\p{N}]/u.test(lastWritten(writer));
  if (!opens) return emit(writer, '`', 1);
  writer.closingQuote = writer.at + close;
  return emit(writer, '‘', 1);
}
