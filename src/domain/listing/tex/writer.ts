import type { TexText } from '#domain/listing/tex/scan';

/** A stretch of a text being written out, and what is written so far. */
export interface Writer {
  readonly scan: TexText;
  /** Where reading stands. */
  at: number;
  readonly end: number;
  readonly math: boolean;
  /** Pieces, none of them empty: a long text is never copied to add to it. */
  readonly out: string[];
  /** Double quotes opened in TeX's way and not closed yet. */
  openQuotes: number;
  /** Place of the apostrophe that closes a single quote of TeX, or -1. */
  closingQuote: number;
  /** Writes out a stretch inside this one. */
  readonly inner: (from: number, to: number, math: boolean) => string;
}

/** Adds to the text and moves on by so many characters of the source. */
export function emit(writer: Writer, piece: string, consumed: number): void {
  if (piece !== '') writer.out.push(piece);
  writer.at += consumed;
}

export function signAt(writer: Writer, offset = 0): string {
  const place = writer.at + offset;
  return place < writer.end ? (writer.scan.text[place] ?? '') : '';
}

/** The character written last, '' at the start. */
export function lastWritten(writer: Writer): string {
  return writer.out.at(-1)?.at(-1) ?? '';
}

export function skipBlanks(writer: Writer): void {
  while (signAt(writer) === ' ') writer.at += 1;
}

/** Place of the brace that closes the one at the reading place, or -1. */
export function closingBrace(writer: Writer, place: number): number {
  const close = place < writer.end ? (writer.scan.closing[place] ?? -1) : -1;
  return close < writer.end ? close : -1;
}
