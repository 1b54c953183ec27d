import { expect, test } from 'vitest';
import type { StoredPaper } from '#domain/stored-paper';
import { quoteWords } from '../../../src/views/reader/abstract/quote.ts';

const paper: StoredPaper = {
  id: 'abc',
  ordinal: 0,
  title: 'Can you trust it?',
  abstract: '',
  links: [],
  listings: [{ source: '001.txt', line: 1, position: 1 }],
};
const AT = 'https://carrel.example/#/paper/abc';

test.each([
  [{}, 'No date, 001.txt'],
  [{ publishedOn: '2024-09-23' }, 'Sep 23, 2024, 001.txt'],
  [{ publishedOn: '2024-09-23', yearInferred: true }, 'Sep 23, 2024 (year inferred), 001.txt'],
] as const)('a quote says what is known of its paper: %j', (known, words) => {
  const copied = quoteWords('below\n chance', { ...paper, ...known }, undefined, AT);
  expect(copied).toBe(`“below chance” — Can you trust it? ${words}. ${AT}`);
});
