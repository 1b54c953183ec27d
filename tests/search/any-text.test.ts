import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '#domain/words';
import { anyText, megabyteOf } from '../helpers/any-text.ts';
import { find, library } from './libraries.ts';

const index = library([
  { title: 'Reading radiographs', abstract: 'A radiologist reads X-rays.' },
  { title: 'constructor __proto__ toString', abstract: '' },
]);

describe('any text', () => {
  test('is a query', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { order, drops } = find(index, { text });
        expect(order.length).toBeLessThanOrEqual(2);
        for (const drop of drops) expect(find(index, drop.query).order).toHaveLength(drop.count);
      }),
    );
  });

  test('is a paper that can be found by its words', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        const strange = library([{ title, abstract: `${abstract} end` }]);
        expect(find(strange, { text: 'end' }).rows).toHaveLength(1);
        // What a query takes for an operator is no word of it.
        const opening = title.slice(0, 100);
        const typed = words(opening).map(({ start, end }) => opening.slice(start, end));
        expect(find(strange, { text: `${typed.join(' ')} ` }).order).toHaveLength(1);
      }),
    );
  });

  test.each(['é', 'a-', '.A', 'The end. '].map(megabyteOf))(
    'of a megabyte of $name is soon asked and indexed',
    ({ text }) => {
      const before = performance.now();
      find(index, { text });
      const large = library([{ title: 'Large', abstract: text }]);
      expect(find(large, { text: 'large' }).rows).toHaveLength(1);
      expect(find(large, { text: `${text.slice(0, 20)} large` }).of).toBe(1);
      expect(performance.now() - before).toBeLessThan(10_000);
    },
  );

  test.each(['constructor', '__proto__', 'toString', '(a+)+$', '.*', '<svg onload=x>', '\ud800'])(
    'that means something to a program, %j, is only text',
    (text) => {
      expect(() => find(index, { text })).not.toThrow();
    },
  );

  test('finds words that objects have by nature', () => {
    expect(find(index, { text: 'constructor tostring __proto__ ' }).order).toHaveLength(1);
  });

  test('beyond its first 400 signs is ignored', () => {
    const text = `radiograph ${' '.repeat(400)} nothing`;
    expect(find(index, { text }).order).toHaveLength(1);
  });
});
