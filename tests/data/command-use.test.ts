// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { noteCommandUse, readCommandUse } from '../../src/data/command-use.ts';

const DAY_MS = 24 * 3600 * 1000;

beforeEach(() => localStorage.clear());

test('each use counts, and after thirty days half as much', () => {
  noteCommandUse('undo', 0);
  noteCommandUse('undo', 0);
  noteCommandUse('keys', 0);
  expect(readCommandUse(0)).toEqual(
    new Map([
      ['undo', 2],
      ['keys', 1],
    ]),
  );
  expect(readCommandUse(30 * DAY_MS).get('undo')).toBe(1);
});

test('a clock set back counts nothing twice', () => {
  noteCommandUse('undo', 365 * DAY_MS);
  expect(readCommandUse(0).get('undo')).toBe(1);
});

test('those used least are forgotten first', () => {
  noteCommandUse('often', 0);
  noteCommandUse('often', 0);
  for (let n = 0; n < 150; n += 1) noteCommandUse(`once ${n}`, n);
  const kept = readCommandUse(150);
  expect(kept.size).toBe(100);
  expect(kept.has('often')).toBe(true);
});

test.each(['', 'null', '[]', '{', '{"undo":1}', '{"undo":{"weight":"2","at":0}}'])(
  'of %j nothing is read',
  (stored) => {
    localStorage.setItem('carrel.commands', stored);
    expect(readCommandUse(0).size).toBe(0);
    noteCommandUse('keys', 0);
    expect(readCommandUse(0).get('keys')).toBe(1);
  },
);
