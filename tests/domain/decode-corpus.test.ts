import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CorpusFormatError,
  NewerFormatError,
  decodeCorpus,
  decodeManifest,
} from '#domain/decode-corpus';

const SHA = 'ab'.repeat(32);

function manifest(): Record<string, unknown> {
  return {
    format: 'carrel-manifest',
    version: 1,
    corpus: 'corpus-abababababab.json',
    sha256: SHA,
    bytes: 10,
    papers: 1,
    listings: 2,
  };
}

const PAPER = {
  id: '0123456789ab',
  title: 'One',
  abstract: 'First.',
  truncated: true,
  authorCount: 5,
  organization: 'Someone',
  publishedOn: '2024-02-29',
  yearInferred: true,
  commentCount: 0,
  links: [{ url: 'https://github.com/a/b', kind: 'code' }],
  listings: [{ source: 'a.txt', line: 3, position: 1 }],
};

const SOURCE = {
  name: 'a.txt',
  title: 'A page',
  shape: 'C',
  pageDay: 'May 12',
  savedYear: 2026,
  listings: 1,
};

function corpus(): Record<string, unknown> {
  return { format: 'carrel-corpus', version: 1, sources: [SOURCE], papers: [PAPER] };
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** A copy with one value changed; a path such as `papers.0.links.0.url`. */
function changed(whole: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const next =
    rest.length === 0 ? value : changed(Reflect.get(Object(whole), key), rest.join('.'), value);
  if (Array.isArray(whole))
    return whole.map((item, index) => (String(index) === key ? next : item));
  return { ...Object(whole), [key]: next };
}

describe('decodeManifest', () => {
  it('answers a manifest equal to a good one', () => {
    expect(decodeManifest(manifest())).toEqual(manifest());
  });

  it('answers the index it names, and ignores one of other papers or in disorder', () => {
    const index = {
      file: 'index-cdcdcdcdcdcd.bin',
      sha256: 'cd'.repeat(32),
      bytes: 9,
      corpus: SHA,
    };
    expect(decodeManifest({ ...manifest(), index })).toEqual({ ...manifest(), index });
    for (const other of [
      { ...index, corpus: 'ef'.repeat(32) },
      { ...index, sha256: 'ef'.repeat(32) },
      { ...index, sha256: 'cd' },
      { ...index, file: '../../index-cdcdcdcdcdcd.bin' },
      { ...index, bytes: '9' },
      'index-cdcdcdcdcdcd.bin',
      null,
    ]) {
      expect(decodeManifest({ ...manifest(), index: other })).toEqual(manifest());
    }
  });

  it('answers the map it names, and ignores one of other papers or in disorder', () => {
    const sha256 = 'cd'.repeat(32);
    const map = { file: 'map-cdcdcdcdcdcd.json', sha256, bytes: 9, corpus: SHA };
    expect(decodeManifest({ ...manifest(), map })).toEqual({ ...manifest(), map });
    for (const other of [
      { ...map, corpus: sha256 },
      { ...map, file: 'index-cdcdcdcdcdcd.bin' },
      null,
    ]) {
      expect(decodeManifest({ ...manifest(), map: other })).toEqual(manifest());
    }
  });

  it('ignores keys it does not know', () => {
    expect(decodeManifest({ ...manifest(), extra: 'index-1.json' })).toEqual(manifest());
  });

  it.each([
    ['format', 'carrel-corpus'],
    ['version', '1'],
    ['version', 0],
    ['corpus', '../corpus-abababababab.json'],
    ['corpus', 'corpus-bbbbbbbbbbbb.json'],
    ['sha256', SHA.toUpperCase()],
    ['bytes', -1],
    ['papers', 1.5],
    ['listings', Number.POSITIVE_INFINITY],
    ['listings', undefined],
  ])('refuses %s: %s', (key, value) => {
    const error = caught(() => decodeManifest({ ...manifest(), [key]: value }));
    expect(error).toBeInstanceOf(CorpusFormatError);
    expect(error).toMatchObject({ name: 'CorpusFormatError', place: key });
  });
});

describe('decodeCorpus', () => {
  it('answers a corpus equal to a good one, with and without what is optional', () => {
    expect(decodeCorpus(corpus())).toEqual(corpus());
    const { id, title, abstract, listings } = PAPER;
    const bare = { id, title, abstract, links: [], listings };
    expect(decodeCorpus({ ...corpus(), papers: [bare] }).papers).toEqual([bare]);
  });

  it('copies known keys only', () => {
    const strange = { ...PAPER, note: 'x', links: [{ ...PAPER.links[0], rel: 'x' }] };
    expect(decodeCorpus({ ...corpus(), papers: [strange] })).toEqual(corpus());
  });

  it('reads own keys only', () => {
    const inherited: unknown = Object.create(corpus());
    expect(caught(() => decodeCorpus(inherited))).toMatchObject({ place: 'format' });
  });

  it.each([
    ['papers', {}, 'papers'],
    ['sources', null, 'sources'],
    ['sources.0', 'a.txt', 'sources[0]'],
    ['sources.0.name', '', 'sources[0].name'],
    ['sources.0.title', 5, 'sources[0].title'],
    ['sources.0.shape', 'D', 'sources[0].shape'],
    ['sources.0.pageDay', 12, 'sources[0].pageDay'],
    ['sources.0.savedYear', '2026', 'sources[0].savedYear'],
    ['sources.0.listings', -1, 'sources[0].listings'],
    ['papers.0', [], 'papers[0]'],
    ['papers.0.id', '0123456789AB', 'papers[0].id'],
    ['papers.0.id', '0123456789abc', 'papers[0].id'],
    ['papers.0.title', '', 'papers[0].title'],
    ['papers.0.abstract', undefined, 'papers[0].abstract'],
    ['papers.0.truncated', false, 'papers[0].truncated'],
    ['papers.0.authorCount', 0, 'papers[0].authorCount'],
    ['papers.0.organization', null, 'papers[0].organization'],
    ['papers.0.publishedOn', '2025-02-29', 'papers[0].publishedOn'],
    ['papers.0.publishedOn', '2025-2-1', 'papers[0].publishedOn'],
    ['papers.0.publishedOn', '2025-13-01', 'papers[0].publishedOn'],
    ['papers.0.yearInferred', 'yes', 'papers[0].yearInferred'],
    ['papers.0.commentCount', 0.5, 'papers[0].commentCount'],
    ['papers.0.links', undefined, 'papers[0].links'],
    ['papers.0.links.0.url', 'javascript:alert(1)', 'papers[0].links[0].url'],
    ['papers.0.links.0.url', 'java\nscript:alert(1)', 'papers[0].links[0].url'],
    ['papers.0.links.0.kind', 'virus', 'papers[0].links[0].kind'],
    ['papers.0.listings', [], 'papers[0].listings'],
    ['papers.0.listings.0.source', 'b.txt', 'papers[0].listings[0].source'],
    ['papers.0.listings.0.line', 0, 'papers[0].listings[0].line'],
    ['papers.0.listings.0.position', '1', 'papers[0].listings[0].position'],
  ])('refuses %s: %s', (path, value, place) => {
    const error = caught(() => decodeCorpus(changed(corpus(), path, value)));
    expect(error).toBeInstanceOf(CorpusFormatError);
    expect(error).toMatchObject({ name: 'CorpusFormatError', place });
  });

  it('says what was expected and what was found', () => {
    const error = caught(() => decodeCorpus(changed(corpus(), 'papers.0.links.0.url', 'ftp://x')));
    expect(error).toMatchObject({ expected: 'an http(s) address', found: '"ftp://x"' });
    expect(String(error)).toBe(
      'CorpusFormatError: papers[0].links[0].url: expected an http(s) address, found "ftp://x"',
    );
  });

  it('refuses two papers of one id and two sources of one name', () => {
    const papers = caught(() => decodeCorpus({ ...corpus(), papers: [PAPER, PAPER] }));
    expect(papers).toMatchObject({ place: 'papers[1].id', found: '"0123456789ab"' });
    const sources = caught(() => decodeCorpus({ ...corpus(), sources: [SOURCE, SOURCE] }));
    expect(sources).toMatchObject({ place: 'sources[1].name' });
  });

  it('names a newer version before it looks at anything else', () => {
    const error = caught(() => decodeCorpus({ format: 'carrel-corpus', version: 2 }));
    expect(error).toBeInstanceOf(NewerFormatError);
    expect(error).toMatchObject({ name: 'NewerFormatError', found: 2, supported: 1 });
    expect(caught(() => decodeManifest({ format: 'carrel-manifest', version: 9 }))).toMatchObject({
      name: 'NewerFormatError',
      found: 9,
    });
  });

  it('answers any value with a corpus or a named error', () => {
    const near = fc
      .tuple(
        fc.constantFrom('papers', 'sources', 'papers.0', 'papers.0.links', 'papers.0.listings.0'),
        fc.jsonValue(),
      )
      .map(([path, value]) => changed(corpus(), path, value));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (value) => {
        const error = caught(() => decodeCorpus(value));
        expect(error === undefined || error instanceof CorpusFormatError).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads 100,000 papers in linear time', () => {
    const papers = Array.from({ length: 100_000 }, (_, index) => ({
      ...PAPER,
      id: index.toString(16).padStart(12, '0'),
    }));
    const started = performance.now();
    expect(decodeCorpus({ ...corpus(), papers }).papers).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
