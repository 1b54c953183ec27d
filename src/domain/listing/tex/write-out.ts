/**
 * TeX written out as plain text. One pass, left to right; the rules are those of LaTeX as far as
 * titles and abstracts use them. An unknown command leaves its argument or, when it has none, its
 * name: a word too much is better than a paper lost.
 */
import { plainAddresses } from '#domain/listing/tex/addresses';
import { writeCommand } from '#domain/listing/tex/commands';
import { dollarMath } from '#domain/listing/tex/math';
import { writeQuote } from '#domain/listing/tex/quotes';
import { nextLink, scanTex } from '#domain/listing/tex/scan';
import type { TexText } from '#domain/listing/tex/scan';
import { writeScript } from '#domain/listing/tex/arguments';
import { emit, signAt } from '#domain/listing/tex/writer';
import type { Writer } from '#domain/listing/tex/writer';

/** Deeper than any real text; beyond it marks are dropped without being understood. */
const DEEPEST = 12;

/** Text without a sign that may mean something is copied at once, in pieces: links may cut it short. */
const PLAIN_RUN = /[^\\{}$`'"~^_-]{1,512}/y;

const ABOUT = /~ ?(?:\\?[$€£]|[.+±-])?\d/y;

/** Signs that a text without TeX does not hold; without them there is nothing to write out. */
const TEX_SIGN = /[\\{}$`~]|--|\]\(/;

/**
 * Writes TeX out: no backslash, no brace and no doubled back-quote is left. Addresses stay whole.
 * Linear in the length of the text; never throws.
 */
export function writeOutTex(text: string): string {
  if (!TEX_SIGN.test(text)) return text;
  const scan = scanTex(plainAddresses(text));
  let out = writeRange(scan, 0, scan.text.length, false, 0);
  // Dropping what stood between them may bring two back-quotes together.
  while (out.includes('``')) out = out.replaceAll('``', '“');
  return out;
}

function writeRange(scan: TexText, from: number, to: number, math: boolean, depth: number): string {
  if (depth > DEEPEST) return scan.text.slice(from, to).replace(/[\\{}$`]+/g, '');
  const writer: Writer = {
    scan,
    at: from,
    end: to,
    math,
    out: [],
    openQuotes: 0,
    closingQuote: -1,
    inner: (start, stop, asMath) => writeRange(scan, start, stop, asMath, depth + 1),
  };
  while (writer.at < to) writeNext(writer);
  return writer.out.join('');
}

function writeNext(writer: Writer): void {
  const { scan, at, end } = writer;
  const link = nextLink(scan, at);
  const linkStart = scan.linkStarts[link] ?? end;
  const linkEnd = scan.linkEnds[link] ?? end;
  if (linkStart === at && linkEnd <= end) {
    return emit(writer, scan.text.slice(at, linkEnd), linkEnd - at);
  }
  PLAIN_RUN.lastIndex = at;
  const length = PLAIN_RUN.exec(scan.text)?.[0].length ?? 0;
  if (length === 0) return writeSign(writer, scan.text[at] ?? '');
  const stop = Math.min(at + length, end, linkStart > at ? linkStart : end);
  return emit(writer, scan.text.slice(at, stop), stop - at);
}

function writeSign(writer: Writer, sign: string): void {
  if (sign === '\\') return writeCommand(writer);
  if (sign === '{' || sign === '}') return emit(writer, '', 1);
  if (sign === '$') {
    const math = dollarMath(writer);
    return math === undefined ? emit(writer, '$', 1) : emit(writer, math.content, math.consumed);
  }
  if (sign === '-') return writeDashes(writer);
  if (sign === '~') return emit(writer, isAbout(writer) ? '~' : ' ', 1);
  if (sign === '^' || sign === '_') return writeScript(writer, sign);
  return writeQuote(writer, sign);
}

function writeDashes(writer: Writer): void {
  let length = 1;
  while (signAt(writer, length) === '-') length += 1;
  emit(writer, ['', '-', '–', '—'][length] ?? '-'.repeat(length), length);
}

/** `~5`, `~$8 billion`: about. Anywhere else the sign is TeX's tie, a blank that does not break. */
function isAbout(writer: Writer): boolean {
  ABOUT.lastIndex = writer.at;
  return !writer.math && ABOUT.test(writer.scan.text);
}
