/**
 * What can go wrong while the library is opened, as plain data: it crosses from the worker to the
 * screen, which chooses the words.
 */
export type LibraryProblem =
  /** The manifest or the corpus could not be fetched, or came only in part. */
  | { readonly name: 'CorpusUnreachable'; readonly file: string; readonly status?: number }
  /** The corpus does not have the hash that the manifest names. */
  | { readonly name: 'CorpusDamaged'; readonly file: string }
  /** The manifest or the corpus breaks the format. */
  | { readonly name: 'CorpusMalformed'; readonly file: string; readonly place: string }
  /** Made for a newer Carrel. */
  | { readonly name: 'CorpusNewer'; readonly found: number; readonly supported: number }
  /** The browser gives no database: papers are held in memory. */
  | { readonly name: 'StorageRefused' }
  /** The disk or the quota is full: papers are held in memory. */
  | { readonly name: 'StorageFull' }
  /** The database was made by a newer Carrel: it is left as it is, and papers are held in memory. */
  | { readonly name: 'StorageNewer'; readonly found: number; readonly supported: number }
  /** Another tab has an older version of the database open: this one waits for it. */
  | { readonly name: 'StorageBlocked' }
  /** A newer Carrel in another tab has changed the database: this tab stores nothing any more. */
  | { readonly name: 'TabOutdated' }
  /** The database was deleted, or closed by the browser, under the open page. */
  | { readonly name: 'StorageGone' }
  /** The device's clock is behind what was made, here or elsewhere, by so many days. */
  | { readonly name: 'ClockBehind'; readonly days: number }
  /** The search worker could not start, or died again and again. */
  | { readonly name: 'WorkerFailed' }
  /** A worker died where nothing is kept: what the reader made was in its memory. */
  | { readonly name: 'VisitLost' }
  /** A note is to be stored on a highlight that was removed. */
  | { readonly name: 'HighlightGone' }
  /** A note is to be stored on an entry that was taken off its list. */
  | { readonly name: 'EntryGone' }
  /** Nothing that was foreseen. */
  | { readonly name: 'Unexpected'; readonly message: string };

/** Carries a {@link LibraryProblem} through code that throws. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly problem: LibraryProblem;

  constructor(problem: LibraryProblem, options?: ErrorOptions) {
    super(problem.name, options);
    this.problem = problem;
  }
}

/** What was caught, as plain data. */
export function problemOf(error: unknown): LibraryProblem {
  if (error instanceof LibraryError) return error.problem;
  return { name: 'Unexpected', message: error instanceof Error ? error.message : String(error) };
}

/** The papers are on the screen all the same, only not kept on the device. */
export function isStorageProblem(problem: LibraryProblem): boolean {
  return (
    problem.name === 'StorageRefused' ||
    problem.name === 'StorageFull' ||
    problem.name === 'StorageNewer'
  );
}
