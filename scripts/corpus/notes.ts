import type { Fault } from '#domain/listing/fault';
import { quote } from '#domain/listing/fault';

/** What a person says about a page in `sources.json`. */
export interface SourceNote {
  readonly title?: string;
  readonly savedYear?: number;
}

const FILE = 'sources.json';
const LONGEST_TITLE = 80;

/**
 * Reads `sources.json`: `{ "<file name>": { "title": "…", "savedYear": 2026 } }`, both optional.
 * A name that is no page, a key nobody knows or a value of another type is a fault with its line.
 * Never throws.
 */
export function parseNotes(
  bytes: Uint8Array,
  names: readonly string[],
  faults: Fault[],
): ReadonlyMap<string, SourceNote> {
  const notes = new Map<string, SourceNote>();
  const text = new TextDecoder('utf-8').decode(bytes);
  const entries = readEntries(text);
  if (entries === undefined) {
    const reason = 'not a JSON object of the form { "<file name>": { "title": "…" } }';
    faults.push({ file: FILE, line: 1, reason });
    return notes;
  }
  const known = new Set(names);
  for (const [name, value] of entries) {
    const line = lineOf(text, name);
    if (!known.has(name)) {
      faults.push({ file: FILE, line, reason: `no page is named ${quote(name)}` });
      continue;
    }
    const note = readNote(value);
    if ('reason' in note)
      faults.push({ file: FILE, line, reason: `${quote(name)}: ${note.reason}` });
    else notes.set(name, note);
  }
  return notes;
}

function readEntries(text: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

function readNote(value: unknown): SourceNote | { readonly reason: string } {
  if (!isRecord(value)) return { reason: 'an object was expected' };
  const stranger = Object.keys(value).find((key) => key !== 'title' && key !== 'savedYear');
  if (stranger !== undefined) return { reason: `unknown key ${quote(stranger)}` };
  const { title, savedYear } = value;
  if (title !== undefined && !isTitle(title)) {
    return { reason: `title: 1 to ${LONGEST_TITLE} characters were expected` };
  }
  if (savedYear !== undefined && !isYear(savedYear)) {
    return { reason: 'savedYear: a year between 1900 and 2199 was expected' };
  }
  return {
    ...(title !== undefined && { title: title.normalize('NFC').replace(/\s+/g, ' ').trim() }),
    ...(savedYear !== undefined && { savedYear }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTitle(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TITLE;
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2199;
}

/** Line of a key in the JSON text; the first line when it is written with escapes. */
function lineOf(text: string, key: string): number {
  const place = text.indexOf(JSON.stringify(key));
  return place < 0 ? 1 : text.slice(0, place).split('\n').length;
}
