import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCollection } from '../../scripts/bench/search/collection.ts';
import { halfTyped, misspelt } from '../../scripts/bench/search/damage.ts';
import { keystrokesOf, spread } from '../../scripts/bench/search/keystrokes.ts';
import { difference, mean, quantile, score } from '../../scripts/bench/search/metrics.ts';
import { randomNumbers } from '../../scripts/bench/search/random.ts';

const log2 = Math.log2;

/** `count` ids that nobody judged. */
function strangers(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `stranger-${at}`);
}

describe('a score', () => {
  const grades = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 1],
    ['d', 0],
  ]);

  it('is that of the textbook, worked out by hand', () => {
    const { ndcg, averagePrecision, recall } = score(['b', 'x', 'a', 'd'], grades);
    const gained = 1 / log2(2) + 2 / log2(4);
    expect(ndcg).toBeCloseTo(gained / (2 / log2(2) + 1 / log2(3) + 1 / log2(4)), 12);
    expect(averagePrecision).toBeCloseTo((1 / 1 + 2 / 3) / 3, 12);
    expect(recall).toBeCloseTo(2 / 3, 12);
  });

  it('is 1 for the ideal ranking, whatever comes behind', () => {
    const best = { ndcg: 1, averagePrecision: 1, recall: 1 };
    expect(score(['a', 'c', 'b', 'x', 'd'], grades)).toEqual(best);
  });

  it('is 0 for nothing found and for nothing to find', () => {
    const none = { ndcg: 0, averagePrecision: 0, recall: 0 };
    expect(score([], grades)).toEqual(none);
    expect(score(['a'], new Map([['a', 0]]))).toEqual(none);
  });

  it('counts a document once', () => {
    expect(score(['b', 'b', 'b', 'a'], grades)).toEqual(score(['b', 'a'], grades));
  });

  it('looks 10 deep for nDCG, 100 for recall, 1000 for precision', () => {
    const at = (rank: number) => score([...strangers(rank - 1), 'a'], new Map([['a', 1]]));
    expect(at(10).ndcg).toBeCloseTo(1 / log2(11), 12);
    expect(at(11)).toEqual({ ndcg: 0, averagePrecision: 1 / 11, recall: 1 });
    expect(at(100).recall).toBe(1);
    expect(at(101)).toEqual({ ndcg: 0, averagePrecision: 1 / 101, recall: 0 });
    expect(at(1001).averagePrecision).toBe(0);
  });
});

describe('a difference', () => {
  it('is certain where it is the same for every question', () => {
    const { mean, low, high } = difference([0.5, 0.75], [0.25, 0.5]);
    expect([mean, low, high]).toEqual([0.25, 0.25, 0.25]);
  });

  it('lies in its interval, about 1.96 standard errors to either side', () => {
    const random = randomNumbers(3);
    const ours = Array.from({ length: 400 }, random);
    const found = difference(
      ours,
      Array.from(ours, () => 0),
    );
    const error = Math.sqrt(1 / 12 / 400);
    expect(found.mean - found.low).toBeCloseTo(1.96 * error, 2);
    expect(found.high - found.mean).toBeCloseTo(1.96 * error, 2);
  });

  it('is the same in every run', () => {
    const [ours, theirs] = [
      [0, 1, 0.5],
      [1, 0, 0],
    ];
    expect(difference(ours, theirs)).toEqual(difference(ours, theirs));
  });
});

it('takes means and quantiles', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBe(0);
  expect([0, 0.5, 0.95, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1, 2, 4, 4]);
  expect(quantile([], 0.5)).toBe(0);
});

describe('a misspelt query', () => {
  const QUERY = 'the flow of Aerodynamic heat, in slabs';

  it('differs by one edit behind the first letter of one long word', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const words = misspelt(QUERY, randomNumbers(seed)).split(' ');
        const changed = QUERY.split(' ').flatMap((word, at) =>
          word === words[at] ? [] : [[word, words[at] ?? '']],
        );
        expect(changed).toHaveLength(1);
        const [[word = '', wrong = ''] = []] = changed;
        expect(['Aerodynamic', 'slabs']).toContain(word);
        expect(wrong[0]).toBe(word[0]);
        expect(Math.abs(wrong.length - word.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is wrong even where swapping changes nothing', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(misspelt('aaaaa', randomNumbers(seed))).not.toBe('aaaaa');
      }),
    );
  });

  it('stays as it is without a long word', () => {
    expect(misspelt('a flow of heat', randomNumbers(1))).toBe('a flow of heat');
  });
});

it('types the last long word to 60 %', () => {
  expect(halfTyped('heat in composite slabs (so far) .')).toBe('heat in composite sla');
  expect(halfTyped('composite')).toBe('compos');
  expect(halfTyped('so far')).toBe('so far');
});

it('takes keystrokes of whole queries, spread evenly', () => {
  expect(keystrokesOf(['ab', 'c'], 10)).toEqual(['a', 'ab', 'c']);
  expect(keystrokesOf(['ab', 'cd', 'ef', 'gh'], 4)).toEqual(['a', 'ab', 'e', 'ef']);
  expect(spread([1, 2, 3, 4, 5], 2)).toEqual([1, 4]);
  expect(spread([1, 2], 5)).toEqual([1, 2]);
});

describe('a collection in a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'carrel-test-'));
    const doc = { id: 7, title: 'Heat', text: 'in slabs' };
    writeFileSync(join(folder, 'corpus.jsonl'), `${JSON.stringify(doc)}\n`);
    const queries = ['1', '2'].map((id) => JSON.stringify({ id, text: `query ${id}` }));
    writeFileSync(join(folder, 'queries.jsonl'), queries.join('\n'));
    writeFileSync(join(folder, 'qrels.tsv'), '1\t7\t2\r\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its documents, and the questions that were judged', () => {
    const { docs, questions } = readCollection({ folder });
    expect(docs).toEqual([{ id: '7', title: 'Heat', text: 'in slabs' }]);
    expect(questions).toEqual([{ text: 'query 1', grades: new Map([['7', 2]]) }]);
  });

  it('says which judgement it cannot read', () => {
    writeFileSync(join(folder, 'qrels.tsv'), '1\t7\tgood\n');
    expect(() => readCollection({ folder })).toThrow('no grade in “1\t7\tgood”');
  });
});
