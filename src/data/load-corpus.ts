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
import type { CorpusRow } from './schema.ts';

function corpusUrl(base: string, file: string): string {
  return new URL(`corpus/${file}`, base).href;
}

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

async function fetchCorpus(
  base: string,
  manifest: Manifest,
  onProgress: (progress: LoadProgress) => void,
): Promise<Corpus> {
  const { corpus: file, bytes: totalBytes } = manifest;
  const onBytes = (loadedBytes: number): void =>
    onProgress({ stage: 'fetching', loadedBytes, totalBytes });
  const url = corpusUrl(base, file);
  // The service worker may have put away a damaged copy; it does not know the second address.
  for (const address of [url, `${url}?anew`]) {
    const bytes = await fetchBytes(address, file, onBytes);
    if (await isIntact(bytes, manifest)) return decode(file, bytes, decodeCorpus);
  }
  throw new LibraryError({ name: 'CorpusDamaged', file });
}

/** Hash where the page may hash (https, localhost); elsewhere at least the length. */
async function isIntact(bytes: Uint8Array<ArrayBuffer>, manifest: Manifest): Promise<boolean> {
  if (bytes.byteLength !== manifest.bytes) return false;
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === manifest.sha256;
}

/** A connection that sends nothing for so long is as good as none, in ms. */
const STALL_MS = 30_000;

async function fetchBytes(
  url: string,
  file: string,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const stalled = new AbortController();
  const arm = () => setTimeout(() => stalled.abort(), STALL_MS);
  let timer = arm();
  const onPart = (loaded: number): void => {
    clearTimeout(timer);
    timer = arm();
    onBytes(loaded);
  };
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: stalled.signal });
    if (!response.ok || !response.body) {
      throw new LibraryError({ name: 'CorpusUnreachable', file, status: response.status });
    }
    return await readAll(response.body, onPart);
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError({ name: 'CorpusUnreachable', file }, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.byteLength;
    onBytes(loaded);
  }
  const whole = new Uint8Array(loaded);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
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
