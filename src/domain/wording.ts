/** Whether words that were changed a little still say the same: spelt otherwise, not other words. */
import { words } from '#domain/words';

/** Words on which a claim turns: they must be the same, and in the same order. */
const TELLING = new Set(
  (
    'not no never none nor neither nothing nobody cannot without non un pre post anti semi self sub ' +
    'hardly scarcely barely rarely seldom few fewer little less least more most much many only except ' +
    'unless but or if fail fails failed failing lack lacks lacked lacking unable than versus vs over ' +
    'under above below before after higher lower better worse larger smaller all any some every both ' +
    'zero one two three four five six seven eight nine ten eleven twelve hundred thousand million ' +
    'billion half third quarter first second last once twice double triple almost nearly partly ' +
    'may might could would should can will must up down from to by against'
  ).split(' '),
);
/** Words that come and go without a change of what is said. */
const HARMLESS = new Set(
  (
    'a an the that this these those which we our its their it is are was were be been being has have ' +
    'had do does did also'
  ).split(' '),
);

/** British and American spellings, and doubled letters, written one way. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/our/, 'or'],
  [/([iy])s(?=e|ing|ation)/, '$1z'],
  [/[ao]e/g, 'e'],
  [/tre$/, 'ter'],
  [/ogue$/, 'og'],
  [/(.)\1/g, '$1'],
];
/** Endings of one word's forms; what is left must be long enough to be the same word. */
const ENDING = /(?<=.{4})(?:'s|ies|es|ed|ing|s|d|e|y)$/;

const DASHES = /[\u2010-\u2015\u2212]/g;
const OPENING = /^[([{"'‘“]+/;
const CLOSING = /[.,;:!?)\]}"'’”]+$/;

function spelled(word: string): string {
  let plain = word;
  for (const [variant, one] of SPELLINGS) plain = plain.replace(variant, one);
  return plain.replace(ENDING, '');
}

function isNegated(word: string): boolean {
  return word.endsWith("n't");
}

/**
 * What must not change at all, in order: whatever holds a digit, a capital, a sign of arithmetic or a
 * letter beyond ASCII, whatever follows a number, and the words on which a claim turns.
 */
function tellingParts(text: string): string[] {
  const found: string[] = [];
  let isAfterNumber = false;
  for (const raw of text.replaceAll(DASHES, '-').split(/\s+/)) {
    const part = raw.replace(OPENING, '').replace(CLOSING, '');
    if (part === '') continue;
    const isNumber = /\p{N}/u.test(part);
    const isName = /[\p{Lu}\p{Sm}\p{Sc}]|[^\p{ASCII}]/u.test(part.replaceAll('’', "'"));
    if (isNumber || isName || isAfterNumber) found.push(part);
    else {
      const said = words(part).map(({ folded }) => folded);
      found.push(...said.filter((word) => TELLING.has(word) || isNegated(word)));
    }
    isAfterNumber = isNumber;
  }
  return found;
}

/** Words that stand in the place of others. */
interface Gap {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** `table[i][j]`: how many words the ends of both, from `i` and `j` on, have in common, in order. */
function commonCounts(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? new Uint16Array(), table[i + 1] ?? new Uint16Array()];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** Where two runs of words differ, by a longest common subsequence. */
function gapsBetween(old: readonly string[], now: readonly string[]): Gap[] {
  const common = commonCounts(old, now);
  const gaps: { removed: string[]; added: string[] }[] = [];
  let [i, j, isOpen] = [0, 0, false];
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      [i, j, isOpen] = [i + 1, j + 1, false];
      continue;
    }
    if (!isOpen) gaps.push({ removed: [], added: [] });
    isOpen = true;
    const removes = j >= now.length || (common[i + 1]?.[j] ?? -1) >= (common[i]?.[j + 1] ?? 0);
    if (removes && i < old.length) gaps.at(-1)?.removed.push(old[i++] ?? '');
    else gaps.at(-1)?.added.push(now[j++] ?? '');
  }
  return gaps;
}

function isSameSaid({ removed, added }: Gap, mayAdd: boolean): boolean {
  const isHarmless = [...removed, ...added].every((word) => HARMLESS.has(word));
  if (isHarmless || removed.join('') === added.join('')) return true;
  if (removed.length === 0 || added.length === 0) return mayAdd;
  if (removed.length !== added.length) return false;
  return removed.every((word, at) => spelled(word) === spelled(added[at] ?? ''));
}

/**
 * Whether `now` says what `old` said: names, numbers and the words on which a claim turns unchanged, and
 * no word replaced by another than a spelling or form of itself. Blanks, punctuation, hyphens and words
 * such as `the` may differ; other words may come or go only if `mayAdd`.
 */
export function isSameWording(old: string, now: string, mayAdd: boolean): boolean {
  const [before, after] = [tellingParts(old), tellingParts(now)];
  if (before.length !== after.length || before.some((part, at) => part !== after[at])) return false;
  const [oldWords, nowWords] = [old, now].map((text) => words(text).map(({ folded }) => folded));
  return gapsBetween(oldWords ?? [], nowWords ?? []).every((gap) => isSameSaid(gap, mayAdd));
}
