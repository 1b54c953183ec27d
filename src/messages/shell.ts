import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** What stands around the screens: their names, the ways between them, the first start. */
export const shellMessages = defineMessages('shell', {
  /** Names of pages, for tabs and the history. */
  places: {
    settings: 'Settings',
    phrase: 'Phrase',
    tags: 'Tags',
    lists: 'Reading lists',
    list: 'Reading list',
    overview: 'Overview',
    import: 'Open a file',
    highlights: 'Highlights',
    adrift: 'Highlights to check',
    lost: 'Nothing here',
  },
  allPapers: 'All papers',
  newListName: 'Name of the new list',
  screens: 'Screens',
  library: 'Library',
  lists: 'Lists',
  reader: 'Reader',
  drawer: 'Library and filters',
  show: (papers: number) => `Show ${counted(papers, PAPERS)}`,
  nothingAtAddress: 'Nothing at this address',
  noScreenCalled: (path: string) => `Carrel has no screen called “${path}”.`,
  partNotShown: 'This part could not be shown',
  screenNotDrawn: 'Carrel stopped drawing this screen',
  reloadMends: (what: string) =>
    `The papers on this device are safe. After an update, or when the network went before everything had come, a reload mends it. What happened: ${what}`,
  firstRun: {
    title: 'Setting up your desk',
    once: 'Carrel puts its papers on this device. This happens once, and after it Carrel opens without a network. Nothing you write leaves this device.',
    progress: 'Setting up',
    done: 'Done',
    asking: 'Asking for the papers',
    fetching: (loaded: string, total: string) => `Fetching papers, ${loaded} of ${total}`,
    reading: (papers: number) => `Reading ${counted(papers, PAPERS)}`,
    papers: 'Papers',
    texts: 'Titles and abstracts',
    search: 'Search, built while you read',
    /** Beside the titles and abstracts. */
    found: (papers: number) => counted(papers, PAPERS),
  },
});
