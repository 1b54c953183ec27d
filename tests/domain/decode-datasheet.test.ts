import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusFormatError, NewerFormatError } from '#domain/decode-corpus';
import { decodeDatasheet } from '#domain/decode-datasheet';
import { datasheetOf } from '../../scripts/corpus/datasheet.ts';
import { corpus, paper } from '../helpers/papers.ts';

const same = 'Long enough to be told from the others, this text stands in two of the papers.';
const papers = [
  paper({ title: 'One', abstract: `${same} Once.`, publishedOn: '2024-05-01', authorCount: 3 }),
  paper({ title: 'Two', abstract: `${same} Twice.`, publishedOn: '2026-01-02', truncated: true }),
  paper({
    title: 'Electronic health records (EHR) as they are',
    links: [{ url: 'https://github.com/a/b', kind: 'code' }],
  }),
];

/** A datasheet as it is read from its file. */
function sheet(): Record<string, unknown> {
  const made = datasheetOf(corpus(papers), {
    lines: new Map([['page.txt', 12]]),
    mirrors: 1,
    mirrored: [papers[2]?.id ?? ''],
    differing: [],
  });
  return JSON.parse(JSON.stringify({ ...made, corpus: 'ab'.repeat(32) }));
}

/** Every place in a value, as the keys that lead there. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
      : [];
  return [[...path], ...inside];
}

function changed(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? changed(item, rest, put) : item));
  const fields = Object.entries(value ?? {});
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, name === key ? changed(inner, rest, put) : inner]),
  );
}

describe('decodeDatasheet', () => {
  it('answers what the compiler makes, unchanged', () => {
    expect(decodeDatasheet(sheet())).toEqual(sheet());
    expect(decodeDatasheet({ ...sheet(), further: 1 })).toEqual(sheet());
    expect(decodeDatasheet(sheet())).toMatchObject({
      papers: 3,
      firstDay: '2024-05-01',
      lastDay: '2026-01-02',
      truncated: { papers: 1 },
      nearDuplicates: { pairs: 1, nearest: [{ titles: expect.arrayContaining(['One', 'Two']) }] },
      abbreviations: { commonest: [{ short: 'EHR', long: 'Electronic health records' }] },
    });
  });

  it('refuses whatever is of another kind, and says where', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places(sheet()).filter((path) => path.length > 0)),
        fc.constantFrom<unknown>(null, -1, {}, [{}], true),
        (path, put) => {
          const place = path.reduce(
            (all, key) =>
              /^\d+$/.test(key) ? `${all}[${key}]` : all === '' ? key : `${all}.${key}`,
            '',
          );
          try {
            decodeDatasheet(changed(sheet(), path, put));
            expect.fail(`${place} was taken`);
          } catch (error) {
            expect(error).toBeInstanceOf(CorpusFormatError);
            if (error instanceof CorpusFormatError)
              expect(error.place.startsWith(place)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('names a later version, and refuses another format', () => {
    expect(() => decodeDatasheet({ ...sheet(), version: 2 })).toThrow(NewerFormatError);
    expect(() => decodeDatasheet({ ...sheet(), format: 'other' })).toThrow(CorpusFormatError);
    expect(() => decodeDatasheet(undefined)).toThrow(CorpusFormatError);
  });
});
