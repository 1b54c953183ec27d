import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumLines } from '#domain/listing/line-counts';
import { parsePage } from '#domain/listing/parse';
import { bytesOf, writeAlternating, writeSpaced } from '../../helpers/saved-page.ts';
import type { WrittenListing } from '../../helpers/saved-page.ts';

const HEADER = 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMay 12\n\n';

function parse(text: string) {
  return parsePage('page.txt', bytesOf(text));
}

const word = fc.stringMatching(/^[A-Za-z0-9αß中é][A-Za-z0-9αß中é,.:?-]{0,8}$/);
const sentence = (longest: number) =>
  fc.array(word, { minLength: 2, maxLength: longest }).map((words) => `X${words.join(' ')}`);
const details = fc.record(
  {
    by: fc.oneof(fc.integer({ min: 1, max: 999_999 }), sentence(4)),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    year: fc.integer({ min: 1900, max: 2199 }),
    comments: fc.integer({ min: 0, max: 1899 }),
  },
  { requiredKeys: ['by', 'month', 'day'] },
);
const plain = fc.record({ title: sentence(20), abstract: sentence(60) });
const detailed = fc.record({ title: sentence(20), abstract: sentence(60), details });

function expectSame(text: string, written: readonly WrittenListing[]): void {
  const page = parse(text);
  expect(page.faults).toEqual([]);
  expect(sumLines(page.counts)).toBe(page.lines);
  const lines = text.split('\n');
  expect(page.listings).toHaveLength(written.length);
  for (const [index, { title, abstract, details: expected }] of written.entries()) {
    const listing = page.listings[index];
    expect(listing).toMatchObject({ title, abstract, position: index + 1 });
    expect(lines[(listing?.line ?? 0) - 1]?.endsWith(title)).toBe(true);
    expect(listing?.authorCount ?? listing?.organization).toBe(expected?.by);
    const date = listing?.date;
    expect([date?.month, date?.day, date?.year, date?.commentCount]).toEqual([
      expected?.month,
      expected?.day,
      expected?.year,
      expected?.comments,
    ]);
  }
}

describe('properties', () => {
  it('any listing written out in shape A or C reads back as itself', () => {
    const listings = fc.array(fc.oneof(plain, detailed), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(listings, (written) => {
        expectSame(writeSpaced(written), written);
      }),
    );
  });

  it('any listing written out in shape B reads back as itself', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 8 }), (written) => {
        expectSame(writeAlternating(written), written);
      }),
    );
  });

  it('each line of any page is accounted for or is a fault', () => {
    const line = fc.oneof(
      fc.constantFrom('', '·', '• 5 authors', 'Oct 20, 2025', 'Jan 6', 'new', 'Subscribe', '• x'),
      word,
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), (lines, headed) => {
        const page = parse((headed ? HEADER : '') + lines.join('\n'));
        const accounted = sumLines(page.counts) + page.faults.length;
        expect(accounted).toBeGreaterThanOrEqual(page.lines);
        expect(page.faults.every((fault) => fault.line >= 1)).toBe(true);
      }),
    );
  });

  it('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => parsePage('page.txt', bytes)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
