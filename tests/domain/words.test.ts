import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, MAX_WORD, words } from '#domain/words';
import { anyText, hardTexts } from '../helpers/any-text.ts';

const folded = (text: string): string[] => words(text).map((word) => word.folded);

describe('words', () => {
  test('are runs of letters and digits, in lower case', () => {
    expect(folded('Deep-learning, for 3D (CT) scans!')).toEqual([
      'deep',
      'learning',
      'for',
      '3d',
      'ct',
      'scans',
    ]);
  });

  test('keep the signs without which they are something else', () => {
    expect(folded('C++, C# and CD4+ cells')).toEqual(['c++', 'c#', 'and', 'cd4+', 'cells']);
    expect(folded('GPT-3.5 scored 0.85 on 10,000 items.')).toEqual([
      'gpt',
      '3.5',
      'scored',
      '0.85',
      'on',
      '10,000',
      'items',
    ]);
    expect(folded('the patient’s don’t')).toEqual(['the', "patient's", "don't"]);
  });

  test('do not take signs that belong to the sentence', () => {
    expect(folded("in 2019.The 'end', 1+1 and a,b")).toEqual([
      'in',
      '2019',
      'the',
      'end',
      '1',
      '1',
      'and',
      'a',
      'b',
    ]);
  });

  test('are found with and without accents, ligatures and raised digits', () => {
    expect(folded('Naïve Sjögren ﬁle R²')).toEqual(['naive', 'sjogren', 'file', 'r2']);
    expect(fold('SJÖGREN')).toBe(fold('sjogren'));
  });

  test('say where they stand in the original', () => {
    const text = 'Über α-Synuclein';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Über',
      'α',
      'Synuclein',
    ]);
  });

  test('know the hyphen that ties them to the word before', () => {
    const tied = words('fine-tuning of x – y, zero- and few–shot').filter((word) => word.tied);
    expect(tied.map((word) => word.folded)).toEqual(['tuning', 'shot']);
  });

  test('stand in order inside any text, and are what the text there folds to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, folded } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end - start).toBeLessThanOrEqual(MAX_WORD + 2);
          expect(fold(text.slice(start, end))).toBe(folded);
          last = end;
        }
      }),
    );
  });

  test.each(hardTexts)('are soon found in a megabyte of $name', ({ text }) => {
    const before = performance.now();
    words(text);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
