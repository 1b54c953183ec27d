import { describe, expect, it } from 'vitest';
import { NO_ROWS } from '#domain/reader/library';
import type { Reading } from '#domain/reader/records';
import { contradictions } from '../../../scripts/crash/consistency.ts';
import type { Stored } from '../../../scripts/crash/stored.ts';

const [FIRST, SECOND] = ['01KAAAAAAA-0000-d', '01KAAAAAAB-0000-d'];
const reading: Reading = { id: 'p', status: 'read', openedAt: null, finishedAt: 2 };

/** A paper that was to be read and then was read, as the app stores it. */
function stored(change: Partial<Stored> = {}): Stored {
  const made = { ...reading, status: 'toread', finishedAt: null } as const;
  const stamps = { made: FIRST, changed: { status: SECOND, finishedAt: SECOND } };
  const act = { kind: 'status', status: 'read', papers: 1 } as const;
  const edits = { table: 'readings', id: 'p' } as const;
  const [before, after] = [
    { status: 'toread', finishedAt: null },
    { status: 'read', finishedAt: 2 },
  ] as const;
  return {
    ...NO_ROWS,
    readings: [{ id: 'p', record: reading, stamps }],
    changes: [
      { seq: 1, stamp: FIRST, act, edits: [{ ...edits, before: null, after: made }] },
      { seq: 2, stamp: SECOND, act, edits: [{ ...edits, before, after }] },
    ],
    ...change,
  };
}

describe('what is stored agrees with itself', () => {
  it('when every row is what its changes made of it', () => {
    expect(contradictions(stored())).toEqual([]);
  });

  it('also when the first changes are not kept any more', () => {
    const { changes } = stored();
    expect(contradictions(stored({ changes: changes.slice(1) }))).toEqual([]);
  });

  it('not when a row is missing, or is there after its removal', () => {
    expect(contradictions(stored({ readings: [] }))).toEqual([
      'readings p is not there, and was made',
    ]);
    const act = { kind: 'opened' } as const;
    const gone = { table: 'readings', id: 'p', before: reading, after: null } as const;
    const changes = [...stored().changes, { seq: 3, stamp: 'x', act, edits: [gone] }];
    expect(contradictions(stored({ changes }))).toEqual(['readings p is there, and was removed']);
  });

  it('not when a row has another value, or a change that nobody else has', () => {
    const [row] = stored().readings;
    const other = row && { ...row, record: { ...reading, status: 'aside' as const } };
    expect(contradictions(stored({ readings: other ? [other] : [] }))).toEqual([
      'readings p has another status than its last change',
    ]);
    const later = row && { ...row, id: 'q', stamps: { made: SECOND } };
    expect(contradictions(stored({ readings: row && later ? [row, later] : [] }))).toEqual([
      'readings q is there, and no change made it',
    ]);
  });

  it('not when two changes have one stamp, or a tag that is not there is on something', () => {
    const [first, second] = stored().changes;
    const twins = first && second ? [first, { ...second, stamp: FIRST }] : [];
    expect(contradictions(stored({ changes: twins }))).toContain(
      '1 changes have the stamp of another',
    );
    const record = { id: 't p', tag: 't', on: 'p', paper: 'p', fromNote: false };
    const taggings = [{ id: 't p', record, stamps: { made: '0' } }];
    expect(contradictions(stored({ taggings }))).toEqual(['taggings t p has no tag']);
  });
});
