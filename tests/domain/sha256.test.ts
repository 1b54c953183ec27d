import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#domain/sha256';

test('it is what others compute, for any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 140 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});
