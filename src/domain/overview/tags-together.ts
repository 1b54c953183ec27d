/** Which tags meet on the same papers, beside how often they would by chance. */
import { compareNames } from '#domain/name-order';

/** Two tags that meet. */
export interface TagPair {
  /** Names; the one that sorts first is first. */
  readonly tags: readonly [string, string];
  /** Papers that carry both. */
  readonly together: number;
  /** So many would, if each tag fell on the tagged papers without regard to the other. */
  readonly expected: number;
}

export interface TagsTogether {
  /** Papers with any tag. */
  readonly tagged: number;
  /** Pairs on two papers or more, most frequent first; at most {@link MOST_PAIRS}. */
  readonly pairs: readonly TagPair[];
  /** How many such pairs there are. */
  readonly of: number;
}

/** One paper with two tags says nothing of the two. */
const FEWEST_TOGETHER = 2;

/** More rows than this nobody looks through. */
export const MOST_PAIRS = 100;

function byFrequency(a: TagPair, b: TagPair): number {
  return (
    b.together - a.together ||
    a.expected - b.expected ||
    compareNames(a.tags[0], b.tags[0]) ||
    compareNames(a.tags[1], b.tags[1])
  );
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Counts pairs of tags, and what independence would give: the product of how many papers carry each,
 * over how many carry any. Papers without a tag do not count: they would make every pair look close.
 *
 * @param tagsOf ids of the tags of each paper, each tag once
 * @param nameOf what a tag is called
 */
export function tagsTogether(
  tagsOf: Iterable<Iterable<string>>,
  nameOf: (tag: string) => string,
): TagsTogether {
  const [single, both] = [new Map<string, number>(), new Map<string, Map<string, number>>()];
  let tagged = 0;
  for (const tags of tagsOf) {
    const sorted = [...tags].toSorted();
    if (sorted.length > 0) tagged += 1;
    for (const [at, tag] of sorted.entries()) {
      add(single, tag);
      const beside = both.get(tag) ?? new Map<string, number>();
      both.set(tag, beside);
      for (const other of sorted.slice(at + 1)) add(beside, other);
    }
  }
  const pairs: TagPair[] = [];
  for (const [one, beside] of both) {
    for (const [other, together] of beside) {
      if (together < FEWEST_TOGETHER) continue;
      const [a, b] = [nameOf(one), nameOf(other)];
      const expected = ((single.get(one) ?? 0) * (single.get(other) ?? 0)) / tagged;
      pairs.push({ tags: compareNames(a, b) > 0 ? [b, a] : [a, b], together, expected });
    }
  }
  const shown = pairs.toSorted(byFrequency).slice(0, MOST_PAIRS);
  return { tagged, pairs: shown, of: pairs.length };
}
