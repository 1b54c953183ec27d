import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concordance } from '#domain/concordance';
import { sentences } from '#domain/sentences';
import { fold } from '#domain/words';
import type { Paper } from '#domain/corpus';
import { MOST_LINES } from '../../src/search/concordance.ts';
import { anyText, hardTexts } from '../helpers/any-text.ts';
import { anyLibrary, anyWords, indexOf, library } from './libraries.ts';

const index = library([
  {
    title: 'Large language models at night',
    publishedOn: '2024-02-03',
    yearInferred: true,
    abstract:
      'We tune large language models. A Large-Language model is small. Models of large. Language models end it.',
    listings: [
      { source: 'a.txt', line: 1, position: 1 },
      { source: 'b.txt', line: 1, position: 1 },
      { source: 'a.txt', line: 9, position: 2 },
    ],
  },
  { title: 'Fine-tuning', abstract: 'Finetuning helps. So does fine tuning, and fine–tuning!' },
  {
    title: 'Cells',
    abstract: "CD4+ T cells, Sjögren’s disease, C++ and C. Sjogren's disease again.",
  },
]);

/** Each sentence found, with the phrase in brackets. */
function marked({ lines }: Concordance): string[] {
  return lines.map(
    ({ text, match: { start, end } }) =>
      `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
  );
}

function find(text: string): string[] {
  return marked(index.concordance(text));
}

describe('a phrase', () => {
  test('is found in titles and abstracts, once in a sentence, whatever its case', () => {
    expect(find('LARGE language models')).toEqual([
      '[Large language models] at night',
      'We tune [large language models].',
    ]);
  });

  test('is held by one sentence, in its order', () => {
    expect(find('models large')).toEqual([]);
    expect(find('large language')).toHaveLength(3);
    expect(find('of large language')).toEqual([]);
  });

  test('begins and ends with whole words', () => {
    expect(find('arge language')).toEqual([]);
    expect(find('large language model')).toEqual(['A [Large-Language model] is small.']);
  });

  test.each([
    [
      'fine-tuning',
      ['[Fine-tuning]', '[Finetuning] helps.', 'So does [fine tuning], and fine–tuning!'],
    ],
    [
      'finetuning',
      ['[Fine-tuning]', '[Finetuning] helps.', 'So does fine tuning, and [fine–tuning]!'],
    ],
    ['fine tuning', ['[Fine-tuning]', 'So does [fine tuning], and fine–tuning!']],
    ['tuning', ['Fine-[tuning]', 'So does fine [tuning], and fine–tuning!']],
  ])('as %s finds what a hyphen more or less makes of it', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  test('may leave out the signs at the end of a word, and accents', () => {
    expect(find('cd4 t cells')).toHaveLength(1);
    expect(find('CD4+ T')).toEqual(['[CD4+ T] cells, Sjögren’s disease, C++ and C.']);
    expect(find('c++ and')).toHaveLength(1);
    expect(find('c# and')).toEqual([]);
    expect(find("sjögren's disease")).toHaveLength(2);
  });

  test('is told with its papers, their year and their pages', () => {
    const { lines, ...counts } = index.concordance('large');
    expect(counts).toEqual({ sentences: 4, papers: 1, of: 3 });
    expect(lines[1]).toEqual({
      paperId: '0',
      title: 'Large language models at night',
      inTitle: false,
      text: 'We tune large language models.',
      match: { start: 8, end: 13 },
      year: 2024,
      yearInferred: true,
      sources: ['a.txt', 'b.txt'],
    });
  });

  test('without a word is nowhere', () => {
    for (const text of ['', ' ', '?!', '-']) expect(index.concordance(text).sentences).toBe(0);
  });

  test('that is everywhere is counted whole and sent in part', () => {
    const many = library([
      { abstract: 'The end. '.repeat(MOST_LINES + 5) },
      { abstract: 'The end.' },
    ]);
    const { lines, ...counts } = many.concordance('the end');
    expect(lines).toHaveLength(MOST_LINES);
    expect(counts).toEqual({ sentences: MOST_LINES + 6, papers: 2, of: 2 });
  });
});

/** A text of the words of `anyLibrary`, its hyphens being the only signs within words. */
interface Run {
  readonly letters: string;
  /** Where words are apart or tied, in letters. */
  readonly joints: ReadonlySet<number>;
  /** Where they are apart. */
  readonly gaps: ReadonlySet<number>;
}

function parts(text: string): { part: string; tied: boolean }[] {
  return text
    .replaceAll('.', '')
    .split(' ')
    .filter(Boolean)
    .flatMap((compound) => compound.split('-').map((part, at) => ({ part, tied: at > 0 })))
    .filter(({ part }) => part !== '');
}

function runOf(words: ReturnType<typeof parts>): Run {
  const joints = new Set<number>();
  const gaps = new Set<number>();
  let letters = '';
  for (const { part, tied } of words) {
    if (letters !== '') joints.add(letters.length);
    if (letters !== '' && !tied) gaps.add(letters.length);
    letters += part;
  }
  return { letters, joints, gaps };
}

/** Whether any run of the words of a sentence is the phrase. */
function holdsPhrase(sentence: string, phrase: string): boolean {
  const words = parts(sentence);
  const wanted = runOf(parts(phrase));
  return words.some((_, from) =>
    words.slice(from).some((_, more) => {
      const run = runOf(words.slice(from, from + more + 1));
      return (
        run.letters === wanted.letters &&
        [...run.gaps].every((at) => wanted.joints.has(at)) &&
        [...wanted.gaps].every((at) => run.joints.has(at))
      );
    }),
  );
}

function sentencesOf({ title, abstract }: Paper): string[] {
  return [title, ...sentences(abstract).map(({ start, end }) => abstract.slice(start, end))];
}

/** What two spellings of a phrase have in common. */
function bare(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('every phrase', () => {
  test('is found where a look at every word finds it', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        const expected = papers.flatMap((paper) =>
          sentencesOf(paper)
            .filter((sentence) => holdsPhrase(sentence, text))
            .map((sentence) => `${paper.id} ${sentence}`),
        );
        const { lines, sentences } = indexOf(papers).concordance(text);
        expect(lines.map(({ paperId, text }) => `${paperId} ${text}`)).toEqual(expected);
        expect(sentences).toBe(expected.length);
        for (const { text: sentence, match } of lines) {
          expect(bare(sentence.slice(match.start, match.end))).toBe(bare(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is found the same when the sentences were read ahead', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        const ahead = indexOf(papers);
        ahead.readSentences(0, papers.length);
        expect(ahead.concordance(text)).toEqual(indexOf(papers).concordance(text));
      }),
    );
  });

  test('is found in the sentence it was taken from, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (abstract, at) => {
        const papers = library([{ abstract }]);
        const all = sentences(abstract);
        const taken = all[at % Math.max(1, all.length)];
        if (!taken) return;
        const sentence = abstract.slice(taken.start, taken.end);
        const { lines } = papers.concordance(sentence);
        const hasWord = /[\p{L}\p{N}]/u.test(sentence);
        expect(lines.some(({ text }) => text === sentence)).toBe(hasWord);
      }),
    );
  });

  test.each(hardTexts)('is looked for in a megabyte of $name', ({ text }) => {
    const papers = library([{ abstract: text }]);
    expect(papers.concordance(text.slice(0, 50)).of).toBe(1);
  });
});
