import type { Translation } from '#messages/locale';
import type { phraseMessages } from '#messages/phrase';
import { counted, formatCount } from '#messages/plural';

const SENTENCES = { one: 'Satz', other: 'Sätze' };
/** In the dative, after `von` and `in`. */
const OF_SENTENCES = { one: 'Satz', other: 'Sätzen' };
const OF_PAPERS = { one: 'Artikel', other: 'Artikeln' };

export const phrase: Translation<typeof phraseMessages> = {
  back: 'Zurück',
  title: 'Wortfolge in allen Artikeln',
  field: 'Wortfolge',
  placeholder: 'Wörter, wie sie nebeneinanderstehen',
  waiting: 'Die Artikel werden durchgesehen',
  sentences: 'Sätze',
  cut: {
    long: 'Für eine Wortfolge ist das lang. Gesucht werden nur die ersten Wörter:',
    sentence: 'Eine Wortfolge bleibt in einem Satz. Gesucht werden nur die ersten Wörter:',
  },
  none: 'Noch keine Wortfolge',
  noneByTouch:
    'Wörter in einem Titel oder Abstract auswählen, dann „Diese Wortfolge in allen Artikeln suchen“. Oder sie oben eingeben.',
  noneByKey: (key) =>
    `Wörter in einem Titel oder Abstract auswählen, dann ${key}. Oder sie oben eingeben.`,
  noSentence: (words) => `Kein Satz enthält „${words}“`,
  noSentenceWhy:
    'Die Wörter müssen nebeneinanderstehen, in dieser Reihenfolge und in einem Satz. Weniger Wörter finden vielleicht mehr.',
  searchPapers: 'Artikel mit diesen Wörtern suchen',
  nonePasses: 'Kein Satz passt zu beidem',
  nonePassesWhy: 'In diesen Quellenlisten steht die Wortfolge nur in anderen Jahren.',
  allFacets: 'Alle Jahre und Quellenlisten',
  orders: { after: 'Nach dem, was folgt', before: 'Nach dem, was vorangeht', year: 'Nach Jahr' },
  found: (sentences, papers, of) =>
    `${counted(sentences, SENTENCES)} in ${formatCount(papers)} von ${counted(of, OF_PAPERS)}`,
  passing: (passing, of, papers) =>
    `${formatCount(passing)} von ${counted(of, OF_SENTENCES)}, in ${counted(papers, OF_PAPERS)}`,
  shownOnly: (lines) => `Gezeigt sind ${formatCount(lines)}, die der neuesten Artikel`,
  noOtherPaper: 'Kein anderer Artikel verwendet diese Wörter',
  onlyThisPaper: 'Nur dieser Artikel verwendet diese Wörter',
  narrowBy: (chosen) =>
    chosen === 0
      ? 'Nach Jahr und Quelle'
      : `Nach Jahr und Quelle, ${formatCount(chosen)} ausgewählt`,
  year: 'Jahr',
  sourceList: 'Quellenliste',
  sentencesOf: (what, sentences) => `${what}: ${counted(sentences, SENTENCES)}`,
  inTitle: 'Titel: {title}',
};
