import type { Fault } from '#domain/listing/fault';
import { listingFaultMessages as words } from '#messages/listing-faults';

/** A line of a page that is not blank. */
export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  /** Inner white space as single blanks, no invisible characters, trimmed. */
  readonly text: string;
  /** A blank line, or nothing, stands before it. */
  readonly afterBlank: boolean;
}

/** Zero-width, soft-hyphen and direction marks: they show nothing and spoil search. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Anything but a single blank. */
const WHITE_SPACE = /[\s\u0085]{2,}|[^\S ]|\u0085/g;
const CONTROL = /\p{Cc}/u;

const LF = 0x0a;
const CR = 0x0d;

/**
 * The lines of a page that are not blank, out of its bytes: UTF-8 with or without a BOM, lines ended
 * by LF, CRLF or CR, the last one ended or not. Bytes that are not UTF-8 and control characters are
 * faults with their line.
 */
export function splitLines(file: string, bytes: Uint8Array, faults: Fault[]): Line[] {
  if (isUtf16(bytes)) {
    faults.push({ file, line: 1, reason: words.utf16 });
    return [];
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: Line[] = [];
  let number = 0;
  let afterBlank = true;
  for (const [from, to] of lineRanges(bytes)) {
    number += 1;
    const text = decodeLine(decoder, bytes.subarray(from, to));
    if (text === undefined) faults.push({ file, line: number, reason: words.notUtf8 });
    else if (text !== '') {
      reportControl(file, number, text, faults);
      lines.push({ number, text, afterBlank });
    }
    afterBlank = text === '';
  }
  return lines;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function* lineRanges(bytes: Uint8Array): Generator<readonly [number, number]> {
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== LF && byte !== CR) continue;
    yield [from, at];
    if (byte === CR && bytes[at + 1] === LF) at += 1;
    from = at + 1;
  }
  if (from < bytes.length) yield [from, bytes.length];
}

function decodeLine(
  decoder: { decode: (bytes: Uint8Array) => string },
  bytes: Uint8Array,
): string | undefined {
  try {
    return decoder.decode(bytes).replace(INVISIBLE, '').replace(WHITE_SPACE, ' ').trim();
  } catch {
    return undefined;
  }
}

function reportControl(file: string, line: number, text: string, faults: Fault[]): void {
  const control = CONTROL.exec(text)?.[0];
  if (control === undefined) return;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  faults.push({ file, line, reason: words.control(code) });
}
