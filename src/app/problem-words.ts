import { plural } from '#domain/format';
import type { LibraryProblem } from '#domain/problems';
import type { Recovery } from '#domain/reader/keeping';
import type { MadeCounts } from '#domain/reader/summary';
import { formatCount } from '#messages/plural';

export interface ProblemWords {
  readonly title: string;
  /** What is safe, and what to do. */
  readonly text: string;
}

/** Words while there is nothing to read. */
export function fatalWords(problem: LibraryProblem): ProblemWords {
  switch (problem.name) {
    case 'CorpusUnreachable':
      return navigator.onLine && problem.status !== undefined
        ? {
            title: 'The papers could not be fetched',
            text: `The site answered ${problem.status} for ${problem.file}. Nothing on this device was changed. Try again in a while.`,
          }
        : {
            title: 'The papers could not be fetched',
            text: 'The first visit needs a network; later ones do not. Nothing on this device was changed. Try again when you are connected.',
          };
    case 'CorpusDamaged':
      return {
        title: 'The papers arrived damaged',
        text: `${problem.file} is not what the site says it should be, so none of it was kept. Try again; if it stays so, the site itself needs mending.`,
      };
    case 'CorpusMalformed':
      return {
        title: 'The papers cannot be read',
        text: `${problem.file} breaks the format at ${problem.place}. Nothing on this device was changed. The site itself needs mending; trying again fetches it anew.`,
      };
    case 'CorpusNewer':
      return {
        title: 'These papers were made for a newer Carrel',
        text: `Their format is version ${formatCount(problem.found)}, this Carrel reads version ${formatCount(problem.supported)}. Nothing on this device was changed. Reload to get the newer Carrel.`,
      };
    case 'WorkerFailed':
      return {
        title: 'Search could not start',
        text: 'The browser stopped Carrel’s background worker. Nothing on this device was changed. Try again, or reload the page.',
      };
    case 'HighlightGone':
      return {
        title: 'The highlight is not there any more',
        text: 'It was removed in another tab. What you typed is kept. Nothing else was changed.',
      };
    case 'EntryGone':
      return {
        title: 'The paper is not on this list any more',
        text: 'It was taken off in another tab. The note that you typed was not stored. Nothing else was changed.',
      };
    case 'Unexpected':
      return {
        title: 'The library could not be opened',
        text: `Something unforeseen happened: ${problem.message}. Nothing on this device was changed. Try again, or reload the page.`,
      };
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
  switch (problem.name) {
    case 'StorageRefused':
      return {
        title: 'This browser keeps nothing for Carrel',
        text: 'As in a private window. You can search and read while this tab is open; what you mark, note and tag is kept for this visit only, and the next one fetches the papers again.',
      };
    case 'StorageFull':
      return {
        title: 'Not kept on this device: storage is full',
        text: 'You can search and read while this tab is open. Free some space and try again to have the papers offline.',
      };
    case 'StorageNewer':
      return {
        title: 'This library was made by a newer Carrel',
        text: 'Reload to get it. Nothing on this device was changed, and nothing is stored by this older one: you can search and read, and what you mark now is kept for this visit only.',
      };
    case 'StorageBlocked':
      return {
        title: 'Another tab holds the older version',
        text: 'Carrel was updated, and another of its tabs still has the library open as it was. Close that tab or reload it: this one goes on by itself. Nothing was changed.',
      };
    case 'TabOutdated':
      return {
        title: 'A newer Carrel is open in another tab',
        text: 'It has taken the library over, so this tab stores nothing any more. What you are typing stays in its box and is kept as a draft. Reload to go on with the newer one.',
      };
    case 'StorageGone':
      return {
        title: 'The library was closed under this tab',
        text: 'The browser, or another tab, has deleted or closed Carrel’s database. What you see is still here, but nothing more is stored, and what you are typing stays in its box. Reload to open what there is; save it first if you are in doubt.',
      };
    case 'WorkerFailed':
      return {
        title: 'Search stopped',
        text: 'The browser stopped Carrel’s background worker again and again. What was stored is safe; nothing more is stored until it runs. Try again, or reload the page.',
      };
    case 'ClockBehind':
      return {
        title: 'This device’s clock is behind',
        text: `What you made last bears a time ${plural(problem.days, 'day')} ahead of it. Everything is kept, and what you make now comes after it all the same; only dates may be wrong. Set the clock if it is wrong.`,
      };
    case 'VisitLost':
      return {
        title: 'What you made in this visit is gone',
        text: 'The browser stopped Carrel’s background worker, and keeps nothing for Carrel. Papers can be searched and read as before.',
      };
    case 'HighlightGone':
    case 'EntryGone':
      return fatalWords(problem);
    case 'CorpusUnreachable':
    case 'CorpusDamaged':
    case 'CorpusMalformed':
    case 'CorpusNewer':
    case 'Unexpected':
      return {
        title: 'The newer papers could not be used',
        text: `${fatalWords(problem).title}. Those you had are all here and work as before.`,
      };
  }
}

/** What was brought back at start, and what could not be; undefined where there is nothing to say. */
export function recoveryWords({ restored, wiped, damaged }: Recovery): ProblemWords | undefined {
  if (restored === 0 && damaged === 0) return undefined;
  const changes = plural(restored, 'change');
  const brought = wiped
    ? `The browser had lost what you made here. From its journal Carrel has put it back: ${changes}.`
    : `The browser was closed before its database had everything. From its journal Carrel has added what was missing: ${changes}.`;
  if (damaged === 0) {
    return { title: 'Your library was brought back', text: `${brought} Nothing is missing.` };
  }
  const unread = `${plural(damaged, 'line')} of the journal could not be read`;
  return restored === 0
    ? {
        title: 'A part of the journal was damaged',
        text: `${unread}. The library is as the browser’s database has it, and a new journal is written of that.`,
      }
    : {
        title: 'Your library was brought back, in part',
        text: `${brought} ${unread}: what those held may be missing.`,
      };
}

/** What there was, as a part of a sentence: `12 highlights, 3 papers with notes and 2 tags`. */
export function madeWords({
  sorted,
  highlights,
  noted,
  tags,
  lists,
  searches,
  kinds,
  groups,
}: MadeCounts): string {
  const parts = [
    highlights > 0 && plural(highlights, 'highlight'),
    noted > 0 && `${plural(noted, 'paper')} with notes`,
    tags > 0 && plural(tags, 'tag'),
    lists > 0 && plural(lists, 'reading list'),
    sorted > 0 && plural(sorted, 'sorted paper'),
    searches > 0 && `${searches} saved ${searches === 1 ? 'search' : 'searches'}`,
    kinds > 0 && `${plural(kinds, 'kind')} of highlights with a name of yours`,
    groups > 0 && `${plural(groups, 'name')} on the map`,
  ].filter((part) => part !== false);
  return new Intl.ListFormat('en-GB').format(parts);
}
