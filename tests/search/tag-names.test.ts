import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNMARKED } from '#domain/paper-marks';
import { valueInQuery } from '#domain/query-signs';
import { cleanTagName, tagKey } from '#domain/tag-name';
import { find, library } from './libraries.ts';

const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(fc.constantFrom(...Array.from('aBßΣİﬁＬé"’-( )')), { maxLength: 8 })
      .map((signs) => signs.join('')),
  )
  .map(cleanTagName)
  .filter((name) => name !== '');

/** The same tag, typed in another way. */
const twin = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => name.toLowerCase(),
  (name: string) => name.normalize('NFKD'),
  (name: string) => name.replaceAll(' ', ' \u3000'),
  (name: string) =>
    name.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
);

test('a tag is found by `tag:` and by the filter in any spelling of it, and by no other name', () => {
  fc.assert(
    fc.property(anyName, anyName, twin, (name, other, respell) => {
      const index = library([{ title: 'Tagged' }]);
      index.mark('0', { ...UNMARKED, tags: [name] });
      const every = (spelling: string): number[] => [
        find(index, { text: `tag:${valueInQuery(spelling)}` }).every,
        find(index, { tags: [spelling] }).every,
      ];
      expect(every(respell(name))).toEqual([1, 1]);
      const found = tagKey(other) === tagKey(name) ? 1 : 0;
      expect(every(other)).toEqual([found, found]);
    }),
    { numRuns: 500 },
  );
});
