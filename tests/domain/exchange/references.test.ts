import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '#domain/exchange/bibtex';
import { csl } from '#domain/exchange/csl';
import { references } from '#domain/exchange/reference';
import { ris } from '#domain/exchange/ris';
import { anyBundle, EVERYTHING } from '../../../scripts/exports/made-bundle.ts';
import { bundle, entry, marked, tag } from '../../helpers/bundles.ts';

const TEXT = 'Models obtain an AUC above random with the lungs masked out.';
const mask = entry('Mask of truth: 50% & more', {
  status: 'read',
  tags: ['ward round', 'a, b'],
  note: 'Start here.\n\nThe figure sells it.',
  onList: { note: 'Main paper', due: '2026-12-04', done: false },
  highlights: [
    marked(TEXT, 'AUC above random', { note: 'N = 21.', tags: [tag('trial')] }),
    marked('elsewhere', 'elsewhere', { kind: 'doubt', anchored: 'orphan' }),
  ],
  paper: {
    id: '0123456789ab',
    abstract: TEXT,
    publishedOn: '2025-05-16',
    authorCount: 4,
    links: [
      { url: 'https://github.com/x/a_b', kind: 'code' },
      { url: 'https://arxiv.org/abs/2501.1', kind: 'paper' },
    ],
  },
});
const bare = entry('Bare', { paper: { id: 'ba9876543210' } });
const both = bundle([mask, { kind: 'section', name: 'Later' }, bare]);

test('BibTeX holds what is known and what was written, and invents nothing', () => {
  expect(bibtex(both, EVERYTHING)).toBe(String.raw`@misc{mask2025-012345,
  title = {{Mask of truth: 50\% \& more}},
  year = {2025},
  month = may,
  day = {16},
  url = {https://arxiv.org/abs/2501.1},
  keywords = {ward round, {a, b}},
  abstract = {Models obtain an AUC above random with the lungs masked out.},
  annote = {Read. May 16, 2025. 4 authors, names not given. Source list Medical AI, May 12, line 3. Due Dec 4, 2026.
Also: https://github.com/x/a\_b (code)
Start here.
The figure sells it.
Main paper
“AUC above random” [Result]
N = 21.
Tags: trial
“elsewhere” [Doubt]},
}

@misc{bare-ba9876,
  title = {{Bare}},
  abstract = {Bare is described here. It says little more.},
  annote = {No date. Authors not given. Source list Medical AI, May 12, line 3.},
}
`);
});

test('RIS gives a tag a line, and no line of a note passes for a tag', () => {
  const sly = entry('Sly', { note: 'One  - two\nTY  - JOUR\nER  -', tags: ['a', 'b, c'] });
  expect(ris(bundle([sly]), { ...EVERYTHING, abstracts: false }).split('\r\n')).toEqual([
    'TY  - GEN',
    `ID  - sly-${sly.paper.id.slice(0, 6)}`,
    'DP  - Carrel',
    'TI  - Sly',
    'KW  - a',
    'KW  - b, c',
    'N1  - No date. Authors not given. Source list Medical AI, May 12, line 3.',
    'One - two TY - JOUR ER -',
    'ER  - ',
    '',
  ]);
  expect(ris(both, EVERYTHING)).toContain('PY  - 2025\r\nDA  - 2025/05/16\r\n');
});

test('CSL-JSON keeps tags apart, and years out where there are none', () => {
  const [first, second]: unknown[] = JSON.parse(csl(both, EVERYTHING));
  expect(first).toMatchObject({
    id: 'mask2025-012345',
    type: 'document',
    issued: { 'date-parts': [[2025, 5, 16]] },
    URL: 'https://arxiv.org/abs/2501.1',
    custom: { tags: ['ward round', 'a, b'] },
  });
  for (const unknown of ['author', 'issued', 'URL', 'keyword', 'DOI', 'container-title']) {
    expect(second).not.toHaveProperty(unknown);
  }
});

test('names leave only where a file gave them', () => {
  const own = { authors: ["O'Neil, Ann", 'World Health Organization'], doi: '10.1/a_b' };
  const papers = bundle([entry('Own', { paper: { listings: [], publishedOn: '2024-03', own } })]);
  expect(bibtex(papers, EVERYTHING)).toContain(
    "author = {O'Neil, Ann and {World Health Organization}},\n  year = {2024},\n  month = mar,\n",
  );
  expect(ris(papers, EVERYTHING)).toContain("AU  - O'Neil, Ann\r\nAU  - World Health Organization");
  expect(ris(papers, EVERYTHING)).toContain('DA  - 2024/03//\r\n');
  const [item]: unknown[] = JSON.parse(csl(papers, EVERYTHING));
  expect(item).toMatchObject({
    author: [{ family: "O'Neil", given: 'Ann' }, { literal: 'World Health Organization' }],
    DOI: '10.1/a_b',
  });
});

describe('what is not wanted stays', () => {
  test.each([
    ['notes', ['Start here', 'Main paper', 'N = 21']],
    ['highlights', ['AUC above random”', 'N = 21', 'trial']],
    ['abstracts', ['lungs masked']],
  ])('%s', (part, gone) => {
    for (const write of [bibtex, ris, csl]) {
      const text = write(both, { ...EVERYTHING, [part]: false });
      for (const words of gone) expect(text).not.toContain(words);
    }
  });
});

test('braces are paired or none, so that no entry swallows the next', () => {
  const text = bibtex(bundle([entry('An {open'), entry('A {pair}')]), EVERYTHING);
  expect(text).toContain(String.raw`{{An \textbraceleft{}open}}`);
  expect(text).toContain(String.raw`{{A \{pair\}}}`);
});

test('a paper is one entry, however often it is in the bundle', () => {
  expect(references(bundle([mask, bare, mask]), EVERYTHING)).toHaveLength(2);
});

test('keys are those of the paper in any file, and different even where titles and ids meet', () => {
  const twin = entry('Mask of truth: 50% & more', {
    paper: { id: '012345ffffff', publishedOn: '2025-01-01' },
  });
  const key = (items: readonly (typeof mask)[]) =>
    references(bundle(items), EVERYTHING).map((reference) => reference.key);
  expect(key([bare, mask])[1]).toBe(key([mask])[0]);
  expect(key([mask, twin])).toEqual(['mask2025-0123456789ab', 'mask2025-012345ffffff']);
});

/** How deep braces are at every place; BibTeX counts them so, whatever stands before them. */
function depths(text: string): number[] {
  let depth = 0;
  return Array.from(text.matchAll(/[{}]/g), ([sign]) => (depth += sign === '{' ? 1 : -1));
}

test('any papers make entries whose braces close, records that end, and JSON', () => {
  fc.assert(
    fc.property(anyBundle(3), (made) => {
      const papers = references(made, EVERYTHING).length;
      const deep = depths(bibtex(made, EVERYTHING));
      expect(Math.min(0, ...deep)).toBe(0);
      expect(deep.at(-1) ?? 0).toBe(0);
      const lines = ris(made, EVERYTHING).split('\r\n');
      expect(lines.filter((line) => /^TY {2}-/.test(line))).toHaveLength(papers);
      expect(lines.filter((line) => /^ER {2}-/.test(line))).toHaveLength(papers);
      expect(JSON.parse(csl(made, EVERYTHING))).toHaveLength(papers);
      for (const write of [bibtex, ris, csl]) {
        const text = write(made, EVERYTHING);
        expect(text).toBe(text.normalize('NFC'));
        expect(text.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
