import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCorpus } from '#domain/decode-corpus';
import { compileCorpus } from '../../../scripts/corpus/compile.ts';
import { formatFault } from '#domain/listing/fault';
import { bytesOf, writeAlternating, writeSpaced } from '../../helpers/saved-page.ts';

type Page = string | Uint8Array;

function compile(pages: Readonly<Record<string, Page>>, notes?: string) {
  const names = Object.keys(pages).toSorted();
  return compileCorpus({
    names,
    pages: () =>
      names.map((name) => {
        const page = pages[name] ?? '';
        return { name, bytes: typeof page === 'string' ? bytesOf(page) : page };
      }),
    ...(notes !== undefined && { notes: { name: 'sources.json', bytes: bytesOf(notes) } }),
  });
}

function faultsOf(pages: Readonly<Record<string, Page>>, notes?: string): string[] {
  const compiled = compile(pages, notes);
  return 'faults' in compiled ? compiled.faults.map(formatFault) : [];
}

const one = { title: 'One', abstract: 'First text.' };
const two = { title: 'Two', abstract: 'Second text.' };

describe('compileCorpus', () => {
  it('makes a corpus that the app accepts', () => {
    const details = { by: 4, month: 9, day: 23, year: 2024, comments: 3 };
    const compiled = compile(
      { 'a.txt': writeSpaced([{ ...one, details }, two]), 'b.txt': writeAlternating([one]) },
      '{ "a.txt": { "title": "Ones", "savedYear": 2027 } }',
    );
    expect('corpus' in compiled && decodeCorpus(compiled.corpus)).toMatchObject({
      sources: [
        {
          name: 'a.txt',
          title: 'Ones',
          shape: 'C',
          pageDay: 'May 12',
          savedYear: 2027,
          listings: 2,
        },
        { name: 'b.txt', shape: 'B', listings: 1 },
      ],
    });
    expect('report' in compiled && compiled.report).toMatchObject({
      sources: 2,
      listings: 3,
      papers: 2,
      onSeveralSources: 1,
      dated: 1,
      lines: 10 + 3 + 4,
    });
  });

  it('collects the faults of all pages and of sources.json, by file and line', () => {
    const pages = { 'b.txt': 'none', 'a.txt': `${writeSpaced([one])}\nTwo\n` };
    expect(faultsOf(pages, '{"c.txt": {}}')).toEqual([
      'a.txt:17: a title without an abstract: “Two”',
      'b.txt:1: no header of a Daily Papers page',
      'sources.json:1: no page is named “c.txt”',
    ]);
  });

  it('refuses titles that no key can be made of, and empty abstracts', () => {
    const strange = [
      { title: '???', abstract: 'x' },
      { title: 'Three', abstract: '{}' },
    ];
    expect(faultsOf({ 'a.txt': writeSpaced(strange) })).toEqual([
      'a.txt:13: a title without any letter or digit',
      'a.txt:17: an abstract without any text',
    ]);
  });

  it('refuses two pages of one title', () => {
    const pages = { 'a.txt': writeSpaced([one]), 'b.txt': writeSpaced([two]) };
    const notes = '{ "a.txt": { "title": "X" }, "b.txt": { "title": "X" } }';
    expect(faultsOf(pages, notes)).toEqual(['sources.json:1: “X” names both a.txt and b.txt']);
  });

  it('reports a page that could not be read', () => {
    const fault = { file: 'a.txt', line: 1, reason: 'the file cannot be read (EACCES)' };
    const compiled = compileCorpus({ names: ['a.txt'], pages: () => [{ name: 'a.txt', fault }] });
    expect(compiled).toEqual({ faults: [fault] });
  });

  it('answers any folder with a corpus the app accepts, or with faults', () => {
    const line = fc.oneof(
      fc.constantFrom('', '·', '• 5 authors', 'Oct 20, 2025', 'Feb 29', 'Jan 6 2', '\\', '{', '$'),
      fc.constantFrom('A title', 'Text. ``x', 'https://github.com/a/b{', 'Org', '\u2028', '```'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const body = fc.array(line, { maxLength: 12 });
    const header = 'Get trending papers in your email inbox!\n';
    const page = fc.oneof(
      body.map((lines) => `${header}May 12\n\n${lines.join('\n\n')}`),
      body.map((lines) => `${header}Subscribe${lines.join('\n')}`),
      fc.uint8Array({ maxLength: 100 }),
    );
    const notes = fc.option(fc.oneof(fc.json(), fc.string()), { nil: undefined });
    fc.assert(
      fc.property(page, page, notes, (first, second, text) => {
        const compiled = compile({ 'a.txt': first, 'b.txt': second }, text);
        if ('faults' in compiled) expect(compiled.faults.length).toBeGreaterThan(0);
        else expect(decodeCorpus(compiled.corpus)).toEqual(compiled.corpus);
      }),
      { numRuns: 500 },
    );
  });
});
