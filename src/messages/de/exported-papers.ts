import type { exportedPapersMessages } from '#messages/exported-papers';
import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

export const exportedPapers: Translation<typeof exportedPapersMessages> = {
  allPapers: 'Alle Artikel, mit denen ich gearbeitet habe',
  noDate: 'Ohne Datum',
  yearInferred: (day) => `${day}, Jahr erschlossen`,
  authorsNotGiven: 'Autoren nicht angegeben',
  authorsNotNamed: (authors) =>
    `${counted(authors, { one: 'Autor', other: 'Autoren' })}, Namen nicht angegeben`,
  listedOn: (source, line) => `${source}, Zeile ${formatCount(line)}`,
  sourceList: (places) => `Quelle: ${places}`,
  due: (day) => `Zu lesen bis ${day}`,
  done: 'Erledigt',
  tags: (names) => `Tags: ${names}`,
  also: (addresses) => `Auch: ${addresses}`,
  quote: (words) => `„${words}“`,
  links: {
    code: 'Code',
    dataset: 'Datensatz',
    model: 'Modell',
    demo: 'Demo',
    project: 'Projekt',
    paper: 'Artikel',
    other: 'Sonstiges',
  },
  headline: (papers, read, day) =>
    `${formatCount(papers)} Artikel, ${formatCount(read)} gelesen. Aus Carrel gespeichert am ${day}. Die Quellen nennen keine Autoren.`,
  searchThisPage: 'Auf dieser Seite suchen',
  papersShown: (papers) => `# von ${counted(papers, { one: 'Artikel', other: 'Artikeln' })}`,
};
