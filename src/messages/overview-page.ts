import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const HIGHLIGHTS = { one: 'highlight', other: 'highlights' };

const tooMany = (isInDots: boolean): string =>
  isInDots ? '' : ' Too many for a dot each: a bar counts the papers of a year.';

/** All papers together, in plots and tables. */
export const overviewPageMessages = defineMessages('overview-page', {
  papers: (papers: number) => counted(papers, PAPERS),
  title: (papers: number, read: number) =>
    `${counted(papers, PAPERS)}, ${read === 0 ? 'none' : formatCount(read)} read`,
  /** How far the reader is, without what is none; each with its number. */
  head: {
    reading: (papers: number) => `${formatCount(papers)} on the go`,
    toread: (papers: number) => `${formatCount(papers)} waiting`,
    aside: (papers: number) => `${formatCount(papers)} set aside`,
    unread: (papers: number) => `${formatCount(papers)} not sorted yet`,
  },
  dots: 'Each dot below is one paper:',
  bars: 'Parts of the bars below:',
  looks: { full: 'read', half: 'reading', empty: 'the rest' },
  refused: {
    title: 'The papers could not be counted',
    what: 'Your papers and all that you made are safe.',
  },
  parts: {
    label: 'More about the papers',
    news: 'What is new',
    isNew: 'new',
    about: 'About the papers',
  },
  table: 'Table',
  tableOf: (plot: string) => `Table: ${plot}`,
  columns: {
    papers: 'Papers',
    read: 'Read',
    reading: 'Reading',
    rest: 'The rest',
  },
  more: (papers: number) => `${formatCount(papers)} more are not listed here.`,
  share: {
    papers: (papers: number) => counted(papers, PAPERS),
    read: (papers: number) => `${formatCount(papers)} read`,
    reading: (papers: number) => `${formatCount(papers)} being read`,
  },
  bar: (name: string, says: string) => `${name}: ${says}`,
  kinds: {
    title: 'Highlights by kind',
    says: (highlights: number) =>
      `${counted(highlights, HIGHLIGHTS)} in all. A bar leads to those of its kind.`,
    label: 'Kinds of highlights',
    kind: 'Kind',
    highlights: 'Highlights',
    count: (highlights: number) => counted(highlights, HIGHLIGHTS),
    none: (key: string) =>
      `No highlights yet. Select words in an abstract, or press ${key} for the first sentence, then 1.`,
    noneByTouch: 'No highlights yet. Select words in an abstract, then choose a colour.',
  },
  links: {
    title: 'What they link to',
    label: 'Kinds of links',
    kind: 'Kind of link',
    none: 'No paper has a link.',
    all: (papers: number) =>
      `All ${counted(papers, PAPERS)} have a link; one with several kinds counts under each.`,
    some: (linked: number, papers: number) =>
      `${formatCount(linked)} of ${counted(papers, PAPERS)} have a link; one with several kinds counts under each.`,
    kinds: {
      code: 'Code',
      dataset: 'Dataset',
      model: 'Model',
      demo: 'Demo',
      project: 'Project page',
      paper: 'The paper itself',
      other: 'Something else',
    },
  },
  lists: {
    title: 'Reading lists',
    says: 'A box is a paper, in the order of its list; it is full when it is read or done.',
    label: 'Papers on reading lists',
    done: (done: number, papers: number) =>
      `${formatCount(done)} of ${counted(papers, PAPERS)} done`,
    unknownPaper: 'A paper that is not in the library',
    isDone: 'done',
    isToRead: 'to read',
    none: (key: string) =>
      `No lists yet. Press ${key} on any paper to put it on one; how far you are with each shows here.`,
    noneByTouch:
      'No lists yet. Open a paper and put it on one; how far you are with each shows here.',
    list: 'List',
    readOrDone: 'Read or done',
    left: 'Left',
  },
  sources: {
    title: 'Where they are listed',
    label: 'Saved pages',
    savedPage: 'Saved page',
    pageOf: (day: string) => `Page of ${day}`,
    says: 'The pages that list them; no paper is on two.',
    severalSay: (papers: number) =>
      `The pages that list them; ${counted(papers, PAPERS)} on two or more, and counted on each.`,
  },
  tags: {
    title: 'Tags you use together',
    label: 'Pairs of tags',
    says: (tagged: number) =>
      `The tick is what chance alone would give, if your ${counted(tagged, { one: 'tagged paper', other: 'tagged papers' })} had each tag at random.`,
    pair: (tags: string, papers: number, expected: string) =>
      `${tags}: ${counted(papers, PAPERS)}, by chance ${expected}`,
    tags: 'Tags',
    together: 'Together',
    byChance: 'By chance',
    timesChance: 'Times chance',
    some: (pairs: number, of: number) =>
      `These are the ${formatCount(pairs)} most frequent of ${formatCount(of)} pairs.`,
    none: 'No tags yet.',
    noPairs: 'No two tags share two papers yet.',
    how: (key: string) =>
      `Press ${key} on a paper to tag it. Tags that meet on two papers or more show here.`,
    howByTouch:
      'Open a paper and choose “Add a tag”. Tags that meet on two papers or more show here.',
  },
  weeks: {
    title: 'Papers finished each week',
    since: (papers: number, day: string, best: number) =>
      `${formatCount(papers)} since ${day}. Best week: ${formatCount(best)}.`,
    undated: (papers: number) => `${formatCount(papers)} more read, on days that are not known.`,
    week: (day: string, papers: number) => `Week of ${day}: ${counted(papers, PAPERS)}`,
    finished: (day: string) => `finished in the week of ${day}`,
    weekOf: 'Week of',
    none: 'Nothing is read yet.',
    how: (key: string) =>
      `Press ${key} on a paper until it says “Read”, and the week of it is drawn here.`,
    howByTouch: 'Set “Read” on a paper, and the week of it is drawn here.',
  },
  years: {
    title: 'When they were published',
    label: 'Papers by year of publication',
    year: 'Year',
    noYear: 'no year',
    inferredHint: 'Their pages printed a day, but no year',
    column: (year: string, papers: number) => `${year}: ${counted(papers, PAPERS)}`,
    undatedBars: 'Without a date, on a scale of its own:',
    inferred: 'Of these, year inferred',
    noneDated: (papers: number, isInDots: boolean) =>
      `None of ${counted(papers, PAPERS)} has a date.${tooMany(isInDots)}`,
    allDated: (papers: number, isInDots: boolean) =>
      `All ${counted(papers, PAPERS)} have a date.${tooMany(isInDots)}`,
    mostDated: (dated: number, papers: number, isInDots: boolean) =>
      `${formatCount(dated)} of ${counted(papers, PAPERS)} have a date.${tooMany(isInDots)}`,
    fewDated: (dated: number, papers: number, isInDots: boolean) =>
      `Only ${formatCount(dated)} of ${counted(papers, PAPERS)} have a date, so read this as a sample, not a trend.${tooMany(isInDots)}`,
  },
  /** What is said of a paper's dot after its title. */
  dot: {
    undated: 'no date',
    about: (year: string) => `about ${year}, the page printed no year`,
    read: (when: string) => `${when}, read`,
    reading: (when: string) => `${when}, reading`,
  },
});
