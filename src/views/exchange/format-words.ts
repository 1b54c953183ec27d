import type { ExportFormat } from '#domain/exchange/export-formats';

/** A format, or paper. */
export type Way = ExportFormat | 'print';

export interface WayWords {
  readonly name: string;
  /** What it is for, and what it loses. */
  readonly says: string;
}

export const WAYS: Readonly<Record<Way, WayWords>> = {
  json: { name: 'JSON', says: 'Everything. Reads back into Carrel without loss.' },
  bibtex: { name: 'BibTeX', says: '@misc entries. No author field: the lists don’t name authors.' },
  ris: { name: 'RIS', says: 'For Zotero, EndNote, Mendeley. Notes go to N1.' },
  csl: { name: 'CSL-JSON', says: 'For Pandoc and citeproc. Year left out where unknown.' },
  markdown: {
    name: 'Markdown',
    says: 'Quotes under each title, notes below them. Opens in Obsidian and Logseq.',
  },
  csv: { name: 'CSV', says: 'A row a paper, for spreadsheets. Quotes and notes in cells.' },
  annotations: {
    name: 'Web Annotation',
    says: 'Highlights, notes and tags with their places. Nothing of papers without any.',
  },
  html: { name: 'Web page', says: 'One file to read, search and print anywhere.' },
  print: { name: 'Print…', says: 'Paper or PDF. Highlights keep their underline.' },
};
