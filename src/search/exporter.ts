import type { Bundle, Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import { problemOf, type LibraryProblem } from '#domain/problems';
import type { ReaderLibrary } from '#domain/reader/library';
import { bundleOf, type ExportSources } from './bundle-of.ts';
import type { LibraryIndex } from './library-index.ts';

export interface ExportQuestion {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly include: Include;
}

/** Papers as a file of a format, written; the text stays where it is until it is wanted. */
export interface PapersFile {
  readonly title: string;
  readonly papers: number;
  /** With its ending. */
  readonly name: string;
  readonly blob: Blob;
  /** How it begins. */
  readonly preview: string;
}

export type ExportOutcome =
  | { readonly file: PapersFile | undefined; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };

/** Writes papers for other programs; the code for that is fetched when it is first asked. */
export class Exporter {
  readonly #sources: () => ExportSources;

  /** @param now in ms since 1970 */
  constructor(
    reader: { readonly library: ReaderLibrary },
    index: () => LibraryIndex,
    now: () => number,
  ) {
    this.#sources = () => ({ library: reader.library, index: index(), now: now() });
  }

  /** Undefined where what is asked for is gone. */
  bundle(scope: ExportScope): Bundle | undefined {
    return bundleOf(scope, this.#sources());
  }

  /** No file where what was to leave is gone. */
  async answer(question: ExportQuestion): Promise<ExportOutcome> {
    try {
      const { exportPapers } = await import('./export-papers.ts');
      return { file: exportPapers(question, this.#sources()) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }
}
