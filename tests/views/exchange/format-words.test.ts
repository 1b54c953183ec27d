import { expect, test } from 'vitest';
import { waySays } from '../../../src/views/exchange/format-words.ts';

const ALL = { notes: true, highlights: true, abstracts: true };
const json = (kind: 'all' | 'list', include: Partial<typeof ALL>): string =>
  waySays('json', kind === 'all' ? { kind } : { kind, id: 'L' }, { ...ALL, ...include });

test('JSON promises everything only where it holds everything', () => {
  expect(json('all', {})).toBe(
    'Everything, as a backup has it. Reads back into Carrel without loss.',
  );
  expect(json('all', { abstracts: false })).toBe(
    'Your lists and papers. Reads back into Carrel, without abstracts, statuses, what is done for a list, names of kinds and earlier texts.',
  );
  expect(json('list', {})).toBe(
    'To give away. Reads back into Carrel, without statuses, what is done for a list, names of kinds and earlier texts.',
  );
  expect(json('list', { notes: false, highlights: false })).toContain(
    'without notes, highlights, statuses,',
  );
});
