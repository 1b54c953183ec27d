/** What Hypothesis writes: its API's answers (`rows`) and its own export (`annotations`). */
import { incomingHighlight, incomingPaper, passed } from '#domain/exchange/clean-in';
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
  wrong,
  type Row,
} from '#domain/exchange/values-in';
import { quoteOf } from '#domain/exchange/quote-in';

function tagsOf(row: Row, path: Path): string[] {
  return listOf(row['tags']).map((tag, at) =>
    typeof tag === 'string' ? tag : wrong([...path, 'tags', at], { kind: 'text' }),
  );
}

/** The page that is annotated: a paper by its address, and by its title where one is given. */
function place(papers: PapersByKey, row: Row, path: Path): number {
  const document = isRow(row['document']) ? row['document'] : {};
  const title = listOf(document['title'])[0];
  const uri = textIn(row, 'uri', path) || textIn(row, 'url', path);
  // Without a title it is called by its address, as browsers do.
  const name = typeof title === 'string' && title !== '' ? title : uri;
  return papers.place(uri || name, { title: name, doi: uri, links: [uri] });
}

/** Their places count in the page as it was read, which is not the abstract: the quote alone tells. */
function quoteIn(row: Row, path: Path): Partial<IncomingHighlight> | undefined {
  for (const [at, target] of listOf(row['target']).entries()) {
    const own: Path = [...path, 'target', at];
    const quote = quoteOf(rowAt(target, own)['selector'], [...own, 'selector']);
    if (quote) return { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  }
  return undefined;
}

function rowsOf(value: unknown): readonly [rows: readonly unknown[], path: Path] {
  if (Array.isArray(value)) return [value, []];
  const row = rowAt(value, []);
  const key = row['rows'] === undefined ? 'annotations' : 'rows';
  const rows = row[key];
  return Array.isArray(rows) ? [rows, [key]] : wrong([key], { kind: 'list' });
}

/** @throws ValueProblem at a field of another kind, an id that two have, and a range that is none */
export function readHypothesis(value: unknown): PapersIn {
  const papers = papersByKey();
  const highlights: IncomingHighlight[] = [];
  const checkId = idsOnce();
  let replies = 0;
  const [rows, path] = rowsOf(value);
  for (const [at, item] of rows.entries()) {
    const own: Path = [...path, at];
    const row = rowAt(item, own);
    checkId(textIn(row, 'id', own), [...own, 'id']);
    if (listOf(row['references']).length > 0) {
      replies += 1;
      continue;
    }
    const said = { note: textIn(row, 'text', own), tags: tagsOf(row, own) };
    const quote = quoteIn(row, own);
    const paper = place(papers, row, own);
    if (quote === undefined) papers.add(paper, said);
    else {
      const createdAt = momentIn(row, 'created', own);
      highlights.push(incomingHighlight({ ...said, ...quote, createdAt, paper }));
    }
  }
  return {
    papers: papers.all().map(incomingPaper),
    highlights,
    passedOver: passed('replies', replies),
  };
}
