import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredPaper } from '#domain/stored-paper';
import { anyLibrary, indexOf, library } from './libraries.ts';
import { compileIndex, restoreTexts } from '../../src/search/compiled-index.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';

const NEAR = [
  { title: 'Sepsis alarms', abstract: 'Alarms for sepsis in intensive care wake its nurses.' },
  { title: 'Nurses and alarms', abstract: 'How nurses of intensive care answer to alarms.' },
];
const FAR = Array.from({ length: 12 }, (_, at) => ({
  title: `Radiograph ${at}`,
  abstract: `Reports of radiograph number ${at} of the chest.`,
}));

function learned(papers: readonly StoredPaper[]): LibraryIndex {
  const index = indexOf(papers);
  index.learn();
  return index;
}

/** Ids of what is related to each paper. */
function relations(index: LibraryIndex, papers: readonly StoredPaper[]): string[][] {
  return papers.map(({ id }) => index.related(id).map((other) => other.id));
}

describe('related papers', () => {
  test('are first those about the same, ten at most', () => {
    const index = library([...NEAR, ...FAR]);
    for (const learns of [false, true]) {
      if (learns) index.learn();
      const [first] = index.related('0');
      expect(first).toMatchObject({ id: '1', title: 'Nurses and alarms' });
      expect(index.related('5')).toHaveLength(10);
    }
  });

  test('are told with their day, and whether its year is known', () => {
    const dated = { ...FAR[0], publishedOn: '2024-05-01' };
    const index = library([dated, { ...FAR[1], publishedOn: '2023-05-01', yearInferred: true }]);
    expect(index.related('1')[0]).toMatchObject({ publishedOn: '2024-05-01' });
    expect(index.related('1')[0]).not.toHaveProperty('yearInferred');
    expect(index.related('0')[0]).toMatchObject({ publishedOn: '2023-05-01', yearInferred: true });
  });

  test('are none of a paper that is not there, shares nothing, or is alone', () => {
    expect(library(FAR).related('no such id')).toEqual([]);
    expect(library([...FAR, { title: 'Zebras', abstract: '' }]).related('12')).toEqual([]);
    expect(library(FAR.slice(0, 1)).related('0')).toEqual([]);
    expect(library([{}, {}]).related('0')).toHaveLength(1);
    expect(library([{ title: '!' }, { title: '?' }]).related('0')).toEqual([]);
  });

  test('are never the paper itself, nor one twice, and always papers of the library', () => {
    fc.assert(
      fc.property(anyLibrary, fc.boolean(), (papers, learns) => {
        const index = learns ? learned(papers) : indexOf(papers);
        const known = new Set(papers.map(({ id }) => id));
        for (const [at, related] of relations(index, papers).entries()) {
          expect(related).not.toContain(papers[at]?.id);
          expect(new Set(related).size).toBe(related.length);
          expect(related.every((id) => known.has(id))).toBe(true);
        }
      }),
    );
  });

  test('are related both ways, where there are too few to be crowded out', () => {
    fc.assert(
      fc.property(anyLibrary, (all) => {
        const papers = all.slice(0, 11);
        const byId = new Map(
          relations(indexOf(papers), papers).map((ids, at) => [papers[at]?.id, ids]),
        );
        for (const [id = '', ids] of byId) {
          for (const other of ids) expect(byId.get(other)).toContain(id);
        }
      }),
    );
  });

  test('are the same from a file, built here, or with papers that came later', () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(12), (papers, some) => {
        const built = relations(learned(papers), papers);
        const count = Math.min(some, papers.length);
        for (const known of [papers.length, count]) {
          const file = compileIndex(papers.slice(0, known));
          const index = new LibraryIndex({ texts: restoreTexts(file, known) });
          index.add(papers);
          if (known < papers.length) index.learn();
          expect(relations(index, papers)).toEqual(built);
        }
      }),
    );
  });
});

/** The words of the first paper and its nearest. */
function words(...abstracts: readonly string[]): readonly string[] | undefined {
  const index = library([...abstracts.map((abstract) => ({ title: '', abstract })), ...FAR]);
  return index.related('0')[0]?.words;
}

describe('the words that relate two papers', () => {
  test('are at most four, the most telling first, and none that every text has', () => {
    expect(
      words(
        'The alarms of nurses: alarms, alarms in intensive care units and their sepsis.',
        'Alarms, alarms! The care that nurses of intensive units take of sepsis.',
      ),
    ).toEqual(['alarms', 'care', 'intensive', 'nurses']);
  });

  test('are written as in the papers: no stems, small where they are small anywhere', () => {
    expect(words('Diagnosing LLaMA-2 quickly.', 'We are diagnosing LLaMA-2 models.')).toEqual([
      'LLaMA-2',
      'diagnosing',
    ]);
    expect(words('Studies of Spanish.', 'A study in Spanish.')).toEqual(['Spanish', 'study']);
  });

  test('are a compound as a whole, without its parts beside it', () => {
    expect(words('On fine-tuning them.', 'By fine-tuning only.')).toEqual(['fine-tuning']);
  });

  test('are no parts of addresses and no numbers', () => {
    const text = 'On zebras of 2024 at https://github.com/org/zoo.';
    expect(words(text, text)).toEqual(['zebras']);
  });

  test('stand in both papers, whatever these are', () => {
    fc.assert(
      fc.property(anyLibrary, (papers) => {
        const index = learned(papers);
        for (const { id, title, abstract } of papers) {
          for (const other of index.related(id)) {
            expect(new Set(other.words).size).toBe(other.words.length);
            expect(other.words.length).toBeLessThanOrEqual(4);
            const twin = index.paper(other.id);
            const text = `${title} ${abstract} ${twin?.title} ${twin?.abstract}`.toLowerCase();
            for (const word of other.words) expect(text).toContain(word.toLowerCase());
          }
        }
      }),
    );
  });
});
