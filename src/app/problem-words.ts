import type { LibraryProblem } from '#domain/problems';
import type { Recovery } from '#domain/reader/keeping';
import { problemMessages } from '#messages/problems';

export interface ProblemWords {
  readonly title: string;
  /** What is safe, and what to do. */
  readonly text: string;
}

/** Words while there is nothing to read. */
export function fatalWords(problem: LibraryProblem): ProblemWords {
  const words = problemMessages;
  switch (problem.name) {
    case 'CorpusUnreachable': {
      const { title, refused, offline } = words.unreachable;
      const isAnswered = navigator.onLine && problem.status !== undefined;
      return { title, text: isAnswered ? refused(problem.status, problem.file) : offline };
    }
    case 'CorpusDamaged':
      return { title: words.damaged.title, text: words.damaged.text(problem.file) };
    case 'CorpusMalformed': {
      const { title, text } = words.malformed;
      return { title, text: text(problem.file, problem.place) };
    }
    case 'CorpusNewer': {
      const { title, text } = words.corpusNewer;
      return { title, text: text(problem.found, problem.supported) };
    }
    case 'WorkerFailed':
      return words.noSearch;
    case 'HighlightGone':
      return words.highlightGone;
    case 'EntryGone':
      return words.entryGone;
    case 'Unexpected':
      return { title: words.unexpected.title, text: words.unexpected.text(problem.message) };
    case 'StorageRefused':
    case 'StorageFull':
    case 'StorageNewer':
    case 'StorageBlocked':
    case 'TabOutdated':
    case 'StorageGone':
    case 'VisitLost':
    case 'ClockBehind':
      return passingWords(problem);
  }
}

/** Words while papers can be read all the same. */
export function passingWords(problem: LibraryProblem): ProblemWords {
  const words = problemMessages;
  switch (problem.name) {
    case 'StorageRefused':
      return words.storageRefused;
    case 'StorageFull':
      return words.storageFull;
    case 'StorageNewer':
      return words.storageNewer;
    case 'StorageBlocked':
      return words.storageBlocked;
    case 'TabOutdated':
      return words.tabOutdated;
    case 'StorageGone':
      return words.storageGone;
    case 'WorkerFailed':
      return words.searchStopped;
    case 'ClockBehind':
      return { title: words.clockBehind.title, text: words.clockBehind.text(problem.days) };
    case 'VisitLost':
      return words.visitLost;
    case 'HighlightGone':
    case 'EntryGone':
      return fatalWords(problem);
    case 'CorpusUnreachable':
    case 'CorpusDamaged':
    case 'CorpusMalformed':
    case 'CorpusNewer':
    case 'Unexpected': {
      const { title, text } = words.notRenewed;
      return { title, text: text(fatalWords(problem).title) };
    }
  }
}

/** What was brought back at start, and what could not be; undefined where there is nothing to say. */
export function recoveryWords({ restored, wiped, damaged }: Recovery): ProblemWords | undefined {
  if (restored === 0 && damaged === 0) return undefined;
  const words = problemMessages.recovered;
  if (restored === 0) return { title: words.titleDamaged, text: words.asDatabase(damaged) };
  const brought = wiped ? words.wiped(restored) : words.lacking(restored);
  return damaged === 0
    ? { title: words.title, text: `${brought} ${words.nothingMissing}` }
    : { title: words.titleInPart, text: `${brought} ${words.mayBeMissing(damaged)}` };
}
