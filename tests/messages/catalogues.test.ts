import { expect, it } from 'vitest';
import { german } from '../../src/messages/de/index.ts';
import { definedAreas, type Messages } from '../../src/messages/locale.ts';

const files = import.meta.glob('../../src/messages/*.ts', { eager: true });

/** `area.group.key` of each message. */
function paths(messages: Messages, before: string): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${before}.${key}`) : `${before}.${key}`,
  );
}

function allPaths(areas: Iterable<readonly [string, Messages]>): string[] {
  return Array.from(areas, ([area, messages]) => paths(messages, area))
    .flat()
    .toSorted();
}

it('has a German word for each English one, and none besides', () => {
  expect(Object.keys(files).length).toBeGreaterThan(2);
  expect(allPaths(Object.entries(german))).toEqual(allPaths(definedAreas()));
});

it('names each area as its file', () => {
  for (const area of definedAreas().keys()) {
    expect(Object.keys(files)).toContain(`../../src/messages/${area}.ts`);
  }
});
