/** Names of tags: how one is kept, and when two spellings are one tag. */
import { withoutQuotes } from '#domain/query-signs';

/** UTF-16 units of the longest name. */
export const LONGEST_TAG = 80;

/** Controls that part words: blanks, before what is unseen goes. */
const BREAKS = /[\t-\r\u0085]/g;

/** What shows nothing or changes how its neighbours show: controls, marks of direction, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Letters of scripts that are written with joiners and non-joiners. */
const JOINED =
  '(?=[\\p{L}\\p{M}])[\\p{sc=Arab}\\p{sc=Beng}\\p{sc=Deva}\\p{sc=Gujr}\\p{sc=Guru}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Orya}\\p{sc=Sinh}\\p{sc=Taml}\\p{sc=Telu}]';

/** Something unseen with what it makes of its neighbours: one emoji of two, or letters that stay apart. */
const NEEDED = `\\p{Emoji}(?:\\ufe0f?\\u200d(?=\\p{ExtPict})|\\ufe0f)|${JOINED}[\\u200c\\u200d](?=${JOINED})`;
const UNSEEN_OR_NEEDED = new RegExp(`(${NEEDED})|${UNSEEN.source}`, 'gu');

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As much of the beginning as a name may hold, no sign cut in two. */
function shortened(name: string): string {
  if (name.length <= LONGEST_TAG) return name;
  let end = 0;
  // Where a sign ends is known from the sign behind it.
  for (const { index, segment } of GRAPHEMES.segment(name.slice(0, LONGEST_TAG + 2))) {
    if (index + segment.length > LONGEST_TAG) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}

/** What was typed as the name of a tag is kept under; '' when nothing is left that could be asked for. */
export function cleanTagName(typed: string): string {
  const seen = typed.replaceAll(BREAKS, ' ').replaceAll(UNSEEN_OR_NEEDED, '$1').normalize('NFC');
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
