/**
 * The rules of JSON (RFC 8259), and those of this importer beside them, checked in one pass without a
 * recursion: what `JSON.parse` then makes of the text is what its writer meant, and safe to walk through.
 */
import { TextProblem, type ImportFault, type Path } from '#domain/exchange/import-problem';
import type { TextRange } from '#domain/text-range';

/** Lists and records inside each other. Ours need 6; the deepest that is read here, 9. */
const DEEPEST = 64;

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number of so few signs is kept as it is written. */
const SURE_DIGITS = 15;
const ESCAPES = '"\\/bfnrt';
/** More keys than this are looked up in a set. */
const FEW_KEYS = 16;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SMALL_U = 0x75;

interface Frame {
  /** Keys so far; null in a list. */
  readonly keys: string[] | null;
  known: Set<string> | null;
  /** Place in a list. */
  index: number;
}

class Scan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  at: number;
  readonly frames: Frame[] = [];

  constructor(text: string, { start, end }: TextRange) {
    this.text = text;
    this.from = start;
    this.to = end;
    this.at = start;
  }

  fail(fault: ImportFault, start = this.at, end = start + 1): never {
    throw new TextProblem(fault, { start, end }, this.path());
  }

  malformed(): never {
    if (this.at >= this.to) this.cutOff();
    this.fail({ name: 'JsonMalformed' });
  }

  cutOff(): never {
    this.fail(
      { name: 'FileCutOff', character: this.to },
      Math.max(this.from, this.to - 1),
      this.to,
    );
  }

  path(): Path {
    return this.frames.flatMap(({ keys, index }): Path => (keys ? keys.slice(-1) : [index]));
  }

  /** The next sign that is no blank; NaN at the end. */
  sign(): number {
    while (this.at < this.to) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.at += 1;
    }
    return NaN;
  }
}

/** Passes over a text in quotes; `at` is on the first of them. */
function passText(scan: Scan): void {
  const { text, to } = scan;
  const start = scan.at;
  for (let at = start + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      scan.at = at + 1;
      return;
    }
    if (code < 0x20) {
      scan.at = at;
      scan.malformed();
    }
    if (code === BACKSLASH) at = passEscape(scan, at);
  }
  scan.at = start;
  scan.cutOff();
}

function unitAt(scan: Scan, at: number): number {
  const digits = scan.text.slice(at + 2, Math.min(at + 6, scan.to));
  return scan.text.startsWith('\\u', at) && /^[0-9a-fA-F]{4}$/.test(digits)
    ? Number.parseInt(digits, 16)
    : NaN;
}

/** The last sign of the escape that begins at `at`. */
function passEscape(scan: Scan, at: number): number {
  const code = scan.text.charCodeAt(at + 1);
  if (at + 1 >= scan.to) scan.cutOff();
  if (code !== SMALL_U) {
    if (ESCAPES.includes(scan.text[at + 1] ?? ' ')) return at + 1;
    scan.at = at;
    scan.malformed();
  }
  const unit = unitAt(scan, at);
  if (Number.isNaN(unit)) {
    if (at + 6 > scan.to) scan.cutOff();
    scan.at = at;
    scan.malformed();
  }
  if (unit < 0xd800 || unit > 0xdfff) return at + 5;
  const second = unitAt(scan, at + 6);
  const isPair = unit < 0xdc00 && second >= 0xdc00 && second <= 0xdfff;
  if (!isPair) scan.fail({ name: 'SignBroken' }, at, at + 6);
  return at + 11;
}

/** Whether a number as it is written is the one that a program would keep. */
function survives(written: string): boolean {
  if (written.length <= SURE_DIGITS && !/e/i.test(written)) return true;
  const kept = Number(written);
  if (!Number.isFinite(kept)) return false;
  if (Number.isInteger(kept) && !Number.isSafeInteger(kept)) return false;
  // Smaller than any that is kept: 1e-400.
  return kept !== 0 || !/^[^eE]*[1-9]/.test(written);
}

function passNumber(scan: Scan): void {
  NUMBER.lastIndex = scan.at;
  const written = NUMBER.exec(scan.text)?.[0];
  if (written === undefined) scan.malformed();
  const end = scan.at + written.length;
  if (end > scan.to) scan.cutOff();
  if (!survives(written)) scan.fail({ name: 'NumberLost' }, scan.at, end);
  scan.at = end;
}

function passWord(scan: Scan, word: string): void {
  const found = scan.text.slice(scan.at, Math.min(scan.to, scan.at + word.length));
  if (found !== word) {
    if (word.startsWith(found) && scan.at + found.length === scan.to) scan.cutOff();
    scan.malformed();
  }
  scan.at += word.length;
}

/** Reads the key of a record's next value and the colon after it. */
function passKey(scan: Scan, frame: Frame, keys: string[]): void {
  if (scan.sign() !== QUOTE) scan.malformed();
  const start = scan.at;
  passText(scan);
  const raw = scan.text.slice(start + 1, scan.at - 1);
  const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
  const isKnown = frame.known ? frame.known.has(key) : keys.includes(key);
  keys.push(key);
  if (FORBIDDEN_KEYS.has(key)) scan.fail({ name: 'KeyForbidden', key }, start, scan.at);
  if (isKnown) scan.fail({ name: 'KeyTwice', key }, start, scan.at);
  if (frame.known) frame.known.add(key);
  else if (keys.length > FEW_KEYS) frame.known = new Set(keys);
  if (scan.sign() !== 0x3a) scan.malformed();
  scan.at += 1;
}

/** Opens a list or a record; whether it has a first value to be read. */
function open(scan: Scan, isRecord: boolean): boolean {
  if (scan.frames.length >= DEEPEST) scan.fail({ name: 'TooDeep', most: DEEPEST });
  const keys: string[] | null = isRecord ? [] : null;
  const frame: Frame = { keys, known: null, index: 0 };
  scan.frames.push(frame);
  scan.at += 1;
  if (scan.sign() === (isRecord ? 0x7d : 0x5d)) return false;
  if (keys) passKey(scan, frame, keys);
  return true;
}

/** Passes over a value that holds no other, or opens one that does; whether its first is to be read. */
function passValue(scan: Scan): boolean {
  switch (scan.sign()) {
    case 0x7b:
      return open(scan, true);
    case 0x5b:
      return open(scan, false);
    case QUOTE:
      passText(scan);
      return false;
    case 0x74:
      passWord(scan, 'true');
      return false;
    case 0x66:
      passWord(scan, 'false');
      return false;
    case 0x6e:
      passWord(scan, 'null');
      return false;
    default:
      passNumber(scan);
      return false;
  }
}

/** After a value: closes what ends here; whether another value is to be read. */
function passOn(scan: Scan): boolean {
  for (;;) {
    const frame = scan.frames.at(-1);
    const sign = scan.sign();
    if (frame === undefined) {
      if (Number.isNaN(sign)) return false;
      scan.malformed();
    }
    if (sign === 0x2c) {
      scan.at += 1;
      frame.index += 1;
      if (frame.keys) passKey(scan, frame, frame.keys);
      return true;
    }
    if (sign !== (frame.keys ? 0x7d : 0x5d)) scan.malformed();
    scan.at += 1;
    scan.frames.pop();
  }
}

/** Half a sign that stands in the text itself, as only pasted text can have it. */
function checkSigns(text: string): void {
  if (text.isWellFormed()) return;
  const start = /\p{Cs}/u.exec(text)?.index ?? 0;
  throw new TextProblem({ name: 'SignBroken' }, { start, end: start + 1 });
}

/** Signs that are passed over in one stretch. */
const STRETCH = 2 ** 21;

/**
 * Checks that a part of `text` is one JSON value that can be taken over as it is. Linear.
 * @throws TextProblem where it is not JSON, ends too early, is deeper than {@link DEEPEST}, or has a key
 * twice, a key of the language's own, a number that would change, or half a sign
 */
export function* scanJson(text: string, range: TextRange): Generator<undefined, void> {
  checkSigns(text);
  const scan = new Scan(text, range);
  if (Number.isNaN(scan.sign())) scan.cutOff();
  let rest = scan.at + STRETCH;
  do {
    while (passValue(scan));
    if (scan.at > rest) {
      rest = scan.at + STRETCH;
      yield;
    }
  } while (passOn(scan));
}
