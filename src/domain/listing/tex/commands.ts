import { accented, isAccent } from '#domain/listing/tex/accents';
import { hasGroup, readArgument, skipGroup, skipOption } from '#domain/listing/tex/arguments';
import { delimitedMath } from '#domain/listing/tex/math';
import { lower, raise, wrap } from '#domain/listing/tex/scripts';
import { DROPPED, ESCAPED, LETTERS, SILENT, SYMBOLS } from '#domain/listing/tex/symbols';
import { emit, lastWritten, signAt, skipBlanks } from '#domain/listing/tex/writer';
import type { Writer } from '#domain/listing/tex/writer';

const NAME = /[A-Za-z]+/y;

/** Writes out the command whose backslash stands at the reading place. */
export function writeCommand(writer: Writer): void {
  NAME.lastIndex = writer.at + 1;
  const name = NAME.exec(writer.scan.text)?.[0].slice(0, Math.max(0, writer.end - writer.at - 1));
  if (name === undefined || name === '') return writeEscaped(writer);
  writer.at += 1 + name.length;
  if (signAt(writer) === '*' && signAt(writer, 1) === '{') writer.at += 1;
  const structured = STRUCTURED.get(name);
  if (structured !== undefined) return structured(writer);
  const letter = LETTERS.get(name);
  if (letter !== undefined) {
    emit(writer, letter, 0);
    return skipBlanks(writer);
  }
  if (isAccent(name) && writeAccent(writer, name, true)) return undefined;
  const symbol = SYMBOLS.get(name);
  return symbol === undefined ? writeOther(writer, name) : writeSymbol(writer, symbol);
}

/** Commands whose arguments need more than to be written one after the other. */
const STRUCTURED: ReadonlyMap<string, (writer: Writer) => void> = new Map([
  ...['frac', 'dfrac', 'tfrac', 'nicefrac'].map((name) => [name, writeFraction] as const),
  ...['footnote', 'thanks', 'footnotetext'].map((name) => [name, writeNote] as const),
  ['sqrt', writeRoot],
  ['href', writeLinkedText],
  ['textcolor', skipGroup],
  ['colorbox', skipGroup],
  ['textsuperscript', (writer) => emit(writer, raise(readArgument(writer, true), true), 0)],
  ['textsubscript', (writer) => emit(writer, lower(readArgument(writer, true), true), 0)],
]);

function writeFraction(writer: Writer): void {
  const over = wrap(readArgument(writer, writer.math));
  emit(writer, `${over}/${wrap(readArgument(writer, writer.math))}`, 0);
}

function writeNote(writer: Writer): void {
  skipOption(writer);
  emit(writer, ` (${readArgument(writer, false).trim()})`, 0);
}

function writeRoot(writer: Writer): void {
  skipOption(writer);
  emit(writer, `√${wrap(readArgument(writer, writer.math))}`, 0);
}

function writeLinkedText(writer: Writer): void {
  if (!hasGroup(writer)) return;
  const address = readArgument(writer, false).trim();
  const text = hasGroup(writer) ? readArgument(writer, false).trim() : '';
  const written = text === '' || text === address ? address : `${text} (${address})`;
  emit(writer, written, 0);
}

/** The blank that ends a command's name goes, unless it also parts the symbol from what follows. */
function writeSymbol(writer: Writer, symbol: string): void {
  const before = lastWritten(writer);
  const inWord = before === '' ? writer.math : before !== ' ';
  emit(writer, symbol, 0);
  if (inWord && signAt(writer) === ' ' && /\w/.test(signAt(writer, 1))) writer.at += 1;
}

function writeOther(writer: Writer, name: string): void {
  if (SILENT.has(name)) {
    const invisible = (name === 'left' || name === 'right') && signAt(writer) === '.';
    if (invisible) writer.at += 1;
    return skipBlanks(writer);
  }
  if (DROPPED.has(name)) {
    skipOption(writer);
    skipGroup(writer);
    return /[ .,;:)]/.test(signAt(writer)) ? dropBlank(writer) : undefined;
  }
  // `\nWe` is a line break of some program, not a command.
  if (/^n([A-Z]|$)/.test(name)) return emit(writer, ` ${name.slice(1)}`, 0);
  skipOptionBeforeGroup(writer);
  return hasGroup(writer) ? undefined : emit(writer, name, 0);
}

function dropBlank(writer: Writer): void {
  const last = writer.out.pop()?.trimEnd();
  emit(writer, last ?? '', 0);
}

function skipOptionBeforeGroup(writer: Writer): void {
  const from = writer.at;
  skipOption(writer);
  if (signAt(writer) !== '{') writer.at = from;
}

function writeEscaped(writer: Writer): void {
  const sign = String.fromCodePoint(writer.scan.text.codePointAt(writer.at + 1) ?? 0x20);
  if (writer.at + 1 >= writer.end) return emit(writer, '', 1);
  if (sign === '(' || sign === '[') {
    const math = delimitedMath(writer, sign === '(' ? '\\)' : '\\]');
    if (math !== undefined) return emit(writer, math.content, math.consumed);
  }
  writer.at += 1 + sign.length;
  if (isAccent(sign)) {
    return writeAccent(writer, sign, false)
      ? undefined
      : emit(writer, sign === '`' ? '‘' : sign, 0);
  }
  emit(writer, ESCAPED.get(sign) ?? sign, 0);
  return sign === '\\' ? skipOption(writer) : undefined;
}

/** Writes an accented letter; answers false, with nothing read, where the accent has no letter. */
function writeAccent(writer: Writer, name: string, named: boolean): boolean {
  const from = writer.at;
  if (named) skipBlanks(writer);
  const grouped = hasGroup(writer);
  const next = signAt(writer);
  const possessive = name === "'" && next === 's' && !/\p{L}/u.test(signAt(writer, 1));
  // `Alzheimer\'s` is a possessive that some program escaped, far more often than a word in ś.
  const escaped = possessive && /\p{L}/u.test(lastWritten(writer));
  const readable = grouped || next === '\\' || /\p{L}/u.test(next);
  const letter =
    readable && !escaped
      ? accented(name, readArgument(writer, false), named || grouped)
      : undefined;
  if (letter === undefined) writer.at = from;
  else emit(writer, letter, 0);
  return letter !== undefined;
}
