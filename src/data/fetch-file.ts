/** Files of the site, fetched whole and as they were made, or not at all. */
import { LibraryError } from '#domain/problems';

/** A file as the manifest names it. */
export interface NamedFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export function corpusUrl(base: string, file: string): string {
  return new URL(`corpus/${file}`, base).href;
}

/**
 * Fetches a file and checks it against its hash.
 *
 * @throws {LibraryError} `CorpusUnreachable`, `CorpusDamaged`
 */
export async function fetchIntact(
  base: string,
  wanted: NamedFile,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = wanted;
  const url = corpusUrl(base, file);
  // The service worker may have put away a damaged copy; it does not know the second address.
  for (const address of [url, `${url}?anew`]) {
    const bytes = await fetchBytes(address, file, onBytes);
    if (await isIntact(bytes, wanted)) return bytes;
  }
  throw new LibraryError({ name: 'CorpusDamaged', file });
}

/** Hash where the page may hash (https, localhost); elsewhere at least the length. */
async function isIntact(bytes: Uint8Array<ArrayBuffer>, wanted: NamedFile): Promise<boolean> {
  if (bytes.byteLength !== wanted.bytes) return false;
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === wanted.sha256;
}

/** A connection that sends nothing for so long is as good as none, in ms. */
const STALL_MS = 30_000;

export async function fetchBytes(
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
