/** Every format that is both written and read: what left comes back to where it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnchor } from '#domain/anchor';
import { incomingPaper } from '#domain/exchange/clean-in';
import { exportFile } from '#domain/exchange/export';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { Incoming, IncomingHighlight, IncomingPaper } from '#domain/exchange/incoming';
import { writeLibraryFile, writeListFile } from '#domain/exchange/library-file';
import { readImport } from '#domain/exchange/read-import';
import { readLibraryFile } from '#domain/exchange/read-library-file';
import { selectGiven } from '#domain/exchange/select-list';
import { stateOf } from '#domain/reader/merge';
import { bundleOf } from '../../src/search/bundle-of.ts';
import { anyText } from '../helpers/any-text.ts';
import { Player } from '../domain/reader/play.ts';
import { incoming, ledgerOf, plan, stateOfReader, takeIn } from '../domain/exchange/files.ts';

const ALL = { notes: true, highlights: true, abstracts: true };
const FORMATS = ['json', 'bibtex', 'ris', 'csl', 'annotations', 'html'] as const;

const word = fc.oneof(
  fc.constantFrom('Sepsis', 'alarms', '{TeX}', '\\alpha', '100 %', '#5', 'é', '"x"', '<b>', '—'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
const address = fc.constantFrom(
  '',
  'https://example.org/volume',
  'https://example.org/a b?c=1#d',
  'https://arxiv.org/abs/2401.00001v2',
  'https://doi.org/10.1000/xyz',
);

const anyPaper = fc
  .record({
    title: words,
    abstract: words,
    authors: fc.array(words, { maxLength: 2 }),
    publishedOn: fc.constantFrom(null, '2024', '2024-05', '2024-05-16'),
    link: address,
    note: fc.oneof(fc.constant(''), words),
    tags: fc.array(words, { maxLength: 2 }),
  })
  .map(({ link, ...raw }) => incomingPaper({ ...raw, links: [link] }));

/** A reader with papers of their own, each on a list, some marked. */
function readerOf(papers: readonly IncomingPaper[]): Player {
  const reader = new Player();
  takeIn(reader, incoming({ papers }));
  const own = Array.from(reader.library.all('ownPapers'), ({ record }) => record);
  const ids = own.map(({ id }) => id);
  reader.play({ kind: 'new-list', id: 'club', name: 'Club', papers: ids });
  for (const [at, { id, abstract }] of own.entries()) {
    const anchor = makeAnchor(abstract, { start: 0, end: abstract.length });
    if (anchor) reader.play({ kind: 'highlight', id: `mark ${at}`, paper: id, as: 'idea', anchor });
    reader.play({ kind: 'tag', on: [`mark ${at}`], name: 'ward' });
    reader.play({ kind: 'note-entry', entry: `club ${id}`, text: `Read ${at}.`, session: id });
  }
  return reader;
}

const textIn =
  ({ library }: Player) =>
  (id: string): string | undefined =>
    library.get('ownPapers', id)?.abstract;

function paperIn({ library }: Player) {
  return (id: string) => {
    const own = library.get('ownPapers', id);
    const links = own && own.url !== '' ? [{ kind: 'paper', url: own.url }] : [];
    return own && { ...own, links, sources: [] };
  };
}

async function listFile(reader: Player): Promise<string> {
  const { rows, papers } = selectGiven(reader.library, { kind: 'list', list: 'club' }, ALL);
  const source = {
    state: stateOf(rows),
    papers,
    device: 'a',
    savedAt: 1,
    paperOf: paperIn(reader),
  };
  return writeListFile(source);
}

async function written(reader: Player, format: ExportFormat): Promise<string> {
  const bundle = bundleOf(
    { kind: 'list', id: 'club' },
    {
      library: reader.library,
      now: 1,
      index: { paper: () => undefined, papersOf: () => [], sourceTitle: (name) => name },
    },
  );
  if (!bundle) throw new Error('There is no such list.');
  return exportFile(format, bundle, ALL, await listFile(reader)).text;
}

async function read(reader: Player, name: string, text: string): Promise<Incoming> {
  const bytes = new TextEncoder().encode(text);
  const source = { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  const { incoming: found, damage } = await readImport(source, {
    readOwn: (value, file) => readLibraryFile(value, file, textIn(reader)),
  });
  expect(damage).toBeUndefined();
  return found;
}

const NAMES: Readonly<Record<(typeof FORMATS)[number], string>> = {
  json: 'club.json',
  bibtex: 'club.bib',
  ris: 'club.ris',
  csl: 'club.csl.json',
  annotations: 'club.jsonld',
  html: 'club.html',
};

test.each(FORMATS)(
  'what left as %s and is read again changes no paper and unseats no highlight',
  async (format) => {
    const papers = fc.array(anyPaper, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(papers, async (some) => {
        const reader = readerOf(some);
        const before = reader.records();
        const file = await read(reader, NAMES[format], await written(reader, format));
        const textOf = textIn(reader);
        const { conflicts } = plan(reader, file, [], { textOf });
        takeIn(reader, file, [], { textOf });
        const after = reader.records();
        for (const [key, record] of before) {
          if (/^(ownPapers|highlights|entries|lists) /.test(key)) {
            expect(after.get(key)).toEqual(record);
          }
        }
        expect(reader.library.count('ownPapers')).toBe(
          [...before.keys()].filter((key) => key.startsWith('ownPapers ')).length,
        );
        if (!['annotations', 'json', 'html'].includes(format)) return;
        expect(conflicts).toEqual([]);
        expect(after).toEqual(before);
      }),
      { numRuns: 25 },
    );
  },
);

/** A file with broken signs is refused as a whole. */
const wellFormed = anyText.map((text) => text.toWellFormed());

const anyForeign = fc
  .record({
    papers: fc.array(
      fc.record({
        id: fc.option(wellFormed, { nil: undefined }),
        title: wellFormed,
        abstract: wellFormed,
        publishedOn: fc.constantFrom(null, '2024', '2024-13', 'soon'),
        authors: fc.array(wellFormed, { maxLength: 2 }),
        doi: wellFormed,
        links: fc
          .array(fc.oneof(address, wellFormed), { maxLength: 2 })
          .map((urls) => urls.map((url) => ({ kind: 'paper' as const, url }))),
        tags: fc.array(wellFormed, { maxLength: 2 }),
        note: wellFormed,
      }),
      { maxLength: 4 },
    ),
    highlights: fc.array(
      fc.record({
        paper: fc.option(fc.nat(5)),
        exact: wellFormed,
        prefix: wellFormed,
        suffix: wellFormed,
        start: fc.option(fc.integer({ min: -1, max: 50 })),
        end: fc.option(fc.integer({ min: -1, max: 50 })),
        note: wellFormed,
        tags: fc.array(wellFormed, { maxLength: 2 }),
        kind: fc.constantFrom('', 'Doubt', 'none'),
        createdAt: fc.option(fc.oneof(fc.integer(), fc.double())),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ papers, highlights }) => {
    const all: readonly IncomingPaper[] = papers.map(({ id, ...rest }) =>
      id === undefined || id === '' ? rest : { ...rest, id },
    );
    const marks: readonly IncomingHighlight[] = highlights;
    return { papers: all, highlights: marks };
  });

test('whatever a foreign file holds, our own file of it opens again', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyForeign,
      fc.constantFrom('hypothesis', 'carrel-list'),
      async (held, kind) => {
        const reader = new Player();
        const records = { rows: stateRows(), deleted: [], earlier: [], seen: [] };
        const file = incoming({ ...held, kind, ...(kind === 'carrel-list' && { records }) });
        takeIn(reader, file);
        const text = await writeLibraryFile({
          state: stateOfReader(reader),
          seen: ledgerOf(reader.changes).seen().values(),
          device: 'a',
          savedAt: 1,
          paperOf: paperIn(reader),
        });
        const again = await read(reader, 'backup.json', text);
        expect(plan(reader, again).doing).toBeUndefined();
      },
    ),
    { numRuns: 100 },
  );
});

function stateRows() {
  return new Player().library.rows();
}
