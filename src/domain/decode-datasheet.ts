/**
 * The boundary where a datasheet comes in: every field is checked once. Only known fields are copied,
 * and only own ones.
 */
import { LINK_KINDS, type Source } from '#domain/corpus';
import {
  DATASHEET_FIELDS,
  DATASHEET_FORMAT,
  DATASHEET_VERSION,
  type Datasheet,
  type NearDuplicate,
  type PaperSet,
} from '#domain/datasheet';
import { CorpusFormatError, NewerFormatError } from '#domain/decode-corpus';
import { fieldOf } from '#domain/field-of';
import type { TextPiece } from '#domain/word-difference';

/** A value and the place where it was found, such as `sources[2].lines`. */
interface Found {
  readonly value: unknown;
  readonly place: string;
}

const [SHAPES, PIECES] = [['A', 'B', 'C'] as const, ['same', 'gone', 'came'] as const];
const HEX_ID = /^[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function at({ value, place }: Found, name: string): Found {
  return { value: fieldOf(value, name), place: place === '' ? name : `${place}.${name}` };
}

function refuse({ value, place }: Found, expected: string): never {
  throw new CorpusFormatError(place, expected, value);
}

function whole(found: Found): number {
  const { value } = found;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  return refuse(found, 'a whole number from 0');
}

function share(found: Found): number {
  const { value } = found;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  return refuse(found, 'a number from 0 to 1');
}

function text(found: Found): string {
  const { value } = found;
  return typeof value === 'string' && value !== '' ? value : refuse(found, 'text');
}

function like(found: Found, pattern: RegExp, expected: string): string {
  const read = text(found);
  return pattern.test(read) ? read : refuse(found, expected);
}

function oneOf<Value extends string>(found: Found, values: readonly Value[]): Value {
  return values.find((known) => known === found.value) ?? refuse(found, values.join(' or '));
}

function list<Item>(found: Found, read: (item: Found) => Item): Item[] {
  const { value, place } = found;
  if (!Array.isArray(value)) return refuse(found, 'a list');
  return value.map((item: unknown, index) => read({ value: item, place: `${place}[${index}]` }));
}

function pair<Item>(found: Found, read: (item: Found) => Item): [Item, Item] {
  const [one, other, ...more] = list(found, read);
  if (one === undefined || other === undefined || more.length > 0) return refuse(found, 'two');
  return [one, other];
}

function given<Item>(found: Found, read: (item: Found) => Item): Item | undefined {
  return found.value === undefined ? undefined : read(found);
}

function id(found: Found): string {
  return like(found, HEX_ID, '12 hex digits');
}

function day(found: Found): string {
  return like(found, DAY, 'a date YYYY-MM-DD');
}

function paperSet(found: Found): PaperSet {
  return { papers: whole(at(found, 'papers')), ids: list(at(found, 'ids'), id) };
}

function source(found: Found): Datasheet['sources'][number] {
  const pageDay = given(at(found, 'pageDay'), text);
  const savedYear = given(at(found, 'savedYear'), whole);
  const read: Source = {
    name: text(at(found, 'name')),
    title: text(at(found, 'title')),
    shape: oneOf(at(found, 'shape'), SHAPES),
    ...(pageDay !== undefined && { pageDay }),
    ...(savedYear !== undefined && { savedYear }),
    listings: whole(at(found, 'listings')),
  };
  return { ...read, papers: whole(at(found, 'papers')), lines: whole(at(found, 'lines')) };
}

function piece(found: Found): TextPiece {
  return { kind: oneOf(at(found, 'kind'), PIECES), text: text(at(found, 'text')) };
}

function nearDuplicate(found: Found): NearDuplicate {
  return {
    ids: pair(at(found, 'ids'), id),
    titles: pair(at(found, 'titles'), text),
    resemblance: share(at(found, 'resemblance')),
    difference: list(at(found, 'difference'), piece),
  };
}

function nearDuplicates(found: Found): Datasheet['nearDuplicates'] {
  return {
    method: text(at(found, 'method')),
    shingle: whole(at(found, 'shingle')),
    threshold: share(at(found, 'threshold')),
    pairs: whole(at(found, 'pairs')),
    nearest: list(at(found, 'nearest'), nearDuplicate),
  };
}

function fieldCount(found: Found): Datasheet['fields'][number] {
  return {
    field: oneOf(at(found, 'field'), DATASHEET_FIELDS),
    present: paperSet(at(found, 'present')),
    missing: paperSet(at(found, 'missing')),
  };
}

function linkCount(found: Found): Datasheet['links'][number] {
  return {
    kind: oneOf(at(found, 'kind'), LINK_KINDS),
    links: whole(at(found, 'links')),
    papers: paperSet(at(found, 'papers')),
  };
}

function yearCount(found: Found): Datasheet['years'][number] {
  return { year: whole(at(found, 'year')), papers: whole(at(found, 'papers')) };
}

function wordCounts(found: Found): Datasheet['words'] {
  const [running, different, once, median] = ['running', 'different', 'once', 'median'].map(
    (name) => whole(at(found, name)),
  );
  return { running: running ?? 0, different: different ?? 0, once: once ?? 0, median: median ?? 0 };
}

function abbreviations(found: Found): Datasheet['abbreviations'] {
  return {
    different: whole(at(found, 'different')),
    papers: paperSet(at(found, 'papers')),
    commonest: list(at(found, 'commonest'), (one) => ({
      short: text(at(one, 'short')),
      long: text(at(one, 'long')),
      papers: paperSet(at(one, 'papers')),
    })),
  };
}

function checkEnvelope(sheet: Found): void {
  oneOf(at(sheet, 'format'), [DATASHEET_FORMAT]);
  const version = whole(at(sheet, 'version'));
  if (version > DATASHEET_VERSION) throw new NewerFormatError(version, DATASHEET_VERSION);
}

/** Checks a datasheet. Throws CorpusFormatError or NewerFormatError. */
export function decodeDatasheet(value: unknown): Datasheet {
  const sheet = { value, place: '' };
  checkEnvelope(sheet);
  const [mirrors, upkeep] = [at(sheet, 'mirrors'), at(sheet, 'upkeep')];
  const firstDay = given(at(sheet, 'firstDay'), day);
  const lastDay = given(at(sheet, 'lastDay'), day);
  return {
    format: DATASHEET_FORMAT,
    version: DATASHEET_VERSION,
    corpus: like(at(sheet, 'corpus'), SHA256, '64 hex digits'),
    papers: whole(at(sheet, 'papers')),
    listings: whole(at(sheet, 'listings')),
    lines: whole(at(sheet, 'lines')),
    sources: list(at(sheet, 'sources'), source),
    merged: paperSet(at(sheet, 'merged')),
    onSeveralSources: paperSet(at(sheet, 'onSeveralSources')),
    differing: paperSet(at(sheet, 'differing')),
    fields: list(at(sheet, 'fields'), fieldCount),
    years: list(at(sheet, 'years'), yearCount),
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
    inferredYears: paperSet(at(sheet, 'inferredYears')),
    truncated: paperSet(at(sheet, 'truncated')),
    links: list(at(sheet, 'links'), linkCount),
    mirrors: { links: whole(at(mirrors, 'links')), papers: paperSet(at(mirrors, 'papers')) },
    nearDuplicates: nearDuplicates(at(sheet, 'nearDuplicates')),
    words: wordCounts(at(sheet, 'words')),
    abbreviations: abbreviations(at(sheet, 'abbreviations')),
    upkeep: { add: text(at(upkeep, 'add')), rebuild: text(at(upkeep, 'rebuild')) },
  };
}
