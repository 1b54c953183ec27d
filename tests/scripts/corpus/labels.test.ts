import { describe, expect, it } from 'vitest';
import {
  countListing,
  finishCounting,
  proposeTitles,
  startCounting,
} from '../../../scripts/corpus/labels.ts';
import type { WordFrequencies } from '../../../scripts/corpus/labels.ts';

function titlesOf(...pages: readonly (readonly string[])[]): string[] {
  const frequencies: WordFrequencies = new Map();
  const words = pages.map((texts) => {
    const counter = startCounting();
    for (const text of texts) countListing(counter, [text]);
    return finishCounting(counter, frequencies);
  });
  return proposeTitles(words, frequencies);
}

const hearts = [
  'Cardiac ultrasound of the heart',
  'New cardiac ultrasound',
  'On cardiac ultrasound',
];
const dialogue = [
  'Patient dialogue in Thai',
  'A patient dialogue corpus',
  'Dialogue with a patient',
];

describe('proposed titles of pages', () => {
  it('are of the words that set a page apart, in the order they stand in', () => {
    expect(titlesOf(hearts, dialogue)).toEqual(['Cardiac Ultrasound', 'Patient Dialogue']);
  });

  it('do not depend on which words all pages share', () => {
    const shared = (texts: readonly string[]): string[] => texts.map((text) => `${text}. Medical.`);
    expect(titlesOf(shared(hearts), shared(dialogue)).join()).not.toContain('Medical');
  });

  it('keep capitals that a word never goes without', () => {
    expect(titlesOf(['EHR retrieval', 'EHR retrieval again'], dialogue)[0]).toBe('EHR Retrieval');
  });

  it('are distinct even for pages that hold the same', () => {
    const titles = titlesOf(hearts, hearts, hearts, hearts, hearts);
    expect(new Set(titles).size).toBe(5);
  });

  it('number a page that no word stands for', () => {
    expect(titlesOf(['of the', 'and 5'], ['単語'])).toEqual(['Page 1', 'Page 2']);
  });

  it('name a single page by its commonest words', () => {
    const texts = [...hearts, 'Zebra fish', 'Zebra fish', 'Something else'];
    expect(titlesOf(texts)).toEqual(['Cardiac Ultrasound']);
  });
});
