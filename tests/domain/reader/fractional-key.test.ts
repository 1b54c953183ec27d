import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSoundKey, keyBetween, keysBetween } from '#domain/reader/fractional-key';
import { newKeys } from '#domain/reader/list-order';

interface Item {
  readonly id: string;
  readonly at: string;
}

/** A list that keeps its order by keys. */
class Keyed {
  items: readonly Item[];
  #made = 0;

  constructor(items: readonly Item[] = []) {
    this.items = items;
  }

  ids(): string[] {
    return this.items
      .toSorted((a, b) => (a.at === b.at ? Number(a.id > b.id) - 0.5 : a.at < b.at ? -1 : 1))
      .map(({ id }) => id);
  }

  /** Puts one, new or there already, at a place; returns how many keys that took. */
  put(id: string, to: number): number {
    const others = this.ids().filter((other) => other !== id);
    const at = new Map(this.items.map((item) => [item.id, item.at]));
    const order = others.toSpliced(to, 0, id).map((one) => ({ id: one, at: at.get(one) ?? '' }));
    const keys = newKeys(order, new Set([id]));
    this.items = order.map((item) => ({ id: item.id, at: keys.get(item.id) ?? item.at }));
    return keys.size;
  }

  add(to: number): void {
    this.put(`item-${++this.#made}`, to);
  }

  longest(): number {
    return Math.max(0, ...this.items.map(({ at }) => at.length));
  }
}

const isAscending = (keys: readonly string[]): boolean =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);

describe('a key', () => {
  test('stands between any two, before all and after all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const to = place % (keys.length + 1);
          const key = keyBetween(keys[to - 1] ?? null, keys[to] ?? null);
          keys.splice(to, 0, key);
          expect(isAscending(keys)).toBe(true);
          expect(isSoundKey(key)).toBe(true);
        }
      }),
    );
  });

  test('is one of many that share the gap', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.boolean(), fc.boolean(), (count, isOpenBefore, isOpenAfter) => {
        const [from, to] = [isOpenBefore ? null : 'a0', isOpenAfter ? null : 'a1'];
        const keys = keysBetween(from, to, count);
        expect(keys).toHaveLength(count);
        const bounds = [...(from === null ? [] : [from]), ...keys, ...(to === null ? [] : [to])];
        expect(isAscending(bounds)).toBe(true);
        expect(Math.max(0, ...keys.map(({ length }) => length))).toBeLessThanOrEqual(5);
      }),
    );
  });

  test.each(['', '0', 'a', 'a00', 'b1', 'a0!', 'z', `a0${'V'.repeat(23)}`])(
    'without room beside it is none that is kept: %s',
    (key) => expect(isSoundKey(key)).toBe(false),
  );
});

describe('an order by keys', () => {
  test('is that of a plain array, whatever is moved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 80 }),
        (count, moves) => {
          const keyed = new Keyed();
          const plain = Array.from({ length: count }, (_, at) => `item-${at + 1}`);
          for (let at = 0; at < count; at += 1) keyed.add(at);
          for (const [which, to] of moves) {
            const [id = ''] = plain.splice(which % count, 1);
            plain.splice(to % count, 0, id);
            expect(keyed.put(id, to % count)).toBeLessThanOrEqual(1);
            expect(keyed.ids()).toEqual(plain);
          }
        },
      ),
    );
  });

  test('keeps its keys short after 10,000 moves to the front, to the end, and into one gap', () => {
    for (const to of [0, 9, 5]) {
      const keyed = new Keyed();
      for (let at = 0; at < 10; at += 1) keyed.add(at);
      for (let n = 0; n < 10_000; n += 1) keyed.put(keyed.ids()[to === 0 ? 9 : 0] ?? '', to);
      expect(keyed.longest()).toBeLessThanOrEqual(to === 5 ? 24 : 4);
    }
  });

  test('takes keys of any kind, as a file may hold them, and mends them with the next move', () => {
    const key = fc.stringMatching(/^[0-9A-Za-z]{1,30}$/);
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 12 }), fc.nat(12), (keys, to) => {
        const keyed = new Keyed(keys.map((at, id) => ({ id: `item-${id + 10}`, at })));
        const [moved = '', ...rest] = keyed.ids();
        keyed.put(moved, to % keys.length);
        expect(keyed.ids()).toEqual(rest.toSpliced(to % keys.length, 0, moved));
        const made = keyed.items.map(({ at }) => at);
        expect(new Set(made).size).toBe(made.length);
        expect(made.every(isSoundKey)).toBe(true);
      }),
    );
  });
});
