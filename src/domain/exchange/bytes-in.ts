/** From the bytes of a file to its text: not too many of them, unpacked, and in UTF-8. */
import { FileProblem, type FileFault } from '#domain/exchange/import-problem';

/** Bytes of the largest file that is read, packed or not. */
export const MOST_BYTES = 200e6;

/** What of a file is asked for: a `File` or `Blob` of the browser, or of Node. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

export interface ReadLimits {
  readonly most: number;
  readonly signal?: AbortSignal | undefined;
}

function fail(fault: FileFault, cause?: unknown): never {
  throw new FileProblem(fault, { cause });
}

async function bytesOf(source: ByteSource, { most }: ReadLimits): Promise<Uint8Array<ArrayBuffer>> {
  if (source.size > most) fail({ name: 'FileTooLarge', bytes: source.size, most });
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (error) {
    return fail({ name: 'FileUnreadable' }, error);
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks gzip, and stops when more comes out than may. */
async function unpack(packed: Uint8Array<ArrayBuffer>, limits: ReadLimits): Promise<Uint8Array> {
  const unpacking = new DecompressionStream('gzip');
  const writer = unpacking.writable.getWriter();
  // What goes wrong while writing is met again while reading.
  writer
    .write(packed)
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = unpacking.readable.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    limits.signal?.throwIfAborted();
    const { done, value } = await reader
      .read()
      .catch((error: unknown) => fail({ name: 'PackedDamaged' }, error));
    if (done) return joined(pieces, size);
    size += value.length;
    if (size > limits.most) {
      await reader.cancel();
      fail({ name: 'UnpackedTooLarge', most: limits.most });
    }
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** UTF-16 begins with a mark of its own, or has a zero beside nearly every letter. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return true;
  }
  const head = bytes.subarray(0, 400);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return head.length > 3 && zeros > head.length / 3;
}

/** Signs of one byte: letters with accents among plain ones, and nothing that only UTF-8 or a program has. */
function isLatin1(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0xa0 || (byte >= 0x20 && byte < 0x7f) || (byte > 8 && byte < 14),
  );
}

/** How many bytes at the end begin a sign that does not end. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // It leaves a mark at the beginning out by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of bytes that are UTF-8. @throws FileProblem where they are not, or end within a sign */
export function textOf(bytes: Uint8Array): string {
  if (isUtf16(bytes)) fail({ name: 'NotUtf8', looksLike: 'UTF-16' });
  const text = decode(bytes);
  if (text !== undefined) return text;
  const open = openBytes(bytes);
  const begun = open === 0 ? undefined : decode(bytes.subarray(0, bytes.length - open));
  // A single letter of Latin-1 at the very end looks like a sign cut off: only if all else is plain.
  if (begun !== undefined) fail({ name: 'FileCutOff', character: begun.length });
  return fail({ name: 'NotUtf8', looksLike: isLatin1(bytes) ? 'Latin-1' : null });
}

/**
 * The bytes of a file, unpacked where they are gzip.
 * @throws FileProblem where it is too large before or after that, damaged, empty, or cannot be read;
 * what `signal` was aborted with
 */
export async function readBytes(source: ByteSource, limits: ReadLimits): Promise<Uint8Array> {
  const raw = await bytesOf(source, limits);
  limits.signal?.throwIfAborted();
  const bytes = isPacked(raw) ? await unpack(raw, limits) : raw;
  if (bytes.length === 0) fail({ name: 'FileEmpty' });
  return bytes;
}
