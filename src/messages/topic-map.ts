import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** The map of what the papers are about, and the list of the same. */
export const topicMapMessages = defineMessages('topic-map', {
  title: 'What they are about',
  asList: 'As a list',
  says: 'Near means similar wording; groups are named by the words that set them apart, or by you.',
  byTouch: 'Two fingers move and zoom the map.',
  joined: 'Joined to the paper you had open: its four nearest.',
  lit: (lit: number, papers: number) => `${formatCount(lit)} of ${counted(papers, PAPERS)} lit`,
  notFetched: {
    title: 'The map could not be fetched',
    what: 'It is not on this device yet. All else works without it; try again when you are connected.',
  },
  notDrawn: {
    title: 'The map could not be drawn',
    what: 'Your papers and all that you made are safe.',
  },
  noMap:
    'The map of these papers is not here: it comes with the papers when they are compiled anew. All else works without it.',
  map: (papers: number) => `Map of ${counted(papers, PAPERS)}`,
  keys: 'Arrow keys go to the next paper in that direction, Enter opens it. Plus and minus zoom, 0 shows all. The same papers are there as a list.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Whole map',
  groups: 'Groups',
  between: 'Between the groups',
  /** After how far a paper is read. */
  inGroup: (status: string, group: string) => `${status}, ${group}`,
  inNoGroup: (status: string) => `${status}, between the groups`,
  near: 'Near',
  nearTo: (paper: string) => `Near ${paper}`,
  nearBy: (paper: string, words: readonly string[]) => `Near ${paper}: ${words.join(', ')}`,
  readOf: (read: number, papers: number) => `${formatCount(read)} of ${formatCount(papers)} read`,
  setApart: (words: readonly string[]) => `Set apart by: ${words.join(', ')}`,
  showAll: (papers: number) => `Show all ${formatCount(papers)}`,
  showMore: (papers: number) => `Show ${formatCount(papers)} more`,
  ofGroup: (papers: number, group: string) => `of ${counted(papers, PAPERS)} of ${group}`,
  nameOfGroup: (group: string) => `Name of the group ${group}`,
  rename: (group: string) => `Rename ${group}`,
  renameRead: (group: string, said: string) => `${group}, ${said}. Rename`,
  show: 'Show',
  shown: {
    all: 'everything',
    found: 'what the search finds',
    near: 'near what I read, not opened yet',
    lists: 'Reading lists',
    tags: 'Tags',
    tag: (tag: string, papers: number) => `${tag}, ${counted(papers, PAPERS)}`,
  },
  nearUnopened: 'Near what I read, not opened yet',
  nothingRead: 'Nothing is read or marked yet',
});
