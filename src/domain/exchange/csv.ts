/**
 * Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding.
 *
 * A row is a paper, its quotes and notes lie in cells: so a spreadsheet sorts and counts papers, and
 * ASReview and other tools for systematic reviews, which want a record a row with `title` and `abstract`,
 * read the file. Who wants a row a quote takes Markdown or Web Annotation. Headings are the same in any
 * language, since programs know columns by them; what people read in the cells is as on the page.
 */
import type { Bundle, BundleEntry, Include } from '#domain/exchange/bundle';
import { markedQuotes } from '#domain/exchange/bundle-entries';
import { cleanText, oneLine } from '#domain/exchange/export-text';
import { authorNames, listedOn } from '#domain/exchange/export-words';
import { mainLink } from '#domain/exchange/main-link';
import { quoteText } from '#domain/exchange/reference';
import { statusMessages } from '#messages/status';

/**
 * Spreadsheets would run a cell that begins so (OWASP, "CSV Injection"), with some signs also in full
 * width. NUL is looked for before it is cleaned away.
 */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  const safe = (RUNS.test(text) || text.startsWith('\u0000') ? "'" : '') + cleanText(text);
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Column = readonly [heading: string, value: (entry: BundleEntry) => string];

function columns(bundle: Bundle, include: Include): Column[] {
  const isList = bundle.items.some((item) => item.kind === 'paper' && item.onList);
  const listColumns: Column[] = [
    ['due', ({ onList }) => onList?.due ?? ''],
    ['done', ({ onList }) => (onList?.done ? 'yes' : '')],
  ];
  const noteColumns: Column[] = [
    ...(isList ? ([['list note', ({ onList }) => onList?.note ?? '']] satisfies Column[]) : []),
    ['note', ({ note }) => note],
  ];
  return [
    ['title', ({ paper }) => oneLine(paper.title)],
    ['status', ({ status }) => statusMessages[status]],
    ['keywords', ({ tags }) => tags.join('; ')],
    ['year', ({ paper }) => paper.publishedOn?.slice(0, 4) ?? ''],
    ['date', ({ paper }) => paper.publishedOn ?? ''],
    ['year inferred', ({ paper }) => (paper.yearInferred ? 'yes' : '')],
    ['authors', ({ paper }) => authorNames(paper).join('; ')],
    ['author count', ({ paper }) => String(paper.authorCount ?? '')],
    ['organization', ({ paper }) => paper.organization ?? ''],
    ['doi', ({ paper }) => paper.own?.doi ?? ''],
    ['url', ({ paper }) => mainLink(paper) ?? ''],
    ['all links', ({ paper }) => paper.links.map(({ url }) => url).join('\n')],
    ...(isList ? listColumns : []),
    ...(include.notes ? noteColumns : []),
    ...(include.highlights
      ? ([
          [
            'highlights',
            (entry) =>
              markedQuotes(entry)
                .map((quote) => quoteText(quote, bundle, include))
                .join('\n\n'),
          ],
        ] satisfies Column[])
      : []),
    ...(include.abstracts
      ? ([['abstract', ({ paper }) => paper.abstract]] satisfies Column[])
      : []),
    ['source lists', ({ paper }) => listedOn(paper, bundle)],
    ['carrel id', ({ paper }) => paper.id],
  ];
}

/** A row a paper, in the order of the bundle; `section` only where there are some. */
export function csv(bundle: Bundle, include: Include): string {
  const shown = columns(bundle, include);
  const hasSections = bundle.items.some(({ kind }) => kind === 'section');
  const rows: string[][] = [
    [...(hasSections ? ['section'] : []), ...shown.map(([heading]) => heading)],
  ];
  let section = '';
  for (const item of bundle.items) {
    if (item.kind === 'section') section = item.name;
    else rows.push([...(hasSections ? [section] : []), ...shown.map(([, value]) => value(item))]);
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
