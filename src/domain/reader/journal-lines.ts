/**
 * The text of the journal's files. A line is the CRC-32 of its JSON as eight hex digits, a blank, the
 * JSON in UTF-8 and a line feed: JSON escapes all line feeds within, so that the end of a line is
 * found whatever happened to the line before, and what is damaged is told from what is whole.
 */
import { crc32 } from '#domain/crc32';

const SUM_DIGITS = 8;
const BLANK = 0x20;
const LINE_FEED = 0x0a;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A value as a line; of several values, their lines. */
export function linesOf(...values: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const lines = values.map((value) => {
    const json = JSON.stringify(value);
    return `${digitsOf(crc32(encoder.encode(json)))} ${json}\n`;
  });
  return encoder.encode(lines.join(''));
}

/** What of a file could be read. */
export interface LinesRead {
  /** The values, in order. */
  readonly values: readonly unknown[];
  /** Lines that are not what was written. */
  readonly damaged: number;
  /** Bytes up to where the last whole line ends: what follows was being written when all ended. */
  readonly wholeTo: number;
}

/** Reads a file. Its last line may be torn, as a kill tears it: that one is left out uncounted. */
export function readLines(bytes: Uint8Array): LinesRead {
  const values: unknown[] = [];
  let [damaged, wholeTo, sinceWhole] = [0, 0, 0];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const value = end < 0 ? undefined : readLine(bytes, from, end);
    if (value === undefined) sinceWhole++;
    else {
      damaged += sinceWhole;
      sinceWhole = 0;
      values.push(value);
      wholeTo = end + 1;
    }
    from = end < 0 ? bytes.length : end + 1;
  }
  // Of what follows the last whole line one line was torn; more than that is damage.
  return { values, damaged: damaged + Math.max(sinceWhole - 1, 0), wholeTo };
}

/** Undefined for a line that is not what was written. */
function readLine(bytes: Uint8Array, from: number, end: number): unknown {
  const start = from + SUM_DIGITS + 1;
  if (end < start || bytes[start - 1] !== BLANK) return undefined;
  const sum = decoder.decode(bytes.subarray(from, start - 1));
  if (sum !== digitsOf(crc32(bytes, start, end))) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end)));
  } catch {
    // Damage that keeps the checksum; as good as any other.
    return undefined;
  }
}

function digitsOf(sum: number): string {
  return sum.toString(16).padStart(SUM_DIGITS, '0');
}
