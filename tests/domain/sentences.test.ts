import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '#domain/sentences';
import { anyText, hardTexts } from '../helpers/any-text.ts';

/** Texts written as lists of their sentences. */
function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['full stops, questions and calls', ['One is here.', 'Is it two?', 'Three!', 'Four']],
    ['quotes and brackets that close', ['He said "no."', '(It was late.)', 'So we left.']],
    ['numbers and names in front', ['It works.', '3D scans do too.', 'nnU-Net is one.', '“So.”']],
    ['lists', ['There are two.', '(1) There is no data.', '(ii) there is no time.']],
    ['an ellipsis', ['It went on...', 'Then it stopped…', 'We were glad.']],
    ['a list that ends in etc.', ['We use CT, MRI, etc.', 'Building on it, we go on.']],
    ['an opening word after initials', ['This was done in the U.S.', 'We report it.']],
    ['a full stop after a percentage', ['It reached 85%.', 'That is high (p < .05).', 'Good.']],
  ])('end at %s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  test.each([
    'Models (e.g. GatorTron, i.e. BERT) do well vs. Longformer, cf. Fig. 3 and Eq. 2.',
    'Smith et al. (2020) and Lee et al. Models were used by Dr. Who at approx. 5 sites.',
    'Accuracy rose from 0.85 to .91 with v2.1.3 of GPT-3.5 since Nov. 2024, see No. 5.',
    'A large U.S. health network, the U.S. Food and Drug Administration, and J.R. Smith.',
    'Code is at https://github.com/Org/Repo.Name?a=B.C and www.Example.Org now.',
    'We ask "is it safe?" of Node.js, github.com, DR.BENCH and a@b.Co users.',
    'I am not sure, but... it may be so.',
  ])('do not end inside: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('are parted where a page glued them', () => {
    expect(
      split('Care is paramount.Current models fail (CNNs).We mend it by 5%.A test follows.'),
    ).toEqual([
      'Care is paramount.',
      'Current models fail (CNNs).',
      'We mend it by 5%.',
      'A test follows.',
    ]);
  });

  test('leave out nothing but the blanks between them', () => {
    expect(split('  One.   Two.\n\nThree.  ')).toEqual(['One.', 'Two.', 'Three.']);
    expect(sentences(' \n ')).toEqual([]);
    expect(sentences('')).toEqual([]);
  });

  test('cover any text in order, without overlap and without blanks at their ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  test.each(hardTexts)('are soon found in a megabyte of $name', ({ text }) => {
    const before = performance.now();
    sentences(text);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
