import { describe, expect, it } from 'vitest';
import { judge, type Expected } from '../../../scripts/crash/judge.ts';

const acts = [
  { name: 'first', writes: new Map([['status|a', 'read']]) },
  { name: 'note', writes: new Map([['note|a', 'new words']]) },
  {
    name: 'bulk',
    writes: new Map([
      ['status|a', 'aside'],
      ['status|b', 'aside'],
    ]),
  },
  { name: 'untag', writes: new Map([['tag|a|ward', undefined]]) },
];

const before = new Map([
  ['note|a', 'old words'],
  ['tag|a|ward', 'on'],
]);

/** What is expected when so many of the acts had been shown as stored. */
function acknowledged(count: number): Expected {
  return { before, acts, acknowledged: count };
}

function found(facts: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(facts));
}

const FIRST = { 'status|a': 'read', 'note|a': 'old words', 'tag|a|ward': 'on' };
const NOTED = { ...FIRST, 'note|a': 'new words' };
const BULK = { ...NOTED, 'status|a': 'aside', 'status|b': 'aside' };

describe('what is there after a kill', () => {
  it('is well when it is what was shown, or that and more that was begun', () => {
    expect(judge(acknowledged(1), found(FIRST))).toEqual({ stored: 1, lost: [], torn: [] });
    expect(judge(acknowledged(1), found(NOTED)).stored).toBe(2);
    expect(judge(acknowledged(1), found(BULK)).stored).toBe(3);
    expect(judge(acknowledged(0), before).stored).toBe(0);
  });

  it('has lost what was shown and is not there, or is as before', () => {
    expect(judge(acknowledged(2), found(FIRST)).lost).toEqual(['note|a']);
    // The tag that is gone, too, was about to be taken off.
    expect(judge(acknowledged(3), new Map())).toEqual({
      stored: undefined,
      lost: ['note|a', 'status|a', 'status|b'],
      torn: [],
    });
  });

  it('has lost a removal that is undone', () => {
    const { 'tag|a|ward': _, ...untagged } = BULK;
    expect(judge(acknowledged(4), found(untagged)).stored).toBe(4);
    expect(judge(acknowledged(4), found(BULK)).lost).toEqual(['tag|a|ward']);
  });

  it('is torn when an act is there in half', () => {
    const half = { ...NOTED, 'status|b': 'aside' };
    expect(judge(acknowledged(2), found(half))).toMatchObject({ lost: [], torn: ['status|b'] });
  });

  it('is torn when a later act is there without the one before it', () => {
    const skipped = { ...BULK, 'note|a': 'old words' };
    expect(judge(acknowledged(1), found(skipped)).torn).not.toEqual([]);
  });

  it('is torn when a fact is neither as it was nor as it was to be', () => {
    const cut = { ...FIRST, 'note|a': 'new wo' };
    expect(judge(acknowledged(1), found(cut)).torn).toEqual(['note|a']);
  });
});
