/** The bad inputs that were promised an answer, made by code, with what must be said of each. */
import { gzipSync } from 'node:zlib';
import { parseAddress, MAX_QUERY_LENGTH } from '#domain/address';
import type { Incoming } from '#domain/exchange/incoming';
import type { FileSource } from '#domain/exchange/read-import';
import { parseQuery } from '#domain/parse-query';
import { LONGEST_TAG } from '#domain/tag-name';
import { OWN_INPUTS } from './own-inputs.ts';
import type { BadInput } from './cases.ts';
import { fileOf } from './file-of.ts';

function item(fields: object): string {
  return JSON.stringify([{ id: 'a', type: 'book', title: 'A title', ...fields }], undefined, 2);
}

function csl(fields: object): FileSource {
  return fileOf('refs.json', item(fields));
}

/** An item whose note is written as it stands here. */
function raw(note: string): FileSource {
  return fileOf(
    'refs.json',
    `[\n  { "id": "a", "type": "book",\n    "title": "A title",\n    "note": ${note} }\n]\n`,
  );
}

function annotation(source: string, start: number, end: number): string {
  const selector = [
    { type: 'TextQuoteSelector', exact: 'some words', prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start, end },
  ];
  const target = { source, selector };
  return JSON.stringify([{ id: 'urn:a:1', type: 'Annotation', target }], undefined, 2);
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

function noteOf({ papers }: Incoming): string | undefined {
  return papers[0]?.note;
}

const UNREAD: FileSource = {
  name: 'huge.json',
  size: 500e6,
  arrayBuffer: () => Promise.reject(new Error('Read, though it is too large.')),
};

const IMAGE = '<img src=x onerror=alert(1)>';
const LINK = '[here](javascript:alert(1)) [there](java\nscript:alert(2))';
const MARKUP = 'On <script>alert(1)</script> and </style> in titles';
const HOSTILE_TAG = `a\u202eb\u0000${'c'.repeat(10_000)}`;

export const BAD_INPUTS: readonly BadInput[] = [
  ...OWN_INPUTS,
  {
    row: 1,
    input: 'JSON that was cut off',
    file: () => fileOf('refs.json', item({ note: 'A note' }).slice(0, 60)),
    told: { name: 'FileCutOff', character: 60, line: 5, field: '[0].title' },
    marked: '"title": "A t',
  },
  {
    row: 2,
    input: 'a byte order mark',
    file: () => fileOf('refs.json', `\ufeff${item({})}`),
    isFine: ({ papers }) => papers[0]?.title === 'A title',
  },
  {
    row: 3,
    input: 'UTF-16',
    file: () => fileOf('refs.json', utf16(item({}))),
    told: { name: 'NotUtf8', looksLike: 'UTF-16' },
  },
  {
    row: 3,
    input: 'Latin-1',
    file: () => fileOf('refs.bib', Buffer.from('@book{a, title = {Müller über alles}}', 'latin1')),
    told: { name: 'NotUtf8', looksLike: 'Latin-1' },
  },
  {
    row: 4,
    input: 'JSON of another program',
    file: () => fileOf('bookmarks.json', '{"roots": {"bookmark_bar": {"children": []}}}'),
    told: { name: 'FileUnknown', is: 'a JSON file of another program' },
  },
  {
    row: 6,
    input: 'a key __proto__',
    file: () => raw('"x", "__proto__": { "isAdmin": true }'),
    told: { name: 'KeyForbidden', key: '__proto__', line: 4, field: '[0].__proto__' },
    marked: '"__proto__"',
  },
  {
    row: 7,
    input: 'a key constructor.prototype',
    file: () => raw('"x", "constructor": { "prototype": { "isAdmin": true } }'),
    told: { name: 'KeyForbidden', key: 'constructor', line: 4, field: '[0].constructor' },
  },
  {
    row: 8,
    input: 'lists 200,000 deep',
    file: () => fileOf('deep.json', '['.repeat(200_000) + ']'.repeat(200_000)),
    told: { name: 'TooDeep', line: 1, column: 65, field: undefined },
  },
  {
    row: 9,
    input: 'a file of 500 MB',
    file: () => UNREAD,
    told: { name: 'FileTooLarge', bytes: 500e6 },
  },
  {
    row: 10,
    input: 'a gzip bomb',
    file: () => fileOf('bomb.json.gz', gzipSync(Buffer.alloc(20e6))),
    most: 1e6,
    told: { name: 'UnpackedTooLarge' },
  },
  {
    row: 11,
    input: 'one id twice',
    file: () => fileOf('refs.json', `${item({}).slice(0, -2)},${item({}).slice(1)}`),
    told: { name: 'IdTwice', id: 'a', field: '[1].id', line: 8 },
  },
  {
    row: 12,
    input: '1e400',
    file: () => raw('"x", "volume": 1e400'),
    told: { name: 'NumberLost', line: 4, field: '[0].volume', found: '1e400' },
    marked: '1e400',
  },
  {
    row: 12,
    input: '2^53 + 1',
    file: () => raw('"x", "volume": 9007199254740993'),
    told: { name: 'NumberLost', line: 4, field: '[0].volume', found: '9007199254740993' },
    marked: '9007199254740993',
  },
  {
    row: 12,
    input: 'position −1',
    file: () => fileOf('notes.json', annotation('https://example.org/a', -1, 10)),
    told: {
      name: 'FieldWrong',
      field: '[0].target.selector[1].start',
      expected: { kind: 'whole number', least: 0 },
      found: '-1',
      line: 16,
    },
    marked: '"start": -1',
  },
  {
    row: 13,
    input: 'half a sign',
    file: () => raw(String.raw`"broken \ud83d here"`),
    told: { name: 'SignBroken', line: 4, field: '[0].note' },
    marked: String.raw`\ud83d`,
  },
  {
    row: 14,
    input: 'an annotation of an unknown paper',
    file: () => fileOf('notes.json', annotation('https://example.org/unknown', 2, 12)),
    isFine: ({ papers, highlights }) =>
      highlights[0]?.exact === 'some words' &&
      papers[0]?.links[0]?.url === 'https://example.org/unknown',
  },
  {
    row: 15,
    input: 'an annotation that ends before it starts',
    file: () => fileOf('notes.json', annotation('https://example.org/a', 30, 10)),
    told: {
      name: 'HighlightOutside',
      field: '[0].target.selector[1].end',
      found: '10',
      record: [0],
      line: 17,
    },
    marked: '"end": 10',
  },
  {
    row: 16,
    input: 'a note with an image that runs a program',
    file: () => csl({ note: IMAGE }),
    isFine: (incoming) => noteOf(incoming) === IMAGE,
  },
  {
    row: 17,
    input: 'links that run a program',
    file: () => csl({ note: LINK, URL: 'javascript:alert(1)' }),
    isFine: (incoming) => noteOf(incoming) === LINK && incoming.papers[0]?.links.length === 0,
  },
  {
    row: 18,
    input: 'a title with markup',
    file: () => csl({ title: MARKUP }),
    isFine: ({ papers }) => papers[0]?.title === MARKUP,
  },
  {
    row: 19,
    input: 'an address with markup, and one of a megabyte',
    isFine: () =>
      [`<svg onload=alert(1)>`, 'a'.repeat(1e6)].every((query) => {
        const address = parseAddress(`#/?q=${encodeURIComponent(query)}`);
        return address.screen === 'library' && address.text === query.slice(0, MAX_QUERY_LENGTH);
      }),
  },
  {
    row: 20,
    input: 'a query like a pattern that never ends',
    isFine: () => JSON.stringify(parseQuery(`(a+)+$ ${'a'.repeat(40)}!`)).includes('a+'),
  },
  {
    row: 21,
    input: 'a tag that turns what follows, of 10 kB',
    file: () => csl({ keyword: HOSTILE_TAG }),
    isFine: ({ papers }) => {
      const tag = papers[0]?.tags[0] ?? '';
      return tag.startsWith('abccc') && tag.length <= LONGEST_TAG;
    },
  },
  {
    row: 22,
    input: 'BibTeX with a brace that is not closed',
    file: () =>
      fileOf(
        'refs.bib',
        '@book{a,\n  author = {B},\n  title = {Open,\n  year = 2020\n}\n@book{b, title = {C}}\n',
      ),
    told: { name: 'BraceOpen', of: 'a', line: 3 },
    marked: 'title = {Open,',
  },
  {
    row: 22,
    input: 'BibTeX with an abbreviation made of itself',
    file: () => fileOf('refs.bib', '@string{a = "x" # b}\n@string{b = a}\n@book{c, title = a}\n'),
    told: { name: 'StringLoop', of: 'a', line: 2 },
    marked: '@string{b = a}',
  },
  {
    row: 24,
    input: 'what another program shares',
    file: () => fileOf('../../<b>.exe', 'javascript:alert(1)'),
    told: { name: 'FileUnknown', is: null },
  },
];
