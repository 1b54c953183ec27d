/** Finds the words of an anchor again in a text that has changed, or says that they cannot be found. */
import { CONTEXT, holdsOnce, makeAnchor, wasUnique } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { errorsByLength, mostAlike } from '#domain/approximate';
import { isBoundary } from '#domain/graphemes';
import { textHash } from '#domain/text-hash';
import type { TextRange } from '#domain/text-range';
import { isOneOfTwins } from '#domain/twin-passages';
import { isSameWording } from '#domain/wording';

/**
 * `same`: the text is the one that was marked. `kept`: other text, same words. `moved`: the words were
 * changed a little, which the reader should be told. `orphan`: not found, or not surely enough; the old
 * anchor still holds the quote.
 */
export type Reanchored =
  | { readonly state: 'same' | 'kept' | 'moved'; readonly anchor: Anchor }
  | { readonly state: 'orphan'; readonly anchor?: undefined };

const ORPHAN: Reanchored = { state: 'orphan' };

/** A shorter quote must be found as it was; with its context it must be this long at least. */
const SHORTEST = 20;
/** With more context than this it is only found as it was: no abstract is so long, and it takes time. */
const LONGEST = 2500;
/** Most errors in a quote, and on each side in its context, by length. */
const QUOTE_ERRORS = 0.1;
const CONTEXT_ERRORS = 0.2;
/** So many errors more, by length of quote and context, the second best place must have. */
const GAP = 0.1;
const LEAST_GAP = 4;
/** So much of a quote must be as it was where there is less context than this. */
const BARE_EDGE = 8;
/** Whole sentences of this length are found again without any of their context. */
const LONG_SENTENCE = 40;

/** How one side of a place compares with the context that was kept. */
interface Side {
  readonly text: string;
  readonly errors: number;
  readonly isNear: boolean;
}

interface Place extends TextRange {
  readonly before: Side;
  readonly after: Side;
}

function reversed(text: string): string {
  let turned = '';
  for (let at = text.length - 1; at >= 0; at -= 1) turned += text.charAt(at);
  return turned;
}

/** The start of `text` most like `context`; of equals the one nearest in length. */
function sideOf(context: string, text: string): Side {
  const ahead = text.slice(0, Math.ceil(context.length * (1 + CONTEXT_ERRORS)));
  const errors = errorsByLength(context, ahead);
  let best = 0;
  for (let length = 1; length <= ahead.length; length += 1) {
    const [found = 0, least = 0] = [errors[length], errors[best]];
    const isNearer = Math.abs(length - context.length) < Math.abs(best - context.length);
    if (found < least || (found === least && isNearer)) best = length;
  }
  const least = errors[best] ?? 0;
  const isNear = least <= context.length * CONTEXT_ERRORS;
  return { text: ahead.slice(0, best), errors: least, isNear };
}

function placeAt(anchor: Anchor, text: string, { start, end }: TextRange): Place {
  const lead = text.slice(Math.max(0, start - 2 * anchor.prefix.length), start);
  const before = sideOf(reversed(anchor.prefix), reversed(lead));
  const after = sideOf(anchor.suffix, text.slice(end, end + 2 * anchor.suffix.length));
  return { start, end, before: { ...before, text: reversed(before.text) }, after };
}

/** Whether a cut between two texts goes through a word. */
function cutsWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after);
}

/** Whether both ends of a range are as clean as those of the quote were: no new cut inside a word. */
function isClean(anchor: Anchor, text: string, { start, end }: TextRange): boolean {
  const [lead, trail] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const quote = text.slice(start, end);
  return (
    isBoundary(text, start) &&
    isBoundary(text, end) &&
    cutsWord(lead, quote) === cutsWord(anchor.prefix.slice(-2), anchor.exact) &&
    cutsWord(quote, trail) === cutsWord(anchor.exact, anchor.suffix.slice(0, 2))
  );
}

/** Clean places of `part` in `text`, which is `offset` units before the quote; two are enough to know. */
function placesOf(anchor: Anchor, text: string, part: string, offset: number): TextRange[] {
  const found: TextRange[] = [];
  let at = text.indexOf(part);
  for (; at !== -1 && found.length < 2; at = text.indexOf(part, at + 1)) {
    const range = { start: at + offset, end: at + offset + anchor.exact.length };
    if (isClean(anchor, text, range)) found.push(range);
  }
  return found;
}

const SENTENCE_END = /[.!?…][)\]}"'”’»]*$/;

/** Whether a sentence ends where the first text does, which may have blanks behind it. */
function endsSentence(before: string, isEdge: boolean): boolean {
  return before.trim() === '' ? isEdge : SENTENCE_END.test(before.trimEnd());
}

/** Whether a quote that its old text held once, and the new one does, is the same one. */
function isSameOne(anchor: Anchor, text: string, range: TextRange): boolean {
  const { exact, prefix, suffix } = anchor;
  const { before, after } = placeAt(anchor, text, range);
  const lead = text.slice(Math.max(0, range.start - CONTEXT), range.start);
  const startsSentence =
    endsSentence(prefix, anchor.start <= prefix.length) &&
    endsSentence(lead, range.start === lead.length);
  const stopsSentence = endsSentence(exact, false) && /^(\s|$)/.test(text.slice(range.end));
  const isKnown = (before.isNear && prefix !== '') || (after.isNear && suffix !== '');
  return (
    (before.isNear || startsSentence) &&
    (after.isNear || stopsSentence) &&
    (isKnown || exact.length >= LONG_SENTENCE)
  );
}

/** The quote as it was. Undefined when that does not decide it. */
function findExact(anchor: Anchor, text: string): TextRange | 'ambiguous' | undefined {
  const { prefix, exact, suffix } = anchor;
  const [first, another] = placesOf(anchor, text, prefix + exact + suffix, prefix.length);
  if (first) return another ? 'ambiguous' : first;
  if (exact.length < SHORTEST || !wasUnique(anchor) || !holdsOnce(text, exact)) return undefined;
  const [only] = placesOf(anchor, text, exact, 0);
  return only && isSameOne(anchor, text, only) ? only : undefined;
}

/** Quote or context changed a little, in one place that is clearly more alike than any other. */
function findAlike(anchor: Anchor, text: string): TextRange | undefined {
  const { prefix, exact, suffix } = anchor;
  const length = prefix.length + exact.length + suffix.length;
  const most = exact.length * QUOTE_ERRORS + (prefix.length + suffix.length) * CONTEXT_ERRORS;
  const [best] = mostAlike(anchor, text, Math.floor(most));
  if (!best || !isClean(anchor, text, best) || !isAlike(anchor, text, best)) return undefined;
  // Only now, for a higher limit takes its time.
  const gap = Math.max(LEAST_GAP, Math.round(length * GAP));
  const [, second] = mostAlike(anchor, text, best.errors + gap - 1);
  return second ? undefined : best;
}

/** Without the words at the outer edges, which the context may have cut. */
function inner(text: string): string {
  return text.replace(/^\S+/, '').replace(/\S+$/, '');
}

/** Whether a quote is unchanged at an edge of its text, where little context says how far it goes. */
function keepsBareEdges({ prefix, exact, suffix }: Anchor, now: string): boolean {
  const isStartKept = prefix.length >= BARE_EDGE || now.startsWith(exact.slice(0, BARE_EDGE));
  return isStartKept && (suffix.length >= BARE_EDGE || now.endsWith(exact.slice(-BARE_EDGE)));
}

function isAlike(anchor: Anchor, text: string, range: TextRange): boolean {
  const { prefix, exact, suffix } = anchor;
  const now = text.slice(range.start, range.end);
  if (exact.length < SHORTEST && now !== exact) return false;
  if (!keepsBareEdges(anchor, now)) return false;
  const errors = errorsByLength(exact, now).at(-1) ?? 0;
  const { before, after } = placeAt(anchor, text, range);
  if (errors > exact.length * QUOTE_ERRORS || !before.isNear || !after.isNear) return false;
  // Between sides that are just as they were, a word that came or went is surely the quote's own.
  const isPinned = before.errors + after.errors === 0;
  if (isPinned) return isSameWording(exact, now, true);
  const [old, found] = [`${prefix}${exact}${suffix}`, `${before.text}${now}${after.text}`];
  return isSameWording(exact, now, false) && isSameWording(inner(old), inner(found), false);
}

/**
 * Where the words of `anchor` are in `newText`. It would rather answer `orphan` than be wrong: the quote
 * with its context comes first, then a quote that was unique and still is, then one that was changed
 * a little (see `isAlike`), each only if no other place could be meant. Never throws.
 */
export function reanchor(anchor: Anchor, newText: string): Reanchored {
  const { exact, prefix, suffix, start, end } = anchor;
  const isSame = newText.slice(start, end) === exact && textHash(newText) === anchor.textHash;
  if (isSame) return { state: 'same', anchor };
  const length = prefix.length + exact.length + suffix.length;
  if (exact === '' || length < SHORTEST) return ORPHAN;
  const found = findExact(anchor, newText);
  if (found === 'ambiguous') return ORPHAN;
  const range = found ?? (length <= LONGEST ? findAlike(anchor, newText) : undefined);
  const renewed = range && makeAnchor(newText, range);
  if (!renewed || isOneOfTwins(newText, range)) return ORPHAN;
  return { state: renewed.exact === exact ? 'kept' : 'moved', anchor: renewed };
}
