// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { readPreferences, showPreferences, writePreferences } from '../../src/data/preferences.ts';

const COMFORT = {
  measure: 'wide',
  lines: 'open',
  page: 'sepia',
  face: 'clear',
  spacing: 'wide',
} as const;

beforeEach(() => localStorage.clear());

test('what was chosen is there at the next visit', () => {
  writePreferences({
    theme: 'dark',
    textSize: 19,
    comfort: COMFORT,
    aloud: { rate: 1.4, voice: 'urn:kate' },
    offlineSaid: true,
    lookAgain: true,
    lookedAgainOn: '2026-11-09',
    backup: { isPacked: true, takesIn: false, isReminded: false, days: 14, changes: 50 },
  });
  expect(readPreferences()).toEqual({
    theme: 'dark',
    textSize: 19,
    comfort: COMFORT,
    aloud: { rate: 1.4, voice: 'urn:kate' },
    offlineSaid: true,
    lookAgain: true,
    lookedAgainOn: '2026-11-09',
    backup: { isPacked: true, takesIn: false, isReminded: false, days: 14, changes: 50 },
  });
});

const FIRST = {
  theme: 'system',
  comfort: { measure: 'normal', lines: 'normal', page: 'theme', face: 'serif', spacing: 'normal' },
  aloud: { rate: 1 },
  offlineSaid: false,
  lookAgain: false,
  backup: { isPacked: false, takesIn: true, isReminded: true, days: 7, changes: 25 },
};

test.each([
  '',
  'null',
  '[]',
  '{',
  '{"theme":"pink","textSize":400,"offlineSaid":"yes","backup":{"days":0,"changes":"9"}}',
  '{"comfort":"wide","aloud":null}',
  '{"comfort":{"measure":3,"page":"pink","face":null},"aloud":{"rate":9,"voice":4}}',
])('damaged preferences (%s) are the defaults', (stored) => {
  localStorage.setItem('carrel.preferences', stored);
  expect(readPreferences()).toEqual(FIRST);
});

test('how text is set stands on the page, and goes with its choice', () => {
  showPreferences({ ...readPreferences(), comfort: COMFORT });
  const { dataset } = document.documentElement;
  expect(Object.fromEntries(Object.entries(dataset))).toEqual({
    measure: 'wide',
    lines: 'open',
    face: 'clear',
    spacing: 'wide',
  });
  showPreferences(readPreferences());
  expect(Object.fromEntries(Object.entries(dataset))).toEqual({});
});
