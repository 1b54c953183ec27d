import type { Corpus, Manifest } from '#domain/corpus';
import {
  CorpusFormatError,
  NewerFormatError,
  decodeCorpus,
  decodeManifest,
} from '#domain/decode-corpus';
import { summarise } from '#domain/library-summary';
import type { LoadProgress } from '#domain/load-progress';
import { LibraryError } from '#domain/problems';
import { inRestingOrder } from '#domain/resting-order';
import type { StoredPaper } from '#domain/stored-paper';
import { corpusUrl, fetchBytes, fetchIntact } from './fetch-file.ts';
import type { CorpusRow, IndexRow } from './schema.ts';

/**
 * Reads the manifest of the site.
 *
 * @param base absolute address of the site, ending in a slash
 * @throws {LibraryError} `CorpusUnreachable`, `CorpusMalformed`, `CorpusNewer`
 */
export async function fetchManifest(base: string): Promise<Manifest> {
  const file = 'manifest.json';
  const bytes = await fetchBytes(corpusUrl(base, file), file, () => {});
  return decode(file, bytes, decodeManifest);
}

export interface LoadedCorpus {
  readonly row: CorpusRow;
  /** In resting order. */
  readonly papers: readonly StoredPaper[];
}

/**
 * Fetches the corpus that a manifest names and checks it against the manifest's hash and the
 * format.
 *
 * @param base absolute address of the site, ending in a slash
 * @param onProgress told bytes while fetching, then the number of papers read
 * @throws {LibraryError} `CorpusUnreachable`, `CorpusDamaged`, `CorpusMalformed`, `CorpusNewer`
 */
export async function loadCorpus(
  base: string,
  manifest: Manifest,
  onProgress: (progress: LoadProgress) => void,
): Promise<LoadedCorpus> {
  const corpus = await fetchCorpus(base, manifest, onProgress);
  const papers = inRestingOrder(corpus.papers);
  onProgress({ stage: 'reading', papers: papers.length, totalBytes: manifest.bytes });
  const summary = summarise(papers, corpus.sources);
  return { row: { key: 'current', manifest, summary }, papers };
}

/**
 * Fetches the index or map that a manifest names; nothing when there is none.
 * @throws {LibraryError} `CorpusUnreachable`, `CorpusDamaged`
 */
export async function fetchPart(
  base: string,
  manifest: Manifest,
  part: 'index' | 'map',
): Promise<IndexRow | undefined> {
  const named = manifest[part];
  if (!named) return undefined;
  const { sha256, corpus } = named;
  const content = await fetchIntact(base, named, () => {});
  return { key: part === 'map' ? 'map' : 'current', sha256, corpus, content };
}

/** The same for what can do without: nothing when it cannot be had, either. */
export async function loadPart(...of: Parameters<typeof fetchPart>): Promise<IndexRow | undefined> {
  try {
    return await fetchPart(...of);
  } catch {
    return undefined;
  }
}

async function fetchCorpus(
  base: string,
  manifest: Manifest,
  onProgress: (progress: LoadProgress) => void,
): Promise<Corpus> {
  const { corpus: file, bytes: totalBytes } = manifest;
  const onBytes = (loadedBytes: number): void =>
    onProgress({ stage: 'fetching', loadedBytes, totalBytes });
  const wanted = { ...manifest, file };
  return decode(file, await fetchIntact(base, wanted, onBytes), decodeCorpus);
}

function decode<T>(file: string, bytes: Uint8Array, check: (value: unknown) => T): T {
  try {
    return check(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof NewerFormatError) {
      const { found, supported } = error;
      throw new LibraryError({ name: 'CorpusNewer', found, supported }, { cause: error });
    }
    const place = error instanceof CorpusFormatError ? error.place : 'the text itself';
    throw new LibraryError({ name: 'CorpusMalformed', file, place }, { cause: error });
  }
}
