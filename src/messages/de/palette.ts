import { counted, formatCount } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { paletteMessages } from '#messages/palette';

const ARTICLES = { one: 'Artikel', other: 'Artikel' };
const SUGGESTIONS = { one: 'Vorschlag', other: 'Vorschläge' };

export const palette: Translation<typeof paletteMessages> = {
  title: 'Befehle',
  prompt: 'Befehl, Artikel oder Tag',
  offered: (suggestions) => counted(suggestions, SUGGESTIONS),
  noneFound: 'Nichts mit diesem Namen.',
  hints: { choose: 'wählen', commandsOnly: 'nur Befehle', tagsOnly: 'nur Tags' },
  groups: { paper: 'Artikel', go: 'Gehe zu', do: 'Befehle', search: 'Suchen' },
  onPaper: (title) => `Zu „${title}“`,
  thisPaper: 'dieser Artikel',
  papers: (papers) => counted(papers, ARTICLES),
  places: {
    library: 'Bibliothek: alle Artikel',
    lists: 'Leselisten',
    highlights: 'Markierungen',
    overview: 'Übersicht',
    news: 'Was neu ist',
    about: 'Über die Artikel',
    tags: 'Tags',
  },
  settings: {
    reading: 'Einstellungen: Lesen',
    highlights: 'Einstellungen: Markierungsarten',
    keyboard: 'Einstellungen: Tastatur',
    storage: 'Speicher und Sicherung',
    papers: 'Artikel und Quellen',
    help: 'Hilfe',
  },
  tag: (tag) => `Tag: ${tag}`,
  list: (list) => `Liste: ${list}`,
  read: (read, papers) => `${formatCount(read)} von ${formatCount(papers)} gelesen`,
  savedSearch: (search) => `Gespeicherte Suche: ${search}`,
  themes: {
    light: 'Helle Farben',
    dark: 'Dunkle Farben',
    system: 'Farben wie im System',
  },
  redo: 'Wiederholen',
  searchPapers: 'Artikel suchen',
  findPhrase: 'Wortfolge in allen Artikeln suchen',
  openFile: 'Datei öffnen: Artikel, Listen, Notizen, Sicherung',
  exportAll: 'Alles Eigene exportieren…',
  exportResults: 'Diese Ergebnisse exportieren…',
  searchFor: (text) => `Artikel suchen mit „${text}“`,
  statuses: {
    toread: 'Als zu lesen einsortieren',
    reading: 'Als angefangen einsortieren',
    read: 'Als gelesen einsortieren',
    aside: 'Beiseitelegen',
  },
  addTag: 'Tag hinzufügen…',
  addToList: 'Auf eine Leseliste setzen…',
  focusView: 'Nur der Artikel: Fokusansicht',
  cite: 'Diesen Artikel zitieren oder exportieren…',
  giveTag: (tag) => `Tag ${tag} geben`,
  takeTag: (tag) => `Tag ${tag} entfernen`,
  putOn: (list) => `Auf ${list} setzen`,
  takeOff: (list) => `Von ${list} entfernen`,
};
