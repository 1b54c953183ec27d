import { lower, raise } from '#domain/listing/tex/scripts';
import { closingBrace, emit, signAt, skipBlanks } from '#domain/listing/tex/writer';
import type { Writer } from '#domain/listing/tex/writer';

const LONGEST_OPTION = 200;
const NAME = /[A-Za-z]+/y;

/**
 * Reads what a command or a script applies to, written out: a group in braces, a command with its own
 * arguments, or one character. Nothing is read, and '' answered, at the end of the stretch.
 */
export function readArgument(writer: Writer, math: boolean): string {
  skipBlanks(writer);
  const from = writer.at;
  const to = tokenEnd(writer, from);
  writer.at = to;
  const close = closingBrace(writer, from);
  return close < 0 ? writer.inner(from, to, math) : writer.inner(from + 1, close, math);
}

/** Is there a group in braces at the reading place, blanks aside? */
export function hasGroup(writer: Writer): boolean {
  let ahead = 0;
  while (signAt(writer, ahead) === ' ') ahead += 1;
  return closingBrace(writer, writer.at + ahead) >= 0;
}

function tokenEnd(writer: Writer, from: number): number {
  const { text } = writer.scan;
  const close = closingBrace(writer, from);
  if (close >= 0) return close + 1;
  if (text[from] !== '\\') {
    const point = text.codePointAt(from);
    return Math.min(from + (point !== undefined && point > 0xffff ? 2 : 1), writer.end);
  }
  NAME.lastIndex = from + 1;
  const name = NAME.exec(text)?.[0];
  let to = from + 1 + (name?.length ?? 1);
  for (let next = closingBrace(writer, to); next >= 0; next = closingBrace(writer, to)) {
    to = next + 1;
  }
  return Math.min(to, writer.end);
}

/** Moves past an option in square brackets, if one stands at the reading place. */
export function skipOption(writer: Writer): void {
  if (signAt(writer) !== '[') return;
  const ahead = writer.scan.text.slice(writer.at, Math.min(writer.at + LONGEST_OPTION, writer.end));
  const close = ahead.indexOf(']');
  if (close > 0) writer.at += close + 1;
}

/** Moves past a group in braces, if one stands at the reading place. */
export function skipGroup(writer: Writer): void {
  if (!hasGroup(writer)) return;
  skipBlanks(writer);
  writer.at = closingBrace(writer, writer.at) + 1;
}

/** A `^` or `_` with what it applies to. In running text only braces or a command make it a script. */
export function writeScript(writer: Writer, sign: string): void {
  const next = signAt(writer, 1);
  const grouped = next === '{' && closingBrace(writer, writer.at + 1) >= 0;
  const applies = writer.math ? next !== '' : grouped || (sign === '^' && next === '\\');
  if (!applies) return emit(writer, sign, 1);
  writer.at += 1;
  const content = readArgument(writer, writer.math);
  const script = sign === '^' ? raise(content, writer.math) : lower(content, writer.math);
  return emit(writer, script, 0);
}
