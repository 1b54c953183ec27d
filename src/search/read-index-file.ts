/** Reads an index file. Nothing in it is believed: bytes of any kind end in an index or an error. */
import { ByteReader, BytesError } from './bytes.ts';
import { HEADER, type IndexContent, MAGIC, VERSION } from './index-file.ts';
import { PaperVectors } from './latent.ts';
import { MOST_COUNTS, MOST_PAPERS, ORDINAL_SHIFT, type PostingsContent } from './postings.ts';

/** Bytes that are no index file, or not one that this code can use. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError';
}

function refuse(reason: string): never {
  throw new IndexFileError(reason);
}

/** The sections, to be read one after the other, each to its end. */
class Sections {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #header: DataView;
  #read = 0;
  #start = HEADER;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    if (bytes.length < HEADER) refuse('shorter than its header');
    this.#bytes = bytes;
    this.#header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
    if (MAGIC.some((byte, at) => byte !== bytes[at])) refuse('no index file');
    const version = this.#number(0);
    if (version !== VERSION) refuse(`version ${version}, not ${VERSION}`);
  }

  #number(at: number): number {
    return this.#header.getUint32(MAGIC.length + 4 * at, true);
  }

  next<T>(read: (from: ByteReader) => T): T {
    this.#read += 1;
    const end = this.#start + this.#number(this.#read);
    if (end > this.#bytes.length) refuse('shorter than its sections');
    const from = new ByteReader(this.#bytes.subarray(this.#start, end));
    const value = read(from);
    from.end();
    this.#start = end;
    return value;
  }

  end(): void {
    if (this.#start < this.#bytes.length) refuse('longer than its sections');
  }
}

/** All that is left, as lines, of which no two may be equal and none empty. */
function readLines(from: ByteReader): string[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(from.rest());
  const lines = text === '' ? [] : text.split('\n');
  if (lines.includes('') || new Set(lines).size < lines.length) refuse('an empty or a second line');
  return lines;
}

function readFamilies(from: ByteReader, forms: number, families: number): Uint32Array<ArrayBuffer> {
  const numbers = from.numbers(forms);
  let seen = 0;
  for (const family of numbers) {
    if (family > seen) refuse('a family before its turn');
    if (family === seen) seen += 1;
  }
  if (seen !== families) refuse(`${seen} families with ${families} stems`);
  return numbers;
}

function readPostings(from: ByteReader, lists: number, papers: number): PostingsContent {
  const lengths = from.numbers(lists);
  let total = 0;
  for (const length of lengths) {
    if (length === 0 || length > papers) refuse('a list of too few or too many papers');
    total += length;
  }
  const gaps = from.numbers(total);
  const entries = from.numbers(total);
  let at = 0;
  for (const length of lengths) {
    let ordinal = -1;
    for (const end = at + length; at < end; at += 1) {
      const counts = entries[at] ?? 0;
      ordinal += (gaps[at] ?? 0) + 1;
      if (ordinal >= papers) refuse('a paper beyond the last');
      if (counts === 0 || counts > MOST_COUNTS) refuse('an impossible number of occurrences');
      entries[at] = (ordinal << ORDINAL_SHIFT) | counts;
    }
  }
  return { lengths, entries };
}

function readInitials(from: ByteReader): Uint16Array {
  const codes = from.numbers(from.number());
  if (codes.some((code) => code > 0xffff)) refuse('an initial beyond UTF-16');
  if (new Set(codes).size < codes.length) refuse('an initial for the second time');
  return Uint16Array.from(codes);
}

function readVectors(from: ByteReader, papers: number): PaperVectors | undefined {
  const bytes = from.rest();
  if (bytes.length === 0) return undefined;
  const width = bytes.length / papers;
  if (!Number.isInteger(width)) refuse('vectors of different lengths');
  return new PaperVectors(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), width);
}

function readRelated(from: ByteReader, papers: number): Uint32Array[] | undefined {
  if (from.left === 0) return undefined;
  return Array.from({ length: papers }, (_, ordinal) => {
    const related = from.numbers(from.number());
    if (related.some((other) => other >= papers || other === ordinal)) refuse('a stray relation');
    if (new Set(related).size < related.length) refuse('a relation for the second time');
    return related;
  });
}

function readLengths(from: ByteReader): Pick<IndexContent, 'titles' | 'abstracts'> {
  const papers = from.number();
  if (papers > MOST_PAPERS) refuse('more papers than ordinals');
  return { titles: from.numbers(papers), abstracts: from.numbers(papers) };
}

function readContent(sections: Sections): IndexContent {
  const lengths = sections.next(readLengths);
  const papers = lengths.titles.length;
  const forms = sections.next(readLines);
  const stems = sections.next(readLines);
  const families = sections.next((from) => readFamilies(from, forms.length, stems.length));
  const postings = sections.next((from) => readPostings(from, stems.length, papers));
  const initials = sections.next(readInitials);
  const initialPostings = sections.next((from) => readPostings(from, initials.length, papers));
  const vectors = sections.next((from) => readVectors(from, papers));
  const related = sections.next((from) => readRelated(from, papers));
  sections.end();
  const vocabulary = { forms, families, stems };
  return { ...lengths, vocabulary, postings, initials, initialPostings, vectors, related };
}

/**
 * What an index file holds; it keeps `bytes` for itself.
 *
 * @throws {IndexFileError}
 */
export function decodeIndex(bytes: Uint8Array<ArrayBuffer>): IndexContent {
  try {
    return readContent(new Sections(bytes));
  } catch (error) {
    // A TypeError is the decoder's word for bytes that are no UTF-8.
    if (error instanceof BytesError || error instanceof TypeError) {
      throw new IndexFileError(error.message, { cause: error });
    }
    throw error;
  }
}
