import type { Translation } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';
import type { settingsMessages } from '#messages/settings';

export const settings: Translation<typeof settingsMessages> = {
  settings: 'Einstellungen',
  library: 'Bibliothek',
  pages: {
    reading: 'Lesen',
    highlights: 'Markierungen',
    keyboard: 'Tastatur',
    storage: 'Sicherung und Speicher',
    papers: 'Über die Artikel',
    help: 'Hilfe',
  },
  theme: 'Farbschema',
  themeNote: 'Folgt dem Gerät, solange nichts gewählt ist.',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languageNote:
    'Die Seite öffnet sich neu in der gewählten Sprache. Die Artikel bleiben, wie sie sind.',
  languageLater:
    'Carrel spricht sie beim nächsten Öffnen. Was Sie jetzt machen, ist nur in dieser Seite; darum bleibt sie offen.',
  languageOfSystem: 'Wie das System',
  kinds: 'Arten',
  kindsNote:
    'Fünf Arten, frei zu benennen. Der Buchstabe steht am Rand neben der Stelle; Farbe und Linie bleiben.',
  kindsList: 'Arten von Markierungen',
  name: 'Name',
  nameOf: (kind) => `Name von ${kind}`,
  letter: 'Buchstabe',
  letterOf: (kind) => `Buchstabe von ${kind}`,
  letterTwin: (letter, other) => `${letter} ist auch der Buchstabe von ${other}.`,
  digit: (digit) => `Taste ${digit}`,
  keep: 'Behalten',
  reset: 'Zurücksetzen',
  resetKind: (kind) => `${kind} zurücksetzen`,
  singleKeys: 'Einzelne Tasten',
  singleKeysNote: 'Buchstaben, Ziffern und Zeichen ohne Strg. Andere Tasten bleiben, wie sie sind.',
  on: 'Ein',
  off: 'Aus',
  papersLead: (papers, listings) =>
    `${formatCount(papers)} Artikel aus ${formatCount(listings)} Einträgen auf gespeicherten Seiten. Die Seiten geben Titel und Abstracts; Autoren und Zeitschriften nennen sie nicht.`,
  ownPapers: (papers) =>
    `Dazu ${counted(papers, { one: 'eigener Artikel', other: 'eigene Artikel' })} mit dem, was die Dateien enthielten.`,
  savedPages: 'Seiten',
  page: 'Seite',
  saved: 'Gespeichert',
  papers: 'Artikel',
  dayNotPrinted: 'Tag nicht angegeben',
  known: 'Was bekannt ist',
  facts: {
    dated: 'Artikel mit Datum',
    inferred: '… davon mit erschlossenem Jahr',
    authors: 'Artikel mit bekannter Zahl der Autoren',
    truncated: 'Abstracts, die die Seite gekürzt hat',
    several: 'Artikel auf zwei oder mehr Seiten',
  },
  countOf: (count, all) => `${formatCount(count)} von ${formatCount(all)}`,
  allKnown: {
    link: 'Alles, was über sie bekannt ist',
    after: ', mit den Artikeln hinter jeder Zahl.',
  },
};
