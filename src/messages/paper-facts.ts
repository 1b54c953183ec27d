import { defineMessages } from '#messages/locale';

/** What is known of a paper, and what is not, as every screen says it. */
export const paperFactMessages = defineMessages('paper-facts', {
  noDate: 'No date',
  noAbstract: 'No abstract',
  /** Follows a date, for those who do not see how it is told. */
  yearInferred: ', year inferred',
  withYearInferred: (day: string) => `${day} (year inferred)`,
  aboutDay: (day: string) => `About ${day}: the page printed no year`,
  aboutYear: 'About: the page printed no year',
});
