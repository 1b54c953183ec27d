import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeCorpus, decodeManifest } from '#domain/decode-corpus';
import { decodeDatasheet } from '#domain/decode-datasheet';
import { inRestingOrder } from '#domain/resting-order';
import { decodeTopicMap } from '#domain/topic-map';
import { compileIndex } from '../../src/search/compiled-index.ts';
import { runCompileCorpus } from '../../scripts/compile-corpus.ts';
import { writeSpaced } from '../helpers/saved-page.ts';

let folder = '';
let seeds = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-test-'));
  seeds = join(folder, 'seeds');
  out = join(folder, 'out');
  mkdirSync(seeds);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]) {
  const output: string[] = [];
  const errors: string[] = [];
  const code = runCompileCorpus(args.length === 0 ? ['--seeds', seeds, '--out', out] : args, {
    out: (line) => output.push(line),
    error: (line) => errors.push(line),
  });
  return { code, output, errors };
}

function writeSeed(name: string, text: string): void {
  writeFileSync(join(seeds, name), text);
}

const PAGE = writeSpaced([{ title: 'One', abstract: 'At https://github.com/a/b.' }]);

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(out, name), 'utf8'));
}

describe('a build', () => {
  it('writes a corpus under the name of its hash, and a manifest that names it', () => {
    writeSeed('a.txt', PAGE);
    expect(run().code).toBe(0);
    const manifest = decodeManifest(readJson('manifest.json'));
    const bytes = readFileSync(join(out, manifest.corpus));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
    expect(manifest).toMatchObject({ bytes: bytes.length, papers: 1, listings: 1 });
    expect(decodeCorpus(readJson(manifest.corpus)).papers[0]?.title).toBe('One');
    expect(readdirSync(out).toSorted()).toEqual([
      manifest.corpus,
      manifest.datasheet?.file,
      manifest.index?.file,
      'manifest.json',
      manifest.map?.file,
    ]);
  });

  it('writes the index of the corpus, in resting order, and names both in the manifest', () => {
    const listings = ['Zeta', 'Alpha', 'Mu'].map((title) => ({ title, abstract: `${title} so.` }));
    writeSeed('a.txt', writeSpaced(listings));
    run();
    const { corpus, sha256, index } = decodeManifest(readJson('manifest.json'));
    const file = readFileSync(join(out, index?.file ?? ''));
    const { papers } = decodeCorpus(readJson(corpus));
    expect(Buffer.compare(file, compileIndex(inRestingOrder(papers)))).toBe(0);
    expect(index).toEqual({
      file: `index-${index?.sha256.slice(0, 12)}.bin`,
      sha256: createHash('sha256').update(file).digest('hex'),
      bytes: file.length,
      corpus: sha256,
    });
  });

  it('writes the map of the corpus, in resting order, and names it in the manifest', () => {
    const listings = ['Zeta', 'Alpha', 'Mu'].map((title) => ({ title, abstract: `${title} so.` }));
    writeSeed('a.txt', writeSpaced(listings));
    const { output } = run();
    const { sha256, map } = decodeManifest(readJson('manifest.json'));
    const file = readFileSync(join(out, map?.file ?? ''));
    expect(decodeTopicMap(file, { corpus: sha256, papers: 3 })?.names).toMatchObject([
      { papers: 3 },
    ]);
    expect(output).toContain(`written: ${map?.file}, ${map?.bytes} bytes`);
    expect(map).toEqual({
      file: `map-${map?.sha256.slice(0, 12)}.json`,
      sha256: createHash('sha256').update(file).digest('hex'),
      bytes: file.length,
      corpus: sha256,
    });
  });

  it('writes what is known of the corpus, and names it in the manifest', () => {
    writeSeed('a.txt', writeSpaced([{ title: 'One', abstract: 'A large language model (LLM).' }]));
    run();
    const { sha256, datasheet } = decodeManifest(readJson('manifest.json'));
    const bytes = readFileSync(join(out, datasheet?.file ?? ''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(datasheet?.sha256);
    expect(datasheet).toMatchObject({ bytes: bytes.length, corpus: sha256 });
    expect(decodeDatasheet(readJson(datasheet?.file ?? ''))).toMatchObject({
      corpus: sha256,
      papers: 1,
      sources: [{ name: 'a.txt', listings: 1, papers: 1 }],
      abbreviations: { commonest: [{ short: 'LLM', long: 'large language model' }] },
    });
  });

  it('removes the corpus of an earlier build with all that belongs to it, and nothing else', () => {
    writeSeed('a.txt', PAGE);
    run();
    writeFileSync(join(out, 'corpus-notes.json'), '{}');
    writeFileSync(join(out, 'index-0123456789ab.json'), '{}');
    const earlier = decodeManifest(readJson('manifest.json')).corpus;
    writeSeed('a.txt', PAGE.replace('One', 'Other'));
    expect(run().code).toBe(0);
    const { corpus, index, map, datasheet } = decodeManifest(readJson('manifest.json'));
    expect(corpus).not.toBe(earlier);
    const kept = ['corpus-notes.json', 'index-0123456789ab.json', 'manifest.json'];
    const built = [index, map, datasheet].map((part) => part?.file ?? 'missing');
    const inOut = [corpus, ...built, ...kept];
    expect(readdirSync(out).toSorted()).toEqual(inOut.toSorted());
  });

  it('reads *.txt only, and no hidden file', () => {
    writeSeed('a.txt', PAGE);
    writeSeed('README.md', '# none');
    writeSeed('._a.txt', 'none');
    expect(run().output).toContain('sources: 1');
  });

  it('is the same for pages that were saved another way', () => {
    writeSeed('a.txt', PAGE);
    run();
    const first = decodeManifest(readJson('manifest.json')).sha256;
    writeSeed(
      'a.txt',
      `\uFEFF${PAGE.trimEnd().replaceAll('\n', ' \r\n').replaceAll(' ', '\u00A0')}`,
    );
    run();
    expect(decodeManifest(readJson('manifest.json')).sha256).toBe(first);
  });
});

describe('a build with faults', () => {
  it('prints each as file:line: reason, exits 1 and leaves the earlier build as it was', () => {
    writeSeed('a.txt', PAGE);
    run();
    const before = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
    writeSeed('b.txt', `${PAGE}\nTwo\n`);
    writeSeed('c.txt', '');
    expect(run()).toEqual({
      code: 1,
      output: [],
      errors: [
        'b.txt:17: a title without an abstract: “Two”',
        'c.txt:1: the page is empty',
        '2 faults; nothing was written.',
      ],
    });
    expect(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])).toEqual(
      before,
    );
  });

  it('makes no folder where there was none', () => {
    writeSeed('a.txt', 'none');
    expect(run().code).toBe(1);
    expect(readdirSync(folder)).toEqual(['seeds']);
  });

  it('names a folder called like a page', () => {
    mkdirSync(join(seeds, 'a.txt'));
    expect(run().errors[0]).toBe('a.txt:1: the file cannot be read (EISDIR)');
  });
});

describe('a command that cannot be followed', () => {
  it('says in one sentence that a folder is missing', () => {
    expect(run('--seeds', join(folder, 'none'), '--out', out)).toEqual({
      code: 1,
      output: [],
      errors: [`There is no folder of pages at ${join(folder, 'none')}.`],
    });
  });

  it('says in one sentence that a folder is empty', () => {
    expect(run().errors).toEqual([`The folder ${seeds} holds no page (*.txt).`]);
  });

  it.each([['--sedes', 'x'], ['--seeds'], ['extra'], ['-x']])(
    'explains its use at %s',
    (...args) => {
      const { code, errors } = run(...args);
      expect(code).toBe(1);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/Usage: npm run corpus -- \[--seeds DIR\] \[--out DIR\]$/);
      expect(errors[0]).not.toContain('\n');
    },
  );

  it('says why the corpus could not be written, and leaves no half of one', () => {
    writeSeed('a.txt', PAGE);
    writeFileSync(out, 'a file where the folder should be');
    const { code, errors } = run();
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`The corpus could not be written to ${out}`);
    expect(readFileSync(out, 'utf8')).toBe('a file where the folder should be');
  });
});

describe('the command line', () => {
  it('runs the same build in a process of its own', () => {
    writeSeed('a.txt', PAGE);
    run();
    const elsewhere = join(folder, 'elsewhere');
    const args = [
      '--import',
      'tsx',
      'scripts/compile-corpus.ts',
      '--seeds',
      seeds,
      '--out',
      elsewhere,
    ];
    const report = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(report).toContain('lines, every one accounted for: 8');
    for (const name of readdirSync(out)) {
      expect(readFileSync(join(elsewhere, name))).toEqual(readFileSync(join(out, name)));
    }
  });
});
