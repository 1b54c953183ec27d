import { counted } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { shellMessages } from '#messages/shell';

const ARTICLES = { one: 'Artikel', other: 'Artikel' };

export const shell: Translation<typeof shellMessages> = {
  places: {
    settings: 'Einstellungen',
    phrase: 'Wortfolge',
    tags: 'Tags',
    lists: 'Leselisten',
    list: 'Leseliste',
    overview: 'Übersicht',
    import: 'Datei öffnen',
    highlights: 'Markierungen',
    adrift: 'Markierungen zu prüfen',
    lost: 'Hier ist nichts',
  },
  allPapers: 'Alle Artikel',
  newListName: 'Name der neuen Liste',
  screens: 'Bereiche',
  library: 'Bibliothek',
  lists: 'Listen',
  reader: 'Lesebereich',
  drawer: 'Bibliothek und Filter',
  show: (papers) => `${counted(papers, ARTICLES)} zeigen`,
  nothingAtAddress: 'Unter dieser Adresse ist nichts',
  noScreenCalled: (path) => `Carrel hat keinen Bereich namens „${path}“.`,
  partNotShown: 'Dieser Teil ließ sich nicht zeigen',
  screenNotDrawn: 'Carrel konnte diese Ansicht nicht weiter zeichnen',
  reloadMends: (what) =>
    `Die Artikel auf diesem Gerät sind sicher. Nach einer Aktualisierung, oder wenn das Netz zu früh ausfiel, hilft neu laden. Was geschah: ${what}`,
  firstRun: {
    title: 'Der Schreibtisch wird eingerichtet',
    once: 'Carrel legt seine Artikel auf dieses Gerät. Das geschieht einmal, und danach öffnet sich Carrel ohne Netz. Nichts Geschriebenes verlässt dieses Gerät.',
    progress: 'Einrichten',
    done: 'Fertig',
    asking: 'Artikel werden angefordert',
    fetching: (loaded, total) => `Artikel werden geladen, ${loaded} von ${total}`,
    reading: (papers) => `${counted(papers, ARTICLES)} werden gelesen`,
    papers: 'Artikel',
    texts: 'Titel und Abstracts',
    search: 'Suche, entsteht beim Lesen',
    found: (papers) => counted(papers, ARTICLES),
  },
};
