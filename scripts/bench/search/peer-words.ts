/** How the peers read text at their best: words without the commonest, reduced by Porter's stemmer. */
import { stemmer } from 'stemmer';

export const STOP_WORDS =
  `a about above after again against all also am an and any are as at be because been before being
below between both but by can cannot could did do does doing down during each few for from further
had has have having he her here hers herself him himself his how i if in into is it its itself just
may me might more most must my myself no nor not now of off on once only or other our ours ourselves
out over own same shall she should so some such than that the their theirs them themselves then
there these they this those through to too under until up upon us very was we were what when where
which while who whom why will with within without would you your yours yourself yourselves`.split(
    /\s/,
  );

const STOPS = new Set(STOP_WORDS);

/** The stem of a word, or nothing for a stop word. */
export function stemmed(word: string): string | undefined {
  const lower = word.toLowerCase();
  return STOPS.has(lower) ? undefined : stemmer(lower);
}

/** All stems of a text. */
export function stems(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return words.flatMap((word) => (word && stemmed(word)) || []);
}
