import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inRestingOrder } from '#domain/resting-order';
import { paper } from '../helpers/papers.ts';
import {
  anyLibrary,
  anyWords,
  everyOf,
  find,
  holds,
  indexOf,
  library,
  titlesFor,
} from './libraries.ts';

const index = library([
  { title: 'Reading radiographs', abstract: 'A radiologist reads X-rays of the chest.' },
  { title: 'Fine-tuning language models', abstract: 'We tune LLaMA-2-7B and GPT-4 in C++.' },
  { title: 'Finetuning once more', abstract: 'Sjögren’s disease in 3D, with DeepSeek-R1.' },
  { title: 'A study of radiology', abstract: 'Studies, one class and its fine print on tuning.' },
]);

describe('a search', () => {
  test.each([
    ['xray ', ['Reading radiographs']],
    ['X-ray', ['Reading radiographs']],
    ['chest x-ray', ['Reading radiographs']],
    ['gpt-4 ', ['Fine-tuning language models']],
    ['GPT4', ['Fine-tuning language models']],
    ['llama-2 gpt4', ['Fine-tuning language models']],
    ['c++', ['Fine-tuning language models']],
    ['sjogren ', ['Finetuning once more']],
    ['3d', ['Finetuning once more']],
    ['R1', ['Finetuning once more']],
    ['studies ', ['A study of radiology']],
  ])('for %j finds %j', (text, titles) => {
    expect(titlesFor(index, text)).toEqual(titles);
  });

  test('takes a compound however it is hyphened, and prefers it to its parts', () => {
    const found = titlesFor(index, 'fine-tuning ');
    expect(found).toHaveLength(3);
    expect(found.at(-1)).toBe('A study of radiology');
    expect(titlesFor(index, 'fine tuning ').toSorted()).toEqual([
      'A study of radiology',
      'Fine-tuning language models',
    ]);
  });

  test('takes the last word as a beginning until a blank follows it', () => {
    expect(titlesFor(index, 'radiolog').toSorted()).toEqual([
      'A study of radiology',
      'Reading radiographs',
    ]);
    expect(titlesFor(index, '"radiogr" ')).toEqual([]);
    expect(titlesFor(index, 'radiogr')).toEqual(['Reading radiographs']);
  });

  test('has papers with every term before those with some', () => {
    expect(find(index, { text: 'study chest' })).toMatchObject({ every: 0, order: { length: 2 } });
    const { every, rows } = find(index, { text: 'fine c++' });
    expect(every).toBe(1);
    expect(rows.map(({ title }) => title)).toEqual([
      'Fine-tuning language models',
      'A study of radiology',
    ]);
  });

  test('asks for no words that tell nothing', () => {
    expect(titlesFor(index, 'what is the study of ')).toEqual(['A study of radiology']);
    expect(titlesFor(index, 'of the ')[0]).toBe('Reading radiographs');
  });

  test('without a word finds everything, in the order of rest', () => {
    expect(find(indexOf([]), { text: 'word' })).toMatchObject({ of: 0, rows: [], drops: [] });
    for (const text of ['', '   ', '?!']) {
      expect([...find(index, { text }).order]).toEqual([0, 1, 2, 3]);
    }
  });

  test('finds what a look at every word finds', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        const found = everyOf(indexOf(papers), { text }).toSorted((a, b) => a - b);
        const expected = papers.filter((paper) => holds(paper, text)).map(({ ordinal }) => ordinal);
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('finds the same whether the library came at once or bit by bit', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, fc.nat(12), (papers, text, cut) => {
        const bitByBit = indexOf(papers.slice(0, cut));
        find(bitByBit, { text });
        bitByBit.add(papers.slice(cut));
        expect(find(bitByBit, { text })).toEqual(find(indexOf(papers), { text }));
      }),
    );
  });

  test('gives results that later searches leave alone', () => {
    const first = find(index, { text: 'tuning' });
    const before = [...first.order];
    find(index, { text: 'radiolog' });
    find(index, { text: '' }).order.fill(9);
    expect([...first.order]).toEqual(before);
    expect([...find(index, { text: '' }).order]).toEqual([0, 1, 2, 3]);
  });
});

describe('the library index', () => {
  test('knows its papers by id', () => {
    expect(index.size).toBe(4);
    expect(index.paper('1')?.title).toBe('Fine-tuning language models');
    expect(index.paper('nobody')).toBeUndefined();
  });

  test('refuses papers out of order', () => {
    const [first, second] = inRestingOrder([paper({ title: 'One' }), paper({ title: 'Two' })]);
    if (!first || !second) throw new Error('Two papers were made.');
    expect(() => indexOf([second])).toThrow(RangeError);
    expect(() => indexOf([first, first])).toThrow(RangeError);
  });
});
