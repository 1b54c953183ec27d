import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

/** The settings but for backup and storage. */
export const settingsMessages = defineMessages('settings', {
  settings: 'Settings',
  library: 'Library',
  pages: {
    reading: 'Reading',
    highlights: 'Highlights',
    keyboard: 'Keyboard',
    storage: 'Backup and storage',
    papers: 'About the papers',
    help: 'Help',
  },
  theme: 'Theme',
  themeNote: 'Follows your device unless you choose.',
  themes: { system: 'Same as device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languageNote: 'The page opens anew in the language you choose. Papers stay as they are.',
  languageLater:
    'Carrel speaks it when it opens next. What you make now is in this page alone, so it stays open.',
  languageOfSystem: 'As the system',
  kinds: 'Kinds',
  kindsNote:
    'Five kinds, yours to name. The letter stands in the margin beside the words; colour and line stay as they are.',
  kindsList: 'Kinds of highlights',
  name: 'Name',
  nameOf: (kind: string) => `Name of ${kind}`,
  letter: 'Letter',
  letterOf: (kind: string) => `Letter of ${kind}`,
  letterTwin: (letter: string, other: string) => `${letter} is also the letter of ${other}.`,
  digit: (digit: number) => `Key ${digit}`,
  keep: 'Keep',
  reset: 'Reset',
  resetKind: (kind: string) => `Reset ${kind}`,
  singleKeys: 'Single keys',
  singleKeysNote: 'Letters, digits and signs without Ctrl. Other keys stay as they are.',
  on: 'On',
  off: 'Off',
  papersLead: (papers: number, listings: number) =>
    `${formatCount(papers)} papers from ${formatCount(listings)} listings on saved pages. The pages give titles and abstracts; they name no author and no journal.`,
  ownPapers: (papers: number) =>
    `Besides, ${counted(papers, { one: 'paper', other: 'papers' })} of your own, with what their files gave.`,
  savedPages: 'Pages',
  page: 'Page',
  saved: 'Saved',
  papers: 'Papers',
  dayNotPrinted: 'day not printed',
  known: 'What is known',
  facts: {
    dated: 'Papers with a date',
    inferred: '… of which the year is inferred',
    authors: 'Papers whose number of authors is known',
    truncated: 'Abstracts that the page cut short',
    several: 'Papers on two pages or more',
  },
  countOf: (count: number, all: number) => `${formatCount(count)} of ${formatCount(all)}`,
  allKnown: { link: 'All that is known of them', after: ', with the papers behind each number.' },
});
