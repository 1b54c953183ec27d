/** Carrel's own files, read: every field is checked, and nothing is taken of a file that has a fault. */
import { recordKey } from '#domain/reader/known';
import { contentHash } from '#domain/exchange/content-hash';
import {
  readEarlier,
  readGone,
  readTable,
  type MarkedPaper,
  type MarkedPaperOf,
} from '#domain/exchange/file-records';
import * as check from '#domain/exchange/file-values';
import { ValueProblem, type Path } from '#domain/exchange/import-problem';
import type { Incoming, IncomingPaper } from '#domain/exchange/incoming';
import {
  LATER_TABLES,
  LIBRARY_FORMAT,
  LIBRARY_TABLES,
  LIBRARY_VERSION,
  LIST_FORMAT,
  LIST_TABLES,
  LIST_VERSION,
} from '#domain/exchange/library-format';
import { inStretches, noPause, type Pause } from '#domain/exchange/pause';
import { LINK_KINDS, type Link } from '#domain/corpus';
import type { ReaderRows } from '#domain/reader/library';
import type { ReaderTable } from '#domain/reader/records';
import { textHash } from '#domain/text-hash';

const HEAD = ['format', 'version', 'savedAt', 'device', 'sha256'];
const PAPER_FIELDS = ['id', 'title', 'publishedOn', 'abstract', 'links', 'sources'];

/** A file's own paper, with its id. */
interface NamedPaper extends IncomingPaper {
  readonly id: string;
}

/** What a file of Carrel's holds, and whether it is what was saved. */
export interface LibraryFileRead {
  readonly incoming: Incoming;
  /** Its sum is another than the one it bears: it may be looked at, and not be merged. */
  readonly isDamaged: boolean;
}

function readLink(value: unknown, path: Path): Link {
  const { kind, url } = check.record(value, path, ['kind', 'url']);
  return {
    kind: check.oneOf(kind, [...path, 'kind'], LINK_KINDS),
    url: check.words(url, [...path, 'url']),
  };
}

function readPaper(value: unknown, at: number): NamedPaper {
  const path = ['papers', at];
  const fields = check.record(value, path, PAPER_FIELDS);
  const { publishedOn, links, sources } = fields;
  for (const [n, source] of check.list(sources, [...path, 'sources']).entries()) {
    check.text(source, [...path, 'sources', n]);
  }
  return {
    id: check.words(fields['id'], [...path, 'id']),
    title: check.words(fields['title'], [...path, 'title']),
    abstract: check.text(fields['abstract'], [...path, 'abstract']),
    publishedOn: publishedOn === null ? null : check.words(publishedOn, [...path, 'publishedOn']),
    authors: [],
    doi: '',
    links: check
      .list(links, [...path, 'links'])
      .map((link, n) => readLink(link, [...path, 'links', n])),
    tags: [],
    note: '',
  };
}

function readPapers(value: unknown): NamedPaper[] {
  const ids = new Set<string>();
  return check.list(value, ['papers']).map((item, at) => {
    const paper = readPaper(item, at);
    if (ids.has(paper.id)) {
      throw new ValueProblem({ name: 'IdTwice', id: paper.id }, ['papers', at, 'id']);
    }
    ids.add(paper.id);
    return paper;
  });
}

/** What is known of a paper here or, for its title, in the file; looked up once each. */
function markedPapers(
  papers: readonly NamedPaper[],
  textOf: (paper: string) => string | undefined,
): MarkedPaperOf {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const known = new Map<string, MarkedPaper>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const text = textOf(id);
    const hash = text === undefined ? undefined : textHash(text);
    const found = { title: titles.get(id) ?? id, text, textHash: hash };
    known.set(id, found);
    return found;
  };
}

async function readRows(
  file: check.Fields,
  tables: readonly ReaderTable[],
  paperOf: MarkedPaperOf,
  pause: Pause,
): Promise<ReaderRows> {
  const of = <T extends ReaderTable>(table: T) => {
    const steps = readTable(table, tables.includes(table) ? file[table] : [], paperOf);
    return inStretches(steps, 'checking', pause);
  };
  return {
    readings: await of('readings'),
    notes: await of('notes'),
    tags: await of('tags'),
    taggings: await of('taggings'),
    highlights: await of('highlights'),
    kinds: await of('kinds'),
    groupNames: await of('groupNames'),
    searches: await of('searches'),
    lists: await of('lists'),
    entries: await of('entries'),
    sections: await of('sections'),
    ownPapers: await of('ownPapers'),
  };
}

interface Headed {
  readonly file: check.Fields;
  readonly isLibrary: boolean;
  /** Those that it has. */
  readonly tables: readonly ReaderTable[];
}

/** Which of the two it is; another version first of all, whose fields nobody here knows. */
function readHead(value: unknown): Headed {
  const head = check.record(value, [], Object.keys(Object(value)));
  const format = check.oneOf(head['format'], ['format'], [LIBRARY_FORMAT, LIST_FORMAT]);
  const isLibrary = format === LIBRARY_FORMAT;
  const supported = isLibrary ? LIBRARY_VERSION : LIST_VERSION;
  const { version } = head;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    throw check.wrong(['version'], { kind: 'whole number', least: 1, most: supported });
  }
  if (version > supported) {
    const fault = { name: 'MadeByNewer', version, supported } as const;
    throw new ValueProblem(fault, ['version']);
  }
  const all: readonly ReaderTable[] = isLibrary ? LIBRARY_TABLES : LIST_TABLES;
  const tables = version === 1 ? all.filter((table) => !LATER_TABLES.includes(table)) : all;
  const rest = isLibrary
    ? ['seen', 'papers', ...tables, 'deleted', 'earlier']
    : ['papers', ...tables];
  return { file: check.record(value, [], [...HEAD, ...rest]), isLibrary, tables };
}

/** Whether a file, as it was parsed, has another sum than the one that it bears. */
export async function isDamaged(file: object, pause: Pause = noPause): Promise<boolean> {
  const { sha256, ...rest }: { readonly sha256?: unknown } = { ...file };
  await pause('checking');
  const text = JSON.stringify(rest);
  await pause('checking');
  return (await contentHash(text)) !== sha256;
}

/**
 * Reads what a file of Carrel's holds.
 * @param value the file, parsed, with its keys in the order of the file
 * @param name the file's
 * @param textOf the abstract of a paper, if it is here
 * @param pause between stretches of the work
 * @throws {ValueProblem} with the way to the first value that is wrong
 */
export async function readLibraryFile(
  value: unknown,
  name: string,
  textOf: (paper: string) => string | undefined,
  pause: Pause = noPause,
): Promise<LibraryFileRead> {
  check.checkAll(value);
  await pause('checking');
  const { file, isLibrary, tables } = readHead(value);
  const savedAt = check.moment(file['savedAt'], ['savedAt']);
  const device = check.words(file['device'], ['device']);
  check.words(file['sha256'], ['sha256']);
  const papers = readPapers(file['papers']);
  const rows = await readRows(file, tables, markedPapers(papers, textOf), pause);
  await pause('checking');
  const there = new Set(
    tables.flatMap((table) => rows[table].map(({ id }) => recordKey(table, id))),
  );
  const records = {
    rows,
    deleted: isLibrary ? readGone(file['deleted'], (key) => there.has(key)) : [],
    earlier: isLibrary ? readEarlier(file['earlier']) : [],
    seen: isLibrary
      ? check.list(file['seen'], ['seen']).map((stamp, at) => check.stamp(stamp, ['seen', at]))
      : [],
  };
  const incoming: Incoming = {
    kind: isLibrary ? 'carrel-library' : 'carrel-list',
    file: name,
    savedAt,
    device,
    records,
    papers,
    highlights: [],
    passedOver: [],
  };
  return { incoming, isDamaged: await isDamaged(file, pause) };
}
