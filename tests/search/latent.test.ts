import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Postings } from '../../src/search/postings.ts';
import { type Block, leadingCoordinates } from '../../src/search/subspace.ts';
import { TermMatrix } from '../../src/search/term-matrix.ts';
import { paper } from '../helpers/papers.ts';
import { restoreTexts } from '../../src/search/compiled-index.ts';
import { encodeIndex } from '../../src/search/index-file.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import { find, library } from './libraries.ts';

/** A × Aᵀ of a matrix given by rows, and the way to multiply with it. */
function gram(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((a) => rows.map((b) => a.reduce((sum, x, at) => sum + x * (b[at] ?? 0), 0)));
}

describe('leading coordinates', () => {
  test('of all directions give back every product of two rows', () => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const products = gram(rows);
        const { width, values } = leadingCoordinates(rows.length, 3, (from, to) => {
          to.values.fill(0);
          for (const [i, line] of products.entries()) {
            for (const [j, product] of line.entries()) {
              for (let k = 0; k < from.width; k += 1) {
                const at = i * from.width + k;
                to.values[at] =
                  (to.values[at] ?? 0) + product * (from.values[j * from.width + k] ?? 0);
              }
            }
          }
        });
        const found = rows.map((_, i) => [...values.subarray(i * width, (i + 1) * width)]);
        const scale = Math.max(1, ...products.flat().map(Math.abs));
        for (const [i, line] of gram(found).entries()) {
          for (const [j, product] of line.entries()) {
            expect(Math.abs(product - (products[i]?.[j] ?? 0)) / scale).toBeLessThan(1e-3);
          }
        }
      }),
    );
  });
});

const MOST = 9;

function postingsOf(all: readonly (readonly number[])[]): Uint32Array[] {
  const postings = new Postings();
  for (const [number, papers] of all.entries()) {
    for (const ordinal of papers.toSorted((a, b) => a - b)) postings.add(number, ordinal, 0, 1);
  }
  return postings.all();
}

/** What is told of all papers, one row after the other. */
function folded(matrix: TermMatrix, sample: Block): number[] {
  const rows: number[] = [];
  matrix.foldIn(sample, ({ rows: count, width, values }) => {
    rows.push(...values.subarray(0, count * width));
  });
  return rows;
}

describe('the term matrix', () => {
  /** Which of `MOST` papers hold a family, and how often. */
  const family = fc.uniqueArray(fc.nat(MOST - 1), { minLength: 2, maxLength: 6 });
  const families = fc.array(family, { minLength: 3, maxLength: 12 });

  test('folds a paper in as what all of the sample with its words add up to', () => {
    fc.assert(
      fc.property(families, fc.constantFrom(1, 2, 3), (all, stride) => {
        const matrix = new TermMatrix(postingsOf(all), MOST, stride);
        const ones = { rows: matrix.papers, width: 1, values: new Float32Array(12).fill(1) };
        const found = folded(matrix, ones);
        const square = { rows: matrix.papers, width: 1, values: new Float32Array(12).fill(7) };
        matrix.square(ones, square);
        expect(found).toHaveLength(MOST);
        // A paper of the sample comes out as in the square, but for the length of its row.
        for (let row = 0; row < matrix.papers; row += 1) {
          const [inSquare = 0, foldedIn = 0] = [square.values[row], found[row * stride]];
          expect(foldedIn === 0).toBe(inSquare === 0);
          expect(foldedIn).toBeGreaterThanOrEqual(inSquare > 0 ? 1e-6 : 0);
        }
      }),
    );
  });
});

describe('papers that come in after the others were learned from', () => {
  const subjects = [
    'heart rhythm signal',
    'lung opacity image',
    'sepsis alarm ward',
    'tumour cell stain',
  ];
  const papers = subjects.flatMap((subject) =>
    Array.from({ length: 5 }, (_, at) => {
      const [first = '', second = '', third = ''] = subject.split(' ');
      const words = [
        [first, second, third],
        [first, second],
        [second, third],
        [first, third],
        [third],
      ];
      return paper({ title: `${(words[at] ?? []).join(' ')} ${at}`, abstract: subject });
    }),
  );

  function learned(): TextIndex {
    const texts = new TextIndex();
    for (const one of papers) texts.add(one);
    texts.learn();
    return texts;
  }

  const vectorOf = (texts: TextIndex, ordinal: number): number[] => {
    const { vectors } = texts.evidence();
    const vector = new Float32Array(vectors?.width ?? 0);
    vectors?.addTo(vector, ordinal, 1);
    return [...vector];
  };

  test('stand by those about the same, which stay where they are', () => {
    const texts = learned();
    const before = papers.map((_, ordinal) => vectorOf(texts, ordinal));
    for (const [at, subject] of subjects.entries()) {
      const ordinal = papers.length + at;
      texts.add(paper({ title: `${subject} of another kind`, abstract: subject }));
      expect([...texts.related(ordinal)].slice(0, 5).toSorted((a, b) => a - b)).toEqual(
        papers.flatMap(({ abstract }, place) => (abstract === subject ? [place] : [])),
      );
    }
    expect(papers.map((_, ordinal) => vectorOf(texts, ordinal))).toEqual(before);
  });

  test('stand nowhere when the others hold none of their words, or they have none', () => {
    const texts = learned();
    texts.add(paper({ title: 'Zyzzyva', abstract: '' }));
    texts.add(paper({ title: '…', abstract: '' }));
    for (const ordinal of [papers.length, papers.length + 1]) {
      expect(vectorOf(texts, ordinal).every((value) => value === 0)).toBe(true);
      expect([...texts.related(ordinal)]).toEqual([]);
    }
  });

  test('are in an index file like the others', () => {
    const texts = learned();
    texts.add(paper({ title: 'Heart rhythm', abstract: 'sepsis ward' }));
    const again = restoreTexts(encodeIndex(texts.content()), papers.length + 1);
    for (let ordinal = 0; ordinal <= papers.length; ordinal += 1) {
      expect(vectorOf(again, ordinal)).toEqual(vectorOf(texts, ordinal));
    }
  });
});

describe('latent feedback', () => {
  const hearts = Array.from({ length: 6 }, (_, at) => ({
    title: `Cardiac rhythm ${at}`,
    abstract: 'Electrocardiogram of the heart with arrhythmia and cardiac rhythm signals.',
  }));
  const lungs = Array.from({ length: 6 }, (_, at) => ({
    title: `Lung opacity ${at}`,
    abstract: 'Radiograph of the chest with pneumonia and lung opacity findings.',
  }));
  const papers = [
    ...lungs,
    ...hearts,
    { title: 'Signals of stock markets', abstract: 'Trading signals.' },
    { title: 'Heart', abstract: 'Arrhythmia, rhythm and electrocardiogram signals of patients.' },
  ];

  test('moves papers on the subject before those that only share a word', () => {
    const index = library(papers);
    const places = () => {
      const titles = find(index, { text: 'cardiac arrhythmia signals ' }).rows.map(
        ({ title }) => title,
      );
      return { heart: titles.indexOf('Heart'), stocks: titles.indexOf('Signals of stock markets') };
    };
    const before = places();
    index.learn();
    const after = places();
    expect(after.heart).toBeLessThan(after.stocks);
    expect(after.stocks).toBeGreaterThanOrEqual(before.stocks);
  });

  test('is the same every time, and leaves who is found alone', () => {
    const found = () => {
      const index = library(papers);
      index.learn();
      return [...find(index, { text: 'signals ' }).order];
    };
    expect(found()).toEqual(found());
    expect(found()).toHaveLength(8);
  });

  test('is harmless in a library of nothing, one paper, or equal papers', () => {
    for (const few of [[], papers.slice(0, 1), lungs.map(() => ({ title: 'Equal' }))]) {
      const index = library(few);
      index.learn();
      expect(find(index, { text: 'lung equal ' }).order).toHaveLength(few.length);
    }
  });
});
