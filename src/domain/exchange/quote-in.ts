/** Selectors of the Web Annotation model (§4.2), which Hypothesis writes too: a quote and its place. */
import { ValueProblem, type Path } from '#domain/exchange/import-problem';
import { isRow, listOf, placeIn, textIn } from '#domain/exchange/values-in';

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Selectors inside each other (`refinedBy`), more than any program writes. */
const MOST_SELECTORS = 100;

interface Found {
  readonly row: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** All that there are, with those that refine others. */
function selectorsIn(value: unknown, path: Path): Found[] {
  const found: Found[] = [];
  const open: [value: unknown, path: Path][] = [[value, path]];
  for (let next = open.shift(); next && found.length < MOST_SELECTORS; next = open.shift()) {
    const [selectors, own] = next;
    for (const [at, row] of listOf(selectors).entries()) {
      if (!isRow(row)) continue;
      const place = Array.isArray(selectors) ? [...own, at] : own;
      found.push({ row, path: place });
      open.push([row['refinedBy'], [...place, 'refinedBy']]);
    }
  }
  return found;
}

/**
 * The quote that selectors give, with its place as they count it; undefined where there is none.
 * @throws ValueProblem where a place is none, or ends before it starts
 */
export function quoteOf(value: unknown, path: Path): Quote | undefined {
  const selectors = selectorsIn(value, path);
  const byType = (type: string): Found | undefined =>
    selectors.find(({ row }) => row['type'] === type);
  const quote = byType('TextQuoteSelector');
  const position = byType('TextPositionSelector');
  const start = position ? placeIn(position.row, 'start', position.path) : null;
  const end = position ? placeIn(position.row, 'end', position.path) : null;
  if (position && start !== null && end !== null && end < start) {
    const fault = { name: 'HighlightOutside', title: '', start, end, length: null } as const;
    throw new ValueProblem(fault, [...position.path, 'end'], {
      kind: 'whole number',
      least: start,
    });
  }
  if (quote === undefined) return undefined;
  const text = (key: string): string => textIn(quote.row, key, quote.path);
  if (text('exact') === '') return undefined;
  return { exact: text('exact'), prefix: text('prefix'), suffix: text('suffix'), start, end };
}
