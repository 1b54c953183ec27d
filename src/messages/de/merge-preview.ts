import type { Translation } from '#messages/locale';
import type { mergePreviewMessages } from '#messages/merge-preview';
import { counted, formatCount, formFor } from '#messages/plural';

const PAPERS = { one: 'Artikel', other: 'Artikel' };
const CHANGES = { one: 'Änderung', other: 'Änderungen' };
const RECORDS = { one: 'Eintrag', other: 'Einträge' };

/** `1 Eintrag daraus wurde hier inzwischen gelöscht` */
const deleted = (records: number): string =>
  `${counted(records, RECORDS)} daraus ${formFor(records, { one: 'wurde', other: 'wurden' })} hier inzwischen gelöscht`;

export const mergePreview: Translation<typeof mergePreviewMessages> = {
  label: 'Vorschau des Zusammenführens',
  title: (file) => `Zusammenführen mit „${file}“`,
  pastedTitle: 'Eingefügten Text zusammenführen',
  origin: {
    is: (kind) => `Es ist ${kind}.`,
    saved: (day) => `Am ${day} gespeichert.`,
    savedHere: (day) => `Am ${day} auf diesem Gerät gespeichert.`,
    savedElsewhere: (day) => `Am ${day} auf einem anderen Gerät gespeichert.`,
    preview: 'Dies ist eine Vorschau: Nichts wird geschrieben, bevor Sie zusammenführen.',
  },
  discard: 'Verwerfen',
  merging: 'Wird zusammengeführt …',
  merge: (changes) => `${counted(changes, CHANGES)} übernehmen`,
  mergeAndBring: (changes, back) =>
    `${counted(changes, CHANGES)} übernehmen, ${formatCount(back)} zurückholen`,
  bring: (back) => `${formatCount(back)} zurückholen`,
  takeTitles: 'Titel übernehmen',
  takeHistory: 'Verlauf übernehmen',
  keepBothAll: 'Wo sie abweichen, beide behalten',
  canUndo: 'Das Zusammenführen lässt sich rückgängig machen.',
  damagedTitle: 'Diese Datei ist nicht, was gespeichert wurde',
  damaged:
    'Ihr Inhalt wurde beschädigt oder von Hand geändert. Er lässt sich ansehen, aber nicht zusammenführen. Nichts wurde geändert.',
  aheadTitle: 'Diese Datei kommt von einer Uhr, die vorgeht',
  ahead: (day) =>
    `Die letzte Änderung darin trägt das Datum ${day}: nach der Uhr dieses Geräts mehr als einen Tag nach heute. Bis dahin gingen ihre Texte denen vor, die Sie schreiben. Geht die Uhr hier richtig, verwerfen Sie die Datei. Nichts wurde geändert.`,
  wouldChange: 'Was sich ändern würde',
  groups: {
    added: 'Neu',
    updated: 'Geändert',
    updatedInFile: 'Geändert, neuer in der Datei',
    updatedThere: 'Geändert, dort neuer',
    conflicts: 'Konflikte',
    deleted: 'Gelöscht',
    deletedHere: 'Hier inzwischen gelöscht',
    unchanged: 'Unverändert',
  },
  tables: {
    readings: 'Status',
    notes: 'Notiz',
    tags: 'Tag',
    taggings: 'Tag an einem Artikel',
    highlights: 'Markierung',
    kinds: 'Art von Markierungen',
    groupNames: 'Name einer Gruppe auf der Karte',
    searches: 'Gespeicherte Suche',
    lists: 'Liste',
    entries: 'Platz auf einer Liste',
    sections: 'Abschnitt einer Liste',
    ownPapers: 'Artikel',
  },
  unattached: (papers) =>
    `${counted(papers, PAPERS)}, ${formFor(papers, { one: 'den', other: 'die' })} die Datei nennt, ${formFor(papers, { one: 'fehlt', other: 'fehlen' })} hier; was dazugehört, wird behalten.`,
  named: (papers) =>
    `${counted(papers, PAPERS)} aus der Datei ${formFor(papers, { one: 'ist', other: 'sind' })} hier nicht in der Bibliothek; mit dem, was dazugehört, ${formFor(papers, { one: 'kommt der Titel', other: 'kommen die Titel' })} mit.`,
  deletedSince: (things) =>
    `${deleted(things)} und ${formFor(things, { one: 'kommt', other: 'kommen' })} nur zurück, wenn Sie es unten sagen.`,
  allHere: 'Alles in dieser Datei ist schon hier.',
  nothingNew: (things) =>
    `Nichts in dieser Datei ist neu. ${deleted(things)} und ${formFor(things, { one: 'lässt', other: 'lassen' })} sich zurückholen.`,
  titlesOnly: 'Kein Eintrag in dieser Datei ist neu, nur Titel von Artikeln sind es.',
  historyOnly:
    'Kein Eintrag in dieser Datei ist neu. Sie weiß aber, was anderswo gelöscht oder überschrieben wurde: Das zu übernehmen ändert nichts Sichtbares.',
  historyTaken: 'Der Verlauf wurde übernommen. Nichts Sichtbares hat sich geändert.',
  merged: (done) =>
    `${done}. Das lässt sich zurücknehmen, auch wenn Sie seither anderes getan haben.`,
  ask: (records, percent) =>
    `${counted(records, RECORDS)} ${formFor(records, { one: 'würde', other: 'würden' })} hier gelöscht: ${formatCount(percent)} % Ihrer Bibliothek. Ist das gewollt?`,
  none: 'Keine.',
  bringAllBack: 'Alle zurückholen, wie sie in der Datei sind',
  bringBack: 'Zurückholen',
  hanging: (records) =>
    `, mit ${formatCount(records)} ${formFor(records, { one: 'weiteren Eintrag', other: 'weiteren Einträgen' })} daran`,
  showMore: 'Mehr anzeigen',
  on: 'zu',
  paperNotHere: 'einem Artikel, der nicht hier ist',
  whichText: 'Welcher Text bleibt',
  leaveDeleted: 'Gelöscht lassen',
  keepHere: 'Den dieses Geräts behalten',
  deleteHere: 'Auch hier löschen',
  takeFile: 'Den aus der Datei nehmen',
  deletedThen: (day) => `${day}, da gelöscht`,
  emptied: 'Nichts: Der Text wurde geleert',
  keepBoth: 'Beide behalten',
  bothInLine: ', in einer Zeile',
  bothInTurn: ', nacheinander',
  opensInTab: '(öffnet sich in einem anderen Tab)',
  noAbstract: 'Die Datei enthält kein Abstract dazu.',
};
