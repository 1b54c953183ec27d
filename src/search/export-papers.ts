import type { Bundle } from '#domain/exchange/bundle';
import { exportFile } from '#domain/exchange/export';
import type { ExportFormat } from '#domain/exchange/export-formats';
import { bundleOf, type ExportSources } from './bundle-of.ts';
import type { ExportQuestion, PapersFile } from './exporter.ts';

/** Lines and signs of the beginning that the screen shows. */
const PREVIEW_LINES = 40;
const PREVIEW_SIGNS = 6000;

/** A page begins with what nobody reads. */
const BEGINS = '<header>';

function previewOf(whole: string, format: ExportFormat): string {
  const text = format === 'html' ? whole.slice(whole.indexOf(BEGINS)) : whole;
  const lines = text.slice(0, PREVIEW_SIGNS).split(/\r?\n/);
  const isWhole = lines.length <= PREVIEW_LINES && text.length <= PREVIEW_SIGNS;
  const shown = lines.slice(0, PREVIEW_LINES).join('\n').replace('\ufeff', '').toWellFormed();
  return isWhole ? shown : `${shown}\n…`;
}

function countOf({ items }: Bundle): number {
  return items.filter(({ kind }) => kind === 'paper').length;
}

/** The formats that are, or hold, the file of Carrel's own. */
const WITH_OWN: ReadonlySet<ExportFormat> = new Set(['json', 'html']);

/**
 * The papers of a question as a file; undefined where what was to leave is gone.
 * @param ownFile writes the file of Carrel's own with the same papers
 */
export async function exportPapers(
  { scope, format, include }: ExportQuestion,
  sources: ExportSources,
  ownFile: () => Promise<string>,
): Promise<PapersFile | undefined> {
  const bundle = bundleOf(scope, sources);
  if (!bundle) return undefined;
  const own = WITH_OWN.has(format) ? await ownFile() : '';
  const { name, type, text } = exportFile(format, bundle, include, own);
  const blob = new Blob([text], { type: `${type};charset=utf-8` });
  return {
    title: bundle.title,
    papers: countOf(bundle),
    name,
    blob,
    preview: previewOf(text, format),
  };
}
