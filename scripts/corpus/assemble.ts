/** Stage 6: the corpus and its manifest, written so that a reader never meets half of one. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FORMAT, CORPUS_VERSION, MANIFEST_FORMAT } from '#domain/corpus';
import type { Corpus, Manifest } from '#domain/corpus';

const CHUNK = 1 << 20;
const CORPUS_NAME = /^corpus-[0-9a-f]{12}\.json$/;

/**
 * Writes `corpus-<hash>.json` and then `manifest.json` into a folder, made if need be, each under a
 * temporary name first; corpora of earlier builds go last. Throws what the file system throws, and
 * then leaves the folder's earlier build as it was.
 */
export function writeCorpus(folder: string, corpus: Corpus, listings: number): Manifest {
  mkdirSync(folder, { recursive: true });
  // Two builds at a time must not write into one file.
  const temporary = join(folder, `.corpus-${process.pid}.tmp`);
  const temporaryManifest = join(folder, `.manifest-${process.pid}.tmp`);
  try {
    const { sha256, bytes } = writeHashed(temporary, corpusText(corpus));
    const name = `corpus-${sha256.slice(0, 12)}.json`;
    const manifest: Manifest = {
      format: MANIFEST_FORMAT,
      version: CORPUS_VERSION,
      corpus: name,
      sha256,
      bytes,
      papers: corpus.papers.length,
      listings,
    };
    writeFileSync(temporaryManifest, `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(temporary, join(folder, name));
    renameSync(temporaryManifest, join(folder, 'manifest.json'));
    removeStale(folder, name);
    return manifest;
  } finally {
    rmSync(temporary, { force: true });
    rmSync(temporaryManifest, { force: true });
  }
}

/** The corpus as JSON, a paper at a time: the whole of it may be longer than a string can be. */
function* corpusText(corpus: Corpus): Generator<string> {
  const { sources } = corpus;
  yield `{"format":${JSON.stringify(CORPUS_FORMAT)},"version":${CORPUS_VERSION},`;
  yield `"sources":${JSON.stringify(sources)},"papers":[`;
  let comma = '';
  for (const paper of corpus.papers) {
    yield `${comma}\n${JSON.stringify(paper)}`;
    comma = ',';
  }
  yield '\n]}\n';
}

function writeHashed(path: string, text: Iterable<string>): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  let bytes = 0;
  let pending = '';
  const flush = (): void => {
    const chunk = Buffer.from(pending, 'utf8');
    hash.update(chunk);
    for (let from = 0; from < chunk.length;) from += writeSync(file, chunk, from);
    bytes += chunk.length;
    pending = '';
  };
  try {
    for (const piece of text) {
      pending += piece;
      if (pending.length >= CHUNK) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest('hex'), bytes };
}

function removeStale(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    if (CORPUS_NAME.test(name) && name !== current) rmSync(join(folder, name));
  }
}
