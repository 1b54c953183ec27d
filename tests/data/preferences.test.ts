// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../src/data/preferences.ts';

beforeEach(() => localStorage.clear());

test('what was chosen is there at the next visit', () => {
  writePreferences({
    theme: 'dark',
    textSize: 19,
    offlineSaid: true,
    lookAgain: true,
    lookedAgainOn: '2026-11-09',
    backup: { isPacked: true, takesIn: false, isReminded: false, days: 14, changes: 50 },
  });
  expect(readPreferences()).toEqual({
    theme: 'dark',
    textSize: 19,
    offlineSaid: true,
    lookAgain: true,
    lookedAgainOn: '2026-11-09',
    backup: { isPacked: true, takesIn: false, isReminded: false, days: 14, changes: 50 },
  });
});

test.each([
  '',
  'null',
  '[]',
  '{',
  '{"theme":"pink","textSize":400,"offlineSaid":"yes","backup":{"days":0,"changes":"9"}}',
])('damaged preferences (%s) are the defaults', (stored) => {
  localStorage.setItem('carrel.preferences', stored);
  expect(readPreferences()).toEqual({
    theme: 'system',
    offlineSaid: false,
    lookAgain: false,
    backup: { isPacked: false, takesIn: true, isReminded: true, days: 7, changes: 25 },
  });
});
