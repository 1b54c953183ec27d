import type { libraryMessages } from '#messages/library';
import { listed } from '#messages/listed';
import type { Translation } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const PLACES = { tags: 'Tags', notes: 'Notizen', highlights: 'Markierungen' };
/** In the dative, after `von`. */
const OF_PAPERS = { one: 'Artikel', other: 'Artikeln' };

function someWords(every: number, close: number, all: number): string {
  if (every === all) return '';
  if (every > 0) return `, ${formatCount(all - every)} weitere mit einigen Wörtern`;
  return close > 0 ? `, ${formatCount(close)} mit den meisten Wörtern` : ', mit einigen der Wörter';
}

export const library: Translation<typeof libraryMessages> = {
  title: 'Bibliothek',
  results: 'Ergebnisse',
  papers: 'Artikel',
  drawer: 'Bibliothek und Filter',
  search: 'Artikel suchen',
  clearSearch: 'Suche löschen',
  tooLong: (most) => `Eine Suche fasst ${most} Zeichen, und diese ist voll.`,
  tabCompletes: (offers) => `Tab ergänzt: ${offers}`,
  recent: 'Letzte Suchen',
  clearRecent: 'Letzte Suchen löschen',
  removeRecent: (search) => `${search} aus den letzten Suchen entfernen`,
  filters: 'Filter',
  filter: 'Filter',
  status: 'Status',
  anyStatus: 'Jeder Status',
  statuses: (count) => `${count} Status`,
  activeFilters: 'Aktive Filter',
  removeFilter: (filter) => `Filter ${filter} entfernen`,
  alsoSearched: 'Auch gesucht:',
  doNotSearch: (name) => `${name} nicht suchen`,
  loosened: {
    unheard: 'Genau so steht es nirgends; gezeigt werden Artikel mit diesen Wörtern.',
    prose: 'In einer so langen Frage gelten Anführungszeichen als Teil des Satzes.',
  },
  repaired: 'Ergebnisse für {meant} · {instead}',
  searchInstead: 'stattdessen {typed} suchen',
  found: (every, close, all, papers) =>
    `${formatCount(every > 0 ? every : all)} von ${counted(papers, OF_PAPERS)}${someWords(every, close, all)}`,
  soFar: (found, searched, papers) =>
    `${formatCount(found)} bisher, ${formatCount(searched)} von ${counted(papers, OF_PAPERS)} durchsucht`,
  offline: 'Offline',
  saved: 'Gespeichert',
  savedAs: (name) => `Gespeichert als „${name}“`,
  save: { seen: 'Speichern', said: ' der Suche' },
  keepAsList: 'Als Liste behalten',
  selectPapers: 'Artikel auswählen',
  exportFound: (papers) =>
    papers === 1
      ? 'Diesen Artikel exportieren'
      : `Diese ${formatCount(papers)} Artikel exportieren`,
  select: (title) => `${title} auswählen`,
  linked: { code: 'Mit Code', dataset: 'Mit Datensatz', model: 'Mit Modell' },
  alsoIn: (places) =>
    `auch in Ihren ${listed(
      places.map((place) => PLACES[place]),
      'und',
    )}`,
  highlights: (count) => counted(count, { one: 'Markierung', other: 'Markierungen' }),
  notes: (count) => counted(count, { one: 'Notiz', other: 'Notizen' }),
  notesWord: (count) => ` ${formFor(count, { one: 'Notiz', other: 'Notizen' })}`,
  moreTags: (count) => `und ${counted(count, { one: 'weiterer Tag', other: 'weitere Tags' })}`,
};
