/** A text that knows of every sign where it stood before the edits: what re-anchoring is judged by. */
import type { TextRange } from '../../../src/domain/text-range.ts';

/** Where an added sign stood before: nowhere. */
const ADDED = -1;

export class TrackedText {
  readonly text: string;
  /** For each UTF-16 unit of the text its offset before all edits. */
  readonly #from: readonly number[];

  private constructor(text: string, from: readonly number[]) {
    this.text = text;
    this.#from = from;
  }

  static of(text: string): TrackedText {
    return new TrackedText(
      text,
      Array.from({ length: text.length }, (_, at) => at),
    );
  }

  /** With a part of it taken out and other words put in. */
  replaced({ start, end }: TextRange, words: string): TrackedText {
    const added = Array.from({ length: words.length }, () => ADDED);
    return new TrackedText(this.text.slice(0, start) + words + this.text.slice(end), [
      ...this.#from.slice(0, start),
      ...added,
      ...this.#from.slice(end),
    ]);
  }

  /** With two parts swapped, of which `one` comes first. */
  swapped(one: TextRange, other: TextRange): TrackedText {
    const parts = [
      { start: 0, end: one.start },
      other,
      { start: one.end, end: other.start },
      one,
      { start: other.end, end: this.text.length },
    ];
    return new TrackedText(
      parts.map(({ start, end }) => this.text.slice(start, end)).join(''),
      parts.flatMap(({ start, end }) => this.#from.slice(start, end)),
    );
  }

  /** Where the signs of a range of the old text stand now, in the order of the new one. */
  survivors({ start, end }: TextRange): number[] {
    const found: number[] = [];
    for (const [at, from] of this.#from.entries()) if (from >= start && from < end) found.push(at);
    return found;
  }

  /** Whether all of a range of the old text stands together still, and nothing between. */
  isWhole(range: TextRange): boolean {
    const [first] = this.survivors({ start: range.start, end: range.start + 1 });
    if (first === undefined) return false;
    const now = this.#from.slice(first, first + range.end - range.start);
    const isInOrder = now.every((from, place) => from === range.start + place);
    return isInOrder && now.length === range.end - range.start;
  }

  /**
   * Whether `found` is what became of `range`: every sign of it that is left, blanks aside, and none
   * that stood elsewhere. Signs that were added beside or between them may be part of it.
   */
  isTrue(range: TextRange, found: TextRange): boolean {
    const left = this.survivors(range).filter((at) => this.text.charAt(at).trim() !== '');
    if (left.length === 0) return false;
    if (left.some((at) => at < found.start || at >= found.end)) return false;
    return this.#from
      .slice(found.start, found.end)
      .every((from) => from === ADDED || (from >= range.start && from < range.end));
  }
}
