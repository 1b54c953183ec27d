// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { parseNote } from '#domain/light-markdown';
import { RichText } from '../../src/ui/RichText.tsx';

afterEach(cleanup);

function draw(text: string): HTMLElement {
  const { container } = render(
    <RichText blocks={parseNote(text)} hrefOfTag={(name) => `#/?tag=${name}`} />,
  );
  return container;
}

test('a note is drawn with its marks, lists and links', () => {
  draw('**Bold** and *fine*\nnext\n\n2. two\n4. four\n\n- [paper](https://a.example/x) #todo');
  expect(screen.getByRole('strong')).toHaveTextContent('Bold');
  expect(screen.getByRole('emphasis')).toHaveTextContent('fine');
  const [numbered, bulleted] = screen.getAllByRole('list');
  const items = within(numbered ?? document.body).getAllByRole<HTMLLIElement>('listitem');
  expect(items.map(({ value, textContent }) => [value, textContent])).toEqual([
    [2, 'two'],
    [4, 'four'],
  ]);
  const bullets = within(bulleted ?? document.body);
  const link = bullets.getByRole('link', { name: 'paper' });
  expect(link).toHaveAttribute('href', 'https://a.example/x');
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
  expect(bullets.getByRole('link', { name: '#todo' })).toHaveAttribute('href', '#/?tag=todo');
});

test('what looks like markup or a program is text', () => {
  const typed = '<img src=x onerror=alert(1)> [x](javascript:alert(1))';
  expect(draw(typed)).toHaveTextContent(typed);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
});

test('a tag that leads nowhere is no link', () => {
  render(<RichText blocks={parseNote('see #todo')} />);
  expect(screen.getByText('#todo')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});
