import { defineMessages } from '#messages/locale';
import { formatCount } from '#messages/plural';

const NUMBERS = ['none', 'one', 'two', 'three', 'four'];

/** A search of the library that finds nothing, and the ways out of it. */
export const nothingFoundMessages = defineMessages('nothing-found', {
  heading: {
    filters: 'No paper passes these filters',
    search: 'No paper matches this search',
    searchAndFilters: 'No paper matches this search and these filters',
    words: 'No paper holds any of these words',
    wordsAndFilters: 'No paper matches these words and filters',
    one: (text: string) => `No paper holds “${text}”`,
  },
  /** @param parts left out by each offer */
  leaveOut: (parts: number, offers: number) =>
    offers === 1
      ? `Leave ${parts === 1 ? 'this' : 'these'} out and you get:`
      : `Leave ${NUMBERS[parts] ?? parts} out and you get:`,
  without: 'without {parts}',
  and: ' and ',
  or: ' or ',
  has: {
    code: 'has code',
    dataset: 'has dataset',
    model: 'has model',
    note: 'has note',
    highlight: 'has highlight',
    tag: 'has tag',
    date: 'has date',
  },
  statuses: {
    unread: 'not sorted',
    toread: 'to read',
    reading: 'reading',
    read: 'read',
    aside: 'set aside',
  },
  authorsKnown: 'author count given',
  tag: (name: string) => `tag ${name}`,
  list: (name: string) => `list ${name}`,
  advice: {
    otherFilter: 'Another filter may find some.',
    nothingEither: 'Leaving any one of them out finds nothing either.',
    noneEither: 'Leaving any one part of it out finds nothing either.',
    noneOfThem: 'Neither titles nor abstracts hold any of them. Other words may.',
    notIt: 'Neither titles nor abstracts hold it. Another spelling or a wider word may.',
    otherWords: 'Other words may find some.',
  },
  fewDates: (dated: number, papers: number) =>
    `Only ${formatCount(dated)} of ${formatCount(papers)} papers carry a date, so a year leaves most of them out.`,
  clearFilters: 'Clear filters',
  clearSearch: 'Clear search',
});
