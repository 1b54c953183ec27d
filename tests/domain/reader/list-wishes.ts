/** What a random reader wishes of reading lists, also of some that are not there. */
import fc from 'fast-check';
import type { ReaderLibrary } from '#domain/reader/library';
import { itemsOf } from '#domain/reader/list-order';
import { ids, number, paper, pick, picked, someNumbers, wish, type Wish } from './wish.ts';

const LISTS = ['list-a', 'list-b', 'list-c'];
const NAMES = ['Monday', 'monday ', 'To teach', '', '\u202ewards'];
const LINES = ['', ' ', 'Start here.', 'Two\nlines', 'x'.repeat(3000)];
const DAYS = [null, '2026-12-04', '2026-02-30', 'soon'];

const name = fc.constantFrom(...NAMES);
const papers = fc.array(paper, { maxLength: 4 });

function list(library: ReaderLibrary, at: number): string {
  return pick(ids(library, 'lists'), at) ?? 'none';
}

/** Ids of what stands on a list, in order. */
function items(library: ReaderLibrary, at: number): string[] {
  return itemsOf(library, list(library, at)).map(({ record }) => record.id);
}

/** One that stands on the list, the end, or one that there is not. */
function place(library: ReaderLibrary, at: number, before: number): string | null {
  const places = [...items(library, at), null, 'nowhere'];
  return pick(places, before) ?? null;
}

const onLists: readonly fc.Arbitrary<Wish>[] = [
  wish(
    fc.tuple(fc.option(fc.constantFrom(...LISTS)), name, papers).map(([id, typed, some]) => () => ({
      kind: 'new-list',
      ...(id !== null && { id }),
      name: typed,
      description: ' For the registrars. ',
      papers: some,
    })),
  ),
  wish(
    fc.tuple(number, name).map(([at, typed]) => (library) => ({
      kind: 'rename-list',
      list: list(library, at),
      name: typed,
    })),
  ),
  wish(
    fc.tuple(number, fc.constantFrom(...LINES)).map(([at, description]) => (library) => ({
      kind: 'describe-list',
      list: list(library, at),
      description,
    })),
  ),
  wish(
    fc.tuple(number, fc.constantFrom(...LISTS), name).map(([at, id, typed]) => (library) => ({
      kind: 'duplicate-list',
      list: list(library, at),
      id,
      name: typed,
    })),
  ),
  wish(number.map((at) => (library) => ({ kind: 'delete-list', list: list(library, at) }))),
  wish(
    fc
      .tuple(number, papers, fc.constantFrom('add-to-list' as const, 'remove-from-list' as const))
      .map(([at, some, kind]) => (library) => ({ kind, list: list(library, at), papers: some })),
  ),
  wish(
    fc.tuple(number, someNumbers, number).map(([at, some, before]) => (library) => ({
      kind: 'move-in-list',
      list: list(library, at),
      items: picked(items(library, at), some),
      before: place(library, at, before),
    })),
  ),
];

const onItems: readonly fc.Arbitrary<Wish>[] = [
  wish(
    fc.tuple(number, fc.constantFrom(...LINES)).map(([entry, text]) => (library) => ({
      kind: 'note-entry',
      entry: pick(ids(library, 'entries'), entry) ?? 'none',
      text,
      session: 'one',
    })),
  ),
  wish(
    fc.tuple(number, fc.constantFrom(...DAYS)).map(([entry, due]) => (library) => ({
      kind: 'due-entry',
      entry: pick(ids(library, 'entries'), entry) ?? 'none',
      due,
    })),
  ),
  wish(
    fc.tuple(someNumbers, fc.boolean()).map(([some, done]) => (library) => ({
      kind: 'done-entry',
      entries: picked(ids(library, 'entries'), some),
      done,
    })),
  ),
  wish(
    fc.tuple(number, number, name, number).map(([at, id, typed, before]) => (library) => ({
      kind: 'new-section',
      list: list(library, at),
      id: `section-${id % 5}`,
      name: typed,
      before: place(library, at, before),
    })),
  ),
  wish(
    fc.tuple(number, name).map(([at, typed]) => (library) => ({
      kind: 'rename-section',
      section: pick(ids(library, 'sections'), at) ?? 'none',
      name: typed,
    })),
  ),
  wish(
    number.map((at) => (library) => ({
      kind: 'remove-section',
      section: pick(ids(library, 'sections'), at) ?? 'none',
    })),
  ),
];

export const anyListWish: fc.Arbitrary<Wish> = fc.oneof(...onLists, ...onItems);
