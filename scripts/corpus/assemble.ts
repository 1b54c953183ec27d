/** Stage 6: the corpus, its index and its manifest, written so that a reader never meets half of one. */
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
import type { Corpus, CorpusPart, Manifest } from '#domain/corpus';
import type { Datasheet } from '#domain/datasheet';
import { inRestingOrder } from '#domain/resting-order';
import { encodeTopicMap } from '#domain/topic-map';
import { compileIndex, MOST_COMPILED } from '../../src/search/compiled-index.ts';
import { compileMap, MOST_MAPPED } from './map/compile-map.ts';

const CHUNK = 1 << 20;
const BUILT_NAME = /^(?:(?:corpus|map|datasheet)-[0-9a-f]{12}\.json|index-[0-9a-f]{12}\.bin)$/;

/**
 * Writes `corpus-<hash>.json`, `index-<hash>.bin`, `map-<hash>.json`, `datasheet-<hash>.json` where one
 * is given, and then `manifest.json` into a folder, made if need be, each under a temporary name first;
 * files of earlier builds go last. Throws what the file system
 * throws, and then leaves the folder's earlier build as it was.
 */
export function writeCorpus(
  folder: string,
  corpus: Corpus,
  listings: number,
  sheet?: Omit<Datasheet, 'corpus'>,
): Manifest {
  mkdirSync(folder, { recursive: true });
  // Two builds at a time must not write into one file.
  const temporary = (what: string): string => join(folder, `.${what}-${process.pid}.tmp`);
  const parts = ['corpus', 'index', 'map', 'datasheet', 'manifest'].map(temporary);
  const [corpusPart = '', indexPart = '', mapPart = '', sheetPart = '', manifestPart = ''] = parts;
  try {
    const { sha256, bytes } = writeHashed(corpusPart, chunked(corpusText(corpus)));
    const name = `corpus-${sha256.slice(0, 12)}.json`;
    const index = writeIndex(indexPart, corpus, sha256);
    const map = writeMap(mapPart, corpus, sha256);
    const datasheet = sheet && writeDatasheet(sheetPart, sheet, sha256);
    const manifest: Manifest = {
      format: MANIFEST_FORMAT,
      version: CORPUS_VERSION,
      corpus: name,
      sha256,
      bytes,
      papers: corpus.papers.length,
      listings,
      ...(index && { index }),
      ...(map && { map }),
      ...(datasheet && { datasheet }),
    };
    writeFileSync(manifestPart, `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(corpusPart, join(folder, name));
    if (index) renameSync(indexPart, join(folder, index.file));
    if (map) renameSync(mapPart, join(folder, map.file));
    if (datasheet) renameSync(sheetPart, join(folder, datasheet.file));
    renameSync(manifestPart, join(folder, 'manifest.json'));
    removeStale(folder, [name, index?.file, map?.file, datasheet?.file]);
    return manifest;
  } finally {
    for (const part of parts) rmSync(part, { force: true });
  }
}

function writeIndex(path: string, { papers }: Corpus, corpus: string): CorpusPart | undefined {
  if (papers.length > MOST_COMPILED) return undefined;
  const { sha256, bytes } = writeHashed(path, [compileIndex(inRestingOrder(papers))]);
  return { file: `index-${sha256.slice(0, 12)}.bin`, sha256, bytes, corpus };
}

function writeMap(path: string, { papers }: Corpus, corpus: string): CorpusPart | undefined {
  if (papers.length > MOST_MAPPED) return undefined;
  const text = encodeTopicMap(compileMap(inRestingOrder(papers)), corpus);
  const { sha256, bytes } = writeHashed(path, [Buffer.from(text, 'utf8')]);
  return { file: `map-${sha256.slice(0, 12)}.json`, sha256, bytes, corpus };
}

function writeDatasheet(
  path: string,
  sheet: Omit<Datasheet, 'corpus'>,
  corpus: string,
): CorpusPart {
  const text = JSON.stringify({ ...sheet, corpus } satisfies Datasheet);
  const { sha256, bytes } = writeHashed(path, [Buffer.from(`${text}\n`, 'utf8')]);
  return { file: `datasheet-${sha256.slice(0, 12)}.json`, sha256, bytes, corpus };
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

/** Text is gathered into chunks, so that a paper does not cost a write. */
function* chunked(text: Iterable<string>): Generator<Buffer> {
  let pending = '';
  for (const piece of text) {
    pending += piece;
    if (pending.length < CHUNK) continue;
    yield Buffer.from(pending, 'utf8');
    pending = '';
  }
  yield Buffer.from(pending, 'utf8');
}

function writeHashed(
  path: string,
  chunks: Iterable<Uint8Array>,
): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      hash.update(chunk);
      for (let from = 0; from < chunk.length;) from += writeSync(file, chunk, from);
      bytes += chunk.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest('hex'), bytes };
}

function removeStale(folder: string, current: readonly (string | undefined)[]): void {
  for (const name of readdirSync(folder)) {
    if (BUILT_NAME.test(name) && !current.includes(name)) rmSync(join(folder, name));
  }
}
