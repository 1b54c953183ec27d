import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesFor } from '../../src/search/adrift.ts';
import { anyText } from '../helpers/any-text.ts';

const found = (quote: string, text: string): string[] =>
  placesFor(quote, text).map(({ start, end }) => text.slice(start, end));

describe('words that may be meant by a quote that is gone', () => {
  test('are those most like it, as whole words', () => {
    const text = 'We found systemic failures of modes. Nurses were asked twice.';
    expect(found('systematic failure of modes', text)).toEqual(['systemic failures of modes']);
  });

  test('are two where two are alike', () => {
    const text = 'Half of the alarms were false. Later, half of the alarms were false again.';
    expect(found('half of the alarms were false', text)).toHaveLength(2);
  });

  test('are none in a text of other words', () => {
    expect(found('systematic failure modes', 'Quick brown foxes.')).toEqual([]);
  });

  test('stand in the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (quote, text) => {
        for (const { start, end } of placesFor(quote, text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
