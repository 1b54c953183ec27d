import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '#domain/exchange/markdown';
import { noteMarkdown, plain, plainParagraph } from '#domain/exchange/markdown-text';
import { anyText } from '../../helpers/any-text.ts';
import { bundle, entry, marked, tag } from '../../helpers/bundles.ts';

const TEXT = 'Models obtain an AUC above random.';
const ALL = { notes: true, highlights: true, abstracts: false };
const mask = entry('Mask of truth: *why* [[x]] #1 <script>', {
  status: 'read',
  tags: ['ward_round'],
  note: 'See **this** and #ward.',
  onList: { note: '1. of all', due: null, done: true },
  highlights: [
    marked(TEXT, 'AUC above random', {
      note: '- masked\n- out',
      tags: [tag('trial')],
    }),
  ],
  paper: { abstract: TEXT, links: [{ url: 'https://arxiv.org/abs/1', kind: 'paper' }] },
});

test('a list is a numbered one with quotes under each title', () => {
  const list = bundle([{ kind: 'section', name: 'First' }, mask, entry('Bare')], {
    title: 'Journal club: 4 December',
    description: 'What the models *miss*.',
  });
  expect(markdown(list, ALL)).toBe(String.raw`---
title: "Journal club: 4 December"
papers: 2
created: 2026-11-21
source: Carrel
---

# Journal club: 4 December

What the models *miss*.

## First

1. **Mask of truth: \*why\* \[\[x\]\] \#1 \<script\>**
   Read. No date. Authors not given. Source list Medical AI, May 12, line 3. Done.

   <https://arxiv.org/abs/1>

   Tags: ward\_round

   1\. of all

   See **this** and #ward.

   > “AUC above random” [Result]

   - masked
   - out

   Tags: trial

2. **Bare**
   No date. Authors not given. Source list Medical AI, May 12, line 3.
`);
});

test('paragraphs of the tenth paper are set in as far as its number takes', () => {
  const ten = bundle(
    Array.from({ length: 10 }, (_, at) => entry(`Paper ${at}`, { note: 'Mine.' })),
  );
  expect(markdown(ten, ALL)).toContain('\n    Mine.\n');
});

test('without highlights their notes stay, too', () => {
  const text = markdown(bundle([mask]), { ...ALL, highlights: false });
  expect(text).not.toContain('masked');
  expect(text).toContain('See **this**');
});

test.each([
  ['- no item', String.raw`\- no item`],
  ['12) no item', String.raw`12\) no item`],
  ['iv. no item', String.raw`iv\. no item`],
  ['(a) no item', String.raw`\(a\) no item`],
  [': no definition', String.raw`\: no definition`],
  ['==no light== %%not hidden%% &lt;', String.raw`\==no light\== \%%not hidden\%% \&lt;`],
  ['no @cite but me@x.org', String.raw`no \@cite but me@x.org`],
  ['Hello. And 3.5 % of 4 = 4 - 0', 'Hello. And 3.5 % of 4 = 4 - 0'],
])('%s opens a paragraph as text', (typed, written) => {
  expect(plainParagraph(typed)).toBe(written);
});

test('a note keeps its own marks, and no other', () => {
  expect(
    noteMarkdown(
      '**bold** _it_ <b>x</b> [a](https://x.org/(b)) [c](javascript:d)\n# no title\n\nhttps://y.org/_z',
    ),
  ).toBe(
    [
      String.raw`**bold** *it* \<b\>x\</b\> [a](<https://x.org/(b)>) \[c\](javascript:d)` + '  ',
      String.raw`\# no title`,
      '',
      '<https://y.org/_z>',
    ].join('\n'),
  );
});

test('of any text, plain text is one line whose signs are all escaped', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const written = plain(typed);
      expect(written).not.toMatch(/\n/);
      expect(written.replaceAll(/\\[\\`*_[\]<>#$^~{}=%&@]/g, '')).not.toMatch(/[\\`*_[\]<>#$^~{}]/);
    }),
  );
});
