import { expect, test } from 'vitest';
import {
  backupName,
  daysAgo,
  FIRST_WISHES,
  isBackupDue,
  laterMark,
  type BackupWishes,
} from '#domain/backup';
import {
  copiedMark,
  countedMark,
  decodeMark,
  lastSaved,
  notThereMark,
  savedMark,
  type BackupMark,
} from '#domain/backup-mark';
import type { Unsaved } from '#domain/reader/unsaved';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const START = new Date(2026, 10, 1, 9).getTime();
const NOTHING: Unsaved = {
  changes: 0,
  highlights: 0,
  notes: 0,
  tags: 0,
  tagged: 0,
  lists: 0,
  sorted: 0,
  searches: 0,
};
const SAVED: BackupMark = { saved: { at: START, latest: 'STAMP' } };

function isDue(
  mark: BackupMark,
  unsaved: Partial<Unsaved>,
  after: number,
  wishes: Partial<BackupWishes> = {},
): boolean {
  const all = { ...NOTHING, ...unsaved };
  return isBackupDue(mark, all, { ...FIRST_WISHES, ...wishes }, START + after);
}

test('due with the 25th change, not with the 24th', () => {
  expect(isDue(SAVED, { changes: 24 }, HOUR)).toBe(false);
  expect(isDue(SAVED, { changes: 25 }, HOUR)).toBe(true);
  expect(isDue({}, { changes: 25 }, 0)).toBe(true);
});

test('due on day 7 of one change that is here alone, not before', () => {
  const mark = countedMark(SAVED, { ...NOTHING, changes: 1 }, START + DAY);
  expect(isDue(mark, { changes: 1 }, 8 * DAY - 1)).toBe(false);
  expect(isDue(mark, { changes: 1 }, 8 * DAY)).toBe(true);
  // What goes on being changed does not put it off.
  const again = countedMark(mark, { ...NOTHING, changes: 2 }, START + 6 * DAY);
  expect(again).toBe(mark);
});

test('never due while everything is in a file, however old that is', () => {
  expect(isDue(SAVED, {}, 1000 * DAY)).toBe(false);
  const taken = countedMark({ ...SAVED, aloneSince: START }, NOTHING, START + DAY);
  expect(taken).toEqual(SAVED);
  expect(isDue({}, {}, 1000 * DAY)).toBe(false);
});

test('a highlight of an earlier visit is due by the clock, though it cannot be undone any more', () => {
  const mark = countedMark({}, { ...NOTHING, highlights: 1 }, START);
  expect(isDue(mark, { highlights: 1 }, 6 * DAY)).toBe(false);
  expect(isDue(mark, { highlights: 1 }, 7 * DAY)).toBe(true);
});

test('later is a day later', () => {
  const later = laterMark(SAVED, START);
  expect(isDue(later, { changes: 99 }, DAY - 1)).toBe(false);
  expect(isDue(later, { changes: 99 }, DAY)).toBe(true);
  // The clock was set back: it does not hold for a year.
  expect(isDue(later, { changes: 99 }, -365 * DAY)).toBe(true);
});

test('as the reader wishes', () => {
  const mark = { ...SAVED, aloneSince: START };
  expect(isDue(mark, { changes: 2 }, 0, { changes: 2 })).toBe(true);
  expect(isDue(mark, { changes: 25 }, 0, { changes: 50 })).toBe(false);
  expect(isDue(mark, { changes: 2 }, 13 * DAY, { days: 14 })).toBe(false);
  expect(isDue(mark, { changes: 2 }, 14 * DAY, { days: 14 })).toBe(true);
  expect(isDue(mark, { changes: 99 }, 99 * DAY, { isReminded: false })).toBe(false);
});

test.each([
  [0, 'today'],
  [-DAY, 'today'],
  [14 * HOUR, 'today'],
  [16 * HOUR, 'yesterday'],
  [23 * DAY, '23 days ago'],
])('%i ms after nine in the morning it was saved “%s”', (after, words) => {
  expect(daysAgo(START, START + after)).toBe(words);
});

test.each([
  null,
  7,
  [],
  { saved: { at: 'then' }, aloneSince: 'x', laterAt: null, before: 7 },
  { saved: 1 },
])('a damaged mark (%j) is none', (value) => expect(decodeMark(value)).toEqual({}));

test('a file that the reader does not find is none: all is as it was before', () => {
  const before: BackupMark = { ...SAVED, aloneSince: START + DAY, laterAt: START + 2 * DAY };
  const handed = savedMark(before, { at: START + 9 * DAY, latest: 'TAMPS' }, 'carrel.json');
  const counted = countedMark(handed, NOTHING, START + 9 * DAY);
  expect(lastSaved(counted)).toMatchObject({ latest: 'TAMPS', where: 'file' });
  expect(isDue(counted, {}, 9 * DAY)).toBe(false);
  const restored = notThereMark(counted);
  expect(restored).toEqual(before);
  expect(isDue(restored, { changes: 1 }, 9 * DAY)).toBe(true);
  // One that is known to be there cannot be taken back, and takes the doubt from none before it.
  const sure = savedMark(handed, { at: START + 10 * DAY, latest: 'UAMPS' });
  expect(notThereMark(sure)).toBe(sure);
});

test('the folder and the file each hold what they hold, and the later of them counts', () => {
  const both = copiedMark(SAVED, { at: START + DAY, latest: 'TAMP' });
  expect(lastSaved(both)).toEqual({ at: START + DAY, latest: 'TAMP', where: 'folder' });
  const again = savedMark(both, { at: START + 2 * DAY, latest: 'UAMP' });
  expect(lastSaved(again)).toEqual({ at: START + 2 * DAY, latest: 'UAMP', where: 'file' });
  expect(again.copied?.latest).toBe('TAMP');
  expect(lastSaved({})).toBeUndefined();
  // A file that is not there takes nothing from the folder.
  const handed = savedMark(both, { at: START + 2 * DAY, latest: 'UAMP' }, 'carrel.json');
  expect(notThereMark(handed)).toEqual(both);
});

test('names of files tell days, times and devices apart', () => {
  const at = new Date(2026, 10, 1, 9, 5).getTime();
  expect(backupName(at, '01KAJ5V4M07Q2M1ABC', false)).toBe('carrel-2026-11-01-0905-7Q2M1ABC.json');
  expect(backupName(at, '01KAJ5V4M07Q2M1ABC', true)).toBe(
    'carrel-2026-11-01-0905-7Q2M1ABC.json.gz',
  );
  expect(backupName(at, '', false)).toBe('carrel-2026-11-01-0905.json');
  expect(backupName(at, 'a../b', false)).toBe('carrel-2026-11-01-0905-ab.json');
});

test('a mark is read as it was kept', () => {
  const mark: BackupMark = {
    saved: { at: START, latest: 'STAMP', name: 'carrel.json' },
    copied: { at: START, latest: 'STAMP' },
    aloneSince: 3,
    laterAt: 4,
    before: { saved: { at: 1, latest: '' }, aloneSince: 2 },
  };
  expect(decodeMark(JSON.parse(JSON.stringify(mark)))).toEqual(mark);
});
