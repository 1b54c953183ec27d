import { isWhole, type Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';

/** A format, or paper. */
export type Way = ExportFormat | 'print';

/** What each is called. */
export const WAYS: Readonly<Record<Way, string>> = {
  json: 'JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  markdown: 'Markdown',
  csv: 'CSV',
  annotations: 'Web Annotation',
  html: 'Web page',
  print: 'Print…',
};

const SAYS: Readonly<Record<Exclude<Way, 'json'>, string>> = {
  bibtex: '@misc entries. Authors only of papers that you brought in: the lists don’t name any.',
  ris: 'For Zotero, EndNote, Mendeley. Notes go to N1.',
  csl: 'For Pandoc and citeproc. Year left out where unknown.',
  markdown: 'Quotes under each title, notes below them. Opens in Obsidian and Logseq.',
  csv: 'A row a paper, for spreadsheets. Quotes and notes in cells.',
  annotations: 'Highlights, notes and tags with their places. Nothing of papers without any.',
  html: 'One file to read, search and print anywhere.',
  print: 'Paper or PDF. Highlights keep their underline.',
};

/** `notes, highlights and abstracts` */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function jsonSays({ kind }: ExportScope, include: Include): string {
  if (kind === 'all' && isWhole(include)) {
    return 'Everything, as a backup has it. Reads back into Carrel without loss.';
  }
  const { notes, highlights, abstracts } = include;
  const out = [
    ...(notes ? [] : ['notes']),
    ...(highlights ? [] : ['highlights']),
    ...(abstracts ? [] : ['abstracts']),
    'statuses',
    'what is done for a list',
    'names of kinds',
    'earlier texts',
  ];
  const what = kind === 'all' ? 'Your lists and papers' : 'To give away';
  return `${what}. Reads back into Carrel, without ${listed(out)}.`;
}

/** What a format is for, and what it loses. */
export function waySays(way: Way, scope: ExportScope, include: Include): string {
  return way === 'json' ? jsonSays(scope, include) : SAYS[way];
}
