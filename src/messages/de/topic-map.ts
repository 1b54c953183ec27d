import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';
import type { topicMapMessages } from '#messages/topic-map';

/** Dative: these stand after “von”. */
const OF_PAPERS = { one: 'Artikel', other: 'Artikeln' };

export const topicMap: Translation<typeof topicMapMessages> = {
  title: 'Worum es geht',
  asList: 'Als Liste',
  says: 'Nähe heißt ähnlicher Wortlaut; Gruppen heißen nach den Wörtern, die sie abheben, oder wie Sie sie nennen.',
  byTouch: 'Zwei Finger bewegen und zoomen die Karte.',
  joined: 'Mit dem Artikel verbunden, der offen war: seine vier nächsten.',
  lit: (lit, papers) => `${formatCount(lit)} von ${counted(papers, OF_PAPERS)} hervorgehoben`,
  notFetched: {
    title: 'Die Karte ließ sich nicht holen',
    what: 'Sie ist noch nicht auf diesem Gerät. Alles andere geht ohne sie; mit Netz erneut versuchen.',
  },
  notDrawn: {
    title: 'Die Karte ließ sich nicht zeichnen',
    what: 'Die Artikel und alles Eigene sind sicher.',
  },
  noMap:
    'Die Karte dieser Artikel ist nicht hier: Sie kommt mit den Artikeln, wenn sie neu zusammengestellt werden. Alles andere geht ohne sie.',
  map: (papers) => `Karte von ${counted(papers, OF_PAPERS)}`,
  keys: 'Pfeiltasten gehen zum nächsten Artikel in ihrer Richtung, die Eingabetaste öffnet ihn. Plus und Minus zoomen, 0 zeigt alles. Dieselben Artikel gibt es als Liste.',
  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  whole: 'Ganze Karte',
  groups: 'Gruppen',
  between: 'Zwischen den Gruppen',
  inGroup: (status, group) => `${status}, ${group}`,
  inNoGroup: (status) => `${status}, zwischen den Gruppen`,
  near: 'Nahe bei',
  nearTo: (paper) => `Nahe bei ${paper}`,
  nearBy: (paper, words) => `Nahe bei ${paper}: ${words.join(', ')}`,
  readOf: (read, papers) => `${formatCount(read)} von ${formatCount(papers)} gelesen`,
  setApart: (words) => `Abgehoben durch: ${words.join(', ')}`,
  showAll: (papers) => `Alle ${formatCount(papers)} anzeigen`,
  showMore: (papers) => `${formatCount(papers)} weitere anzeigen`,
  ofGroup: (papers, group) => `von ${counted(papers, OF_PAPERS)} in ${group}`,
  nameOfGroup: (group) => `Name der Gruppe ${group}`,
  rename: (group) => `${group} umbenennen`,
  renameRead: (group, said) => `${group}, ${said}. Umbenennen`,
  show: 'Zeigen',
  shown: {
    all: 'alles',
    found: 'was die Suche findet',
    near: 'nahe bei Gelesenem, noch nicht geöffnet',
    lists: 'Leselisten',
    tags: 'Tags',
    tag: (tag, papers) => `${tag}, ${counted(papers, { one: 'Artikel', other: 'Artikel' })}`,
  },
  nearUnopened: 'Nahe bei Gelesenem, noch nicht geöffnet',
  nothingRead: 'Noch nichts ist gelesen oder markiert',
};
