/** W3C Web Annotations (data model, Recommendation of 23 February 2017) in JSON-LD, as they come in. */
import { incomingHighlight, incomingPaper, passed, type RawPaper } from '#domain/exchange/clean-in';
import type { Path } from '#domain/exchange/import-problem';
import type { IncomingHighlight } from '#domain/exchange/incoming';
import { papersByKey, type PapersByKey, type PapersIn } from '#domain/exchange/papers-in';
import {
  idsOnce,
  isRow,
  listOf,
  momentIn,
  rowAt,
  textIn,
  type Row,
} from '#domain/exchange/values-in';
import { quoteOf } from '#domain/exchange/quote-in';

/** What Carrel calls a paper without an address, and what was made of any paper. */
const OWN_PAPER =
  /^urn:carrel:(?:(?:paper|note|tags):|highlight:(?=[^:]{1,400}:))([^/?#:]{1,400})(?::|$)/;
const OWN_HIGHLIGHT = /^urn:carrel:highlight:(?:[^/?#:]{1,400}:)?([^/?#:]{1,400})$/;

type Bodies = Pick<IncomingHighlight, 'note' | 'tags' | 'kind'>;

interface Reading {
  readonly papers: PapersByKey;
  readonly highlights: IncomingHighlight[];
  readonly checkId: (id: string, path: Path) => void;
  /** Annotations of nothing that a paper could be. */
  aimless: number;
}

/** What an annotation says: notes, tags and the name of a kind, by what each is for (model §3.3.5). */
function bodiesOf(row: Row, path: Path): Bodies {
  const notes = [textIn(row, 'bodyValue', path)];
  const tags: string[] = [];
  let kind = '';
  const isList = Array.isArray(row['body']);
  for (const [at, body] of listOf(row['body']).entries()) {
    const own: Path = [...path, 'body', ...(isList ? [at] : [])];
    if (typeof body === 'string') {
      notes.push(body);
      continue;
    }
    const said = rowAt(body, own);
    const text = textIn(said, 'value', own) || textIn(said, 'id', own);
    const purpose = listOf(said['purpose'])[0] ?? listOf(row['motivation'])[0];
    if (purpose === 'tagging') tags.push(text);
    else if (purpose === 'classifying') kind ||= text;
    else notes.push(text);
  }
  return { note: notes.filter((note) => note.trim() !== '').join('\n\n'), tags, kind };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function namedIn(iri: string, pattern: RegExp): { readonly id?: string } {
  const id = pattern.exec(iri)?.[1];
  return id === undefined ? {} : { id: decoded(id) };
}

/**
 * The paper that is annotated, by its address or by the name that a Carrel gave it.
 * @param annotation the annotation's own id: a Carrel tells by it what it is of
 */
function sourceOf(
  target: Row | string,
  path: Path,
  annotation: string,
): RawPaper & { readonly key: string } {
  const source = typeof target === 'string' ? target : (target['source'] ?? target['id']);
  const row = isRow(source) ? source : {};
  const iri = typeof source === 'string' ? source : textIn(row, 'id', path);
  const own = { ...namedIn(annotation, OWN_PAPER), ...namedIn(iri, OWN_PAPER) };
  const title = ['title', 'dc:title', 'dcterms:title', 'label', 'name']
    .map((name) => row[name])
    .find((named) => typeof named === 'string');
  return {
    // Papers may share an address; those that a Carrel named stay apart.
    key: own.id === undefined ? iri.replace(/#.*$/s, '') : `${own.id} ${iri}`,
    ...own,
    // Without a title it is called by its address, as browsers do.
    title: typeof title === 'string' ? title : iri.replace(/#.*$/s, ''),
    doi: iri,
    links: [iri],
  };
}

function readTarget(
  reading: Reading,
  target: unknown,
  path: Path,
  said: Bodies & { readonly createdAt: number | null; readonly annotation: string },
): void {
  const whole = typeof target === 'string' ? target : rowAt(target, path);
  const { annotation, ...bodies } = said;
  const { key, ...paper } = sourceOf(whole, path, annotation);
  if (key === '' && paper.title === '') {
    reading.aimless += 1;
    return;
  }
  const at = reading.papers.place(key || (paper.title ?? ''), paper);
  const quote =
    typeof whole === 'string' ? undefined : quoteOf(whole['selector'], [...path, 'selector']);
  if (quote === undefined) reading.papers.add(at, bodies);
  else {
    const place = quote.start === null ? {} : ({ inCodePoints: true } as const);
    const own = namedIn(annotation, OWN_HIGHLIGHT);
    reading.highlights.push(
      incomingHighlight({ ...bodies, ...own, ...quote, ...place, paper: at }),
    );
  }
}

function readAnnotation(reading: Reading, row: Row, path: Path): void {
  const annotation = textIn(row, 'id', path);
  reading.checkId(annotation, [...path, 'id']);
  const said = { ...bodiesOf(row, path), annotation, createdAt: momentIn(row, 'created', path) };
  const targets = listOf(row['target']);
  if (targets.length === 0) reading.aimless += 1;
  const isList = Array.isArray(row['target']);
  for (const [at, target] of targets.entries()) {
    readTarget(reading, target, [...path, 'target', ...(isList ? [at] : [])], said);
  }
}

/** Where in a file its annotations are: alone, in a list, in a page, in a collection's first page. */
function annotationsIn(value: unknown): readonly (readonly [item: unknown, path: Path])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      annotationsIn(item).map(([each, path]) => [each, [at, ...path]] as const),
    );
  }
  if (!isRow(value)) return [[value, []]];
  for (const key of ['items', 'first', 'annotations']) {
    const inner = value[key];
    if (!isRow(inner) && !Array.isArray(inner)) continue;
    return annotationsIn(inner).map(([each, path]) => [each, [key, ...path]] as const);
  }
  return [[value, []]];
}

/** @throws ValueProblem at a field of another kind, a position below 0 or a range that ends before it starts */
export function readAnnotations(value: unknown): PapersIn {
  const reading: Reading = {
    papers: papersByKey(),
    highlights: [],
    checkId: idsOnce(),
    aimless: 0,
  };
  for (const [item, path] of annotationsIn(value)) readAnnotation(reading, rowAt(item, path), path);
  return {
    papers: reading.papers.all().map(incomingPaper),
    highlights: reading.highlights,
    passedOver: passed('annotationsOfNoPaper', reading.aimless),
  };
}
