import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustRange } from '#domain/adjust-range';
import { isBoundary } from '#domain/graphemes';
import { anyText } from '../helpers/any-text.ts';

const TEXT = 'Scans are slow. We train a (small) network. It helps!';
type Adjustment = Parameters<typeof adjustRange>[2];

/** `[…]` around the words selected before and after. */
function adjusted(marked: string, ...[edge, unit, change]: [...Values]): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const range = adjustRange(TEXT, { start, end }, { edge, unit, change });
  return `${TEXT.slice(0, range.start)}[${TEXT.slice(range.start, range.end)}]${TEXT.slice(range.end)}`;
}
type Values = [Adjustment['edge'], Adjustment['unit'], Adjustment['change']];

describe('a range adjusted by keyboard', () => {
  const marked = 'Scans are slow. We [train] a (small) network. It helps!';

  it('takes in or gives up a word at its end', () => {
    const longer = adjusted(marked, 'end', 'word', 'longer');
    expect(longer).toBe('Scans are slow. We [train a] (small) network. It helps!');
    const twice = adjusted(longer, 'end', 'word', 'longer');
    expect(twice).toBe('Scans are slow. We [train a (small]) network. It helps!');
    expect(adjusted(twice, 'end', 'word', 'shorter')).toBe(longer);
  });

  it('takes in or gives up a word at its start', () => {
    const longer = adjusted(marked, 'start', 'word', 'longer');
    expect(longer).toBe('Scans are slow. [We train] a (small) network. It helps!');
    expect(adjusted(longer, 'start', 'word', 'shorter')).toBe(marked);
  });

  it('takes in or gives up a sentence', () => {
    const longer = adjusted(marked, 'end', 'sentence', 'longer');
    expect(longer).toBe('Scans are slow. We [train a (small) network.] It helps!');
    const twice = adjusted(longer, 'end', 'sentence', 'longer');
    expect(twice).toBe('Scans are slow. We [train a (small) network. It helps!]');
    expect(adjusted(twice, 'end', 'sentence', 'shorter')).toBe(longer);
    expect(adjusted(marked, 'start', 'sentence', 'longer')).toBe(
      'Scans are slow. [We train] a (small) network. It helps!',
    );
  });

  it('reaches the last sign of the text word by word', () => {
    expect(
      adjusted('Scans are slow. We train a (small) network. It [helps]!', 'end', 'word', 'longer'),
    ).toBe('Scans are slow. We train a (small) network. It [helps!]');
  });

  it('stays as it is where there is no more to take in or to give up', () => {
    expect(adjusted(marked, 'end', 'word', 'shorter')).toBe(marked);
    expect(adjusted(marked, 'start', 'sentence', 'shorter')).toBe(marked);
    const all = `[${TEXT}]`;
    expect(adjusted(all, 'end', 'sentence', 'longer')).toBe(all);
    expect(adjusted(all, 'start', 'word', 'longer')).toBe(all);
  });

  it('is never empty, stays inside any text, and tears no grapheme', () => {
    const adjustment = fc.record({
      edge: fc.constantFrom('start' as const, 'end' as const),
      unit: fc.constantFrom('word' as const, 'sentence' as const),
      change: fc.constantFrom('longer' as const, 'shorter' as const),
    });
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), adjustment, (text, from, size, how) => {
        const start = Math.min(from, text.length - 1);
        const range = { start, end: Math.min(start + size + 1, text.length) };
        if (text === '') return;
        const found = adjustRange(text, range, how);
        const other = how.edge === 'start' ? 'end' : 'start';
        const change = found.end - found.start - (range.end - range.start);
        expect(found[other]).toBe(range[other]);
        expect(how.change === 'longer' ? change >= 0 : change <= 0).toBe(true);
        expect(found.start).toBeLessThan(found.end);
        expect(found.start >= 0 && found.end <= text.length).toBe(true);
        if (change !== 0) {
          expect(isBoundary(text, found[how.edge])).toBe(true);
          expect(text.slice(found.start, found.end).trim()).not.toBe('');
        }
      }),
    );
  });
});
