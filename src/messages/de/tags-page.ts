import type { Translation } from '#messages/locale';
import { counted } from '#messages/plural';
import type { tagsPageMessages } from '#messages/tags-page';

const PAPERS = { one: 'Artikel', other: 'Artikel' };
const TAGS = { one: 'Tag', other: 'Tags' };

/** Dative: these stand after “an”. */
const ON_PAPERS = { one: 'Artikel', other: 'Artikeln' };
const MARKS = { one: 'Markierung', other: 'Markierungen' };

export const tagsPage: Translation<typeof tagsPageMessages> = {
  title: 'Tags',
  library: 'Bibliothek',
  libraryByKey: 'Bibliothek (Esc)',
  tags: (count) => counted(count, TAGS),
  papers: (count) => counted(count, PAPERS),
  highlights: (count) => counted(count, MARKS),
  search: 'Tags suchen',
  sortBy: 'Sortieren nach',
  sorts: { name: 'Name', papers: 'Meiste Artikel' },
  newTag: 'Neuer Tag',
  noneHolds: (text) => `Kein Tag enthält „${text}“.`,
  all: 'Alle Tags',
  none: {
    title: 'Noch keine Tags',
    what: 'Ein Tag sammelt Artikel und Markierungen unter einem eigenen Wort: ein Thema, ein Projekt, eine Frage.',
    byKey: 'gibt dem offenen Artikel einen Tag, oder dem, dessen Zeile den Fokus hat',
    byNote: 'in einer Notiz gibt deren Markierung den Tag',
    byDigit: 'gibt den Tag, der hier auf die Ziffer gelegt ist',
    bySearch: 'im Suchfeld findet, was den Tag trägt',
  },
  select: (tag) => `${tag} auswählen`,
  edit: (tag) => `${tag} bearbeiten`,
  delete: (tag) => `${tag} löschen`,
  pinnedTo: (digit) => `Liegt auf ${digit}`,
  key: 'Taste',
  noKey: 'Keine',
  digitOf: (digit, tag) => `${digit}, jetzt „${tag}“`,
  nameOfNew: 'Name des neuen Tags',
  create: 'Anlegen',
  isThere: (tag) => `„${tag}“ gibt es schon.`,
  name: 'Name',
  description: 'Beschreibung',
  whatItIsFor: 'Wofür der Tag ist',
  earlierOf: { name: 'dieser Name', description: 'diese Beschreibung' },
  merge: {
    label: 'Vorschau des Zusammenführens',
    selectAnother: (tag) => `Einen weiteren Tag auswählen, um „${tag}“ mit ihm zusammenzuführen.`,
    whichName: 'Welcher Name bleibt?',
    becomes: (tag) => `Sie werden ein Tag, „${tag}“.`,
    becomesOn: (tag, papers, highlights) =>
      `Sie werden ein Tag, „${tag}“, an ${counted(papers, ON_PAPERS)}${highlights === 0 ? '' : ` und ${counted(highlights, MARKS)}`}.`,
    tags: 'Tags zusammenführen',
    some: (tags) => `${counted(tags, TAGS)} zusammenführen`,
    isOn: (papers) => `Zusammengeführt liegt er an ${counted(papers, ON_PAPERS)}.`,
    into: (tag) => `Mit „${tag}“ zusammenführen`,
  },
};
