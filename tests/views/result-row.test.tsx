// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { ResultRow as Row } from '../../src/search/protocol.ts';
import { ResultRow } from '../../src/views/library/ResultRow.tsx';

afterEach(cleanup);

const row: Row = {
  ordinal: 0,
  id: 'abc',
  title: 'Sepsis in small hospitals',
  titleMatches: [],
  snippet: 'Little is known.',
  snippetMatches: [],
  links: [],
};

function draw(changes: Partial<Row>): void {
  render(
    <ResultRow
      row={{ ...row, ...changes }}
      href="#/"
      open={false}
      selected={undefined}
      onSelect={() => {}}
      onFocusTaken={undefined}
    />,
  );
}

test.each([
  [['notes'], 'also in your notes'],
  [['tags', 'highlights'], 'also in your tags and highlights'],
  [['tags', 'notes', 'highlights'], 'also in your tags, notes and highlights'],
] as const)('a row says that the words are in what the reader made: %s', (foundIn, words) => {
  draw({ foundIn });
  expect(screen.getByRole('article')).toHaveTextContent(words);
});

test('a row says nothing of that otherwise', () => {
  draw({});
  expect(screen.getByRole('article')).not.toHaveTextContent('also in your');
});

test('a row says what the reader made of the paper', () => {
  const strip = [
    { at: 0, kind: 'key' },
    { at: 0.5, kind: 'doubt' },
  ] as const;
  draw({ own: { status: 'read', tags: ['ward', 'icu', 'audit', 'triage'], strip, notes: 1 } });
  const article = screen.getByRole('article');
  expect(article).toHaveTextContent(/No date, Read/);
  expect(article).toHaveTextContent('ward');
  expect(article).toHaveTextContent('and 2 more tags');
  expect(article).not.toHaveTextContent('audit');
  expect(screen.getByRole('img', { name: '2 highlights' })).toBeInTheDocument();
  expect(article).toHaveTextContent(/1 note$/);
});
