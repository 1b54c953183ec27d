import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '#domain/exchange/csv';
import { anyBundle, EVERYTHING } from '../../../scripts/exports/made-bundle.ts';
import { bundle, entry, marked } from '../../helpers/bundles.ts';

/** Rows of RFC 4180, read sign by sign. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign !== ',') {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

function recordsOf(text: string): Record<string, string>[] {
  const [headings = [], ...rows] = rowsOf(text.replace('\ufeff', ''));
  return rows.map((row) => Object.fromEntries(headings.map((name, at) => [name, row[at] ?? ''])));
}

test('a row is a paper, with its quotes and notes in cells', () => {
  const text = 'An AUC above random.';
  const paper = entry('Mask, of "truth"', {
    status: 'read',
    tags: ['a', 'b'],
    note: 'One\ntwo',
    highlights: [marked(text, 'AUC', { note: 'Low.' }), marked(text, 'random', { kind: 'idea' })],
    paper: { abstract: text, publishedOn: '2025-05-16', authorCount: 3 },
  });
  const written = csv(bundle([{ kind: 'section', name: 'First' }, paper]), EVERYTHING);
  expect(written.startsWith('\ufeffsection,title,')).toBe(true);
  expect(recordsOf(written)).toEqual([
    expect.objectContaining({
      section: 'First',
      title: 'Mask, of "truth"',
      status: 'Read',
      keywords: 'a; b',
      year: '2025',
      authors: '',
      'author count': '3',
      note: 'One\ntwo',
      highlights: '“AUC” [Result]\nLow.\n\n“random” [Idea]',
      abstract: text,
      'source lists': 'Medical AI, May 12, line 3',
    }),
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '＝1'])(
  'a cell that begins as %j is text',
  (note) => {
    const [record] = recordsOf(csv(bundle([entry('T', { note })]), EVERYTHING));
    expect(record?.['note']).toMatch(/^'/);
  },
);

test('any papers make rows of one width, of which no cell runs', () => {
  fc.assert(
    fc.property(anyBundle(3), (made) => {
      const rows = rowsOf(csv(made, EVERYTHING).replace('\ufeff', ''));
      const papers = made.items.filter((item) => item.kind === 'paper');
      expect(rows).toHaveLength(papers.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      const titles = recordsOf(csv(made, EVERYTHING)).map(({ title = '' }) => title);
      expect(titles.map((title) => title.replace(/^'/, ''))).toEqual(
        papers.map(({ paper }) => paper.title.replaceAll(/\s+/g, ' ').trim().replace(/^'/, '')),
      );
    }),
    { numRuns: 60 },
  );
});
