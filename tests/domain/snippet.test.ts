import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '#domain/sentences';
import { type Mark, snippet } from '#domain/snippet';
import { words } from '#domain/words';
import { anyText } from '../helpers/any-text.ts';

/** Marks every word that is one of `terms`, by number. */
function marksOf(text: string, terms: readonly string[]): Mark[] {
  return words(text)
    .map(({ start, end, folded }) => ({ start, end, term: terms.indexOf(folded) }))
    .filter(({ term }) => term >= 0);
}

/** The snippet of `text` for `terms`, all equally telling unless weighed, its matches in brackets. */
function shown(text: string, terms: readonly string[], weights = terms.map(() => 1)): string {
  const found = snippet(text, sentences(text), marksOf(text, terms), weights);
  return found.matches
    .toReversed()
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      found.text,
    );
}

const ABSTRACT =
  'Imaging has grown. Chest radiographs are read by radiologists. ' +
  'Radiologists are few. A model reads radiographs for radiologists.';

describe('the snippet', () => {
  test('is the sentence with the most terms, each counted once', () => {
    expect(shown(ABSTRACT, ['radiologists', 'model'])).toBe(
      'A [model] reads radiographs for [radiologists].',
    );
  });

  test('is the first of equally good sentences', () => {
    expect(shown(ABSTRACT, ['radiologists'])).toBe('Chest radiographs are read by [radiologists].');
  });

  test('prefers the term that tells more', () => {
    expect(shown(ABSTRACT, ['imaging', 'few'], [1, 2])).toBe('Radiologists are [few].');
  });

  test('is the first sentence when nothing matches', () => {
    expect(shown(ABSTRACT, ['nothing'])).toBe('Imaging has grown.');
    expect(shown('', ['nothing'])).toBe('');
  });

  test('starts near a match that would show late, at a word', () => {
    const text =
      'Interest in the automated reading of such images has, coupled with a shortage of ' +
      'radiologists, grown in all of the many hospitals that use them every day.';
    expect(shown(text, ['radiologists'])).toBe(
      '… coupled with a shortage of [radiologists], grown in all of the many hospitals that use ' +
        'them every day.',
    );
  });

  test('ends at a word when the sentence is long', () => {
    const text = `Radiologists ${'read more and more '.repeat(20)}images.`;
    const found = shown(text, ['radiologists']);
    expect(found).toMatch(/^\[Radiologists\] read more .* \w+ …$/);
    expect(found.length).toBeLessThan(166);
  });

  test('is a piece of any text, with matches that are words of it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, pick) => {
        const all = words(text).map(({ start, end }, at) => ({ start, end, term: at % 3 }));
        const marks = all.filter((_, at) => at % 5 === pick % 5);
        const found = snippet(text, sentences(text), marks, [1, 2, 3]);
        const piece = found.text.replace(/^… /, '').replace(/ …$/, '');
        expect(text).toContain(piece);
        expect(found.text.length).toBeLessThanOrEqual(164);
        const marked = new Set(marks.map(({ start, end }) => text.slice(start, end)));
        for (const { start, end } of found.matches) {
          expect(marked).toContain(found.text.slice(start, end));
        }
      }),
    );
  });

  test('never parts a pair of surrogates', () => {
    const text = `a${'😀'.repeat(200)}`;
    expect(snippet(text, sentences(text), [], []).text.isWellFormed()).toBe(true);
  });
});
