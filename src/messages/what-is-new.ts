import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** What updates of the papers brought. */
export const whatIsNewMessages = defineMessages('what-is-new', {
  title: 'What is new',
  nothing:
    'Nothing yet: the papers are those that you began with. When the site brings others, this page tells which came, which changed and which left.',
  counts: {
    came: (papers: number) => `${counted(papers, PAPERS)} came`,
    changed: (papers: number) => `${counted(papers, PAPERS)} changed`,
    left: (papers: number) => `${counted(papers, PAPERS)} left`,
  },
  summary: (counts: readonly string[]) => `${counts.join(', ')}.`,
  asTheyWere: 'All papers are as they were.',
  updated: (day: string) => `Updated ${day}.`,
  nearTitle: 'New, near what you read',
  nearNote: 'Each has a paper that you finished, tagged or listed among its ten nearest.',
  alsoNew: 'Also new',
  isNew: 'New',
  changed: 'Changed',
  left: 'Left',
  leftNote: 'What you had marked stays, as a paper of your own; the others are gone.',
  showMore: (papers: number) => `Show ${formatCount(papers)} more`,
  toldOf: (all: number, told: number) =>
    `Of ${formatCount(all)} only ${formatCount(told)} are told here.`,
  noDate: 'No date',
  none: 'none',
  yearInferred: (day: string) => `${day}, year inferred`,
  near: 'Near',
  by: {
    finished: ', which you finished',
    tagged: (tag: string) => `, which you tagged “${tag}”`,
    listed: (list: string) => `, which is on your list “${list}”`,
  },
  words: (words: readonly string[]) => `: ${words.join(', ')}`,
  kept: 'Kept, because you had marked it',
  changes: { date: 'Date', title: 'Title', links: 'Links', abstract: 'Abstract' },
  otherOrder: 'In another order',
});
