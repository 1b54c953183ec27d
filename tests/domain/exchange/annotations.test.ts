import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotations } from '#domain/exchange/annotations';
import { annotationsIn, countStatements } from '../../../scripts/exports/check-annotations.ts';
import { anyBundle, EVERYTHING } from '../../../scripts/exports/made-bundle.ts';
import { bundle, entry, marked, tag } from '../../helpers/bundles.ts';

const TEXT = 'Words 😀 in 𝔸 and e.';
const quoted = entry('Mask', {
  tags: ['ward'],
  note: 'On *it*.',
  highlights: [
    marked(TEXT, 'in 𝔸', { id: 'h1', note: 'Why?', tags: [tag('t')] }),
    marked('gone', 'gone', { id: 'h2', kind: 'idea', anchored: 'orphan' }),
  ],
  paper: { id: 'abc', abstract: TEXT },
});

test('positions count code points, and only where the words are in the text', () => {
  const found = annotationsIn(annotations(bundle([quoted]), EVERYTHING));
  const marks = found.filter(({ id }) => String(id).startsWith('urn:carrel:highlight:'));
  expect(marks).toEqual([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:carrel:highlight:abc:h1',
      type: 'Annotation',
      motivation: 'commenting',
      created: '1970-01-01T00:00:00.000Z',
      body: [
        { type: 'TextualBody', value: 'Why?', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 'Result', format: 'text/plain', purpose: 'classifying' },
        { type: 'TextualBody', value: 't', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'urn:carrel:paper:abc',
        selector: [
          { type: 'TextQuoteSelector', exact: 'in 𝔸', prefix: 'Words 😀 ', suffix: ' and e.' },
          { type: 'TextPositionSelector', start: 8, end: 12 },
        ],
      },
    },
    expect.objectContaining({
      motivation: 'highlighting',
      target: expect.objectContaining({
        selector: [expect.objectContaining({ type: 'TextQuoteSelector', exact: 'gone' })],
      }),
    }),
  ]);
});

test('notes and tags on a paper are annotations of the whole', () => {
  const link = { url: 'https://arxiv.org/abs/1', kind: 'paper' } as const;
  const linked = { ...quoted, highlights: [], paper: { ...quoted.paper, links: [link] } };
  expect(annotationsIn(annotations(bundle([linked]), EVERYTHING))).toMatchObject([
    { motivation: 'commenting', target: link.url, body: [{ value: 'On *it*.' }] },
    { motivation: 'tagging', target: link.url, body: [{ value: 'ward', purpose: 'tagging' }] },
  ]);
  const unwanted = annotations(bundle([quoted]), {
    ...EVERYTHING,
    notes: false,
    highlights: false,
  });
  expect(annotationsIn(unwanted)).toHaveLength(1);
});

test('a processor of JSON-LD drops nothing of any papers', async () => {
  await fc.assert(
    fc.asyncProperty(anyBundle(2), async (made) => {
      const text = annotations(made, EVERYTHING);
      const found = annotationsIn(text);
      // Each has at least its type, motivation, body and target.
      expect(await countStatements(text)).toBeGreaterThanOrEqual(found.length * 4);
    }),
    { numRuns: 20 },
  );
});

test('a term that the context does not know is not passed over', async () => {
  const text = annotations(bundle([quoted]), EVERYTHING);
  await expect(countStatements(text.replace('"purpose"', '"porpoise"'))).rejects.toThrow();
});

test('a code point is found again where the position says', () => {
  fc.assert(
    fc.property(anyBundle(2), (made) => {
      const texts = made.items.flatMap((item) => (item.kind === 'paper' ? [item] : []));
      for (const { paper, highlights } of texts) {
        const alone = bundle([{ ...quoted, tags: [], note: '', paper, highlights }]);
        for (const { target } of annotationsIn(annotations(alone, EVERYTHING))) {
          const [quote, position] = JSON.parse(JSON.stringify(target)).selector;
          if (!position) continue;
          const words = Array.from(paper.abstract).slice(position.start, position.end).join('');
          expect(words).toBe(quote.exact);
        }
      }
    }),
    { numRuns: 60 },
  );
});
