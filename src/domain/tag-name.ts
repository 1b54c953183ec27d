/** Names of tags: how one is kept, and when two spellings are one tag. */
import { withoutQuotes } from '#domain/query-signs';

/** UTF-16 units of the longest name. */
export const LONGEST_TAG = 80;

/** Controls that part words: blanks, before what is unseen goes. */
const BREAKS = /[\t-\r\u0085]/g;

/** What shows nothing or changes how its neighbours show: controls, marks of direction, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether this is a letter of a script that is written with joiners and non-joiners. */
function isJoined(sign: string): boolean {
  // Made where it is needed, which is seldom: so many properties take the start of the app long.
  return /(?=[\p{L}\p{M}])[\p{sc=Arab}\p{sc=Beng}\p{sc=Deva}\p{sc=Gujr}\p{sc=Guru}\p{sc=Knda}\p{sc=Mlym}\p{sc=Orya}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}]/u.test(
    sign,
  );
}

const JOINERS = '\u200c\u200d';
const JOINS_EMOJI = '\u200d';
const AS_PICTURE = '\ufe0f';

/** Whether something unseen makes one emoji of two, makes one a picture, or keeps letters apart. */
function isNeeded(unseen: string, typed: string, at: number): boolean {
  // No sign has more than two units, and one unit may stand between a joiner and its emoji.
  const before = typed.slice(Math.max(0, at - 3), at);
  const after = typed.slice(at + 1, at + 3);
  if (unseen === AS_PICTURE) return /\p{Emoji}$/u.test(before);
  if (!JOINERS.includes(unseen)) return false;
  const isBetweenEmoji = /\p{Emoji}\ufe0f?$/u.test(before) && /^\p{ExtPict}/u.test(after);
  if (unseen === JOINS_EMOJI && isBetweenEmoji) return true;
  const neighbours = [Array.from(before).at(-1) ?? '', Array.from(after)[0] ?? ''];
  return neighbours.every(isJoined);
}

function withoutUnseen(typed: string): string {
  return typed.replaceAll(UNSEEN, (unseen, at: number) =>
    isNeeded(unseen, typed, at) ? unseen : '',
  );
}

/** As much of the beginning as a name may hold, no sign cut in two. */
function shortened(name: string): string {
  if (name.length <= LONGEST_TAG) return name;
  // Not before: it takes the start of the app long.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  // Where a sign ends is known from the sign behind it.
  for (const { index, segment } of graphemes.segment(name.slice(0, LONGEST_TAG + 2))) {
    if (index + segment.length > LONGEST_TAG) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}

/** What was typed as the name of a tag is kept under; '' when nothing is left that could be asked for. */
export function cleanTagName(typed: string): string {
  const seen = withoutUnseen(typed.replaceAll(BREAKS, ' ')).normalize('NFC');
  const name = shortened(seen.replaceAll(/\s+/g, ' ').trim()).replace(/[\s\u200c\u200d]+$/, '');
  return tagKey(name) === '' ? '' : name;
}

/**
 * What the spellings of one tag have in common: they differ in case, in width and other forms of the
 * same signs, in blanks, and in quotes, which no query can hold. Accents tell tags apart, since in many
 * languages they make another word, and so does a hyphen.
 */
export function tagKey(name: string): string {
  const plain = name
    .replaceAll(BREAKS, ' ')
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll('’', "'")
    .replaceAll(/[\u2010\u2011]/g, '-');
  // Capitals know fewer forms than small letters: `ς` and `σ` share one, as do `ß` and `ss`.
  const oneCase = plain.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  return withoutQuotes(oneCase).replaceAll(/\s+/g, ' ').trim();
}
