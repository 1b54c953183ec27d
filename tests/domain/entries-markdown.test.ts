import { expect, test } from 'vitest';
import { entriesMarkdown } from '#domain/entries-markdown';
import type { EntryRow } from '#domain/notebook';

const row = (changes: Partial<EntryRow>): EntryRow => ({
  id: 'one',
  kind: 'result',
  paper: { id: 'p', title: 'Mask of truth' },
  quote: 'above random',
  quoteMatches: [],
  anchored: 'set',
  note: '',
  tags: [],
  at: 0,
  opensPaper: true,
  matches: true,
  ...changes,
});
const words = {
  kind: (kind: string) => kind,
  lost: 'Gone',
  reference: ({ id }: { readonly id: string }) => `No date. https://site/#/paper/${id}`,
};

test('quotes stand under the title of their paper, each with its kind and note', () => {
  const rows = [
    row({ note: 'Lungs *masked* out.', tags: ['ward', 'a_b'] }),
    row({ paper: { id: 'q', title: undefined }, quote: 'elsewhere' }),
    row({ kind: 'paper', quote: '', note: 'For Monday.' }),
  ];
  expect(entriesMarkdown(rows, words)).toBe(
    [
      '## Mask of truth',
      'No date. https://site/#/paper/p',
      '> “above random” [result]',
      'Lungs *masked* out.',
      String.raw`Tags: ward, a\_b`,
      'For Monday.',
      '## Gone',
      'No date. https://site/#/paper/q',
      '> “elsewhere” [result]',
    ].join('\n\n') + '\n',
  );
});

test('signs in a quote are no marks', () => {
  expect(entriesMarkdown([row({ quote: 'p < 0.05 *\n# [1]' })], words)).toContain(
    String.raw`> “p \< 0.05 \* \# \[1\]” [result]`,
  );
});
