import { defineMessages } from '#messages/locale';

/** What helps with the query language, from the first use of the search field on. */
export const searchHelpMessages = defineMessages('search-help', {
  hints: 'Search hints',
  try: 'Try',
  allOperators: 'All operators',
  completions: 'Completions',
  title: 'Search language',
  lead: 'Press an example to run it. Operators can be put together in any way.',
});
