/** CSL-JSON (schema of CSL 1.0.2) as it comes in. */
import { cleanDate, incomingPaper, passed, readDate } from '#domain/exchange/clean-in';
import type { Path } from '#domain/exchange/import-problem';
import type { IncomingPaper } from '#domain/exchange/incoming';
import type { PapersIn } from '#domain/exchange/papers-in';
import { idsOnce, isRow, listOf, rowAt, textIn, wrong, type Row } from '#domain/exchange/values-in';

function nameOf(value: unknown, path: Path): string {
  if (typeof value === 'string') return value;
  const row = rowAt(value, path);
  const part = (key: string): string => textIn(row, key, path);
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
  const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ');
  return part('literal') || [family, given].filter(Boolean).join(', ');
}

function partsOf(date: Row, path: Path): readonly unknown[] | undefined {
  const parts = date['date-parts'];
  if (parts === undefined) return undefined;
  if (!Array.isArray(parts)) return wrong([...path, 'date-parts'], { kind: 'list' });
  const [first] = parts;
  if (first === undefined) return undefined;
  return Array.isArray(first) ? first : wrong([...path, 'date-parts', 0], { kind: 'list' });
}

/** Whole numbers, also where they are written as texts, as some programs do. */
function dateOf(row: Row, path: Path): string | null {
  const issued = row['issued'];
  if (issued === undefined || issued === null) return null;
  if (typeof issued === 'string') return readDate(issued);
  const own: Path = [...path, 'issued'];
  const date = rowAt(issued, own);
  const parts = partsOf(date, own);
  if (parts === undefined)
    return readDate(textIn(date, 'raw', own) || textIn(date, 'literal', own));
  const [year, month, day] = parts.map((part, at) => {
    const number = typeof part === 'string' ? Number(part) : part;
    if (typeof number === 'number' && Number.isInteger(number)) return number;
    return wrong([...own, 'date-parts', 0, at], { kind: 'whole number', least: 0 });
  });
  return year === undefined ? null : cleanDate(year, month, day);
}

/** A keyword is one text, parted by commas; a Carrel writes the tags beside it, one by one. */
function tagsOf(row: Row, path: Path): string[] {
  const { custom } = row;
  if (isRow(custom) && Array.isArray(custom['tags'])) {
    return custom['tags'].filter((tag) => typeof tag === 'string');
  }
  return textIn(row, 'keyword', path).split(/[,;]/);
}

function paperOf(row: Row, path: Path): IncomingPaper {
  const authors = listOf(row['author']);
  return incomingPaper({
    title: textIn(row, 'title', path),
    abstract: textIn(row, 'abstract', path),
    publishedOn: dateOf(row, path),
    authors: authors.map((name, at) => nameOf(name, [...path, 'author', at])),
    doi: textIn(row, 'DOI', path),
    links: [textIn(row, 'URL', path)],
    tags: tagsOf(row, path),
    note: textIn(row, 'note', path),
  });
}

/** @throws ValueProblem at a field of another kind, and at an id that two items have */
export function readCsl(value: unknown): PapersIn {
  const checkId = idsOnce();
  const isList = Array.isArray(value);
  const all = listOf(value).map((item, at) => {
    const path: Path = isList ? [at] : [];
    const row = rowAt(item, path);
    checkId(textIn(row, 'id', path), [...path, 'id']);
    return paperOf(row, path);
  });
  const papers = all.filter(({ title }) => title !== '');
  const untitled = all.length - papers.length;
  return {
    papers,
    highlights: [],
    passedOver: passed('untitledItems', untitled),
  };
}
