/** The one way in: a file, or what was pasted, becomes what it brings; or a problem with its place. */
import { MOST_BYTES, readBytes, textOf, type ByteSource } from '#domain/exchange/bytes-in';
import { passed } from '#domain/exchange/clean-in';
import {
  FileProblem,
  type ImportProblem,
  type KnownStranger,
  type Path,
} from '#domain/exchange/import-problem';
import type { FileKind, Incoming } from '#domain/exchange/incoming';
import { readJson, type JsonText } from '#domain/exchange/json-places';
import { withoutRecords } from '#domain/exchange/left-out';
import type { PapersIn } from '#domain/exchange/papers-in';
import { inStretches, noPause, type Pause } from '#domain/exchange/pause';
import { readAnnotations } from '#domain/exchange/read-annotations';
import { readBibtex } from '#domain/exchange/read-bibtex';
import { readCsl } from '#domain/exchange/read-csl';
import { readHypothesis } from '#domain/exchange/read-hypothesis';
import { readListing } from '#domain/exchange/read-listing';
import { isDamaged } from '#domain/exchange/read-library-file';
import { readRis } from '#domain/exchange/read-ris';
import { jsonKind, strangerOf, textKind } from '#domain/exchange/recognise';
import { checksOf, told, type Reading } from '#domain/exchange/told-problem';

/** A file: `File` of the browser, or what else has a name and bytes. */
export interface FileSource extends ByteSource {
  readonly name: string;
}

/** What a file brings, and whether it may be merged. */
export interface ImportRead {
  readonly incoming: Incoming;
  /** It is not what was saved: it may be looked at, and not be merged. */
  readonly damage: ImportProblem | undefined;
}

export interface ReadOptions {
  /** Reads a file of Carrel's own out of its JSON, and compares its sum. @throws ValueProblem */
  readonly readOwn: (
    value: unknown,
    file: string,
  ) => Promise<{ readonly incoming: Incoming; readonly isDamaged: boolean }>;
  /** Records to be passed over, as a problem named them. */
  readonly leaveOut?: readonly Path[];
  /** Bytes of the largest file, packed or not. */
  readonly most?: number;
  readonly signal?: AbortSignal;
  /** Between stretches of the work. */
  readonly pause?: Pause;
}

function unknown(is: KnownStranger | null): never {
  throw new FileProblem({ name: 'FileUnknown', is });
}

/** Of JSON that other programs write. */
const READERS: Readonly<Partial<Record<FileKind, (value: unknown) => PapersIn>>> = {
  annotations: readAnnotations,
  hypothesis: readHypothesis,
  'csl-json': readCsl,
};

function fromPapers(reading: Reading, kind: FileKind, papers: PapersIn): ImportRead {
  const hasSome = papers.papers.length + papers.highlights.length + papers.passedOver.length > 0;
  if (!hasSome) throw new FileProblem({ name: 'NothingInside', kind });
  const { file } = reading;
  const head = { kind, file, savedAt: null, device: '', records: undefined };
  return { incoming: { ...head, ...papers }, damage: undefined };
}

async function readOwn(
  reading: Reading,
  value: unknown,
  whole: unknown,
  options: ReadOptions,
): Promise<ImportRead> {
  const { file } = reading;
  const read = await options.readOwn(value, file);
  const { incoming } = read;
  // Without what was left out, no file has the sum that it bears: that is of the whole.
  const isOther = value === whole ? read.isDamaged : await isDamaged(Object(whole), options.pause);
  if (!isOther) return { incoming, damage: undefined };
  const problem = { name: 'HashDiffers', field: 'sha256', file } as const;
  return { incoming, damage: { ...problem, checked: checksOf(reading, undefined) } };
}

async function readJsonText(
  reading: Reading,
  json: JsonText,
  options: ReadOptions,
): Promise<ImportRead> {
  reading.json = json;
  const kind = jsonKind(json.value);
  if (typeof kind === 'object') return unknown(kind.stranger);
  reading.kind = kind;
  const { value, restore, count } = withoutRecords(json.value, options.leaveOut ?? []);
  reading.restore = restore;
  const foreign = READERS[kind];
  const read = foreign
    ? fromPapers(reading, kind, foreign(value))
    : await readOwn(reading, value, json.value, options);
  if (count === 0) return read;
  const passedOver = [...read.incoming.passedOver, ...passed('leftOutRecords', count)];
  // What its writer had seen is not all in what is left.
  const records = read.incoming.records && { ...read.incoming.records, seen: [] };
  return { ...read, incoming: { ...read.incoming, records, passedOver } };
}

async function readText(reading: Reading, options: ReadOptions): Promise<ImportRead> {
  const { file, text } = reading;
  if (text.trim() === '') throw new FileProblem({ name: 'FileEmpty' });
  const found = textKind(file, text);
  if (found.is === 'stranger') return unknown(found.stranger);
  if (found.is === 'json') {
    const { pause = noPause } = options;
    const json = await inStretches(readJson(text, found.range), 'reading', pause);
    await pause('checking');
    return readJsonText(reading, json, options);
  }
  reading.kind = found.is;
  if (found.is === 'listing') return fromPapers(reading, found.is, readListing(file, text));
  const read = found.is === 'bibtex' ? readBibtex : readRis;
  return fromPapers(reading, found.is, read(text));
}

/** What text brings, from the clipboard or from another program. @throws ImportError */
export async function readPasted(text: string, options: ReadOptions): Promise<ImportRead> {
  const reading: Reading = { file: '', text, bytes: text.length };
  try {
    return await readText(reading, options);
  } catch (error) {
    throw told(reading, error);
  }
}

/**
 * What a file brings.
 * @throws ImportError with the place and what was expected there; what `signal` was aborted with
 */
export async function readImport(source: FileSource, options: ReadOptions): Promise<ImportRead> {
  const { name: file } = source;
  const limits = { most: options.most ?? MOST_BYTES, signal: options.signal };
  const blank: Reading = { file, text: '', bytes: source.size };
  let reading = blank;
  try {
    const bytes = await readBytes(source, limits);
    const stranger = strangerOf(file, bytes);
    if (stranger) unknown(stranger);
    reading = { ...blank, bytes: bytes.length, text: textOf(bytes) };
    limits.signal?.throwIfAborted();
    await options.pause?.('reading');
    return await readText(reading, options);
  } catch (error) {
    throw told(reading, error);
  }
}
