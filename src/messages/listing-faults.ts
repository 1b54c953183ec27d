import { defineMessages } from '#messages/locale';

/** What is wrong with a line of a saved page; follows the place and a colon. */
export const listingFaultMessages = defineMessages('listing-faults', {
  quoted: (text: string) => `“${text}”`,
  noDate: 'not a date such as “Oct 20, 2025” or “Jan 6”',
  yearOrComments: (count: number) => `${count} may be a year or a comment count`,
  noYear: (year: number) => `no year ${year}`,
  noSuchDay: 'no calendar has that day',
  noLeapDay: (year: number) =>
    `${year} has no 29 February; give the page's savedYear in sources.json`,
  noAuthors: 'a paper of 0 authors',
  noSeparatorAfter: (line: string) => `no separator “·” and date after ${line}`,
  noDateAfterSeparator: 'no date after the separator',
  emptyPage: 'the page is empty',
  noHeader: 'no header of a Daily Papers page',
  pageDay: (why: string) => `the page's day: ${why}`,
  utf16: 'the page is UTF-16; save it as UTF-8',
  notUtf8: 'not UTF-8',
  control: (code: string) => `control character U+${code}`,
  noListing: 'no listing on this page',
  noTitle: 'no title after “Subscribe”',
  neitherTitleNorAuthors: (line: string) => `neither a title nor “• N authors”: ${line}`,
  abstractWithoutTitle: (line: string) => `an abstract without a title above it: ${line}`,
  noBlankLineBefore: (line: string) =>
    `no blank line before it, so it belongs to no listing: ${line}`,
  strayHeader: (line: string) => `a header line among the listings: ${line}`,
  straySeparator: 'a separator that no author count or organisation precedes',
  strayAuthors: 'an author count that no listing precedes',
  strayDate: 'a date that no author count and separator precede',
  titleWithoutAbstract: (title: string) => `a title without an abstract: ${title}`,
  noBlankLineBelowTitle: (line: string) => `no blank line between the title above and ${line}`,
});
