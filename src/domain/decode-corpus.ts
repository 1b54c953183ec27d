/**
 * The boundary where a corpus comes in: every field of what was fetched is checked once, and from here
 * on the types can be trusted. Only known keys are copied, and only own ones; unknown keys are ignored.
 * One pass over the papers; a place such as `papers[3].links[0].url` is spelled out only for an error.
 */
import { CORPUS_FORMAT, CORPUS_VERSION, LINK_KINDS, MANIFEST_FORMAT } from '#domain/corpus';
import type {
  Corpus,
  CorpusPart,
  Link,
  LinkKind,
  Listing,
  Manifest,
  Paper,
  Source,
} from '#domain/corpus';
import { isWebAddress } from '#domain/links';

/** A value that is not what the format says. */
export class CorpusFormatError extends Error {
  /** Where, such as `papers[3].links[0].url`; '' for the whole. */
  readonly place: string;
  readonly expected: string;
  /** The value found, shortened. */
  readonly found: string;

  constructor(place: string, expected: string, found: unknown) {
    const shown = show(found);
    super(`${place === '' ? 'the file' : place}: expected ${expected}, found ${shown}`);
    this.name = 'CorpusFormatError';
    this.place = place;
    this.expected = expected;
    this.found = shown;
  }
}

/** The file was written by a later version of the format than this code knows. */
export class NewerFormatError extends Error {
  readonly found: number;
  readonly supported: number;

  constructor(found: number, supported: number) {
    super(`the file has format version ${found}; versions up to ${supported} are known`);
    this.name = 'NewerFormatError';
    this.found = found;
    this.supported = supported;
  }
}

/** Checks a manifest. Throws CorpusFormatError or NewerFormatError. */
export function decodeManifest(value: unknown): Manifest {
  const record = readEnvelope(value, MANIFEST_FORMAT);
  const sha256 = readMatch(record, 'sha256', '', SHA256, '64 hex digits');
  const corpus = readMatch(record, 'corpus', '', /^corpus-[0-9a-f]{12}\.json$/, CORPUS_NAME);
  if (corpus !== `corpus-${sha256.slice(0, 12)}.json`) {
    throw new CorpusFormatError('corpus', 'the name its sha256 gives', corpus);
  }
  const index = readPart(record, 'index', 'bin', sha256);
  const map = readPart(record, 'map', 'json', sha256);
  const datasheet = readPart(record, 'datasheet', 'json', sha256);
  return {
    format: MANIFEST_FORMAT,
    version: CORPUS_VERSION,
    corpus,
    sha256,
    bytes: readWhole(record, 'bytes', '', 0),
    papers: readWhole(record, 'papers', '', 0),
    listings: readWhole(record, 'listings', '', 0),
    ...(index && { index }),
    ...(map && { map }),
    ...(datasheet && { datasheet }),
  };
}

/** Checks a corpus. Throws CorpusFormatError or NewerFormatError. */
export function decodeCorpus(value: unknown): Corpus {
  const record = readEnvelope(value, CORPUS_FORMAT);
  const names = new Set<string>();
  const sources = readList(record, 'sources', '').map((source, index) => {
    const decoded = decodeSource(source, `sources[${index}]`);
    refuseTwin(names, decoded.name, `sources[${index}].name`);
    return decoded;
  });
  const ids = new Set<string>();
  const papers = readList(record, 'papers', '').map((paper, index) => {
    const decoded = decodePaper(paper, `papers[${index}]`, names);
    refuseTwin(ids, decoded.id, `papers[${index}].id`);
    return decoded;
  });
  return { format: CORPUS_FORMAT, version: CORPUS_VERSION, sources, papers };
}

/** A JSON object: its own keys are read and nothing it inherits. */
type Fields = Readonly<Record<string, unknown>>;

const CORPUS_NAME = 'a name such as corpus-0123456789ab.json';
const SHA256 = /^[0-9a-f]{64}$/;
const HEX_ID = /^[0-9a-f]{12}$/;
const LONGEST_SHOWN = 60;

function readEnvelope(value: unknown, format: string): Fields {
  const fields = readFields(value, '');
  if (own(fields, 'format') !== format) {
    throw new CorpusFormatError('format', `"${format}"`, own(fields, 'format'));
  }
  const version = readWhole(fields, 'version', '', 1);
  if (version > CORPUS_VERSION) throw new NewerFormatError(version, CORPUS_VERSION);
  return fields;
}

/** Nothing when it is of other papers, or no good: devices can do without it. */
function readPart(
  record: Fields,
  part: 'index' | 'map' | 'datasheet',
  ending: 'bin' | 'json',
  papers: string,
): CorpusPart | undefined {
  const fields = own(record, part);
  if (!isFields(fields) || own(fields, 'corpus') !== papers) return undefined;
  const [file, sha256, bytes] = ['file', 'sha256', 'bytes'].map((key) => own(fields, key));
  if (typeof sha256 !== 'string' || !SHA256.test(sha256) || typeof bytes !== 'number') {
    return undefined;
  }
  const name = `${part}-${sha256.slice(0, 12)}.${ending}`;
  return file === name ? { file: name, sha256, bytes, corpus: papers } : undefined;
}

function decodeSource(value: unknown, place: string): Source {
  const fields = readFields(value, place);
  const pageDay = readOptional(fields, 'pageDay', place, readText);
  const savedYear = readOptional(fields, 'savedYear', place, readCount);
  return {
    name: readText(fields, 'name', place),
    title: readText(fields, 'title', place),
    shape: readShape(fields, place),
    ...(pageDay !== undefined && { pageDay }),
    ...(savedYear !== undefined && { savedYear }),
    listings: readWhole(fields, 'listings', place, 0),
  };
}

function decodePaper(value: unknown, place: string, sources: ReadonlySet<string>): Paper {
  const fields = readFields(value, place);
  const authorCount = readOptional(fields, 'authorCount', place, readCount);
  const organization = readOptional(fields, 'organization', place, readText);
  const publishedOn = readOptional(fields, 'publishedOn', place, readDay);
  const commentCount = readOptional(fields, 'commentCount', place, readWhole);
  return {
    id: readMatch(fields, 'id', place, HEX_ID, '12 hex digits'),
    title: readText(fields, 'title', place),
    abstract: readText(fields, 'abstract', place),
    ...(readMark(fields, 'truncated', place) && { truncated: true }),
    ...(authorCount !== undefined && { authorCount }),
    ...(organization !== undefined && { organization }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(readMark(fields, 'yearInferred', place) && { yearInferred: true }),
    ...(commentCount !== undefined && { commentCount }),
    links: readList(fields, 'links', place).map((link, index) =>
      decodeLink(link, `${place}.links[${index}]`),
    ),
    listings: readList(fields, 'listings', place, 1).map((listing, index) =>
      decodeListing(listing, `${place}.listings[${index}]`, sources),
    ),
  };
}

function decodeLink(value: unknown, place: string): Link {
  const fields = readFields(value, place);
  const url = readText(fields, 'url', place);
  if (!isWebAddress(url)) {
    throw new CorpusFormatError(join(place, 'url'), 'an http(s) address', url);
  }
  const kind = own(fields, 'kind');
  const known: LinkKind | undefined = LINK_KINDS.find((each) => each === kind);
  if (known === undefined) {
    throw new CorpusFormatError(join(place, 'kind'), `one of ${LINK_KINDS.join(', ')}`, kind);
  }
  return { url, kind: known };
}

function decodeListing(value: unknown, place: string, sources: ReadonlySet<string>): Listing {
  const fields = readFields(value, place);
  const source = readText(fields, 'source', place);
  if (!sources.has(source)) {
    throw new CorpusFormatError(join(place, 'source'), 'the name of a source', source);
  }
  const line = readCount(fields, 'line', place);
  return { source, line, position: readCount(fields, 'position', place) };
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readFields(value: unknown, place: string): Fields {
  if (!isFields(value)) throw new CorpusFormatError(place, 'an object', value);
  return value;
}

function readList(fields: Fields, key: string, place: string, fewest = 0): readonly unknown[] {
  const value = own(fields, key);
  if (!Array.isArray(value) || value.length < fewest) {
    const expected = fewest === 0 ? 'a list' : 'a list that is not empty';
    throw new CorpusFormatError(join(place, key), expected, value);
  }
  return value;
}

function readText(fields: Fields, key: string, place: string): string {
  const value = own(fields, key);
  if (typeof value !== 'string' || value === '') {
    throw new CorpusFormatError(join(place, key), 'text', value);
  }
  return value;
}

function readMatch(
  fields: Fields,
  key: string,
  place: string,
  pattern: RegExp,
  expected: string,
): string {
  const value = own(fields, key);
  if (typeof value !== 'string' || !pattern.test(value)) {
    throw new CorpusFormatError(join(place, key), expected, value);
  }
  return value;
}

function readWhole(fields: Fields, key: string, place: string, least = 0): number {
  const value = own(fields, key);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw new CorpusFormatError(join(place, key), `a whole number from ${least}`, value);
  }
  return value;
}

function readCount(fields: Fields, key: string, place: string): number {
  return readWhole(fields, key, place, 1);
}

/** A mark is `true` or absent. */
function readMark(fields: Fields, key: string, place: string): boolean {
  const value = own(fields, key);
  if (value !== undefined && value !== true) {
    throw new CorpusFormatError(join(place, key), 'true or nothing', value);
  }
  return value === true;
}

function readShape(fields: Fields, place: string): Source['shape'] {
  const value = own(fields, 'shape');
  if (value === 'A' || value === 'B' || value === 'C') return value;
  throw new CorpusFormatError(join(place, 'shape'), 'A, B or C', value);
}

function readDay(fields: Fields, key: string, place: string): string {
  const day = readMatch(fields, key, place, /^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD');
  const time = Date.parse(`${day}T00:00:00Z`);
  // The 31st of a short month reads as a day of the next one, or as none.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new CorpusFormatError(join(place, key), 'a day of the calendar', day);
  }
  return day;
}

function readOptional<T>(
  fields: Fields,
  key: string,
  place: string,
  read: (fields: Fields, key: string, place: string) => T,
): T | undefined {
  return own(fields, key) === undefined ? undefined : read(fields, key, place);
}

function refuseTwin(seen: Set<string>, value: string, place: string): void {
  if (seen.has(value)) throw new CorpusFormatError(place, 'a value no other one has', value);
  seen.add(value);
}

function join(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

/** A value short enough for a message. */
function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return value === undefined ? 'nothing' : 'null';
  return `"${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value}"`;
}
