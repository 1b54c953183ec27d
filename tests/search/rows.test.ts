import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextRange } from '#domain/text-range';
import type { ResultRow } from '../../src/search/protocol.ts';
import { anyLibrary, anyWords, find, indexOf, library } from './libraries.ts';

/** A text with its matches in brackets. */
function marked(text: string, matches: readonly TextRange[]): string {
  return matches
    .toReversed()
    .reduce(
      (rest, { start, end }) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

const index = library([
  {
    title: 'Radiology-based fine-tuning of GPT-4’s X-Ray reading',
    abstract: 'Nothing here. Every radiologist reads X-rays. It is a fine model.',
    publishedOn: '2024-06-01',
    yearInferred: true,
    links: (['model', 'code', 'code', 'demo'] as const).map((kind) => ({
      url: 'https://a.example/',
      kind,
    })),
  },
]);

function row(text: string): ResultRow | undefined {
  return find(index, { text }).rows[0];
}

function shown(text: string): (string | undefined)[] {
  const found = row(text);
  return [
    found && marked(found.title, found.titleMatches),
    found && marked(found.snippet, found.snippetMatches),
  ];
}

describe('a row', () => {
  test('marks whole words: beginnings, plurals and compounds', () => {
    expect(shown('radiolog')).toEqual([
      '[Radiology]-based fine-tuning of GPT-4’s X-Ray reading',
      'Every [radiologist] reads X-rays.',
    ]);
    expect(shown('x-ray gpt4 ')).toEqual([
      'Radiology-based fine-tuning of [GPT-4]’s [X-Ray] reading',
      'Every radiologist reads [X-rays].',
    ]);
  });

  test('marks the parts of a compound only where the whole is nowhere', () => {
    expect(shown('fine-tuning ')).toEqual([
      'Radiology-based [fine-tuning] of GPT-4’s X-Ray reading',
      'Nothing here.',
    ]);
    expect(shown('fine-model ')[1]).toBe('It is a [fine] [model].');
  });

  test('shows the first sentence when nothing is asked, and nothing marked', () => {
    expect(shown('')).toEqual([
      'Radiology-based fine-tuning of GPT-4’s X-Ray reading',
      'Nothing here.',
    ]);
  });

  test('tells date, guess and links', () => {
    expect(row('')).toMatchObject({
      id: '0',
      ordinal: 0,
      publishedOn: '2024-06-01',
      yearInferred: true,
      links: ['code', 'model'],
    });
    expect(find(library([{}]), {}).rows[0]).not.toHaveProperty('publishedOn');
  });

  test('is the same when asked for by itself', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        const index = indexOf(papers);
        const { order, rows } = find(index, { text }, 3);
        expect(rows).toHaveLength(Math.min(3, order.length));
        expect(index.rows([...order.subarray(0, 3), 999], text)).toEqual(rows);
      }),
    );
  });

  test('has its matches in order, as whole words of title and snippet', () => {
    fc.assert(
      fc.property(anyLibrary, anyWords, (papers, text) => {
        for (const row of find(indexOf(papers), { text }).rows) {
          for (const [whole, matches] of [
            [row.title, row.titleMatches],
            [row.snippet, row.snippetMatches],
          ] as const) {
            let last = 0;
            for (const { start, end } of matches) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(whole.slice(start, end)).toMatch(/^\w.*\w$|^\w$/);
              expect(whole.charAt(start - 1)).not.toMatch(/\w/);
              expect(whole.charAt(end)).not.toMatch(/\w/);
              last = end;
            }
          }
        }
      }),
    );
  });
});
