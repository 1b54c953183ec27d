/** A reader who does what a test tells, without a device: actions in, changes and records out. */
import fc from 'fast-check';
import { makeAnchor } from '#domain/anchor';
import { STATUSES } from '#domain/query-language';
import type { ReaderAction } from '#domain/reader/actions';
import { LibraryError } from '#domain/problems';
import type { Change } from '#domain/reader/change';
import { Ledger } from '#domain/reader/ledger';
import { ReaderLibrary } from '#domain/reader/library';
import { isReverting, perform, revert } from '#domain/reader/perform';
import { HIGHLIGHT_KINDS, READER_TABLES, type Highlight } from '#domain/reader/records';
import { nextStamp } from '#domain/reader/stamp';
import { anyListWish } from './list-wishes.ts';
import { ids, number, paper, PAPERS, pick, picked, someNumbers, wish, type Wish } from './wish.ts';

export type { Wish } from './wish.ts';

const TEXT = 'Sepsis is found early. Half of the alarms were false. Nurses did not mind.';
const NAMES = ['triage', 'Triage ', 'ward', 'ＷＡＲＤ', 'to teach', ''];
const NOTES = ['', ' ', 'Ask the ward.', 'See #triage and #ward', '#triage only', '**bold**'];
const SESSIONS = ['one', 'two'];

/** Papers and highlights, and one that there is not. */
function carriers(library: ReaderLibrary): string[] {
  return [...PAPERS, ...ids(library, 'highlights'), 'nowhere'];
}

const anchor = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => makeAnchor(TEXT, { start, end: Math.min(start + length, TEXT.length) }))
  .filter((made) => made !== undefined);

/** Everything a reader can do, also with what is not there. */
export const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  wish(
    fc
      .tuple(fc.array(paper, { maxLength: 3 }), fc.constantFrom(...STATUSES))
      .map(([papers, status]) => () => ({ kind: 'set-status', papers, status })),
  ),
  wish(paper.map((id) => () => ({ kind: 'opened', paper: id }))),
  wish(
    fc.tuple(someNumbers, fc.constantFrom(...NAMES)).map(([on, name]) => (library) => ({
      kind: 'tag',
      on: picked(carriers(library), on),
      name,
    })),
  ),
  wish(
    fc.tuple(someNumbers, number).map(([on, tag]) => (library) => ({
      kind: 'untag',
      on: picked(carriers(library), on),
      tag: pick(ids(library, 'tags'), tag) ?? 'none',
    })),
  ),
  wish(fc.constantFrom(...NAMES).map((name) => () => ({ kind: 'new-tag', name }))),
  wish(
    fc.tuple(number, fc.constantFrom(...NAMES)).map(([tag, name]) => (library) => ({
      kind: 'rename-tag',
      tag: pick(ids(library, 'tags'), tag) ?? 'none',
      name,
    })),
  ),
  wish(
    fc.tuple(number, fc.integer({ min: 0, max: 10 })).map(([tag, pin]) => (library) => ({
      kind: 'pin-tag',
      tag: pick(ids(library, 'tags'), tag) ?? 'none',
      pin: pin === 0 ? null : pin,
    })),
  ),
  wish(
    fc.tuple(someNumbers, number).map(([from, into]) => (library) => ({
      kind: 'merge-tags',
      from: picked(ids(library, 'tags'), from),
      into: pick(ids(library, 'tags'), into) ?? 'none',
    })),
  ),
  wish(
    number.map((tag) => (library) => ({
      kind: 'delete-tag',
      tag: pick(ids(library, 'tags'), tag) ?? 'none',
    })),
  ),
  wish(
    fc
      .tuple(paper, fc.constantFrom(...HIGHLIGHT_KINDS), anchor)
      .map(([id, as, where]) => () => ({ kind: 'highlight', paper: id, as, anchor: where })),
  ),
  wish(
    fc.tuple(someNumbers, fc.constantFrom(...HIGHLIGHT_KINDS)).map(([some, as]) => (library) => ({
      kind: 'recolour',
      ids: picked(ids(library, 'highlights'), some),
      as,
    })),
  ),
  wish(
    fc
      .tuple(number, anchor, fc.constantFrom('resize' as const, 'reattach' as const))
      .map(([id, where, kind]) => (library) => ({
        kind,
        id: pick(ids(library, 'highlights'), id) ?? 'none',
        anchor: where,
      })),
  ),
  wish(
    someNumbers.map((some) => (library) => ({
      kind: 'remove-highlights',
      ids: picked(ids(library, 'highlights'), some),
    })),
  ),
  wish(
    fc
      .tuple(number, fc.constantFrom(...NOTES), fc.constantFrom(...SESSIONS), fc.boolean())
      .map(([id, text, session, left]) => (library) => ({
        kind: 'note-highlight',
        id: pick(ids(library, 'highlights'), id) ?? 'none',
        text,
        session,
        left,
      })),
  ),
  wish(
    fc
      .tuple(paper, fc.constantFrom(...NOTES), fc.constantFrom(...SESSIONS), fc.boolean())
      .map(([id, text, session, left]) => () => ({
        kind: 'note-paper',
        paper: id,
        text,
        session: `${session} ${id}`,
        left,
      })),
  ),
  wish(
    fc
      .tuple(number, fc.constantFrom(...NOTES), anchor, someNumbers)
      .map(([at, text, where, tags]) => (library, changes) => {
        const gone = changes
          .flatMap(({ edits }) => edits)
          .filter(({ table, after }) => table === 'highlights' && after === null);
        const highlight: Highlight = {
          id: pick(gone, at)?.id ?? `lost-${at}`,
          paper: 'paper-a',
          kind: 'idea',
          ...where,
          anchored: 'set',
          note: 'See #triage',
          createdAt: 1,
        };
        return { kind: 'bring-back', highlight, tags: picked(ids(library, 'tags'), tags), text };
      }),
  ),
  wish(
    fc
      .tuple(fc.constantFrom(...HIGHLIGHT_KINDS), fc.constantFrom('Gap', ''))
      .map(([as, name]) => () => ({ kind: 'name-kind', as, name, letter: 'G' })),
  ),
  wish(
    fc
      .tuple(fc.constantFrom('Wards', 'Words', ''), someNumbers, someNumbers)
      .map(([name, papers, names]) => (library) => ({
        kind: 'name-group',
        papers: picked(PAPERS, papers),
        names: picked(ids(library, 'groupNames'), names),
        name,
      })),
  ),
  wish(
    fc
      .constantFrom('#/?q=sepsis', '#/?has=code')
      .map((address) => () => ({ kind: 'save-search', name: 'Mine', address })),
  ),
  wish(
    number.map((id) => (library) => ({
      kind: 'remove-search',
      id: pick(ids(library, 'searches'), id) ?? 'none',
    })),
  ),
  { arbitrary: anyListWish, weight: 8 },
);

const walk: readonly fc.Arbitrary<Wish>[] = [
  wish(fc.constant(() => ({ kind: 'undo' }))),
  wish(fc.constant(() => ({ kind: 'redo' }))),
  wish(
    number.map((at) => (_library, changes) => ({
      kind: 'revert',
      changes: changes.length === 0 ? [] : [pick(changes, at)?.stamp ?? ''],
    })),
  ),
];

/** Wishes to walk the history too, from anywhere in it. */
export const anyStep: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: anyWish, weight: 6 },
  { arbitrary: fc.oneof(...walk), weight: 3 },
);

/** Much walking among few lists. */
export const anyListStep: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: anyListWish, weight: 2 },
  { arbitrary: fc.oneof(...walk), weight: 1 },
);

const TAG_WISHES = new Set(['tag', 'untag', 'new-tag', 'rename-tag', 'pin-tag', 'merge-tags']);

/** Wishes about few tags and searches. */
export const anyTagWish: fc.Arbitrary<Wish> = anyWish.filter((asks) => {
  const { kind } = asks(new ReaderLibrary(), []);
  return TAG_WISHES.has(kind) || kind === 'delete-tag' || kind.endsWith('-search');
});

/** Much walking among few tags and searches, where the past meets the present most. */
export const anyTagStep: fc.Arbitrary<Wish> = fc.oneof(
  { arbitrary: anyTagWish, weight: 2 },
  { arbitrary: fc.oneof(...walk), weight: 1 },
);

/** One reader on one device. */
export class Player {
  readonly library = new ReaderLibrary();
  readonly changes: Change[] = [];
  readonly name: string;
  /** By how much its clock is ahead, in ms. */
  ahead = 0;
  #ids = 0;

  /** @param name of the device; another than the first has other ids, too */
  constructor(name = 'device') {
    this.name = name;
  }

  /** Does it; returns the change, if it comes to one and is not refused. */
  play(action: ReaderAction): Change | undefined {
    try {
      return this.#play(action);
    } catch (error) {
      if (error instanceof LibraryError) return undefined;
      throw error;
    }
  }

  #play(action: ReaderAction): Change | undefined {
    const { library, changes } = this;
    const now = 1000 + changes.length + this.ahead;
    const means = {
      library,
      now,
      newId: () => `id-${this.name}-${String(++this.#ids).padStart(5, '0')}`,
      device: this.name,
      textOf: () => TEXT,
    };
    const stamps = isReverting(action)
      ? action.kind === 'revert'
        ? action.changes
        : (library.history[action.kind].at(-1)?.changes ?? [])
      : [];
    const doing = isReverting(action)
      ? revert(
          changes.filter(({ stamp }) => stamps.includes(stamp)),
          means,
          this.#ledger(),
        )
      : perform(action, means);
    if (!doing) return undefined;
    const change = { stamp: nextStamp(library.latest, now, this.name), ...doing };
    this.take(change);
    return change;
  }

  #ledger(): Ledger {
    const ledger = new Ledger();
    for (const change of this.changes) ledger.add(change);
    return ledger;
  }

  take(change: Change): void {
    this.library.apply(change);
    this.changes.push(change);
  }

  wish(wish: Wish): Change | undefined {
    return this.play(wish(this.library, this.changes));
  }

  /** All records by table and id, without when they were written. */
  records(): Map<string, object> {
    const found = READER_TABLES.flatMap((table) =>
      Array.from(this.library.all(table), ({ id, record }) => [`${table} ${id}`, record] as const),
    );
    return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
