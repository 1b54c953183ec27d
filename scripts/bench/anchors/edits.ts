/** Edits as abstracts undergo them, drawn at random and tracked. */
import { sentences } from '../../../src/domain/sentences.ts';
import type { TextRange } from '../../../src/domain/text-range.ts';
import { words } from '../../../src/domain/words.ts';
import type { TrackedText } from './tracked-text.ts';

const USUAL_LETTERS = 'aeinost'.split('');

export interface Edit {
  readonly kind: string;
  /** How often it is drawn, beside the others. */
  readonly weight: number;
  readonly apply: (drawn: Drawn) => TrackedText;
  /** Whether the sentence that was copied can no longer be told from its copy. */
  readonly makesTwins?: boolean;
  /** Whether it is never one of several: once the first is edited, the copy is what was marked. */
  readonly isAlone?: boolean;
}

/** What an edit may use. */
interface Drawn {
  readonly tracked: TrackedText;
  /** The text as it is now, and where what was marked stands in it. */
  readonly text: string;
  readonly quote: TextRange;
  /** Another abstract, whose sentences and words may come in. */
  readonly other: string;
  readonly random: () => number;
}

export function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to draw from.');
  return item;
}

/** One word of the text: any, or only those for which `is` holds, if there are. */
function anyWord({ text, random }: Drawn, is: (word: TextRange) => boolean): TextRange {
  const all = words(text);
  const fitting = all.filter(is);
  return pick(fitting.length > 0 ? fitting : all, random);
}

function otherWord({ other, random }: Drawn): string {
  const { start, end } = pick(words(other), random);
  return other.slice(start, end);
}

function otherSentence({ other, random }: Drawn): string {
  const { start, end } = pick(sentences(other), random);
  return other.slice(start, end);
}

function isIn(quote: TextRange): (word: TextRange) => boolean {
  return ({ start, end }) => start >= quote.start && end <= quote.end;
}

function isOutside(quote: TextRange): (word: TextRange) => boolean {
  return ({ start, end }) => end <= quote.start || start >= quote.end;
}

function at(offset: number): TextRange {
  return { start: offset, end: offset };
}

function replaceOne(drawn: Drawn, word: TextRange, by: string): TrackedText {
  return drawn.tracked.replaced(word, by);
}

/** Several words outside the quote replaced, the last first, so that offsets stay true. */
function replaceElsewhere(drawn: Drawn): TrackedText {
  const outside = words(drawn.text).filter(isOutside(drawn.quote));
  const chosen = outside.filter(() => drawn.random() < 0.1);
  return chosen.reduceRight(
    (tracked, word) => tracked.replaced(word, otherWord(drawn)),
    drawn.tracked,
  );
}

/** A word respelt: a letter of its inside twice, gone, or another. */
function misspell(drawn: Drawn, word: TextRange): TrackedText {
  const place = word.start + Math.floor(drawn.random() * (word.end - word.start));
  const letter = drawn.text.charAt(place);
  const by = pick(['', letter + letter, pick(USUAL_LETTERS, drawn.random)], drawn.random);
  return replaceOne(drawn, { start: place, end: place + 1 }, by);
}

function swapSentences(drawn: Drawn): TrackedText {
  const all = sentences(drawn.text);
  if (all.length < 2) return drawn.tracked;
  const first = Math.floor(drawn.random() * (all.length - 1));
  const one = all[first];
  const other = pick(all.slice(first + 1), drawn.random);
  return one ? drawn.tracked.swapped(one, other) : drawn.tracked;
}

function removeSentence(drawn: Drawn, is: (sentence: TextRange) => boolean): TrackedText {
  const fitting = sentences(drawn.text).filter(is);
  if (fitting.length === 0) return drawn.tracked;
  return drawn.tracked.replaced(pick(fitting, drawn.random), '');
}

/** A sentence copied behind another one, but not beside itself. */
function copySentence(drawn: Drawn): TrackedText {
  const all = sentences(drawn.text);
  const from = Math.floor(drawn.random() * all.length);
  const targets = all.filter((_, to) => to !== from && to !== from - 1);
  const sentence = all[from];
  if (!sentence || targets.length === 0) return drawn.tracked;
  const copy = ` ${drawn.text.slice(sentence.start, sentence.end)}`;
  return drawn.tracked.replaced(at(pick(targets, drawn.random).end), copy);
}

/** A sentence copied right before or right behind itself: both give the same text. */
function doubleSentence(drawn: Drawn): TrackedText {
  const { start, end } = pick(sentences(drawn.text), drawn.random);
  const copy = drawn.text.slice(start, end);
  return drawn.random() < 0.5
    ? drawn.tracked.replaced(at(start), `${copy} `)
    : drawn.tracked.replaced(at(end), ` ${copy}`);
}

/** A word put behind one of the quote's, but not its twin: which of both was there, nobody could tell. */
function addWord(drawn: Drawn): TrackedText {
  const { end } = anyWord(drawn, isIn(drawn.quote));
  const word = otherWord(drawn);
  const quote = drawn.text.slice(drawn.quote.start, drawn.quote.end);
  return quote.includes(word) ? drawn.tracked : drawn.tracked.replaced(at(end), ` ${word}`);
}

function changeNumber(drawn: Drawn): TrackedText {
  const digits = [...drawn.text.matchAll(/\d/g)].map(({ index }) => index);
  if (digits.length === 0) return replaceOne(drawn, at(0), 'In 2 parts: ');
  const place = pick(digits, drawn.random);
  const digit = String((Number(drawn.text[place]) + 1 + Math.floor(drawn.random() * 9)) % 10);
  return replaceOne(drawn, { start: place, end: place + 1 }, digit);
}

/** Typography that a new rendering changes: quotation marks, dashes, blanks after a full stop. */
function retypeset(drawn: Drawn): TrackedText {
  const places = [...drawn.text.matchAll(/['"-]|(?<=\.) |, /g)];
  return places.reduceRight((tracked, { 0: sign, index }) => {
    if (drawn.random() < 0.5) return tracked;
    const by = { "'": '’', '"': '”', '-': '\u2010', ' ': '  ', ', ': ' ' }[sign] ?? sign;
    return tracked.replaced({ start: index, end: index + sign.length }, by);
  }, drawn.tracked);
}

export const EDITS: readonly Edit[] = [
  { kind: 'words replaced elsewhere', weight: 6, apply: replaceElsewhere },
  {
    kind: 'sentence put before',
    weight: 4,
    apply: (drawn) => replaceOne(drawn, at(0), `${otherSentence(drawn)} `),
  },
  {
    kind: 'sentence put between',
    weight: 4,
    apply: (drawn) => {
      const { end } = pick(sentences(drawn.text), drawn.random);
      return replaceOne(drawn, at(end), ` ${otherSentence(drawn)}`);
    },
  },
  {
    kind: 'sentence behind removed',
    weight: 4,
    apply: (drawn) => removeSentence(drawn, ({ start }) => start >= drawn.quote.end),
  },
  {
    kind: 'any sentence removed',
    weight: 4,
    apply: (drawn) => removeSentence(drawn, () => true),
  },
  { kind: 'sentences reordered', weight: 4, apply: swapSentences },
  { kind: 'sentence copied', weight: 2, apply: copySentence, isAlone: true },
  {
    kind: 'sentence doubled',
    weight: 2,
    apply: doubleSentence,
    isAlone: true,
    makesTwins: true,
  },
  {
    kind: 'word in the quote replaced',
    weight: 4,
    apply: (drawn) => replaceOne(drawn, anyWord(drawn, isIn(drawn.quote)), otherWord(drawn)),
  },
  { kind: 'word put into the quote', weight: 3, apply: addWord },
  {
    kind: 'word of the quote removed',
    weight: 3,
    apply: (drawn) => replaceOne(drawn, anyWord(drawn, isIn(drawn.quote)), ''),
  },
  {
    kind: 'letter of the quote changed',
    weight: 4,
    apply: (drawn) => misspell(drawn, anyWord(drawn, isIn(drawn.quote))),
  },
  { kind: 'digit changed', weight: 2, apply: changeNumber },
  { kind: 'typeset anew', weight: 3, apply: retypeset },
  {
    kind: 'quote removed',
    weight: 2,
    apply: (drawn) => drawn.tracked.replaced(drawn.quote, ''),
  },
  {
    kind: 'written anew',
    weight: 3,
    apply: (drawn) => drawn.tracked.replaced({ start: 0, end: drawn.text.length }, drawn.other),
  },
];

/** A selection as readers make them: a word, some words, a sentence, or two. */
export function anySelection(text: string, random: () => number): TextRange {
  const all = random() < 0.35 ? sentences(text) : words(text);
  const first = Math.floor(random() * all.length);
  const isSentence = all.length < words(text).length;
  const count = isSentence ? 1 + Math.floor(random() * 2) : 1 + Math.floor(random() * 14);
  const last = Math.min(all.length, first + count) - 1;
  return { start: all[first]?.start ?? 0, end: all[last]?.end ?? text.length };
}
