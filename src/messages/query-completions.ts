import { defineMessages } from '#messages/locale';

/** What the completions of a query mean, in a few words. */
export const completionMessages = defineMessages('query-completions', {
  scopes: {
    title: 'words in the title',
    abstract: 'words in the abstract',
    note: 'words in your notes',
    tag: 'one of your tags',
    list: 'one of your lists',
    source: 'the listing it came from',
    year: 'year of publication',
    is: 'where you are with it',
    has: 'what comes with it',
    by: 'also papers of a like meaning',
  },
  statuses: {
    unread: 'not opened yet',
    toread: 'to read',
    reading: 'being read',
    read: 'read',
    aside: 'set aside',
  },
  has: {
    code: 'a link to code',
    dataset: 'a link to a dataset',
    model: 'a link to a model',
    note: 'a note of yours',
    highlight: 'a highlight of yours',
    tag: 'a tag of yours',
    date: 'a date of publication',
  },
  yourTag: 'a tag of yours',
  yourList: 'a list of yours',
  yearUnknown: 'year not known',
});
