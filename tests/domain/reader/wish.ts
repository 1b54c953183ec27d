/** What a random reader's wishes are made of. */
import fc from 'fast-check';
import type { ReaderAction } from '#domain/reader/actions';
import type { Change } from '#domain/reader/change';
import type { ReaderLibrary } from '#domain/reader/library';
import type { ReaderTable } from '#domain/reader/records';

export const PAPERS = ['paper-a', 'paper-b', 'paper-c'];

/** What a random reader asks for: ids are looked up among those that there are, by number. */
export type Wish = (library: ReaderLibrary, changes: readonly Change[]) => ReaderAction;

export const wish = (make: fc.Arbitrary<Wish>): fc.Arbitrary<Wish> => make;

export function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % Math.max(items.length, 1)];
}

export function ids(library: ReaderLibrary, table: ReaderTable): string[] {
  return Array.from(library.all(table), ({ id }) => id).toSorted();
}

export const number = fc.nat(50);
export const paper = fc.constantFrom(...PAPERS);
export const someNumbers = fc.array(number, { maxLength: 4 });

export const picked = (from: readonly string[], numbers: readonly number[]): string[] =>
  numbers.map((at) => pick(from, at) ?? 'none');
