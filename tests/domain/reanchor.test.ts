import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { errorsByLength, mostAlike } from '#domain/approximate';
import { isBoundary } from '#domain/graphemes';
import { reanchor } from '#domain/reanchor';
import { anyText, hardTexts } from '../helpers/any-text.ts';

const TEXT =
  'Reading scans takes time. We train a network to find nodules of the lung. It was tested by ' +
  'four radiologists at two hospitals. The network did not tire.';

function anchorOf(text: string, words: string): Anchor {
  const start = text.indexOf(words);
  const anchor = makeAnchor(text, { start, end: start + words.length });
  if (!anchor) throw new Error(`“${words}” is not in the text.`);
  return anchor;
}

describe('re-anchoring', () => {
  const anchor = anchorOf(TEXT, 'a network to find nodules');

  it('knows the text that was marked', () => {
    expect(reanchor(anchor, TEXT)).toEqual({ state: 'same', anchor });
  });

  it('follows words that were not touched', () => {
    const text = `It is known: ${TEXT} We thank everybody.`;
    const { state, anchor: found } = reanchor(anchor, text);
    expect(state).toBe('kept');
    expect(found).toEqual(anchorOf(text, anchor.exact));
  });

  it('finds a short word by what stands around it', () => {
    const word = anchorOf(TEXT, 'not');
    const text = `Do not worry. ${TEXT}`;
    expect(reanchor(word, text).anchor?.start).toBe(text.lastIndexOf('not'));
    expect(reanchor(word, 'Scans are hard. The network did not work.').state).toBe('orphan');
  });

  it.each([
    ['tumours in the labelled films', 'tumors in the labeled films'],
    ['a model, trained on the films of patients', 'a model trained on the films of patients'],
    ['a fine-tuning of the two-stage models', 'a fine tuning of the two-stage models'],
    ['the study of one of the readers', 'the studies of one of the readers'],
    [
      'a model for all the films of the patients of the ward',
      'a good model for all the films of the patients of the ward',
    ],
  ])('takes “%s” for “%s”, and says so', (words, changed) => {
    const text = (quote: string): string =>
      `In this work we are looking at ${quote} here and there.`;
    const { state, anchor: found } = reanchor(anchorOf(text(words), words), text(changed));
    expect(state).toBe('moved');
    expect(found?.exact).toBe(changed);
  });

  it('takes no other words', () => {
    for (const other of ['network to miss nodules', 'network to find modules']) {
      const text = TEXT.replace('network to find nodules', other);
      expect(reanchor(anchor, text)).toEqual({ state: 'orphan' });
    }
  });

  it('gives up a quote that is gone', () => {
    expect(reanchor(anchor, TEXT.replace(anchor.exact, 'it')).state).toBe('orphan');
    expect(reanchor(anchor, '').state).toBe('orphan');
  });

  it('gives up when two places are as good', () => {
    expect(reanchor(anchor, `${TEXT} ${TEXT}`).state).toBe('orphan');
  });

  it('does not trust an anchor whose quote is not where it says', () => {
    const { anchor: found } = reanchor({ ...anchor, start: 3, end: 28 }, TEXT);
    expect(found).toEqual(anchor);
    expect(reanchor({ ...anchor, exact: '', prefix: '', suffix: '' }, TEXT).state).toBe('orphan');
  });

  it('finds what it attaches to in any text, and never inside a grapheme', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), anyText, (text, start, length, other) => {
        const marked = makeAnchor(text, { start, end: start + length });
        if (!marked) return;
        for (const edited of [other, other + text, text + other, text.slice(1), text.repeat(2)]) {
          const { state, anchor: found } = reanchor(marked, edited);
          if (!found) continue;
          expect(edited.slice(found.start, found.end)).toBe(found.exact);
          expect(isBoundary(edited, found.start) && isBoundary(edited, found.end)).toBe(true);
          if (state !== 'moved') expect(found.exact).toBe(marked.exact);
        }
      }),
    );
  });

  test.each(hardTexts)('ends in a long text of $name', ({ text }) => {
    const long = text.slice(0, 100_000);
    const marked = makeAnchor(long, { start: 40_000, end: 41_500 });
    const other = `${long.slice(0, 40_500)}, ${TEXT} ${long.slice(40_500)}`;
    for (const size of [32, 1000]) {
      const [prefix, suffix] = [long.slice(0, size), long.slice(0, size)];
      const foreign = { ...anchor, exact: long.slice(0, 300), prefix, suffix };
      expect(reanchor(foreign, other)).toBeDefined();
    }
    expect(marked && reanchor(marked, other)).toBeDefined();
  });

  it('ends in a long text of words, and finds a long quote in it', () => {
    const syllables = 'ka le mi no pu ra se ti vo zu'.split(' ');
    const word = (at: number): string =>
      String(at * at).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '');
    const text = Array.from({ length: 5500 }, (_, at) => word(at)).join(' of ');
    const marked = makeAnchor(text, { start: 50_000, end: 51_500 });
    const edited = `New. ${text.slice(0, 50_700)}${text.slice(50_700).replace(' of', ', of')}`;
    expect(marked && reanchor(marked, edited).state).toBe('moved');
  });
});

/** The textbook's table, whole: the least errors of `pattern` against any part of `text`. */
function leastErrors(pattern: string, text: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let least = pattern.length;
  for (const sign of text) {
    const next = [0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (pattern[row - 1] === sign ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, next.at(-1) ?? least);
  }
  return least;
}

const letters = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: most }).map((all) => all.join(''));

describe('the approximate search', () => {
  it('finds the least errors there are, up to its limit, and the quote within its context', () => {
    fc.assert(
      fc.property(
        letters(4),
        letters(6),
        letters(4),
        letters(30),
        fc.nat(8),
        (prefix, rest, suffix, text, limit) => {
          const exact = `a${rest}`;
          const [best] = mostAlike({ prefix, exact, suffix }, text, limit);
          const least = text === '' ? Infinity : leastErrors(prefix + exact + suffix, text);
          expect(best?.errors).toBe(least <= limit ? least : undefined);
          if (!best) return;
          // The parts apart cost together what the whole does.
          const turned = (all: string): string => all.split('').toReversed().join('');
          const before = errorsByLength(turned(prefix), turned(text.slice(0, best.start)));
          const quote = errorsByLength(exact, text.slice(best.start, best.end));
          const after = errorsByLength(suffix, text.slice(best.end));
          const sum = Math.min(...before) + (quote.at(-1) ?? 0) + Math.min(...after);
          expect(sum).toBe(best.errors);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
