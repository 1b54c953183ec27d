/** The formats in which papers leave, and the file of each. */
import { annotations } from '#domain/exchange/annotations';
import { bibtex } from '#domain/exchange/bibtex';
import type { Bundle, ExportedFile, Include } from '#domain/exchange/bundle';
import { csl } from '#domain/exchange/csl';
import { csv } from '#domain/exchange/csv';
import { oneLine } from '#domain/exchange/export-text';
import { html } from '#domain/exchange/html';
import { markdown } from '#domain/exchange/markdown';
import { ris } from '#domain/exchange/ris';

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

interface Written {
  /** Of the name of the file, without a full stop. */
  readonly ending: string;
  /** MIME type. */
  readonly type: string;
  /** @param json the file of Carrel's own */
  readonly write: (bundle: Bundle, include: Include, json: string) => string;
}

const WRITTEN: Readonly<Record<ExportFormat, Written>> = {
  json: { ending: 'json', type: 'application/json', write: (_bundle, _include, json) => json },
  bibtex: { ending: 'bib', type: 'application/x-bibtex', write: bibtex },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', write: ris },
  csl: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json', write: csl },
  markdown: { ending: 'md', type: 'text/markdown', write: markdown },
  csv: { ending: 'csv', type: 'text/csv', write: csv },
  annotations: { ending: 'jsonld', type: 'application/ld+json', write: annotations },
  html: { ending: 'html', type: 'text/html', write: html },
};

export function endingOf(format: ExportFormat): string {
  return WRITTEN[format].ending;
}

/** UTF-16 units of the longest name of a file without its ending; all systems take as many. */
const LONGEST_NAME = 60;

/** A title as the name of a file: no sign that Windows, macOS or Android refuse, no dot in front. */
function fileName(title: string): string {
  const plain = oneLine(title).replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ');
  const cut = plain.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '');
  const name = oneLine(cut)
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  return name === '' ? 'Carrel' : name;
}

/**
 * What `bundle` is as a file of a format.
 * @param json the file of Carrel's own with the same papers; the other formats but `html` need none
 */
export function exportFile(
  format: ExportFormat,
  bundle: Bundle,
  include: Include,
  json: string,
): ExportedFile {
  const { ending, type, write } = WRITTEN[format];
  return { name: `${fileName(bundle.title)}.${ending}`, type, text: write(bundle, include, json) };
}
