import { expect, it } from 'vitest';
import { listed } from '../../src/messages/listed.ts';

it('lists one, two and more', () => {
  expect(
    [[], ['tags'], ['tags', 'notes'], ['tags', 'notes', 'highlights']].map((items) =>
      listed(items, 'and'),
    ),
  ).toEqual(['', 'tags', 'tags and notes', 'tags, notes and highlights']);
});
