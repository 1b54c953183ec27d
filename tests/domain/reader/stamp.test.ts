import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStamp, stampDevice, stampTime } from '#domain/reader/stamp';

const YEAR = 365 * 24 * 3600 * 1000;

test('stamps sort as they were given, whatever the clock does', () => {
  const clock = fc.array(fc.integer({ min: 0, max: 2 * YEAR }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(clock, fc.constantFrom('A', 'B'), (times, device) => {
      let last: string | undefined;
      for (const now of times) {
        const next = nextStamp(last, 1.7e12 + now, device);
        if (last !== undefined) expect(next > last).toBe(true);
        expect(stampTime(next)).toBeGreaterThanOrEqual(1.7e12 + now);
        expect(stampDevice(next)).toBe(device);
        last = next;
      }
    }),
  );
});

test('a stamp is the time of day where the clock goes on', () => {
  const first = nextStamp(undefined, 1.7e12, 'A');
  expect(stampTime(nextStamp(first, 1.7e12 + 5, 'A'))).toBe(1.7e12 + 5);
});

test('more stamps than can be counted in a millisecond go on with the next', () => {
  let last = nextStamp(undefined, 1.7e12, 'A');
  for (let n = 0; n < 3; n += 1) {
    const full = `${last.slice(0, 10)}-ZZZZ-A`;
    const next = nextStamp(full, 1.7e12, 'A');
    expect(next > full).toBe(true);
    expect(stampTime(next)).toBe(stampTime(full) + 1);
    last = next;
  }
});
