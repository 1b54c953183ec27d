/** Bad inputs of Carrel's own: files that were spoilt after they were saved, and what leaves as a table. */
import { csv } from '#domain/exchange/csv';
import type { FileSource } from '#domain/exchange/read-import';
import type { BadInput } from './cases.ts';
import { fileOf } from './file-of.ts';
import { BUNDLE, LIBRARY, PAPER_ENTRY } from './own-files.ts';

/** A library's file with something else in it. */
function library(from: string, to: string): FileSource {
  if (!LIBRARY.includes(from)) throw new Error(`No ${from} in the file.`);
  return fileOf('carrel.json', LIBRARY.replace(from, to));
}

/** What a spreadsheet would run, or make another cell of. */
const FORMULAS = ['=1+1', '+1', '-1', '@A1', '\t=1', '\u0000=1'];

export const OWN_INPUTS: readonly BadInput[] = [
  {
    row: 5,
    input: 'a newer version of the format',
    file: () => library('"version": 2', '"version": 3'),
    told: { name: 'MadeByNewer', version: 3, field: 'version', found: '3', line: 3 },
    marked: '"version": 3',
  },
  {
    row: 11,
    input: 'one id of a tag twice',
    file: () => {
      const tag = /\n    \{\n      "id": "t1",[^]*?\n    \}/.exec(LIBRARY)?.[0] ?? '';
      return library(tag, `${tag},${tag}`);
    },
    told: { name: 'IdTwice', id: 't1', field: 'tags[1].id' },
    marked: '"id": "t1"',
  },
  {
    row: 15,
    input: 'a highlight beyond the abstract',
    file: () => library('"end": 30', '"end": 1530'),
    told: {
      name: 'HighlightOutside',
      title: 'MediConfusion',
      end: 1530,
      field: 'highlights[0].end',
      found: '1530',
      record: ['highlights', 0],
    },
    marked: '"end": 1530',
  },
  {
    row: 23,
    input: 'cells that a spreadsheet would run',
    isFine: () =>
      FORMULAS.every((note) => {
        const bundle = { ...BUNDLE, items: [{ ...PAPER_ENTRY, note }] };
        const cells = csv(bundle, { notes: true, highlights: true, abstracts: true });
        return /[,"]'/.test(cells) && !/[,"\n][=+@\t]/.test(cells);
      }),
  },
  {
    row: 25,
    input: 'a library whose sum is another',
    file: () => library('A *note*.', 'A *lie*.'),
    damage: 'HashDiffers',
  },
];
