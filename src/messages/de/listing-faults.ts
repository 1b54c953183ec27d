import type { listingFaultMessages } from '#messages/listing-faults';
import type { Translation } from '#messages/locale';

export const listingFaults: Translation<typeof listingFaultMessages> = {
  quoted: (text) => `„${text}“`,
  noDate: 'kein Datum wie „Oct 20, 2025“ oder „Jan 6“',
  yearOrComments: (count) => `${count} kann ein Jahr oder eine Zahl von Kommentaren sein`,
  noYear: (year) => `kein Jahr ${year}`,
  noSuchDay: 'diesen Tag hat kein Kalender',
  noLeapDay: (year) =>
    `${year} hat keinen 29. Februar; das Jahr der Seite (savedYear) fehlt in sources.json`,
  noAuthors: 'ein Artikel mit 0 Autoren',
  noSeparatorAfter: (line) => `kein Trennzeichen „·“ und kein Datum nach ${line}`,
  noDateAfterSeparator: 'kein Datum nach dem Trennzeichen',
  emptyPage: 'die Seite ist leer',
  noHeader: 'kein Kopf einer Seite von Daily Papers',
  pageDay: (why) => `der Tag der Seite: ${why}`,
  utf16: 'die Seite ist UTF-16; als UTF-8 speichern',
  notUtf8: 'kein UTF-8',
  control: (code) => `Steuerzeichen U+${code}`,
  noListing: 'kein Eintrag auf dieser Seite',
  noTitle: 'kein Titel nach „Subscribe“',
  neitherTitleNorAuthors: (line) => `weder ein Titel noch „• N authors“: ${line}`,
  abstractWithoutTitle: (line) => `ein Abstract ohne Titel darüber: ${line}`,
  noBlankLineBefore: (line) =>
    `keine Leerzeile davor, daher gehört die Zeile zu keinem Eintrag: ${line}`,
  strayHeader: (line) => `eine Kopfzeile zwischen den Einträgen: ${line}`,
  straySeparator: 'ein Trennzeichen ohne Autorenzahl oder Organisation davor',
  strayAuthors: 'eine Autorenzahl ohne Eintrag davor',
  strayDate: 'ein Datum ohne Autorenzahl und Trennzeichen davor',
  titleWithoutAbstract: (title) => `ein Titel ohne Abstract: ${title}`,
  noBlankLineBelowTitle: (line) => `keine Leerzeile zwischen dem Titel darüber und ${line}`,
};
