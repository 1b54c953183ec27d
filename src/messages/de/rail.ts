import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';
import type { railMessages } from '#messages/rail';

export const rail: Translation<typeof railMessages> = {
  title: 'Bibliothek',
  commands: (keys) => `Befehle, ${keys}`,
  commandsHint: 'Alle Befehle, Artikel, Tags und Listen in einem Feld',
  allPapers: 'Alle Artikel',
  withNotes: 'Mit Notizen',
  highlights: 'Markierungen',
  highlightsToCheck: 'Markierungen prüfen',
  overview: 'Übersicht',
  new: 'neu',
  lists: 'Leselisten',
  newList: 'Neue Liste',
  allLists: (count) => (count === 0 ? 'Noch keine Listen' : `Alle ${formatCount(count)} Listen`),
  readOf: (read, papers) => `${formatCount(read)} von ${formatCount(papers)} gelesen`,
  savedSearches: 'Gespeicherte Suchen',
  newNameOf: (name) => `Neuer Name für ${name}`,
  moreFor: (name) => `Mehr zu ${name}`,
  keepAsList: 'Als Liste behalten',
  earlierNames: 'Frühere Namen',
  delete: 'Löschen',
  ofSearchName: 'des Namens dieser Suche',
  tags: 'Tags',
  allTags: (count) => {
    if (count === 0) return 'Noch keine Tags';
    return count === undefined || count === 1 ? 'Alle Tags' : `Alle ${formatCount(count)} Tags`;
  },
  narrowBy: 'Eingrenzen',
  year: 'Jahr',
  dated: (dated, papers) => `${formatCount(dated)} von ${formatCount(papers)} datiert`,
  sourceList: 'Quellenliste',
  onSeveral: (papers) => `${formatCount(papers)} in mehreren`,
  papersOf: (what, papers) => `${what}: ${counted(papers, { one: 'Artikel', other: 'Artikel' })}`,
  pageOf: (source, day) => `${source}, Seite vom ${day}`,
  onlyHere: 'Nur auf diesem Gerät',
  visitOnly: 'Nur für diesen Besuch',
  backedUp: (when) => `Gesichert ${when}`,
  notBackedUp: 'Noch nicht gesichert',
  nothingSent: 'Nichts wird gesendet',
  help: 'Hilfe',
  settings: 'Einstellungen',
};
