import { defineMessages } from '#messages/locale';

/** What the papers are narrowed and ordered by. */
export const filterMessages = defineMessages('filter-words', {
  has: {
    code: 'Has code',
    dataset: 'Has dataset',
    model: 'Has model',
    note: 'Has note',
    highlight: 'Has highlight',
    tag: 'Has tag',
    date: 'Has date',
  },
  sorts: {
    best: 'Best match',
    newest: 'Newest',
    oldest: 'Oldest',
    title: 'Title',
    marked: 'Recently marked',
  },
  authorCountGiven: 'Author count given',
  noDate: 'No date',
  tagged: (tag: string) => `Tag ${tag}`,
  listed: (list: string) => `List ${list}`,
  /** Within a sentence: `2023 or no date`. */
  years: (years: readonly (number | 'none')[]) =>
    years.map((year) => (year === 'none' ? 'no date' : year)).join(' or '),
});
