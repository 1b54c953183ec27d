import { defineMessages } from '#messages/locale';
import { formatCount } from '#messages/plural';

/** What was pasted has no name. */
const named = (file: string): string => (file === '' ? 'what was pasted' : `“${file}”`);

/** The page that brings in files, from its door to what came of it. */
export const importPageMessages = defineMessages('import-page', {
  title: 'Open a file',
  library: 'Library',
  libraryByKey: 'Library (Esc)',
  files: 'Files to open',
  place: (number: number, of: number) => `File ${formatCount(number)} of ${formatCount(of)}.`,
  next: (file: string) => `Then comes ${named(file)}.`,
  goOn: (file: string) => `Go on with ${named(file)}`,
  doing: {
    opening: (file: string) => `Opening ${named(file)}…`,
    reading: (file: string) => `Reading ${named(file)}…`,
    checking: (file: string) => `Checking ${named(file)}…`,
    comparing: (file: string) => `Comparing with your library: ${named(file)}…`,
  },
  progress: 'Reading the file',
  notMerged: {
    title: 'The file was not merged',
    what: 'The device refused, or the background worker stopped. Nothing was changed. Reload the page and try again.',
  },
  unknown: {
    title: 'It is not known whether this was merged',
    what: 'The background worker stopped. Open the file again: what is here already is not merged twice.',
  },
  notArrived: {
    title: 'What was handed over did not arrive',
    what: 'The device had no room for it, or could not open it. Nothing was changed, and it is still where it was. Open it from here.',
  },
  keepAll: 'Keep everything',
  deleteAndMerge: 'Delete and merge',
  askNote: 'Nothing was changed. A merge can be undone.',
  takenBack: {
    title: 'Taken back',
    what: 'What was here before the merge is here again. What you did since stays.',
  },
  merged: 'Merged',
  openAnother: 'Open another file',
  takeBack: 'Take this merge back',
  door: {
    title: 'Merge a file',
    what: 'Files of Carrel, CSL-JSON, BibTeX, RIS, Web Annotations, Hypothesis exports and saved listing pages. You’ll see what would change before anything does.',
    drop: 'or drop it anywhere on this page, or paste its text; more than one if you like',
  },
});
