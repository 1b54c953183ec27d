import { defineMessages } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const IS_ARE = { one: 'is', other: 'are' };
const IT_THEM = { one: 'it', other: 'them' };
const CHANGES = { one: 'change', other: 'changes' };

const some = (count: number, all: number): string =>
  `${formatCount(count)} of ${counted(all, CHANGES)} ${formFor(count, IS_ARE)}`;

/** What a check of everything on the device asks, finds and offers. */
export const checkMessages = defineMessages('check-everything', {
  title: 'Is it all sound?',
  what: 'Compares the app’s files with what was built, looks at every record of what you made, and holds the journal against the database. Nothing is changed.',
  check: 'Check everything',
  checking: 'Checking',
  steps: (done: number, of: number) => `${formatCount(done)} of ${formatCount(of)}`,
  problem: 'Problem:',
  repair: 'Repair app',
  reload: 'Open Carrel anew',
  rewrite: 'Write the journal anew',
  files: {
    none: 'The app itself is not on this device.',
    unread: 'The app’s files could not be read.',
    fine: (files: number) =>
      `${counted(files, { one: 'file', other: 'files' })} ${formFor(files, IS_ARE)} as they were built.`,
    missing: (file: string) => `${file} (missing)`,
    named: (files: readonly string[], more: number) =>
      more > 0 ? `${files.join(', ')} and ${formatCount(more)} more` : files.join(', '),
    wrong: (wrong: number, all: number, named: string) =>
      `${formatCount(wrong)} of ${counted(all, { one: 'file', other: 'files' })} of the app ${formFor(wrong, IS_ARE)} not as built: ${named}. Nothing that you made is in them.`,
  },
  records: {
    readings: 'sorted or opened papers',
    notes: 'notes on papers',
    tags: 'tags',
    taggings: 'places of tags',
    highlights: 'highlights',
    kinds: 'renamed kinds',
    groupNames: 'renamed groups of the map',
    searches: 'saved searches',
    lists: 'reading lists',
    entries: 'papers on lists',
    sections: 'sections of lists',
    ownPapers: 'papers of your own',
  },
  tables: {
    none: 'No records are on this device: what you make is in memory.',
    unread: 'What you made could not be read just now.',
    sound: (records: number) =>
      `${counted(records, { one: 'record', other: 'records' })} ${formFor(records, IS_ARE)} sound.`,
    place: (id: string, field: string) => `${id}, field “${field}”`,
    unsound: (unsound: number, all: number, records: string, places: string) =>
      `${formatCount(unsound)} of ${formatCount(all)} ${records} ${formFor(unsound, IS_ARE)} not sound: ${places}. Save what can be read.`,
    andOthers: (places: string) => `${places} and others`,
    loose: (records: number) =>
      `${formatCount(records)} of these ${formFor(records, { one: 'names', other: 'name' })} a tag, a highlight or a list that is not there, and ${formFor(records, { one: 'shows', other: 'show' })} nowhere.`,
    absent: (records: number) =>
      `${formatCount(records)} of these ${formFor(records, IS_ARE)} of papers that are not on this device. They stay until such papers come back.`,
  },
  journal: {
    none: 'There is no journal here to compare with.',
    unread: 'The journal could not be read just now.',
    agree: (changes: number) => `Journal and database agree: ${counted(changes, CHANGES)} in both.`,
    damaged: (lines: number) =>
      `${counted(lines, { one: 'line', other: 'lines' })} of the journal cannot be read. The database does not need ${formFor(lines, IT_THEM)}.`,
    notStored: (changes: number) =>
      `${counted(changes, CHANGES)} ${formFor(changes, IS_ARE)} in the journal and not in the database. Nothing is lost: Carrel brings ${formFor(changes, IT_THEM)} back when it opens.`,
    inOtherTabs: (behind: number, changes: number, tabs: number) =>
      `${some(behind, changes)} in the database and not in what was read of the journal: ${counted(tabs, { one: 'other tab', other: 'other tabs' })} of Carrel ${formFor(tabs, IS_ARE)} open, whose part of it cannot be read until it is closed.`,
    behind: (behind: number, changes: number) =>
      `${some(behind, changes)} in the database alone. Nothing is lost.`,
  },
});
