import { defineMessages } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const THINGS = { one: 'thing', other: 'things' };
const IS_ARE = { one: 'is', other: 'are' };
const WAS_WERE = { one: 'was', other: 'were' };

/** What a file would change here, before it does. */
export const mergePreviewMessages = defineMessages('merge-preview', {
  label: 'Merge preview',
  title: (file: string) => `Merge from “${file}”`,
  pastedTitle: 'Merge what was pasted',
  origin: {
    is: (kind: string) => `It is ${kind}.`,
    saved: (day: string) => `Saved ${day}.`,
    savedHere: (day: string) => `Saved ${day} on this device.`,
    savedElsewhere: (day: string) => `Saved ${day} on another device.`,
    preview: 'This is a preview: nothing is written until you merge.',
  },
  discard: 'Discard',
  merging: 'Merging…',
  merge: (changes: number) => `Merge ${counted(changes, { one: 'change', other: 'changes' })}`,
  mergeAndBring: (changes: number, back: number) =>
    `Merge ${counted(changes, { one: 'change', other: 'changes' })}, bring back ${formatCount(back)}`,
  bring: (back: number) => `Bring back ${formatCount(back)}`,
  takeTitles: 'Take in the titles',
  takeHistory: 'Take in its history',
  keepBothAll: 'Keep both where they differ',
  canUndo: 'You can undo this merge.',
  damagedTitle: 'This file is not what was saved',
  damaged:
    'Its content was damaged or changed by hand. You can look at what it holds, but it can’t be merged. Nothing was changed.',
  aheadTitle: 'This file comes from a clock that is ahead',
  ahead: (day: string) =>
    `Its latest change is dated ${day}: more than a day after today by this device’s clock. Until then its texts would win over what you write. If this clock is right, discard the file. Nothing was changed.`,
  wouldChange: 'What would change',
  groups: {
    added: 'Added',
    updated: 'Updated',
    updatedInFile: 'Updated, newer in the file',
    updatedThere: 'Updated, newer there',
    conflicts: 'Conflicts to settle',
    deleted: 'Deleted',
    deletedHere: 'Deleted here since',
    unchanged: 'Unchanged',
  },
  tables: {
    readings: 'Status',
    notes: 'Note',
    tags: 'Tag',
    taggings: 'Tag on a paper',
    highlights: 'Highlight',
    kinds: 'Kind of highlights',
    groupNames: 'Name of a group on the map',
    searches: 'Saved search',
    lists: 'List',
    entries: 'Place on a list',
    sections: 'Section of a list',
    ownPapers: 'Paper',
  },
  unattached: (papers: number) =>
    `${counted(papers, PAPERS)} that it mentions ${formFor(papers, IS_ARE)} not here; what belongs to them is kept.`,
  named: (papers: number) =>
    `${counted(papers, PAPERS)} that it names ${formFor(papers, IS_ARE)} not in the library here; with what belongs to ${formFor(papers, { one: 'it its title comes', other: 'them their titles come' })} along.`,
  deletedSince: (things: number) =>
    `${counted(things, THINGS)} in it ${formFor(things, WAS_WERE)} deleted here since, and will not come back unless you say so below.`,
  allHere: 'Everything in this file is here already.',
  nothingNew: (deleted: number) =>
    `Nothing in this file is new. ${counted(deleted, THINGS)} in it ${formFor(deleted, WAS_WERE)} deleted here since, and can be brought back.`,
  titlesOnly: 'No record in this file is new, only titles of papers are.',
  historyOnly:
    'No record in this file is new. It also knows what was deleted or written over elsewhere: taking that in changes nothing that you see.',
  historyTaken: 'Its history was taken in. Nothing that you see has changed.',
  merged: (done: string) =>
    `${done}. This can be taken back, also when you have done other things since.`,
  ask: (records: number, percent: number) =>
    `${counted(records, { one: 'record', other: 'records' })} would be deleted here: ${formatCount(percent)} % of your library. Is that what you want?`,
  none: 'None.',
  bringAllBack: 'Bring back all of them, as they are in the file',
  bringBack: 'Bring back',
  hanging: (records: number) => `, with ${formatCount(records)} more on it`,
  showMore: 'Show more',
  on: 'on',
  paperNotHere: 'a paper that is not here',
  whichText: 'Which text to keep',
  leaveDeleted: 'Leave it deleted',
  keepHere: 'Keep this device’s',
  deleteHere: 'Delete it here, too',
  takeFile: 'Take the file’s',
  deletedThen: (day: string) => `${day}, deleted then`,
  emptied: 'Nothing: it was emptied',
  keepBoth: 'Keep both',
  bothInLine: ', in one line',
  bothInTurn: ', one after the other',
  opensInTab: '(opens in another tab)',
  noAbstract: 'The file holds no abstract of it.',
});
