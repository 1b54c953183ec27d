import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredPaper } from '#domain/stored-paper';
import { compileIndex, restoreTexts } from '../../src/search/compiled-index.ts';
import { encodeIndex } from '../../src/search/index-file.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { IndexFileError } from '../../src/search/read-index-file.ts';
import type { TextIndex } from '../../src/search/text-index.ts';
import { inRestingOrder } from '#domain/resting-order';
import { anyText } from '../helpers/any-text.ts';
import { paper } from '../helpers/papers.ts';
import { anyLibrary, anyQuery, find, indexOf } from './libraries.ts';

/** The index of some papers, from the file made of the first `count` of them. */
function restored(papers: readonly StoredPaper[], count = papers.length): LibraryIndex {
  const index = new LibraryIndex({
    texts: restoreTexts(compileIndex(papers.slice(0, count)), count),
  });
  index.add(papers);
  return index;
}

describe('a restored index', () => {
  test('finds the same in the same order as the one it was made of', () => {
    fc.assert(
      fc.property(anyLibrary, anyQuery, (papers, query) => {
        const built = indexOf(papers);
        built.learn();
        expect(find(restored(papers), query)).toEqual(find(built, query));
      }),
    );
  });

  test('takes in further papers like any other', () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(12), anyQuery, (papers, count, query) => {
        const built = indexOf(papers);
        const grown = restored(papers, Math.min(count, papers.length));
        for (const index of [built, grown]) index.learn();
        expect(find(grown, query)).toEqual(find(built, query));
      }),
    );
  });

  test('makes the same file again, whatever signs the texts hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 5 }), (texts) => {
        const file = compileIndex(
          texts.map(([title, abstract], at) => paper({ title, abstract, id: `${at}` })),
        );
        expect(encodeIndex(restoreTexts(file, texts.length).content())).toEqual(file);
      }),
    );
  });

  test('finds words by their beginnings before it was made ready for it, and after', () => {
    const papers = inRestingOrder([paper({ title: 'Radiographs' }), paper({ title: 'Radiology' })]);
    const index = restored(papers);
    expect(find(index, { text: 'radio' }).every).toBe(2);
    expect(index.prepare(1)).toBe(false);
    const patient = restored(papers);
    while (patient.prepare(1)) expect(find(patient, { text: 'sepsis ' }).order).toHaveLength(0);
    expect(find(patient, { text: 'radiog' }).every).toBe(1);
  });
});

const papers = inRestingOrder(
  ['Sepsis in intensive care', 'Radiograph reports', 'Reports of sepsis'].map((title) =>
    paper({ title }),
  ),
);
const file = compileIndex(papers);

/** An index that answers as any does, though perhaps not well, or the error that has a name. */
function tryOut(bytes: Uint8Array<ArrayBuffer>): void {
  let texts: TextIndex;
  try {
    texts = restoreTexts(bytes, papers.length);
  } catch (error) {
    expect(error).toBeInstanceOf(IndexFileError);
    return;
  }
  const index = new LibraryIndex({ texts });
  index.add(papers);
  for (const text of ['s', 'reports of sep', 'sepsiz ', 'radiograph ']) {
    const { order } = find(index, { text });
    expect(new Set(order).size).toBe(order.length);
    expect(order.every((ordinal) => ordinal < papers.length)).toBe(true);
  }
  for (const { id } of papers) {
    const related = index.related(id).map((other) => other.id);
    expect(related).not.toContain(id);
    expect(new Set(related).size).toBe(related.length);
  }
  index.learn();
  expect(find(index, { text: 'sepsis ' }).of).toBe(papers.length);
}

describe('a damaged file', () => {
  test('cut short anywhere is refused', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(() => restoreTexts(file.slice(0, length), papers.length)).toThrow(IndexFileError);
    }
  });

  test('of which some bytes are others is refused, or harmless', () => {
    const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1 });
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = file.slice();
        for (const [at, byte] of changed) bytes[at] = byte;
        tryOut(bytes);
      }),
      { numRuns: 500 },
    );
  });

  test('of which any one bit is wrong is refused, or harmless', () => {
    for (let at = 0; at < 8 * file.length; at += 1) {
      const bytes = file.slice();
      bytes[at >>> 3] = (bytes[at >>> 3] ?? 0) ^ (1 << (at & 7));
      tryOut(bytes);
    }
  });

  test('that is no index at all is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(() => restoreTexts(Uint8Array.from(bytes), 0)).toThrow(IndexFileError);
      }),
    );
  });

  test('of another version, of other papers or with something behind it is refused', () => {
    const newer = file.slice();
    newer[8] = (newer[8] ?? 0) + 1;
    const longer = Uint8Array.from([...file, 0]);
    for (const [bytes, count] of [
      [newer, papers.length],
      [longer, papers.length],
      [file, papers.length + 1],
    ] as const) {
      expect(() => restoreTexts(bytes, count)).toThrow(IndexFileError);
    }
  });
});
