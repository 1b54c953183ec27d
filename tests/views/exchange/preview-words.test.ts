import { expect, test } from 'vitest';
import type { PreviewSummary } from '../../../src/state/use-import.ts';
import {
  asideWords,
  groupWords,
  mergeWords,
  nothingWords,
  originWords,
} from '../../../src/views/exchange/preview-words.ts';

const NOW = Date.UTC(2026, 10, 21);

function summary(parts: Partial<PreviewSummary>): PreviewSummary {
  return {
    preview: 1,
    kind: 'carrel-library',
    file: 'carrel.json',
    savedAt: NOW,
    device: 'a',
    isFromHere: false,
    added: 0,
    updated: 0,
    conflicts: 0,
    unchanged: 0,
    deletedHere: 0,
    deleted: 0,
    tables: { added: {}, updated: {}, deleted: {} },
    deletedShare: 0,
    mustAsk: false,
    isNothingNew: false,
    isDamaged: false,
    unattached: 0,
    named: 0,
    passedOver: [],
    aheadUntil: null,
    ...parts,
  };
}

test.each([
  [{ isFromHere: true }, /^Saved .+ on this device\./, 'Updated, newer in the file'],
  [{ isFromHere: false }, /^Saved .+ on another device\./, 'Updated, newer there'],
  [{ device: '' }, /^Saved 21 Nov\. This/, 'Updated'],
] as const)('a file of %j is told as of where it was saved', (parts, origin, updated) => {
  expect(originWords(summary(parts), NOW)).toMatch(origin);
  expect(groupWords('updated', summary(parts))).toBe(updated);
});

test('titles of papers that come with what is on them are told, and are no change', () => {
  const one = summary({ named: 1 });
  expect(asideWords(one)).toEqual([
    '1 paper that it names is not in the library here; with what belongs to it its title comes along.',
  ]);
  expect(nothingWords(one)).toBe('No record in this file is new, only titles of papers are.');
  expect(mergeWords(one, 0)).toBe('Take in the titles');
  expect(nothingWords(summary({ named: 2, added: 3 }))).toBeUndefined();
  expect(mergeWords(summary({ named: 2, added: 3 }), 0)).toBe('Merge 3 changes');
});
