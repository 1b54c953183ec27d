/** Which tags a reader may mean by what is typed so far, and whether it could be a new one. */
import { cleanTagName, tagKey } from '#domain/tag-name';
import type { TextRange } from '#domain/text-range';
import { fold } from '#domain/words';

export interface KnownTag {
  readonly id: string;
  readonly name: string;
  /** How many papers have it. */
  readonly count: number;
}

interface TagMatch extends KnownTag {
  /** What of the name was typed; in order, not overlapping. */
  readonly ranges: readonly TextRange[];
  /** The name begins with what was typed, or is it. */
  readonly begins: boolean;
  /** How surely it is meant, 0 first. */
  readonly rank: number;
}

export interface TagCompletion {
  /** The best first. */
  readonly matches: readonly TagMatch[];
  /** The name under which what is typed could be a new tag; undefined when there is that tag. */
  readonly create: string | undefined;
}

/** How a name was found, the surest first. */
const [EXACT, PREFIX, WORD, INSIDE, BEGINNINGS, SLIPS] = [0, 1, 2, 3, 4, 5];

/** A name with case and accents taken off. */
interface Letters {
  readonly folded: string;
  /** For each sign of it where in the name it comes from, and at last where the name ends. */
  readonly places: readonly number[];
}

interface Found {
  /** Less is better. */
  readonly rank: number;
  /** In the folded name. */
  readonly ranges: readonly TextRange[];
}

function lettersOf(name: string): Letters {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const sign of name) {
    const plain = fold(sign);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += sign.length;
  }
  return { folded, places: [...places, at] };
}

/** The part of the name that a part of its letters comes from; a sign written as two letters whole. */
function inName({ places }: Letters, { start, end }: TextRange): TextRange {
  const last = places[end - 1] ?? 0;
  return {
    start: places[start] ?? 0,
    end: places.find((place, at) => at >= end && place > last) ?? last,
  };
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
}

/** Where a word begins with `sought`, from `from` on; -1 when none does. */
function wordStart(folded: string, sought: string, from: number): number {
  let at = folded.indexOf(sought, from);
  while (at > 0 && !startsWord(folded, at)) at = folded.indexOf(sought, at + 1);
  return at;
}

function asPart(folded: string, typed: string): Found | undefined {
  const first = folded.indexOf(typed);
  if (first === -1) return undefined;
  const word = wordStart(folded, typed, first);
  const start = word === -1 ? first : word;
  const rank = start === 0 ? PREFIX : word === -1 ? INSIDE : WORD;
  return { rank, ranges: [{ start, end: start + typed.length }] };
}

/** With fewer letters typed any name seems meant. */
const LEAST_TYPED = 3;

/** `llmev` as the beginnings of the words of “LLM eval”, in their order. */
function asBeginnings(folded: string, typed: string): Found | undefined {
  const ranges: TextRange[] = [];
  let end = 0;
  for (const sign of typed.replaceAll(' ', '')) {
    const last = ranges.at(-1);
    if (last && folded.startsWith(sign, end)) {
      ranges[ranges.length - 1] = { start: last.start, end: end + sign.length };
    } else {
      const start = wordStart(folded, sign, end);
      if (start === -1) return undefined;
      ranges.push({ start, end: start + sign.length });
    }
    end = ranges.at(-1)?.end ?? end;
  }
  return { rank: BEGINNINGS, ranges };
}

/**
 * How many letters of `typed` are wrong, missing, too many or exchanged with their neighbour, and where
 * in `text`, which begins with what was meant, that ends ("optimal string alignment").
 */
function slipsIn(text: string, typed: string): { readonly slips: number; readonly end: number } {
  let before: number[] = [];
  let row = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const isSame = typed[i - 1] === text[j - 1];
      const isExchanged = typed[i - 1] === text[j - 2] && typed[i - 2] === text[j - 1] && i > 1;
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        isExchanged ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  const slips = Math.min(...row);
  return { slips, end: row.lastIndexOf(slips) };
}

/** What a word of the name and what follows begin with, save for a slip or, in long names, two. */
function withSlips(folded: string, typed: string): Found | undefined {
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (most === 0) return undefined;
  let best: Found | undefined;
  for (let start = 0; start < folded.length; start += 1) {
    if (!startsWord(folded, start) || !/[\p{L}\p{N}]/u.test(folded.charAt(start))) continue;
    const { slips, end } = slipsIn(folded.slice(start, start + typed.length + most), typed);
    const rank = SLIPS + slips;
    if (slips > most || end === 0 || (best && best.rank <= rank)) continue;
    best = { rank, ranges: [{ start, end: start + end }] };
  }
  return best;
}

type Way = (folded: string, typed: string) => Found | undefined;

function matchesBy(way: Way, typed: string, tags: readonly KnownTag[]): TagMatch[] {
  return tags.flatMap((tag) => {
    const letters = lettersOf(tag.name);
    const found = way(letters.folded, typed);
    if (!found) return [];
    const ranges = found.ranges.map((range) => inName(letters, range));
    const { rank } = found;
    return [{ ...tag, ranges, begins: rank <= PREFIX, rank }];
  });
}

function betterFirst(one: TagMatch, other: TagMatch): number {
  return one.rank - other.rank || other.count - one.count || (one.name < other.name ? -1 : 1);
}

/**
 * At most `most` of `tags` for what is typed: the one of this name, then names that begin so, names with
 * a word that does, names that hold it, and, as far as there is room, those that look like it; of equally
 * good ones the most used. With nothing typed they are the most used of all.
 */
export function completeTag(typed: string, tags: readonly KnownTag[], most: number): TagCompletion {
  const name = cleanTagName(typed);
  const key = tagKey(name);
  const twin = name === '' ? undefined : tags.find((tag) => tagKey(tag.name) === key);
  const others = tags.filter((tag) => tag !== twin);
  const sought = lettersOf(name).folded;
  const asTyped = (tag: KnownTag, rank: number, ranges: readonly TextRange[]): TagMatch => ({
    ...tag,
    ranges,
    begins: true,
    rank,
  });
  const found: TagMatch[] = twin
    ? [asTyped(twin, EXACT, [{ start: 0, end: twin.name.length }])]
    : [];
  if (sought === '') found.push(...others.map((tag) => asTyped(tag, PREFIX, [])));
  else found.push(...matchesBy(asPart, sought, others));
  if (found.length < most && sought.length >= LEAST_TYPED) {
    const known = new Set(found.map(({ id }) => id));
    const left = others.filter(({ id }) => !known.has(id));
    found.push(
      ...matchesBy(
        (text, typed) => asBeginnings(text, typed) ?? withSlips(text, typed),
        sought,
        left,
      ),
    );
  }
  const matches = found.toSorted(betterFirst).slice(0, most);
  return { matches, create: name === '' || twin ? undefined : name };
}
