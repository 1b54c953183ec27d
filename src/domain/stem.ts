/**
 * Singular and plural as one: the S-stemmer of D. Harman, "How effective is suffixing?", Journal of
 * the American Society for Information Science 42 (1991), 7-15. It touches nothing but the plural.
 */

/** Below this length a final s is rarely a plural: `gas`, `bus`, `is`. */
const SHORTEST = 4;

/**
 * Stem of a folded word. The possessive `'s` goes first; then `-ies` becomes `-y` (but not in `-eies`,
 * `-aies`), and any other final s but that of `-us` and `-ss` goes. (Harman's middle rule, `-es` to
 * `-e`, does what the last one does.)
 */
export function stem(word: string): string {
  const base = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (base.length < SHORTEST || !base.endsWith('s')) return base;
  if (base.endsWith('ies') && !/[ae]ies$/.test(base)) return `${base.slice(0, -3)}y`;
  return /[us]s$/.test(base) ? base : base.slice(0, -1);
}

/** What every word of this stem begins with: the stem itself, or `stud` for `study` and `studies`. */
export function stemPrefix(stem: string): string {
  return stem.length > 1 && stem.endsWith('y') ? stem.slice(0, -1) : stem;
}
