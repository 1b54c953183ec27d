import { expect, test } from 'vitest';
import { NO_ROWS } from '#domain/reader/library';
import { goneOf, merge, rowsOf, stateOf } from '#domain/reader/merge';
import type { Highlight, Kept, PaperNote } from '#domain/reader/records';
import { nextStamp, type Stamp } from '#domain/reader/stamp';
import { canonicalDump } from '#domain/reader/state-dump';
import { playMerges } from '../../../scripts/bench/merge/worlds.ts';
import { randomNumbers } from '../../../scripts/bench/search/random.ts';

const at = (time: number, device = 'a'): Stamp => nextStamp(undefined, time, device);

const highlight = (note: string, stamps: Kept<Highlight>['stamps']): Kept<Highlight> => ({
  id: 'h',
  record: {
    id: 'h',
    paper: 'p',
    kind: 'key',
    exact: 'words',
    prefix: '',
    suffix: '',
    start: 1,
    end: 6,
    textHash: '0123456789abcdef',
    anchored: 'set',
    note,
    createdAt: 1,
  },
  stamps,
});

const withHighlight = (note: string, stamps: Kept<Highlight>['stamps']) =>
  stateOf({ ...NO_ROWS, highlights: [highlight(note, stamps)] });

test('any merges of five devices with wrong clocks obey the laws and lose nothing', () => {
  const { merges, edits, deletions, beneath, ...violations } = playMerges(200, randomNumbers(11));
  const isMuch = [edits, deletions, beneath].map((count) => count > 20);
  expect({ merges, isMuch }).toEqual({ merges: 200, isMuch: [true, true, true] });
  expect(new Set(Object.values(violations))).toEqual(new Set([0]));
});

test('a deletion beats what was written before it, wherever', () => {
  const dead = stateOf(NO_ROWS, [
    { table: 'highlights', stamp: at(9), row: highlight('old', { made: at(1) }) },
  ]);
  const edited = withHighlight('edited', { made: at(1), changed: { note: at(5, 'b') } });
  const both = merge(edited, dead);
  expect(rowsOf(both).highlights).toEqual([]);
  expect(goneOf(both)[0]?.row.record).toMatchObject({ note: 'edited' });
  expect([...both.earlier.values()].map(({ text }) => text)).toEqual(['old']);
});

test('a field written after the deletion brings the record back whole', () => {
  const dead = stateOf(NO_ROWS, [
    { table: 'highlights', stamp: at(3), row: highlight('old', { made: at(1) }) },
  ]);
  const edited = withHighlight('edited', { made: at(1), changed: { note: at(5, 'b') } });
  const [back] = rowsOf(merge(dead, edited)).highlights;
  expect(back?.record).toEqual(highlight('edited', { made: at(1) }).record);
});

test('a place is taken whole, from whoever moved the highlight last', () => {
  const moved = (start: number, stamp: Stamp) => {
    const row = highlight('', { made: at(1), changed: { start: stamp } });
    return stateOf({
      ...NO_ROWS,
      highlights: [{ ...row, record: { ...row.record, start, exact: `from ${start}` } }],
    });
  };
  const [row] = rowsOf(merge(moved(3, at(8)), moved(5, at(7, 'b')))).highlights;
  expect(row?.record).toMatchObject({ start: 3, exact: 'from 3' });
});

test('what is absent elsewhere is not deleted', () => {
  const here = withHighlight('mine', { made: at(1) });
  expect(canonicalDump(merge(here, stateOf(NO_ROWS)))).toBe(canonicalDump(here));
});

test('two texts of one moment settle alike on both sides, and the other is kept', () => {
  const note = (text: string): Kept<PaperNote> => ({
    id: 'p',
    record: { id: 'p', text, createdAt: 1, changedAt: 1 },
    stamps: { made: at(4) },
  });
  const [a, b] = ['apple', 'pear'].map((text) => stateOf({ ...NO_ROWS, notes: [note(text)] }));
  if (!a || !b) throw new Error('There are two.');
  const both = merge(a, b);
  expect(canonicalDump(merge(b, a))).toBe(canonicalDump(both));
  expect(rowsOf(both).notes[0]?.record.text).toBe('pear');
  expect([...both.earlier.values()].map(({ text }) => text)).toEqual(['apple']);
});
