import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportProblem } from '#domain/exchange/import-problem';
import { ImportError } from '#domain/exchange/import-problem';
import { unitsOf } from '#domain/exchange/code-points';
import type { FileKind, Incoming } from '#domain/exchange/incoming';
import { readImport, readPasted, type FileSource } from '#domain/exchange/read-import';
import { readBibtex } from '#domain/exchange/read-bibtex';
import { bytesOf, writeSpaced } from '../../helpers/saved-page.ts';
import { OWN_READER } from '../../../scripts/imports/own-files.ts';
import { fileOf } from '../../../scripts/imports/file-of.ts';
import { VALID_FILES } from '../../../scripts/imports/valid-files.ts';

const options = { readOwn: OWN_READER };

function validFile(kind: FileKind): FileSource {
  const found = VALID_FILES.find((each) => each.kind === kind);
  if (!found) throw new Error(`No file of ${kind}.`);
  return found.file;
}

async function brought(file: FileSource): Promise<Incoming> {
  return (await readImport(file, options)).incoming;
}

async function problemOf(reading: Promise<unknown>): Promise<ImportProblem> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw new Error(`No import problem: ${String(error)}`);
  return error.problem;
}

const TITLE = 'Deep über-learning: x² for “ทดสอบ” & <b>more</b> 👩‍⚕️';

describe('references', () => {
  it.each([
    ['csl-json', TITLE, ['Müller, A.', 'The Team'], 'A note, *marked*.'],
    ['ris', TITLE, ['Müller, A.', 'Doe, J.'], 'A note\nthat goes on'],
    [
      'bibtex',
      'Deep über-learning: x² for DNA & more',
      ['Müller, A.', 'The A and B Team'],
      'One line\nanother with {braces} and \\',
    ],
  ] as const)(
    'of %s bring titles, names, dates, addresses and notes',
    async (kind, title, authors, note) => {
      const { papers, ...rest } = await brought(validFile(kind));
      expect(rest).toMatchObject({ kind, highlights: [], passedOver: [] });
      expect(papers).toHaveLength(2);
      expect(papers[0]).toMatchObject({
        title,
        authors,
        note,
        publishedOn: '2024-05-16',
        doi: '10.1000/182',
        links: [{ url: expect.stringContaining('https://example.org/'), kind: 'other' }],
      });
    },
  );

  it('of BibTeX keep a comma within a tag', async () => {
    expect((await brought(validFile('bibtex'))).papers[0]?.tags).toEqual([
      'imaging',
      'to read, later',
    ]);
  });

  it('of BibTeX have their TeX written out, and abbreviations put in', () => {
    const bibtex = [
      String.raw`@article{a, title = {{A {DNA} study of \alpha-blocks: 50\% \& more}}}`,
      String.raw`@book{b, title = "M{\"u}ller and \v{S}koda -- {\ss} \o" }`,
      '@misc{c, title = {One} # " and " # {two} # jan}',
    ].join('\n');
    expect(readBibtex(bibtex).papers.map(({ title }) => title)).toEqual([
      'A DNA study of α-blocks: 50% & more',
      'Müller and Škoda – ß ø',
      'One and two1',
    ]);
  });

  it('without a title are passed over, and that is said', async () => {
    const { papers, passedOver } = await brought(
      fileOf('refs.bib', '@misc{a, year=2020}\n@misc{b, title={B}}'),
    );
    expect(papers.map(({ title }) => title)).toEqual(['B']);
    expect(passedOver).toEqual([{ what: 'untitledEntries', count: 1 }]);
  });

  it('in RIS that end within a reference are said to be cut off', async () => {
    const problem = await problemOf(readImport(fileOf('a.ris', 'TY  - JOUR\nTI  - A'), options));
    expect(problem).toMatchObject({ name: 'FileCutOff', character: 18, line: 2 });
  });

  it('in a file of another kind than its name says are recognised all the same', async () => {
    const ris = new TextDecoder().decode(await validFile('ris').arrayBuffer());
    expect((await brought(fileOf('refs.txt', ris))).kind).toBe('ris');
    expect((await brought(fileOf('refs.bib', ris))).kind).toBe('ris');
    const bibtex = '@misc{a, title = {A}, annote = {\nTY  - is no tag here\n}}';
    expect((await brought(fileOf('refs.txt', bibtex))).kind).toBe('bibtex');
  });
});

describe('annotations', () => {
  it('of the W3C bring the quote, the note, the kind and the tags', async () => {
    const { papers, highlights } = await brought(validFile('annotations'));
    expect(papers).toMatchObject([
      { title: TITLE, links: [{ url: 'https://arxiv.org/abs/2401.00001' }] },
    ]);
    expect(highlights[0]).toMatchObject({
      paper: 0,
      exact: 'all models',
      prefix: '50% of ',
      note: 'Worse than chance.',
      kind: 'Doubt',
      tags: ['imaging'],
      createdAt: Date.UTC(2026, 4, 16, 9, 30),
    });
  });

  it('count code points, which become UTF-16 units in the text that is meant', async () => {
    const [highlight] = (await brought(validFile('annotations'))).highlights;
    if (!highlight) throw new Error('No highlight.');
    const text = `👩‍⚕️👩‍⚕️ ${'x'.repeat(11)}all models, see`;
    const place = unitsOf(highlight, text);
    expect(text.slice(place?.start, place?.end)).toBe('all models');
  });

  it('on the whole of a paper are its note and its tags', async () => {
    const body = { type: 'TextualBody', value: 'imaging', purpose: 'tagging' };
    const whole = {
      type: 'Annotation',
      bodyValue: 'Read again.',
      body,
      target: 'urn:carrel:paper:ab%20c',
    };
    const { papers, highlights } = await brought(fileOf('a.json', JSON.stringify(whole)));
    expect(highlights).toEqual([]);
    expect(papers).toMatchObject([
      { id: 'ab c', title: 'urn:carrel:paper:ab%20c', note: 'Read again.', tags: ['imaging'] },
    ]);
  });

  it('of Hypothesis bring the page’s title and address, and no replies', async () => {
    const { papers, highlights, passedOver } = await brought(validFile('hypothesis'));
    expect(papers).toMatchObject([{ title: TITLE, doi: '10.1000/182' }]);
    expect(highlights.map(({ exact }) => exact)).toEqual(['50%', 'models']);
    expect(highlights[0]).toMatchObject({ tags: ['imaging', 'to read'], start: null });
    expect(passedOver).toEqual([{ what: 'replies', count: 1 }]);
  });
});

describe('a saved listing page', () => {
  const page = writeSpaced([
    { title: 'A title', abstract: 'An abstract.', details: { by: 3, month: 2, day: 3 } },
  ]);

  it('brings its papers, without a year that it does not print', async () => {
    const { papers } = await brought(fileOf('page.txt', page));
    expect(papers).toMatchObject([
      { title: 'A title', abstract: 'An abstract.', publishedOn: null },
    ]);
  });

  it('whose lines do not add up is refused with the line and the compiler’s reason', async () => {
    const broken = page.replace('An abstract.\n\n', '');
    const problem = await problemOf(readImport(fileOf('page.txt', broken), options));
    expect(problem).toMatchObject({ name: 'PageMalformed', line: 13 });
    expect(problem.excerpt?.lines).toContain('A title');
  });
});

describe('a record that is wrong', () => {
  const items = [
    { id: 'a', type: 'book', title: 'A' },
    { id: 'b', type: 'book', title: ['B'] },
    { id: 'c', type: 'book', title: 'C' },
    { id: 'd', type: 'book', title: 7, note: { x: 1 } },
  ];
  const file = fileOf('refs.json', JSON.stringify(items, undefined, 2));

  it('is told with its line, what was expected and what stands there', async () => {
    expect(await problemOf(readImport(file, options))).toMatchObject({
      name: 'FieldWrong',
      file: 'refs.json',
      field: '[1].title',
      line: 10,
      expected: { kind: 'text' },
      record: [1],
      excerpt: { firstLine: 8, mark: { line: 10, from: 9, to: 10 } },
      checked: [
        { what: 'whole', isFine: true, lines: 27 },
        { what: 'kind', isFine: true, kind: 'csl-json' },
      ],
    });
  });

  it('can be left out; the next one is told with its own line', async () => {
    const problem = await problemOf(readImport(file, { ...options, leaveOut: [[1]] }));
    expect(problem).toMatchObject({ field: '[3].note', line: 23, record: [3] });
    const { incoming } = await readImport(file, { ...options, leaveOut: [[1], [3]] });
    expect(incoming.papers.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(incoming.passedOver).toEqual([{ what: 'leftOutRecords', count: 2 }]);
  });
});

describe('a file', () => {
  it('that is packed is unpacked, and a damaged one is said to be that', async () => {
    const packed = gzipSync(new Uint8Array(await validFile('csl-json').arrayBuffer()));
    expect((await brought(fileOf('refs.json.gz', packed))).papers).toHaveLength(2);
    const cut = fileOf('refs.json.gz', packed.subarray(0, 100));
    expect((await problemOf(readImport(cut, options))).name).toBe('PackedDamaged');
  });

  it('that ends within a sign is said to be cut off', async () => {
    const cut = bytesOf('TY  - JOUR\nTI  - ü').subarray(0, -1);
    const problem = await problemOf(readImport(fileOf('a.ris', cut), options));
    expect(problem).toMatchObject({ name: 'FileCutOff', character: 17 });
  });

  it('of another maker is named, if it is known', async () => {
    const is = async (name: string, content: string): Promise<unknown> => {
      const problem = await problemOf(readImport(fileOf(name, content), options));
      return problem.name === 'FileUnknown' ? problem.is : problem.name;
    };
    expect(await is('paper.pdf', '%PDF-1.7\n')).toBe('a PDF');
    expect(await is('letter.docx', 'PK\u0003\u0004')).toBe('a Word document');
    expect(await is('page.html', '<!doctype html><title>x</title>')).toBe('a web page');
    expect(await is('feed.xml', '<?xml version="1.0"?><x/>')).toBe('an XML file');
    expect(await is('table.csv', 'title,year\nA,2020')).toBe('a spreadsheet in CSV');
    expect(await is('corpus.json', '{"format":"carrel-corpus"}')).toBe(
      'the papers that Carrel shows',
    );
    expect(await is('refs.json', 'not JSON')).toBe('JsonMalformed');
    expect(await is('refs.bib', '% nothing yet')).toBe('NothingInside');
    expect(await is('empty.txt', ' \n')).toBe('FileEmpty');
    expect(await is('poem.txt', 'Roses are red')).toBeNull();
  });

  it('that is gone meanwhile is said to be that, and reading stops when it is told to', async () => {
    const gone = { ...fileOf('a.ris', 'x'), arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect((await problemOf(readImport(gone, options))).name).toBe('FileUnreadable');
    const signal = AbortSignal.abort();
    const stopped = readImport(validFile('ris'), { ...options, signal });
    await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
  });
});

describe('what is pasted', () => {
  it('is recognised as a file is', async () => {
    const { incoming } = await readPasted('@book{a, title = {Pasted}}', options);
    expect(incoming).toMatchObject({ kind: 'bibtex', file: '', papers: [{ title: 'Pasted' }] });
    const problem = await problemOf(readPasted('["half \ud83d"]', options));
    expect(problem).toMatchObject({ name: 'SignBroken', line: 1, column: 8 });
  });
});

describe('a file of Carrel’s own', () => {
  const own = { format: 'carrel-list', version: 1, savedAt: '2026-05-16T09:30:00.000Z' };
  const incoming: Incoming = {
    kind: 'carrel-list',
    file: 'list.json',
    savedAt: 1,
    device: 'd',
    records: undefined,
    papers: [],
    highlights: [],
    passedOver: [],
  };

  it('is handed to its own reader, also out of a page that holds it', async () => {
    const values: unknown[] = [];
    const readOwn = async (value: unknown) => {
      values.push(value);
      return Promise.resolve({ incoming, isDamaged: false });
    };
    const json = JSON.stringify({ ...own, name: 'a < b' }).replaceAll('<', String.raw`\u003c`);
    const page = `<!doctype html>\n<p>…</p><script type="application/json" id="carrel-list">${json}</script>`;
    await readImport(fileOf('list.html', page), { readOwn });
    await readImport(fileOf('list.json', json), { readOwn });
    expect(values).toEqual([
      { ...own, name: 'a < b' },
      { ...own, name: 'a < b' },
    ]);
  });

  it('that is not what was saved comes with that, to be looked at only', async () => {
    const readOwn = () => Promise.resolve({ incoming, isDamaged: true });
    const read = await readImport(fileOf('list.json', JSON.stringify(own)), { readOwn });
    expect(read.damage).toMatchObject({
      name: 'HashDiffers',
      field: 'sha256',
      checked: [{ what: 'whole' }, { what: 'kind', savedAt: Date.parse(own.savedAt) }],
    });
  });
});
