import { defineMessages } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const NOTES = { one: 'note', other: 'notes' };

/** `, in “Second meeting”` */
const within = (section: string): string => (section === '' ? '' : `, in “${section}”`);

/** Reading lists: all of them, one of them, and the one that is read in beside the reader. */
export const listPageMessages = defineMessages('list-pages', {
  lists: 'Reading lists',
  list: 'Reading list',
  newList: 'New list',
  others: 'Other lists',
  next: 'Next',
  noLists: {
    title: 'No lists yet',
    before:
      'A list puts papers in an order of yours, with a line on each: a journal club, a chapter, a talk. Press',
    after: 'on any paper to put it on one.',
  },
  empty: { before: 'This list is empty. Press', after: 'on any paper to add it.' },
  isEmpty: 'The list is empty',
  papersOnList: 'Papers on this list',
  backToList: 'Back to the list',
  goOn: 'Go on reading',
  allRead: 'All of it is read',
  missing: {
    title: 'This list is not here',
    what: 'It was deleted, or made on another device. Your papers are where they were.',
  },
  name: 'Name of the list',
  describe: 'Describe',
  description: 'What the list is for',
  addDescription: 'Add a description',
  tools: {
    label: 'List',
    addPapers: 'Add papers',
    addPapersHint: (key: string) => `To the library: ${key} puts a paper on a list`,
    more: 'More for this list',
    newSection: 'New section',
    duplicate: 'Duplicate the list',
    /** At the end of the name of what is duplicated. */
    copy: ', copy',
    earlierNames: 'Earlier names',
    earlierDescriptions: 'Earlier descriptions',
    delete: 'Delete the list',
  },
  /** Whose earlier texts are shown. */
  earlierOf: {
    name: 'this list’s name',
    description: 'this list’s description',
    note: 'this note',
    section: 'this section’s name',
    nothing: 'nothing',
  },
  progress: {
    of: (read: number, papers: number) => `${formatCount(read)} of ${formatCount(papers)}`,
    readOf: (read: number, papers: number) => `${formatCount(read)} of ${formatCount(papers)} read`,
    bar: (read: number, reading: number, left: number) =>
      `${formatCount(read)} read, ${formatCount(reading)} being read, ${formatCount(left)} to read`,
    nothingLeft: ', nothing left',
    minutesLeft: (minutes: number) => `, about ${formatCount(minutes)} min of abstracts left`,
    hoursLeft: (hours: number) =>
      `, about ${counted(hours, { one: 'hour', other: 'hours' })} of abstracts left`,
    noPapers: 'No papers yet',
    noneRead: (papers: number) => `${counted(papers, PAPERS)}, none read yet`,
  },
  facts: {
    sources: (lists: number) => counted(lists, { one: 'source list', other: 'source lists' }),
    links: { code: 'code', dataset: 'dataset', model: 'model' },
    done: 'Done',
    noDate: 'No date',
    about: (day: string) => `About ${day}: the page printed no year`,
    yearInferred: ', year inferred',
    highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    notes: (count: number) => counted(count, NOTES),
    /** After their number. */
    noteWord: (count: number) => formFor(count, NOTES),
    due: (day: string) => `Due ${day}`,
    wasDue: (day: string) => `Was due ${day}`,
  },
  entry: {
    unknown: 'A paper that the library does not hold',
    notHere: 'A paper that is not here',
    move: (name: string, number: number, papers: number) =>
      `Move ${name}, position ${formatCount(number)} of ${formatCount(papers)}`,
    more: (name: string) => `More for ${name}`,
    changeNote: 'Change the note',
    addNote: 'Add a note',
    open: 'Open',
    openAgain: 'Open again',
    doneForList: 'Done for this list',
    earlierNotes: 'Earlier notes',
    setDue: 'Set a due date',
    changeDue: 'Change the due date',
    moveToPosition: 'Move to position…',
    moveToSection: 'Move to section…',
    newSectionAbove: 'New section above',
    addToAnother: 'Add to another list…',
    remove: 'Remove from this list',
  },
  field: {
    note: (name: string) => `Note on ${name} for this list`,
    notePlaceholder: 'A note for this list',
    due: 'Due',
    position: (papers: number) => `Position, 1 to ${formatCount(papers)}`,
    section: 'Section',
    beforeSections: 'Before all sections',
    set: 'Set',
    move: 'Move',
  },
  section: {
    move: (name: string) => `Move the heading ${name}`,
    newName: (name: string) => `New name of ${name}`,
    more: (name: string) => `More for section ${name}`,
    rename: 'Rename the section',
    moveUp: 'Move up, with its papers',
    moveDown: 'Move down, with its papers',
    earlierNames: 'Earlier names',
    remove: 'Remove the heading',
    nameOfNew: 'Name of the new section',
    name: 'Name of the section',
  },
  moving: {
    grip: 'Drag, or press Space and the arrows',
    what: (name: string) => `Moving ${name}`,
    at: (place: number, section: string) => `at ${formatCount(place)}${within(section)}.`,
    fromTo: (from: number, to: number, section: string) =>
      `from ${formatCount(from)} to ${formatCount(to)}${within(section)}.`,
    keys: { space: 'Space', move: 'move', drop: 'drop', putBack: 'put back' },
    keysSaid: 'Arrows move, Space drops, Escape puts back.',
    dropped: (name: string, to: number, section: string) =>
      `${name} dropped at ${formatCount(to)}${within(section)}.`,
    putBack: (name: string, from: number) => `${name} put back at ${formatCount(from)}.`,
  },
});
