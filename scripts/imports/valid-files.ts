/** A sound file of each kind, small, with what is hard to read in it. */
import { gzipSync } from 'node:zlib';
import { fileOf } from './file-of.ts';
import type { FileSource } from '#domain/exchange/read-import';
import type { FileKind } from '#domain/exchange/incoming';
import { OWN_FILES } from './own-files.ts';

const TITLE = 'Deep über-learning: x² for “ทดสอบ” & <b>more</b> 👩‍⚕️';
const ABSTRACT = 'We show that 50% of {all} models, see https://github.com/a/b_c, are 👩‍⚕️ wrong.';

const CSL = [
  {
    id: 'deep2024',
    type: 'article-journal',
    title: TITLE,
    author: [{ family: 'Müller', given: 'A.' }, { literal: 'The Team' }],
    issued: { 'date-parts': [[2024, 5, '16']] },
    DOI: '10.1000/182',
    URL: 'https://example.org/deep?a=1&b=2',
    keyword: 'imaging, to read',
    abstract: ABSTRACT,
    note: 'A note, *marked*.',
  },
  { id: 'plain', type: 'book', title: 'Plain' },
];

const BIBTEX = String.raw`% made by hand
@string{jmlr = "Journal of " # ml # {, with braces}}
@string(ml = {Machine Learning})
@article{deep2024,
  title = {{Deep \"uber-learning: $x^2$ for {DNA} \& more}},
  author = {M{\"u}ller, A. and {The A and B Team} and others},
  journal = jmlr, year = 2024, month = may, day = {16},
  doi = {10.1000/182}, url = {https://example.org/a\_b},
  keywords = {imaging, {to read, later}},
  abstract = "We show 50\% of {""all""} models.",
  annote = {One line
another with \{braces\} and \textbackslash{}},
}
@comment{nothing {in} here}
@preamble{"\newcommand{\x}{y}"}
@misc(plain, title = "Plain " # ml)
`;

const RIS = [
  'TY  - JOUR',
  `TI  - ${TITLE}`,
  'AU  - Müller, A.',
  'AU  - Doe, J.',
  'PY  - 2024',
  'DA  - 2024/05/16/',
  'DO  - 10.1000/182',
  'UR  - https://example.org/a_b',
  'KW  - imaging',
  'to read',
  `AB  - ${ABSTRACT}`,
  'N1  - A note',
  'that goes on',
  'ER  - ',
  '',
  'TY  - BOOK',
  'T1  - Plain',
  'ER  - ',
  '',
].join('\r\n');

function annotation(id: string, start: number, end: number): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-05-16T09:30:00Z',
    body: [
      { type: 'TextualBody', value: 'Worse than chance.', purpose: 'commenting' },
      { type: 'TextualBody', value: 'Doubt', purpose: 'classifying' },
      { type: 'TextualBody', value: 'imaging', purpose: 'tagging' },
    ],
    target: {
      type: 'SpecificResource',
      source: { id: 'https://arxiv.org/abs/2401.00001', title: TITLE },
      selector: [
        { type: 'TextQuoteSelector', exact: 'all models', prefix: '50% of ', suffix: ', see' },
        { type: 'TextPositionSelector', start, end },
      ],
    },
  };
}

const ANNOTATIONS = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:carrel:export:1',
  type: 'AnnotationCollection',
  first: {
    type: 'AnnotationPage',
    items: [annotation('urn:a:1', 20, 30), annotation('urn:a:2', 0, 4)],
  },
};

function row(id: string, exact: string): object {
  return {
    id,
    created: '2026-05-16T09:30:00.123+00:00',
    uri: 'https://doi.org/10.1000/182',
    user: 'acct:someone@hypothes.is',
    text: 'A *note* <img src=x onerror=alert(1)>',
    tags: ['imaging', 'to read'],
    document: { title: [TITLE] },
    target: [
      {
        source: 'https://doi.org/10.1000/182',
        selector: [
          { type: 'RangeSelector', startContainer: '/div[1]', endContainer: '/div[1]' },
          { type: 'TextPositionSelector', start: 4210, end: 4220 },
          { type: 'TextQuoteSelector', exact, prefix: 'We show that ', suffix: ' of' },
        ],
      },
    ],
  };
}

const HYPOTHESIS = {
  rows: [row('a1', '50%'), row('a2', 'models'), { ...row('a3', 'x'), references: ['a1'] }],
  total: 3,
};

const LISTING = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'May 12',
  'Deep learning of $x^2$',
  ABSTRACT,
  '• 12 authors\n·\nOct 20, 2025 3',
  'A second paper',
  'It has an abstract, too.',
  '• 3 authors\n·\nJan 6',
].join('\n\n');

/** What each kind is tried with. */
export const VALID_FILES: readonly { readonly kind: FileKind; readonly file: FileSource }[] = [
  ...OWN_FILES.map(({ kind, name, text }) => ({ kind, file: fileOf(name, text) })),
  { kind: 'csl-json', file: fileOf('refs.json', JSON.stringify(CSL, undefined, 2)) },
  { kind: 'csl-json', file: fileOf('refs.json.gz', gzipSync(JSON.stringify(CSL))) },
  { kind: 'bibtex', file: fileOf('refs.bib', BIBTEX) },
  { kind: 'ris', file: fileOf('refs.ris', RIS) },
  { kind: 'annotations', file: fileOf('notes.jsonld', JSON.stringify(ANNOTATIONS, undefined, 1)) },
  { kind: 'hypothesis', file: fileOf('hypothesis.json', JSON.stringify(HYPOTHESIS)) },
  { kind: 'listing', file: fileOf('page.txt', LISTING) },
];
