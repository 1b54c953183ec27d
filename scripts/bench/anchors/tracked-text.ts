/** A text that knows of every sign where it stood before the edits: what re-anchoring is judged by. */
import type { TextRange } from '../../../src/domain/text-range.ts';

/** Where an added sign stood before: nowhere. */
const ADDED = -1;

interface Sign {
  /** One UTF-16 unit. */
  readonly unit: string;
  /** Its offset in the text before all edits. */
  readonly from: number;
}

export class TrackedText {
  readonly #signs: readonly Sign[];

  private constructor(signs: readonly Sign[]) {
    this.#signs = signs;
  }

  static of(text: string): TrackedText {
    return new TrackedText(Array.from({ length: text.length }, (_, from) => signAt(text, from)));
  }

  get text(): string {
    return this.#signs.map(({ unit }) => unit).join('');
  }

  /** With a part of it taken out and other words put in. */
  replaced({ start, end }: TextRange, words: string): TrackedText {
    const added = Array.from({ length: words.length }, (_, at) => ({
      unit: words.charAt(at),
      from: ADDED,
    }));
    const rest = this.#signs.slice(end);
    return new TrackedText([...this.#signs.slice(0, start), ...added, ...rest]);
  }

  /** With two parts that follow each other swapped, `between` staying where it is. */
  swapped(one: TextRange, other: TextRange): TrackedText {
    const part = (start: number, end: number): readonly Sign[] => this.#signs.slice(start, end);
    return new TrackedText([
      ...part(0, one.start),
      ...part(other.start, other.end),
      ...part(one.end, other.start),
      ...part(one.start, one.end),
      ...part(other.end, this.#signs.length),
    ]);
  }

  /** Where the signs of a range of the old text stand now, in the order of the new one. */
  survivors({ start, end }: TextRange): number[] {
    return this.#signs.flatMap(({ from }, at) => (from >= start && from < end ? [at] : []));
  }

  /** Whether all of a range of the old text stands together still, and nothing between. */
  isWhole(range: TextRange): boolean {
    const now = this.survivors(range);
    const [first = 0] = now;
    const isTogether = now.every((at, place) => at === first + place);
    const isInOrder = now.every((at, place) => this.#signs[at]?.from === range.start + place);
    return now.length === range.end - range.start && isTogether && isInOrder;
  }

  /**
   * Whether `found` is what became of `range`: every sign of it that is left, blanks aside, and none
   * that stood elsewhere. Signs that were added beside or between them may be part of it.
   */
  isTrue(range: TextRange, found: TextRange): boolean {
    const left = this.survivors(range).filter((at) => this.#signs[at]?.unit.trim() !== '');
    if (left.length === 0) return false;
    if (left.some((at) => at < found.start || at >= found.end)) return false;
    return this.#signs
      .slice(found.start, found.end)
      .every(({ from }) => from === ADDED || (from >= range.start && from < range.end));
  }
}

function signAt(text: string, from: number): Sign {
  return { unit: text.charAt(from), from };
}
