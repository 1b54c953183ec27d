import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const SUGGESTIONS = { one: 'suggestion', other: 'suggestions' };

/** The field for commands, and every command by its name. */
export const paletteMessages = defineMessages('palette', {
  title: 'Commands',
  prompt: 'Type a command, a paper, a tag',
  offered: (suggestions: number) => counted(suggestions, SUGGESTIONS),
  noneFound: 'Nothing of that name.',
  /** Beside the keys that do so. */
  hints: { choose: 'choose', commandsOnly: 'commands only', tagsOnly: 'tags only' },
  groups: { paper: 'Papers', go: 'Go to', do: 'Commands', search: 'Search' },
  onPaper: (title: string) => `On “${title}”`,
  thisPaper: 'this paper',
  papers: (papers: number) => counted(papers, PAPERS),
  places: {
    library: 'Library: all papers',
    lists: 'Reading lists',
    highlights: 'Highlights',
    overview: 'Overview',
    news: 'What is new',
    about: 'About the papers',
    tags: 'Tags',
  },
  settings: {
    reading: 'Settings: reading',
    highlights: 'Settings: kinds of highlights',
    keyboard: 'Settings: keyboard',
    storage: 'Storage and backup',
    papers: 'Papers and sources',
    help: 'Help',
  },
  tag: (tag: string) => `Tag: ${tag}`,
  list: (list: string) => `List: ${list}`,
  read: (read: number, papers: number) => `${formatCount(read)} of ${formatCount(papers)} read`,
  savedSearch: (search: string) => `Saved search: ${search}`,
  themes: {
    light: 'Light colours',
    dark: 'Dark colours',
    system: 'Colours as the system has them',
  },
  redo: 'Do it again',
  searchPapers: 'Search papers',
  findPhrase: 'Find a phrase in all papers',
  openFile: 'Open a file: papers, lists, notes, a backup',
  exportAll: 'Export everything I made…',
  exportResults: 'Export these results…',
  searchFor: (text: string) => `Search papers for “${text}”`,
  statuses: {
    toread: 'Mark as to read',
    reading: 'Mark as reading',
    read: 'Mark as read',
    aside: 'Set aside',
  },
  addTag: 'Add a tag…',
  addToList: 'Add to a reading list…',
  focusView: 'Only the paper: focus view',
  cite: 'Cite or export this paper…',
  giveTag: (tag: string) => `Tag ${tag}`,
  takeTag: (tag: string) => `Remove tag ${tag}`,
  putOn: (list: string) => `Add to ${list}`,
  takeOff: (list: string) => `Remove from ${list}`,
});
