import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '#domain/corpus';
import { type Tagging, TagSuggestions } from '../../src/search/tag-suggestions.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { WordRows } from '../../src/search/word-rows.ts';
import { paper } from '../helpers/papers.ts';
import { anyLibrary } from './libraries.ts';

/** Papers of one subject, each with words of its own. */
function about(title: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, at) =>
    paper({
      title: `${title} ${at}`,
      abstract: `We look at number${at} of item${at % 7} with kind${at % 5} here.`,
    }),
  );
}

/** Nearness is counted in deviations, which what a third of all papers is about cannot exceed by much. */
const PAPERS = [
  ...about('Alarms for sepsis in intensive care', 10),
  ...about('Implants of teeth in ceramics', 10),
  ...about('Reports of chest X-rays', 5),
  ...about('Surgery of knees', 30),
];
const [SEPSIS, CHEST, KNEES] = [0, 20, 25];

function trained(taggings: readonly Tagging[], { learns = true, papers = PAPERS } = {}) {
  const texts = new TextIndex();
  for (const one of papers) texts.add(one);
  if (learns) texts.learn();
  const suggestions = new TagSuggestions(texts, (ordinal) => papers[ordinal]);
  suggestions.train(taggings);
  return suggestions;
}

function tagging(tag: string, ...ordinals: number[]): Tagging[] {
  return ordinals.map((ordinal) => ({ ordinal, tag }));
}

describe('suggested tags', () => {
  test.each([true, false])('are those of papers about the same, with why (%j)', (learns) => {
    const given = tagging('radiology', CHEST, CHEST + 1, CHEST + 2);
    const suggestions = trained(given, { learns });
    const [first, ...others] = suggestions.suggest(CHEST + 3, 3);
    expect(others).toEqual([]);
    expect(first?.tag).toBe('radiology');
    expect(first?.words.toSorted()).toEqual(['Reports', 'X-rays', 'chest']);
    expect(suggestions.suggest(SEPSIS, 3)).toEqual([]);
    expect(suggestions.suggest(KNEES, 3)).toEqual([]);
  });

  test('are none while fewer than three papers have a tag, or when these have nothing in common', () => {
    const two = tagging('radiology', CHEST, CHEST + 1);
    expect(trained(two).suggest(CHEST + 3, 3)).toEqual([]);
    const mixed = tagging('to cite', CHEST, SEPSIS, KNEES, 10);
    expect(trained(mixed).suggest(CHEST + 3, 3)).toEqual([]);
    expect(trained([]).suggest(0, 3)).toEqual([]);
  });

  test('follow what is tagged: a paper is not offered what it has, and a tag taken off is forgotten', () => {
    const given = tagging('radiology', CHEST, CHEST + 1, CHEST + 2);
    const suggestions = trained(given);
    expect(suggestions.suggest(CHEST, 3)).toEqual([]);
    suggestions.train(given.slice(1));
    expect(suggestions.suggest(CHEST + 3, 3)).toEqual([]);
  });

  test('are best first', () => {
    const given = [...tagging('chest', 20, 21, 22), ...tagging('sepsis', 0, 1, 2)];
    const tags = (ordinal: number) =>
      trained(given)
        .scores(ordinal)
        .map(({ tag }) => tag);
    expect(tags(23)).toEqual(['chest', 'sepsis']);
    expect(tags(3)).toEqual(['sepsis', 'chest']);
  });

  test('are of any library known tags, each once, and words of the paper', () => {
    const taggings = fc.array(
      fc.record({ ordinal: fc.nat(12), tag: fc.constantFrom('a', 'b', 'c') }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyLibrary, taggings, fc.boolean(), (papers, given, learns) => {
        const there = given.filter(({ ordinal }) => ordinal < papers.length);
        const suggestions = trained(there, { learns, papers });
        for (const { ordinal, title, abstract } of papers) {
          const found = suggestions.suggest(ordinal, 2);
          expect(found.length).toBeLessThanOrEqual(2);
          expect(new Set(found.map(({ tag }) => tag)).size).toBe(found.length);
          for (const { words } of found) {
            for (const word of words) expect(`${title} ${abstract}`).toContain(word);
          }
          for (const { tag, score } of suggestions.scores(ordinal)) {
            expect(there).toContainEqual(expect.objectContaining({ tag }));
            expect(score).not.toBeNaN();
          }
        }
      }),
    );
  });
});

test('a paper as a vector of words has length 1, or no words, whoever else is asked for', () => {
  fc.assert(
    fc.property(anyLibrary, (papers) => {
      const texts = new TextIndex();
      for (const one of papers) texts.add(one);
      const evidence = texts.evidence();
      const all = new WordRows(evidence);
      all.read(papers.map(({ ordinal }) => ordinal));
      for (const { ordinal } of papers) {
        const { families, weights } = all.row(ordinal);
        expect(new WordRows(evidence).row(ordinal)).toEqual({ families, weights });
        if (weights.length > 0) expect(Math.hypot(...weights)).toBeCloseTo(1, 5);
      }
    }),
  );
});
