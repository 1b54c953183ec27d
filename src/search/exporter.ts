import { isWhole, type Bundle, type Include } from '#domain/exchange/bundle';
import type { ExportFormat } from '#domain/exchange/export-formats';
import type { ExportScope } from '#domain/exchange/export-scope';
import { LibraryError, problemOf, type LibraryProblem } from '#domain/problems';
import type { ReaderLibrary } from '#domain/reader/library';
import type { DeskQuestion, ExchangeDesk } from './exchange-desk.ts';
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

type OwnFiles = Pick<ExchangeDesk, 'answer'>;

/** Writes papers for other programs; the code for that is fetched when it is first asked. */
export class Exporter {
  readonly #sources: () => ExportSources;

  readonly #files: OwnFiles;

  /**
   * @param now in ms since 1970
   * @param files writes those of Carrel's own
   */
  constructor(
    reader: { readonly library: ReaderLibrary },
    index: () => LibraryIndex,
    now: () => number,
    files: OwnFiles,
  ) {
    this.#files = files;
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
      const own = () => this.#ownFile(question);
      return { file: await exportPapers(question, this.#sources(), own) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  }

  /** The file of Carrel's own with the same papers. */
  async #ownFile({ scope, include }: ExportQuestion): Promise<string> {
    const outcome = await this.#files.answer(this.#ownQuestion(scope, include));
    if (outcome.problem) throw new LibraryError(outcome.problem);
    if (outcome.fault || !('blob' in outcome.answer)) throw new Error('No file was written.');
    return outcome.answer.blob.text();
  }

  #ownQuestion(scope: ExportScope, include: Include): DeskQuestion {
    const isPacked = false;
    const ofPapers = (papers: readonly string[], only?: ReadonlySet<string>): DeskQuestion => ({
      kind: 'list-file',
      given: { kind: 'papers', papers, only },
      include,
      isPacked,
    });
    switch (scope.kind) {
      case 'all':
        // A backup is whole; with anything left out it is something to give away.
        return isWhole(include)
          ? { kind: 'library-file', isPacked, withAbstracts: true }
          : { kind: 'list-file', given: { kind: 'all' }, include, isPacked };
      case 'list':
        return { kind: 'list-file', given: { kind: 'list', list: scope.id }, include, isPacked };
      case 'papers':
        return ofPapers(scope.ids, scope.only);
      case 'results':
        return ofPapers(
          this.#sources()
            .index.papersOf(scope.ordinals)
            .map(({ id }) => id),
        );
    }
  }
}
