import { listed } from '#messages/listed';
import { defineMessages } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const PLACES = { tags: 'tags', notes: 'notes', highlights: 'highlights' };

/** What a paper lacks of the words that were asked for comes after what the count says. */
function someWords(every: number, close: number, all: number): string {
  if (every === all) return '';
  if (every > 0) return `, ${formatCount(all - every)} more with some words`;
  return close > 0 ? `, ${formatCount(close)} with most words` : ', with some of the words';
}

/** The search field and the rows that it finds, as far as the first screen shows them. */
export const libraryMessages = defineMessages('library', {
  title: 'Library',
  results: 'Results',
  papers: 'Papers',
  drawer: 'Library and filters',
  search: 'Search papers',
  clearSearch: 'Clear search',
  tooLong: (most: number) => `A search takes ${most} characters, and this one has them all.`,
  tabCompletes: (offers: string) => `Tab completes: ${offers}`,
  recent: 'Recent searches',
  clearRecent: 'Clear recent searches',
  removeRecent: (search: string) => `Remove ${search} from the recent searches`,
  filters: 'Filters',
  filter: 'Filter',
  status: 'Status',
  anyStatus: 'Any status',
  statuses: (count: number) => `${count} statuses`,
  activeFilters: 'Active filters',
  removeFilter: (filter: string) => `Remove filter ${filter}`,
  alsoSearched: 'Also searched:',
  doNotSearch: (name: string) => `Do not search ${name}`,
  loosened: {
    unheard: 'No match with that exact phrase; showing papers with its words.',
    prose: 'In so long a question, quotes are read as part of the sentence.',
  },
  repaired: 'Showing results for {meant} · {instead}',
  searchInstead: 'search for {typed} instead',
  /** @param every of them hold every word; 0: none does, and all hold some */
  found: (every: number, close: number, all: number, papers: number) =>
    `${formatCount(every > 0 ? every : all)} of ${formatCount(papers)} papers${someWords(every, close, all)}`,
  soFar: (found: number, searched: number, papers: number) =>
    `${formatCount(found)} so far, ${formatCount(searched)} of ${formatCount(papers)} papers searched`,
  offline: 'Offline',
  saved: 'Saved',
  savedAs: (name: string) => `Saved as “${name}”`,
  /** The button shows the first word only, where there is little room. */
  save: { seen: 'Save', said: ' search' },
  keepAsList: 'Keep as a list',
  selectPapers: 'Select papers',
  exportFound: (papers: number) =>
    papers === 1
      ? 'Export this paper'
      : `Export these ${counted(papers, { one: 'paper', other: 'papers' })}`,
  select: (title: string) => `Select ${title}`,
  linked: { code: 'Code linked', dataset: 'Dataset linked', model: 'Model linked' },
  alsoIn: (places: readonly (keyof typeof PLACES)[]) =>
    `also in your ${listed(
      places.map((place) => PLACES[place]),
      'and',
    )}`,
  highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
  notes: (count: number) => counted(count, { one: 'note', other: 'notes' }),
  /** Follows the number. */
  notesWord: (count: number) => ` ${formFor(count, { one: 'note', other: 'notes' })}`,
  moreTags: (count: number) => `and ${counted(count, { one: 'more tag', other: 'more tags' })}`,
});
