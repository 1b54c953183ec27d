import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const HIGHLIGHTS = { one: 'highlight', other: 'highlights' };
const NOTES = { one: 'note', other: 'notes' };
const TAGS = { one: 'tag', other: 'tags' };
const CHANGES = { one: 'change', other: 'changes' };

/** What the reader did, in the past tense, without a full stop, as the start of a sentence. */
export const actMessages = defineMessages('act-words', {
  status: {
    unread: (papers: number) => `${counted(papers, PAPERS)}: not sorted`,
    toread: (papers: number) => `${counted(papers, PAPERS)}: to read`,
    reading: (papers: number) => `${counted(papers, PAPERS)}: reading`,
    read: (papers: number) => `${counted(papers, PAPERS)}: read`,
    aside: (papers: number) => `${counted(papers, PAPERS)}: set aside`,
  },
  tagged: (on: number, tag: string) =>
    on === 1 ? `Tagged “${tag}”` : `${formatCount(on)} tagged “${tag}”`,
  untagged: (on: number, tag: string) =>
    `Tag “${tag}” taken off${on === 1 ? '' : ` ${formatCount(on)}`}`,
  tagMade: (tag: string) => `Tag “${tag}” made`,
  tagRenamed: (from: string, tag: string) => `Tag “${from}” renamed to “${tag}”`,
  tagDescribed: (tag: string) => `Tag “${tag}” described`,
  tagKeyChanged: (tag: string) => `Key of tag “${tag}” changed`,
  tagsMerged: (tags: number, into: string) => `${counted(tags, TAGS)} merged into “${into}”`,
  tagDeleted: (tag: string) => `Tag “${tag}” deleted`,
  highlighted: 'Words highlighted',
  recoloured: (highlights: number) =>
    highlights === 1 ? 'Highlight changed' : `${formatCount(highlights)} highlights changed`,
  resized: 'Highlight resized',
  reattached: 'Highlight attached again',
  accepted: (highlights: number) =>
    highlights === 1
      ? 'Highlight kept where it was found'
      : `${formatCount(highlights)} highlights kept where they were found`,
  leftWithoutPlace: (highlights: number) =>
    `${counted(highlights, HIGHLIGHTS)} left without a place`,
  highlightsRemoved: (highlights: number) =>
    highlights === 1 ? 'Highlight removed' : `${formatCount(highlights)} highlights removed`,
  /** With one highlight goes its only note. */
  highlightsRemovedWithNotes: (highlights: number, notes: number) =>
    highlights === 1
      ? 'Highlight removed, with its note'
      : `${formatCount(highlights)} highlights removed, with ${counted(notes, NOTES)}`,
  highlightBroughtBack: 'Highlight brought back, with its note',
  noteRemoved: 'Note removed',
  noteWritten: 'Note written',
  searchSaved: (search: string) => `Saved as “${search}”`,
  searchRemoved: (search: string) => `“${search}” is no longer saved`,
  searchRenamed: (search: string) => `Search renamed to “${search}”`,
  kindNamed: (kind: string) => `Kind named “${kind}”`,
  kindFirstNamed: 'Kind has its first name again',
  groupNamed: (group: string) => `Group named “${group}”`,
  groupFirstNamed: 'Group has its first name again',
  ownPaperRemoved: (title: string) => `“${title}” removed`,
  markedPaperRemoved: (title: string) => `“${title}” removed; what you made of it is kept`,
  merged: (changes: number, file: string) => `${counted(changes, CHANGES)} merged from “${file}”`,
  papersKept: (papers: number) => `${counted(papers, PAPERS)} kept that an update left out`,
  paperOpened: 'Paper opened',
  foundElsewhere: (highlights: number) =>
    `${counted(highlights, HIGHLIGHTS)} found again elsewhere`,
  listMade: (list: string) => `List “${list}” made`,
  listMadeWith: (list: string, papers: number) =>
    `List “${list}” made with ${counted(papers, PAPERS)}`,
  listDeleted: (list: string) => `List “${list}” deleted`,
  listRenamed: (from: string, list: string) => `List “${from}” renamed to “${list}”`,
  listDescribed: (list: string) => `List “${list}” described`,
  addedToList: (papers: number, list: string) => `${counted(papers, PAPERS)} added to “${list}”`,
  takenOffList: (papers: number, list: string) => `${counted(papers, PAPERS)} taken off “${list}”`,
  movedInList: (items: number, list: string) =>
    items === 1 ? `Moved in “${list}”` : `${formatCount(items)} moved in “${list}”`,
  listNoteRemoved: 'Note on the list removed',
  listNoteWritten: 'Note on the list written',
  due: (day: string) => `To be read by ${day}`,
  dayTakenAway: 'Day taken away',
  done: (papers: number) => `${counted(papers, PAPERS)} done`,
  openAgain: (papers: number) => `${counted(papers, PAPERS)} open again`,
  sectionMade: (section: string) => `Section “${section}” made`,
  sectionRenamed: (section: string) => `Section renamed to “${section}”`,
  sectionRemoved: (section: string) => `Section “${section}” removed`,
});
