/** The formats in which papers leave, apart from what writes them. */

/** In the order in which they are offered. */
export const EXPORT_FORMATS = [
  'json',
  'bibtex',
  'ris',
  'csl',
  'markdown',
  'csv',
  'annotations',
  'html',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Of the name of the file, without the full stop before it. */
export const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  json: 'json',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'csl.json',
  markdown: 'md',
  csv: 'csv',
  annotations: 'jsonld',
  html: 'html',
};
