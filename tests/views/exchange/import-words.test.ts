import { describe, expect, it } from 'vitest';
import type { ImportFault, ImportProblem, Spot } from '#domain/exchange/import-problem';
import { ImportError } from '#domain/exchange/import-problem';
import { readImport } from '#domain/exchange/read-import';
import { BAD_INPUTS } from '../../../scripts/imports/bad-inputs.ts';
import { OWN_READER } from '../../../scripts/imports/own-files.ts';
import {
  checkWords,
  expectedWords,
  importSentence,
  importTitle,
  leaveOutWords,
  placeWords,
  problemDetails,
} from '../../../src/views/exchange/import-words.ts';

function problem(fault: ImportFault, spot: Spot = {}): ImportProblem {
  return { ...fault, ...spot, file: 'carrel-2025-11-03-phone.json', checked: [] };
}

const OUTSIDE = problem(
  { name: 'HighlightOutside', title: 'MediConfusion', start: 1187, end: 1530, length: 1434 },
  {
    line: 1204,
    field: 'highlights[61].end',
    expected: { kind: 'whole number', least: 0, most: 1434 },
    found: '1530',
    record: ['highlights', 61],
    excerpt: {
      firstLine: 1202,
      lines: [
        '"paper": "a",',
        '"start": 1187,',
        '"end": 1530,',
        '"kind": "doubt",',
        '"quote": "r"',
      ],
      mark: { line: 1204, from: 7, to: 11 },
    },
  },
);

describe('a file that cannot come in', () => {
  it('is told with what is safe, the place, what is wrong and what would be right', () => {
    expect(importTitle(OUTSIDE)).toBe('This file can’t be merged. Nothing was changed.');
    expect(placeWords(OUTSIDE)).toBe('line 1,204, field highlights[61].end');
    expect(importSentence(OUTSIDE)).toBe(
      'the highlight ends at character 1,530, but the abstract of “MediConfusion” is 1,434 characters long.',
    );
    expect(OUTSIDE.expected && expectedWords(OUTSIDE.expected)).toBe('must be 1434 or less');
    expect(leaveOutWords(OUTSIDE)).toBe('Leave out this highlight and preview the rest');
  });

  it('is copied as text with the lines around the place', () => {
    expect(problemDetails(OUTSIDE).split('\n')).toEqual([
      'This file can’t be merged. Nothing was changed.',
      'carrel-2025-11-03-phone.json, line 1,204, field highlights[61].end: the highlight ends at character 1,530, but the abstract of “MediConfusion” is 1,434 characters long.',
      '  1202  "paper": "a",',
      '  1203  "start": 1187,',
      '  1204  "end": 1530,',
      '               ^^^^ must be 1434 or less',
      '  1205  "kind": "doubt",',
      '  1206  "quote": "r"',
    ]);
  });

  it.each([
    [{ name: 'FileCutOff', character: 81_204 }, 'cut off near character 81,204'],
    [{ name: 'NotUtf8', looksLike: 'Latin-1' }, 'text in Latin-1, not in UTF-8'],
    [{ name: 'NotUtf8', looksLike: null }, 'not text in UTF-8'],
    [{ name: 'FileUnknown', is: 'a PDF' }, 'it is a PDF. Carrel reads its own files'],
    [{ name: 'FileUnknown', is: null }, 'not a file that Carrel knows'],
    [{ name: 'MadeByNewer', version: 3, supported: 1 }, 'version 3, and this one reads up to 1'],
    [{ name: 'KeyForbidden', key: '__proto__' }, 'a field called “__proto__”'],
    [{ name: 'TooDeep', most: 64 }, 'more than 64 levels deep'],
    [
      { name: 'FileTooLarge', bytes: 500e6, most: 200e6 },
      '500.0 MB large. Carrel reads files up to 200.0 MB',
    ],
    [{ name: 'UnpackedTooLarge', most: 200e6 }, 'more than 200.0 MB'],
    [{ name: 'PackedDamaged' }, 'damaged or cut off'],
    [{ name: 'IdTwice', id: 'h7' }, 'the id “h7” is there twice'],
    [{ name: 'BraceOpen', of: 'deep2024' }, 'never closed, in the entry “deep2024”'],
    [{ name: 'StringLoop', of: 'jmlr' }, '“jmlr” is made of itself'],
    [{ name: 'HashDiffers' }, 'damaged, or changed by hand'],
    [{ name: 'LineMalformed', kind: 'ris' }, 'does not belong in RIS'],
  ] as const)('%o: …%s', (fault, words) => {
    expect(importSentence(problem(fault))).toContain(words);
  });

  it('with a value of another kind says what it is and what it must be', () => {
    const wrong = problem(
      { name: 'FieldWrong' },
      { expected: { kind: 'moment' }, found: '"soon"' },
    );
    expect(importSentence(wrong)).toBe(
      'it is "soon", but must be a date and time such as 2026-05-16T09:30:00Z.',
    );
    const missing = problem({ name: 'FieldWrong' }, { expected: { kind: 'words' } });
    expect(importSentence(missing)).toBe('it is missing, and must be text, and not empty.');
  });

  it('was pasted, where it has no name', () => {
    const pasted = { ...problem({ name: 'FileEmpty' }), file: '' };
    expect(importTitle(pasted)).toBe('What was pasted can’t be merged. Nothing was changed.');
  });

  it.each(BAD_INPUTS.flatMap((input) => ('told' in input ? [[input.input, input] as const] : [])))(
    'for %s: one sentence, in which nothing is left out',
    async (_input, { file, most }) => {
      const options = { readOwn: OWN_READER, ...(most !== undefined && { most }) };
      const error: unknown = await readImport(file(), options).catch((reason: unknown) => reason);
      if (!(error instanceof ImportError)) throw new Error(`Not refused: ${String(error)}`);
      const sentence = importSentence(error.problem);
      expect(sentence).toMatch(/^\S.*\.$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );
});

describe('what was checked', () => {
  const now = Date.UTC(2025, 10, 26);

  it('is said row by row', () => {
    expect(checkWords({ what: 'whole', isFine: true, lines: 1866, bytes: 81_000 }, now)).toEqual({
      what: 'The file is complete',
      said: '1,866 lines, 81 kB',
    });
    const savedAt = Date.UTC(2025, 10, 3, 12);
    const kind = { what: 'kind', isFine: true, kind: 'carrel-library', savedAt } as const;
    expect(checkWords(kind, now)).toEqual({ what: 'It is a Carrel library', said: 'saved 3 Nov' });
    expect(checkWords({ what: 'highlights', isFine: false, fine: 87, all: 88 }, now)).toEqual({
      what: 'Every highlight fits its abstract',
      said: '87 of 88 do',
    });
    expect(checkWords({ what: 'rest', isFine: null, fine: 0, all: 0 }, now).said).toBe(
      'not checked yet',
    );
  });
});
