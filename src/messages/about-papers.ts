import { defineMessages } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** What is known of the papers that the site brings. */
export const aboutPapersMessages = defineMessages('about-papers', {
  overview: 'Overview',
  title: 'About the papers',
  exportJson: 'Export as JSON',
  noAccount:
    'This site has no account of the papers you have, or it cannot be read just now. The papers themselves are all here.',
  papers: (papers: number) => counted(papers, PAPERS),
  leadAfter: (listings: number, pages: number, lines: number) =>
    `from ${counted(listings, { one: 'listing', other: 'listings' })} on ${counted(pages, { one: 'saved page', other: 'saved pages' })}, ${formatCount(lines)} lines, each of them accounted for. Papers of your own are not counted here.`,
  columns: {
    papers: 'Papers',
    listings: 'Listings',
    lines: 'Lines',
    links: 'Links',
    with: 'Papers with it',
    without: 'Without',
    longForm: 'Stands for',
    defining: 'Papers that define it',
  },
  /** What a number counts, after it, for those who do not see the table. */
  behind: (papers: number, which: string) => `${formFor(papers, PAPERS)} ${which}`,
  /** Over their titles. */
  papersThat: (which: string) => `Papers ${which}`,
  looking: 'Looking for them…',
  firstOf: (papers: number) => `The first ${formatCount(papers)} of them:`,
  sources: {
    title: 'Where they come from',
    caption: 'Saved pages',
    first: 'Page',
    shape: (shape: string) => `shape ${shape}`,
    dayNotPrinted: 'day not printed',
    saved: (year: number) => `saved ${year}`,
    papers: (page: string) => `of ${page}`,
  },
  fields: {
    title: 'What of each is known',
    what: 'The pages give titles and abstracts. What else they say of a paper, they say of few.',
    caption: 'Papers with and without each detail',
    first: 'Detail',
    names: {
      publishedOn: 'A date',
      authorCount: 'How many authors',
      organization: 'An organization',
      commentCount: 'How many comments',
      links: 'A link',
    },
    with: {
      publishedOn: 'with a date',
      authorCount: 'with how many authors',
      organization: 'with an organization',
      commentCount: 'with how many comments',
      links: 'with a link',
    },
    without: {
      publishedOn: 'without a date',
      authorCount: 'without how many authors',
      organization: 'without an organization',
      commentCount: 'without how many comments',
      links: 'without a link',
    },
  },
  titles: {
    title: 'Titles that came more than once',
    what: 'Listings with one title, however it is spelled, are one paper.',
    first: 'Titles',
    merged: 'Listed more than once',
    mergedPapers: 'listed twice',
    several: 'On two pages or more',
    severalPapers: 'on two pages or more',
    differing: 'With more than one abstract, of which the longest is kept',
    differingPapers: 'with more than one abstract',
  },
  days: {
    title: 'Days',
    none: 'No paper has a date.',
    fromTo: (first: string, last: string) => `The oldest date is ${first}, the newest ${last}.`,
    caption: 'Papers by year',
    first: 'Year',
    papers: (year: number) => `of ${year}`,
    inferred: 'Year inferred from when the page was saved',
    inferredPapers: 'whose year is inferred',
  },
  links: {
    title: 'Links in the abstracts',
    caption: 'Links by kind',
    first: 'Leads to',
    kinds: {
      code: 'Code',
      dataset: 'Dataset',
      model: 'Model',
      demo: 'Demo',
      project: 'Project page',
      paper: 'Another paper',
      other: 'Anything else',
    },
    papers: {
      code: 'with a link: code',
      dataset: 'with a link: dataset',
      model: 'with a link: model',
      demo: 'with a link: demo',
      project: 'with a link: project page',
      paper: 'with a link: another paper',
      other: 'with a link: anything else',
    },
  },
  texts: {
    title: 'What is not as it was',
    caption: 'Texts that were cut short or changed',
    first: 'What',
    truncated: 'Abstract cut short by the page',
    truncatedPapers: 'whose abstract is cut short',
    mirrors: 'Link to a copy of another site, written as that site',
    mirrorPapers: 'with such a link',
  },
  twins: {
    title: 'Nearly the same text',
    none: 'No two papers of different titles have nearly the same abstract.',
    pairs: (pairs: number) =>
      `${counted(pairs, { one: 'pair', other: 'pairs' })} of papers with different titles and nearly the same abstract, as versions of one paper have.`,
    toldFrom: (percent: number) => `; told from ${formatCount(percent)} % on.`,
    and: 'and',
    same: (percent: number) => `${formatCount(percent)} % the same:`,
    direction: 'from the first abstract to the second',
    takenOut: 'taken out:',
    putIn: 'put in:',
  },
  words: {
    title: 'Words and abbreviations',
    what: (running: number, different: number, once: number, median: number) =>
      `${counted(running, { one: 'word', other: 'words' })} in titles and abstracts, ${formatCount(different)} different ones, of which ${formatCount(once)} stand in one paper only. Half of the abstracts have fewer than ${counted(median, { one: 'word', other: 'words' })}.`,
    abbreviations: (different: number) =>
      `${counted(different, { one: 'abbreviation', other: 'abbreviations' })} are defined; the commonest:`,
    caption: 'The commonest abbreviations',
    first: 'Short',
    any: 'Any',
    different: (abbreviations: number) => `${formatCount(abbreviations)} different ones`,
    anyPapers: 'that define any',
    papers: (abbreviation: string) => `that define ${abbreviation}`,
  },
  upkeep: 'How pages come in',
});
