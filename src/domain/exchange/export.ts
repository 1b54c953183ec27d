/** The file of each format in which papers leave. */
import { annotations } from '#domain/exchange/annotations';
import { bibtex } from '#domain/exchange/bibtex';
import type { Bundle, ExportedFile, Include } from '#domain/exchange/bundle';
import { csl } from '#domain/exchange/csl';
import { csv } from '#domain/exchange/csv';
import { ENDINGS, type ExportFormat } from '#domain/exchange/export-formats';
import { oneLine } from '#domain/exchange/export-text';
import { html } from '#domain/exchange/html';
import { markdown } from '#domain/exchange/markdown';
import { ris } from '#domain/exchange/ris';

interface Written {
  /** MIME type. */
  readonly type: string;
  /** @param json the file of Carrel's own */
  readonly write: (bundle: Bundle, include: Include, json: string) => string;
}

const WRITTEN: Readonly<Record<ExportFormat, Written>> = {
  json: { type: 'application/json', write: (_bundle, _include, json) => json },
  bibtex: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
  csl: { type: 'application/vnd.citationstyles.csl+json', write: csl },
  markdown: { type: 'text/markdown', write: markdown },
  csv: { type: 'text/csv', write: csv },
  annotations: { type: 'application/ld+json', write: annotations },
  html: { type: 'text/html', write: html },
};

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
  const { type, write } = WRITTEN[format];
  const name = `${fileName(bundle.title)}.${ENDINGS[format]}`;
  return { name, type, text: write(bundle, include, json) };
}
