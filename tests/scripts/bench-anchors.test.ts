/** The promise of highlights, kept on the abstracts of the seeds. */
import { describe, expect, it, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import { CARREL } from '../../scripts/bench/anchors/finders.ts';
import { judge } from '../../scripts/bench/anchors/judge.ts';
import { TrackedText } from '../../scripts/bench/anchors/tracked-text.ts';
import { TRAPS, unmarked } from '../../scripts/bench/anchors/traps.ts';
import { trials } from '../../scripts/bench/anchors/trials.ts';
import { compileCorpus } from '../../scripts/corpus/compile.ts';
import { openSeeds } from '../../scripts/corpus/read.ts';

function abstracts(): string[] {
  const folder = openSeeds('seeds');
  const compiled = 'problem' in folder ? undefined : compileCorpus(folder);
  if (!compiled || !('corpus' in compiled)) throw new Error('The seeds do not compile.');
  return compiled.corpus.papers.map(({ abstract }) => abstract);
}

describe('2,000 random edits of abstracts', () => {
  const verdict = judge(CARREL, trials(abstracts(), 2000, 20_261_121));

  it('lose no quote that stands as it did, attach none to other words, and delete none', () => {
    expect(verdict.faults.map(({ kind, anchor }) => `${kind}: ${anchor.exact}`)).toEqual([]);
    expect(verdict.unchangedFound).toBe(verdict.unchanged);
    expect(verdict).toMatchObject({ trials: 2000, wrong: 0, deleted: 0 });
  });

  it('leave enough of each kind to be worth the figure', () => {
    expect(verdict.unchanged).toBeGreaterThan(600);
    expect(verdict.moved).toBeGreaterThan(100);
    expect(verdict.orphans).toBeGreaterThan(500);
  });
});

test('there are 50 traps', () => {
  expect(new Set(TRAPS.map(({ name }) => name)).size).toBe(50);
});

test.each(TRAPS)('not misled by $name', ({ was, now }) => {
  const before = unmarked(was);
  const after = unmarked(now);
  const anchor = before.range && makeAnchor(before.text, before.range);
  if (!anchor) throw new Error('The trap marks nothing.');
  const { state, range } = CARREL.find(anchor, after.text);
  const found = range && { start: range.start, end: range.end };
  if (after.mustFind) expect(state).toBe('kept');
  if (found) expect(found).toEqual(after.range);
});

describe('a tracked text', () => {
  const text = TrackedText.of('one two three four');
  const two = { start: 4, end: 7 };

  it('knows where signs went', () => {
    const edited = text.replaced({ start: 0, end: 3 }, 'first');
    expect(edited.text).toBe('first two three four');
    expect(edited.survivors(two)).toEqual([6, 7, 8]);
    expect(edited.isWhole(two)).toBe(true);
    expect(edited.isTrue(two, { start: 6, end: 9 })).toBe(true);
    expect(edited.isTrue(two, { start: 6, end: 11 })).toBe(false);
    expect(edited.isTrue(two, { start: 6, end: 8 })).toBe(false);
  });

  it('knows what was moved and what is gone', () => {
    const swapped = text.swapped(two, { start: 8, end: 13 });
    expect(swapped.text).toBe('one three two four');
    expect(swapped.survivors(two)).toEqual([10, 11, 12]);
    expect(text.replaced(two, 'two').isTrue(two, two)).toBe(false);
    expect(text.replaced({ start: 5, end: 6 }, '').isWhole(two)).toBe(false);
  });
});
