import { describe, expect, it } from 'vitest';
import { BAD_INPUTS } from '../../../scripts/imports/bad-inputs.ts';
import { shortfall } from '../../../scripts/imports/judge.ts';
import { mutate } from '../../../scripts/imports/mutations.ts';
import { OWN_READER } from '../../../scripts/imports/own-files.ts';
import { VALID_FILES } from '../../../scripts/imports/valid-files.ts';

const options = { readOwn: OWN_READER };

describe('a bad input', () => {
  it.each(BAD_INPUTS.map((input) => [input.row, input.input, input] as const))(
    'row %i: %s gets the answer that was promised',
    async (_row, _input, input) => {
      expect(await shortfall(input, options)).toBeUndefined();
    },
  );
});

describe('a sound file', () => {
  it('that is damaged at random is read or refused by name, and never holds the reader up', async () => {
    const files = VALID_FILES.map(({ file }) => file);
    const tally = await mutate(files, Math.ceil(300 / files.length), options);
    expect(tally.examples).toEqual([]);
    expect(tally.read + tally.refused).toBe(tally.mutations);
    expect(tally.identical).toBe(tally.mutations);
  });
});
