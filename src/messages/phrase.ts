import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };
const SENTENCES = { one: 'sentence', other: 'sentences' };

/** The page that shows every sentence with a phrase. */
export const phraseMessages = defineMessages('phrase', {
  back: 'Back',
  title: 'Phrase in all papers',
  field: 'Phrase',
  placeholder: 'Words as they stand next to each other',
  waiting: 'Looking through the papers',
  sentences: 'Sentences',
  cut: {
    long: 'This is long for a phrase, so only its first words are looked for:',
    sentence: 'A phrase stays within one sentence, so only the first words are looked for:',
  },
  none: 'No phrase yet',
  noneByTouch:
    'Select words in a title or an abstract, then choose “Find this phrase in all papers”. Or write them above.',
  noneByKey: (key: string) =>
    `Select words in a title or an abstract, then press ${key}. Or write them above.`,
  noSentence: (phrase: string) => `No sentence holds “${phrase}”`,
  noSentenceWhy:
    'The words must stand next to each other, in this order and within one sentence. Fewer words may find more.',
  searchPapers: 'Search papers for these words',
  nonePasses: 'No sentence passes both',
  nonePassesWhy: 'These source lists hold the phrase in other years only.',
  allFacets: 'All years and source lists',
  orders: { after: 'By what follows', before: 'By what precedes', year: 'By year' },
  found: (sentences: number, papers: number, of: number) =>
    `${counted(sentences, SENTENCES)} in ${formatCount(papers)} of ${counted(of, PAPERS)}`,
  passing: (passing: number, of: number, papers: number) =>
    `${formatCount(passing)} of ${counted(of, SENTENCES)}, in ${counted(papers, PAPERS)}`,
  shownOnly: (lines: number) => `Shown are ${formatCount(lines)}, those of the newest papers`,
  noOtherPaper: 'No other paper uses these words',
  onlyThisPaper: 'Only this paper uses these words',
  narrowBy: (chosen: number) =>
    chosen === 0 ? 'By year and source' : `By year and source, ${formatCount(chosen)} chosen`,
  year: 'Year',
  sourceList: 'Source list',
  sentencesOf: (what: string, sentences: number) => `${what}: ${counted(sentences, SENTENCES)}`,
  inTitle: 'Title: {title}',
});
