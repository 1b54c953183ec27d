import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '#domain/crc32';
import { linesOf, readLines } from '#domain/reader/journal-lines';

/** Anything JSON can hold, line feeds, other scripts and halves of pairs among it. */
const anyValue = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }).filter((value) => value !== null),
  fc.record({ text: fc.string({ unit: 'grapheme' }), more: fc.constant('a\nb\r\n\u2028c') }),
  fc.constant({ lone: '\ud800' }),
);
const anyValues = fc.array(anyValue, { maxLength: 12 });

/** As JSON keeps it, which knows no negative zero. */
const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the checksum is that of gzip', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32(bytes)).toBe(reference(bytes));
    }),
  );
});

test('what is written is read', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const bytes = linesOf(...values);
      const read = readLines(bytes);
      expect(read.values).toEqual(values.map(asKept));
      expect(read).toMatchObject({ damaged: 0, wholeTo: bytes.length });
    }),
  );
});

test('a file that ends anywhere gives all lines that are whole, and calls nothing damaged', () => {
  fc.assert(
    fc.property(anyValues, fc.nat(), (values, cut) => {
      const bytes = linesOf(...values);
      const torn = bytes.subarray(0, cut % (bytes.length + 1));
      const whole = values.filter(
        (_, at) => linesOf(...values.slice(0, at + 1)).length <= torn.length,
      );
      const read = readLines(torn);
      expect(read.values).toEqual(whole.map(asKept));
      expect(read).toMatchObject({ damaged: 0, wholeTo: linesOf(...whole).length });
    }),
  );
});

test('a changed byte costs one line, or two where it made one of them or parted one, and is counted', () => {
  fc.assert(
    fc.property(
      fc.array(anyValue, { minLength: 3, maxLength: 12 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (values, place, change) => {
        const bytes = linesOf(...values);
        // Behind it is a line that is whole, so that it cannot pass for a torn end.
        const at = place % linesOf(...values.slice(0, -2)).length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const { values: read, damaged } = readLines(bytes);
        const lost = values.length - read.length;
        expect(lost).toBeGreaterThanOrEqual(1);
        expect(lost).toBeLessThanOrEqual(2);
        expect(damaged).toBeGreaterThanOrEqual(1);
        const kept = values.map((value) => JSON.stringify(value));
        for (const value of read) expect(kept).toContain(JSON.stringify(value));
      },
    ),
    // A letter of the sum in the other case is another sign.
    { numRuns: 300, examples: [[[false, [], []], 1, 32]] },
  );
});
