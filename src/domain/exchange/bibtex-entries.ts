/**
 * The entries of a BibTeX file (O. Patashnik, "BibTeXing", 1988; biber for `@comment`), as they are written:
 * TeX and all. One pass, no recursion, and every problem has its line.
 *
 * `@citation-js/plugin-bibtex`, which writes TeX out well, does not tell the line of an open brace but
 * that of the file's end, leaves the title of a looped `@string` out without a word, and parts keywords
 * that hold a comma; and what reads in the domain uses no package.
 */
import { TextProblem } from '#domain/exchange/import-problem';
import type { TextRange } from '#domain/text-range';

/** A field's value before abbreviations are looked up. */
interface Part {
  readonly text: string;
  /** It is the name of an abbreviation. */
  readonly isName: boolean;
}

interface Abbreviation {
  readonly parts: readonly Part[];
  readonly at: number;
}

export interface BibtexEntry {
  /** In small letters: `article`. */
  readonly type: string;
  readonly key: string;
  /** UTF-16 offset of its `@`. */
  readonly at: number;
  /** By names in small letters; the first of a name counts. */
  readonly fields: ReadonlyMap<string, string>;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** UTF-16 units that abbreviations of a file may add up to. */
const MOST_SPELLED = 20e6;

const BEGIN = /@[ \t]*([A-Za-z]+)\s*([{(])/y;
const NAME = /[^\s"#%'(),={}]+/y;
const BLANK = /\s*/y;
/** What a value holds when the brace that should have ended it is missing. */
const FIELD_WITHIN = /\n\s*[A-Za-z][\w-]*\s*=/;

class Reader {
  readonly text: string;
  at = 0;
  readonly abbreviations = new Map<string, Abbreviation>();
  readonly known = new Map<string, string>();
  /** UTF-16 units that abbreviations have added up to. */
  spelled = 0;
  /** The last value in braces. */
  last: TextRange = { start: 0, end: 0 };

  constructor(text: string) {
    this.text = text;
  }

  sign(): string {
    this.match(BLANK);
    return this.text[this.at] ?? '';
  }

  match(pattern: typeof BLANK): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** The sign that is next must be `sign`. */
  pass(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.at += 1;
    return true;
  }
}

/** Which brace has no other: that of the last value when it swallowed a field, else the entry's. */
function braceOpen({ text, last }: Reader, entry: TextRange, key: string): never {
  const swallowed = FIELD_WITHIN.test(text.slice(last.start, last.end));
  const at = swallowed && last.start > entry.start ? last.start : entry.start;
  throw new TextProblem({ name: 'BraceOpen', of: key }, { start: at, end: at + 1 });
}

function malformed(reader: Reader): never {
  const range = { start: reader.at, end: reader.at + 1 };
  throw new TextProblem({ name: 'LineMalformed', kind: 'bibtex' }, range);
}

/** A value in braces or quotes, without them; `at` is on the first. */
function delimited(reader: Reader, key: string): string {
  const { text } = reader;
  const start = reader.at;
  const isQuoted = text[start] === '"';
  let depth = isQuoted ? 0 : 1;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    const isEnd = isQuoted ? sign === '"' && depth <= 0 : depth === 0;
    if (!isEnd) continue;
    reader.at = at + 1;
    reader.last = { start, end: at };
    return text.slice(start + 1, at);
  }
  throw new TextProblem({ name: 'BraceOpen', of: key }, { start, end: start + 1 });
}

function part(reader: Reader, key: string): Part {
  const sign = reader.sign();
  if (sign === '{' || sign === '"') return { text: delimited(reader, key), isName: false };
  const name = reader.match(NAME)?.[0];
  if (name === undefined) return malformed(reader);
  return { text: name, isName: !/^\d+$/.test(name) };
}

function parts(reader: Reader, key: string): Part[] {
  const found = [part(reader, key)];
  while (reader.pass('#')) found.push(part(reader, key));
  return found;
}

/** An abbreviation that is being looked up, and how many of its parts are known. */
interface Open extends Abbreviation {
  readonly name: string;
  done: number;
}

/**
 * What an abbreviation stands for. Those that it is made of are looked up one after the other, on a
 * stack of its own; the one that is met again while it is open is made of itself.
 */
function lookUp(reader: Reader, name: string): void {
  const stack: Open[] = [];
  const isOpen = new Set<string>();
  const begin = (one: string, at: number): void => {
    if (reader.known.has(one)) return;
    if (isOpen.has(one)) {
      throw new TextProblem({ name: 'StringLoop', of: one }, { start: at, end: at + 1 });
    }
    const abbreviation = reader.abbreviations.get(one);
    if (abbreviation === undefined) reader.known.set(one, shownName(one));
    else {
      isOpen.add(one);
      stack.push({ ...abbreviation, name: one, done: 0 });
    }
  };
  begin(name, 0);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.parts[top.done];
    if (next === undefined) {
      reader.known.set(top.name, joined(reader, top.parts, top.at));
      stack.pop();
    } else {
      if (next.isName) begin(next.text.toLowerCase(), top.at);
      top.done += 1;
    }
  }
}

/** A name that nothing was given for: a month, or itself. */
function shownName(name: string): string {
  const month = MONTHS.indexOf(name);
  return month < 0 ? name : String(month + 1);
}

/** @param at where to say so when abbreviations add up to more than any file means */
function joined(reader: Reader, found: readonly Part[], at: number): string {
  const [only] = found;
  if (found.length === 1 && only && !only.isName) return only.text;
  let value = '';
  for (const { text, isName } of found) {
    if (isName) lookUp(reader, text.toLowerCase());
    value += isName ? (reader.known.get(text.toLowerCase()) ?? '') : text;
    if (value.length > MOST_SPELLED) break;
  }
  reader.spelled += value.length;
  if (reader.spelled > MOST_SPELLED) {
    const range = { start: at, end: at + 1 };
    throw new TextProblem({ name: 'UnpackedTooLarge', most: MOST_SPELLED }, range);
  }
  return value;
}

type RawFields = [name: string, value: readonly Part[]][];

/** `name = value, …` up to the end of an entry. */
function fields(reader: Reader, entry: TextRange, key: string, close: string): RawFields {
  const found: RawFields = [];
  for (;;) {
    const sign = reader.sign();
    if (reader.pass(close)) return found;
    if (sign === ',') {
      reader.at += 1;
      continue;
    }
    if (sign === '' || sign === '@') braceOpen(reader, entry, key);
    const name = reader.match(NAME)?.[0];
    if (name === undefined || !reader.pass('=')) return malformed(reader);
    found.push([name.toLowerCase(), parts(reader, key)]);
    const after = reader.sign();
    if (after === '' || after === '@') braceOpen(reader, entry, key);
    if (after !== ',' && after !== close) malformed(reader);
  }
}

function skipComment(reader: Reader, bracket: string): void {
  reader.at -= 1;
  if (bracket === '{') delimited(reader, '');
  else reader.at += 1;
}

interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly at: number;
  readonly fields: RawFields;
}

function entryAt(reader: Reader, type: string, bracket: string, at: number): RawEntry | undefined {
  const close = bracket === '{' ? '}' : ')';
  const range = { start: at, end: at + 1 };
  if (type === 'comment') skipComment(reader, bracket);
  else if (type === 'preamble') {
    parts(reader, '');
    if (!reader.pass(close)) braceOpen(reader, range, '');
  } else if (type === 'string') {
    for (const [name, value] of fields(reader, range, '', close)) {
      reader.abbreviations.set(name, { parts: value, at });
    }
  } else {
    const key = reader.sign() === ',' ? '' : (reader.match(NAME)?.[0] ?? '');
    if (reader.sign() === '=') malformed(reader);
    return { type, key, at, fields: fields(reader, range, key, close) };
  }
  return undefined;
}

/**
 * Every entry, in the order of the file. What stands between them is a comment. Linear.
 * @throws TextProblem at a brace that no other closes, an abbreviation that is made of itself, and signs
 * that fit nowhere
 */
export function bibtexEntries(text: string): BibtexEntry[] {
  const reader = new Reader(text);
  const raw: RawEntry[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', reader.at)) {
    reader.at = at;
    const begin = reader.match(BEGIN);
    if (begin === null) {
      reader.at = at + 1;
      continue;
    }
    const entry = entryAt(reader, (begin[1] ?? '').toLowerCase(), begin[2] ?? '', at);
    if (entry) raw.push(entry);
  }
  for (const name of reader.abbreviations.keys()) lookUp(reader, name);
  return raw.map(({ fields: found, ...entry }) => {
    const values = new Map<string, string>();
    for (const [name, value] of found) {
      if (!values.has(name)) values.set(name, joined(reader, value, entry.at));
    }
    return { ...entry, fields: values };
  });
}
