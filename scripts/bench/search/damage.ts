/** Queries as they come while people type: misspelt, or not yet finished. */
const LONG_WORD = /\p{L}{5,}/gu;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** So much of the last word has been typed. */
const TYPED_SHARE = 0.6;

/** A whole number from 0, below `count`. */
function drawn(random: () => number, count: number): number {
  return Math.floor(random() * count);
}

/** One edit behind the first letter; it may leave the word as it was (`aa` swapped). */
function edited(word: string, random: () => number): string {
  const at = 1 + drawn(random, word.length - 1);
  const letter = LETTERS.charAt(drawn(random, LETTERS.length));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const edits = [
    () => before + letter + after.slice(1),
    () => before + letter + after,
    () => before + after.slice(1),
    () => before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
  ];
  return edits[drawn(random, edits.length)]?.() ?? word;
}

/** The query with one word of five letters or more misspelt: a letter other, more, less, or two swapped. */
export function misspelt(query: string, random: () => number): string {
  const words = [...query.matchAll(LONG_WORD)];
  const chosen = words[drawn(random, words.length)];
  if (!chosen) return query;
  const [word] = chosen;
  let wrong = word;
  while (wrong.toLowerCase() === word.toLowerCase()) wrong = edited(word, random);
  return query.slice(0, chosen.index) + wrong + query.slice(chosen.index + word.length);
}

/** The query when its last word of five letters or more is typed to 60 %, and nothing behind it. */
export function halfTyped(query: string): string {
  const last = [...query.matchAll(LONG_WORD)].at(-1);
  if (!last) return query;
  return query.slice(0, last.index + Math.ceil(last[0].length * TYPED_SHARE));
}
