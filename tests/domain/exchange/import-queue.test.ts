import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  goneOn,
  NO_FILES,
  placeIn,
  withArrived,
  type ImportQueue,
} from '#domain/exchange/import-queue';

test('what comes while a file is looked at waits its turn; else it is looked at first', () => {
  const one = withArrived(NO_FILES, ['a'], false);
  expect(placeIn(one)).toBeUndefined();
  const three = withArrived(one, ['b', 'c'], true);
  expect(placeIn(three)).toEqual({ number: 1, of: 3 });
  const second = goneOn(three);
  // The second has a fault: what is dropped now takes its place, and the third still waits.
  expect(withArrived(second, ['mended'], false)).toEqual({ files: ['mended', 'c'], at: 0 });
  expect(goneOn(goneOn(second))).toEqual(NO_FILES);
});

test('whatever arrives when, every file is looked at once', () => {
  const arrivals = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 3 }), fc.boolean()));
  fc.assert(
    fc.property(arrivals, (steps) => {
      let queue: ImportQueue<number> = NO_FILES;
      const looked: number[] = [];
      const look = (next: ImportQueue<number>): void => {
        queue = next;
        const file = next.files[next.at];
        if (file !== undefined) looked.push(file);
      };
      for (const [files, goesOn] of steps) {
        const isLooking = queue.files.length > 0;
        const next = withArrived(queue, files, isLooking);
        if (isLooking) queue = next;
        else look(next);
        if (goesOn && queue.files.length > 0) look(goneOn(queue));
      }
      while (queue.files.length > 0) look(goneOn(queue));
      expect(looked).toEqual(steps.flatMap(([files]) => files));
    }),
  );
});
