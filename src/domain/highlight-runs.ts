/** Highlights that overlap, as flat runs that a line of text can be drawn from. */
import type { TextRange } from '#domain/text-range';

interface Mark extends TextRange {
  readonly id: string;
  /** The later of two marks has the higher one, and is seen where they overlap. */
  readonly order: number;
}

export interface Run extends TextRange {
  /** All marks that cover the run, oldest first; none on plain text. */
  readonly ids: readonly string[];
  /** The newest of them. */
  readonly top: string | undefined;
  /** Those of which this is the first run: where a screen reader is told that they begin. */
  readonly begins: readonly string[];
  /** Those of which this is the last run. */
  readonly ends: readonly string[];
}

function byAge(one: Mark, other: Mark): number {
  if (one.order !== other.order) return one.order - other.order;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** The part of a mark inside a text. */
function clamped(mark: Mark, length: number): Mark {
  return { ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) };
}

type Cover = Pick<Run, 'start' | 'end' | 'ids'>;

function isSameCover(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** The text between all places where a mark starts or ends, with what covers it. */
function coversOf(length: number, marks: readonly Mark[]): Cover[] {
  const edges = new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].toSorted((one, other) => one - other);
  const covers: Cover[] = [];
  for (const [at, end] of places.entries()) {
    const start = places[at - 1];
    if (start === undefined) continue;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const ids = [...new Set(over.map(({ id }) => id))];
    const last = covers.at(-1);
    if (last && isSameCover(last.ids, ids)) covers[covers.length - 1] = { ...last, end };
    else covers.push({ start, end, ids });
  }
  return covers;
}

/**
 * A text of `length` units cut wherever the set of marks that cover it changes: the runs follow each
 * other without a hole from 0 to `length`. What a mark has outside the text is ignored.
 */
export function runsOf(length: number, marks: readonly Mark[]): Run[] {
  const inside = marks
    .map((mark) => clamped(mark, length))
    .filter(({ start, end }) => start < end)
    .toSorted(byAge);
  const covers = coversOf(length, inside);
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [at, { ids }] of covers.entries()) {
    for (const id of ids) {
      if (!first.has(id)) first.set(id, at);
      last.set(id, at);
    }
  }
  return covers.map(({ start, end, ids }, at) => ({
    start,
    end,
    ids,
    top: ids.at(-1),
    begins: ids.filter((id) => first.get(id) === at),
    ends: ids.filter((id) => last.get(id) === at),
  }));
}
