/** Whether two abstracts may be of one paper. */
import { titleKey } from '#domain/title-key';

/** Of the words of the shorter text, so many are in the other where both tell of one paper. */
const SHARED = 0.5;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(titleKey(text).split(' ').filter(Boolean));
}

/**
 * Whether one text may be a version of the other, cut short or written over. What has no words, or is
 * not known, says nothing against it.
 */
export function areAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  const [few, many] = [wordsOf(one ?? ''), wordsOf(other ?? '')].toSorted(
    (a, b) => a.size - b.size,
  );
  if (!few || !many || few.size === 0) return true;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared >= few.size * SHARED;
}
