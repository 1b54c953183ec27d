import { defineMessages } from '#messages/locale';

/** What the query language can say, for the hints under the field and for its help. */
export const searchHintMessages = defineMessages('search-hints', {
  labels: {
    phrase: '"a phrase"',
    not: '-not',
  },
  phrase: 'These words, side by side',
  inTitles: 'Only in titles',
  inYear: 'Published in a year',
  withCode: 'With a link to code',
  without: 'Without a word',
  either: 'One or the other',
  words: 'Papers with these words; those with all of them first',
  capitals: 'AND changes nothing, NOT is like the minus',
  group: 'Parentheses keep together',
  beginning: 'Words that begin so',
  inTitlesOf: 'Only in titles; before a phrase or parentheses, too',
  inAbstracts: 'Only in abstracts',
  inNotes: 'Only in your notes',
  inYears: 'From one year to another; either may be left out',
  undated: 'Without a date',
  fromSource: 'From one source list',
  having: 'With code; or dataset, model, note, highlight, tag, date',
  status: 'Not sorted; or toread, reading, read, aside',
  tagged: 'With one of your tags',
  listed: 'On one of your reading lists',
  meaning: 'Also papers of a like meaning',
  /** Stand for names that nobody has given yet. */
  names: {
    source: 'name',
    tag: 'methods',
    list: 'Monday',
  },
});
