import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** What people read in files and on paper: about the papers in them, and around them. */
export const exportedPapersMessages = defineMessages('exported-papers', {
  allPapers: 'All papers I worked on',
  noDate: 'No date',
  yearInferred: (day: string) => `${day}, year inferred`,
  authorsNotGiven: 'Authors not given',
  authorsNotNamed: (authors: number) =>
    `${counted(authors, { one: 'author', other: 'authors' })}, names not given`,
  /** A place on a saved page. */
  listedOn: (source: string, line: number) => `${source}, line ${formatCount(line)}`,
  sourceList: (places: string) => `Source list ${places}`,
  due: (day: string) => `Due ${day}`,
  done: 'Done',
  tags: (names: string) => `Tags: ${names}`,
  also: (addresses: string) => `Also: ${addresses}`,
  quote: (words: string) => `“${words}”`,
  /** What links lead to. */
  links: {
    code: 'code',
    dataset: 'dataset',
    model: 'model',
    demo: 'demo',
    project: 'project',
    paper: 'paper',
    other: 'other',
  },
  headline: (papers: number, read: number, day: string) =>
    `${counted(papers, PAPERS)}, ${formatCount(read)} read. Saved from Carrel on ${day}. The source lists name no authors.`,
  searchThisPage: 'Search this page',
  /** `#` stands for how many of them are shown. */
  papersShown: (papers: number) => `# of ${counted(papers, PAPERS)}`,
});
