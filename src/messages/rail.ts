import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

/** The rail: where a reader can go, and by what the library can be narrowed. */
export const railMessages = defineMessages('rail', {
  title: 'Library',
  commands: (keys: string) => `Commands, ${keys}`,
  commandsHint: 'Every command, paper, tag and list in one field',
  allPapers: 'All papers',
  withNotes: 'With notes',
  highlights: 'Highlights',
  highlightsToCheck: 'Highlights to check',
  overview: 'Overview',
  new: 'new',
  lists: 'Reading lists',
  newList: 'New list',
  allLists: (count: number) => (count === 0 ? 'No lists yet' : `All ${formatCount(count)} lists`),
  readOf: (read: number, papers: number) => `${formatCount(read)} of ${formatCount(papers)} read`,
  savedSearches: 'Saved searches',
  newNameOf: (name: string) => `New name of ${name}`,
  moreFor: (name: string) => `More for ${name}`,
  keepAsList: 'Keep as a list',
  earlierNames: 'Earlier names',
  delete: 'Delete',
  /** Whose earlier texts are shown. */
  ofSearchName: 'this search’s name',
  tags: 'Tags',
  /** @param count undefined until it is known */
  allTags: (count: number | undefined) => {
    if (count === 0) return 'No tags yet';
    return count === undefined || count === 1 ? 'All tags' : `All ${formatCount(count)} tags`;
  },
  narrowBy: 'Narrow by',
  year: 'Year',
  dated: (dated: number, papers: number) => `${formatCount(dated)} of ${formatCount(papers)} dated`,
  sourceList: 'Source list',
  onSeveral: (papers: number) => `${formatCount(papers)} in two or more`,
  papersOf: (what: string, papers: number) =>
    `${what}: ${counted(papers, { one: 'paper', other: 'papers' })}`,
  pageOf: (source: string, day: string) => `${source}, page of ${day}`,
  onlyHere: 'Only on this device',
  visitOnly: 'For this visit only',
  backedUp: (when: string) => `Backed up ${when}`,
  notBackedUp: 'Not backed up yet',
  nothingSent: 'Nothing is sent',
  help: 'Help',
  settings: 'Settings',
});
