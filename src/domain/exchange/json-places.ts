/** JSON with the way back: where in the text a value stands that a path leads to. */
import { scanJson } from '#domain/exchange/json-scan';
import type { Path } from '#domain/exchange/import-problem';
import type { TextRange } from '#domain/text-range';

/** A text of JSON that was read. */
export interface JsonText {
  readonly text: string;
  /** What of it is JSON: all, or a part of a page. */
  readonly range: TextRange;
  readonly value: unknown;
}

/**
 * Reads JSON by the rules of {@link scanJson}: strict, and nothing in it that would change by the reading.
 * In steps, of which only the last one is long.
 * @throws TextProblem as that does
 */
export function* readJson(
  text: string,
  range: TextRange = { start: 0, end: text.length },
): Generator<undefined, JsonText> {
  yield* scanJson(text, range);
  yield;
  const value: unknown = JSON.parse(text.slice(range.start, range.end));
  return { text, range, value };
}

const BLANK = /[ \n\r\t]*/y;

function pastBlanks(text: string, at: number): number {
  BLANK.lastIndex = at;
  return at + (BLANK.exec(text)?.[0].length ?? 0);
}

/** Where the text in quotes at `at` ends. */
function textEnd(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** Where the value at `at` ends, in sound JSON. */
function valueEnd(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (sign === '"') {
      place = textEnd(text, place) - 1;
      if (depth === 0) return place + 1;
    } else if ('{['.includes(sign)) depth += 1;
    else if ('}]'.includes(sign)) {
      if (depth === 0) return place;
      depth -= 1;
      if (depth === 0) return place + 1;
    } else if (depth === 0 && ', \n\r\t'.includes(sign)) return place;
  }
  return text.length;
}

/** Where the value of a step begins, inside the list or record at `at`. */
function child(text: string, at: number, step: string | number): number | undefined {
  const isRecord = text[at] === '{';
  if (!isRecord && text[at] !== '[') return undefined;
  let place = pastBlanks(text, at + 1);
  for (let index = 0; !'}]'.includes(text[place] ?? ']'); index += 1) {
    let isMeant = index === step;
    if (isRecord) {
      const keyEnd = textEnd(text, place);
      isMeant = JSON.parse(text.slice(place, keyEnd)) === step;
      place = pastBlanks(text, pastBlanks(text, keyEnd) + 1);
    }
    if (isMeant) return place;
    place = pastBlanks(text, valueEnd(text, place));
    if (text[place] === ',') place = pastBlanks(text, place + 1);
  }
  return undefined;
}

export interface JsonPlace extends TextRange {
  /** Whether the value itself is there; else the place is that of what should hold it. */
  readonly isThere: boolean;
}

/** Where the value stands that `path` leads to. Linear in the text before it. */
export function placeOf({ text, range }: JsonText, path: Path): JsonPlace {
  let at = pastBlanks(text, range.start);
  let isThere = true;
  for (const step of path) {
    const next = child(text, at, step);
    if (next === undefined) {
      isThere = false;
      break;
    }
    at = next;
  }
  const isOpen = '{['.includes(text[at] ?? ' ');
  return { start: at, end: isOpen ? at + 1 : valueEnd(text, at), isThere };
}
