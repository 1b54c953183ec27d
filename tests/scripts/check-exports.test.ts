import { expect, test } from 'vitest';
import { checkReader, READERS } from '../../scripts/exports/check-references.ts';
import { madeBundle } from '../../scripts/exports/made-bundle.ts';

/** Those that need no program beside the packages. */
const ours = READERS.filter(({ programs }) => programs.length === 0);

test.each(ours.map((reader) => ({ format: reader.format, reader })))(
  'citation-js finds in $format what left',
  ({ reader }) => {
    for (const { equal, of, differs } of checkReader(madeBundle(40, 11), reader)) {
      expect(differs).toBeUndefined();
      expect(equal).toBe(of);
    }
  },
);

test('what another program lost is counted', () => {
  const [first] = ours;
  if (!first) throw new Error('No reader needs no program.');
  const forgetful = { ...first, read: () => new Map() };
  for (const { equal } of checkReader(madeBundle(3, 11), forgetful)) expect(equal).toBe(0);
});
