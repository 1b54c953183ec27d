import type { checkMessages } from '#messages/check-everything';
import type { Translation } from '#messages/locale';
import { counted, formatCount, formFor } from '#messages/plural';

const IS_ARE = { one: 'ist', other: 'sind' };
const FILES = { one: 'Datei', other: 'Dateien' };
const CHANGES = { one: 'Änderung', other: 'Änderungen' };

const some = (count: number, all: number): string =>
  `${formatCount(count)} von ${counted(all, CHANGES)} ${formFor(count, { one: 'steht', other: 'stehen' })}`;

export const checkEverything: Translation<typeof checkMessages> = {
  title: 'Ist alles in Ordnung?',
  what: 'Vergleicht die Dateien der App mit dem, was gebaut wurde, prüft jeden Eintrag von allem Eigenen und hält das Journal gegen die Datenbank. Nichts wird geändert.',
  check: 'Alles prüfen',
  checking: 'Prüfung',
  steps: (done, of) => `${formatCount(done)} von ${formatCount(of)}`,
  problem: 'Problem:',
  repair: 'App reparieren',
  reload: 'Carrel neu öffnen',
  rewrite: 'Journal neu schreiben',
  files: {
    none: 'Die App selbst ist nicht auf diesem Gerät.',
    unread: 'Die Dateien der App waren nicht lesbar.',
    fine: (files) => `${counted(files, FILES)} ${formFor(files, IS_ARE)} so, wie gebaut.`,
    missing: (file) => `${file} (fehlt)`,
    named: (files, more) =>
      more > 0 ? `${files.join(', ')} und ${formatCount(more)} weitere` : files.join(', '),
    wrong: (wrong, all, named) =>
      `${formatCount(wrong)} von ${counted(all, FILES)} der App ${formFor(wrong, IS_ARE)} nicht so, wie gebaut: ${named}. Nichts Eigenes ist darin.`,
  },
  // Dative: each stands after “3 von 12”.
  records: {
    readings: 'einsortierten oder geöffneten Artikeln',
    notes: 'Notizen zu Artikeln',
    tags: 'Tags',
    taggings: 'Stellen von Tags',
    highlights: 'Markierungen',
    kinds: 'umbenannten Arten',
    groupNames: 'umbenannten Gruppen der Karte',
    searches: 'gespeicherten Suchen',
    lists: 'Leselisten',
    entries: 'Artikeln auf Listen',
    sections: 'Abschnitten von Listen',
    ownPapers: 'eigenen Artikeln',
  },
  tables: {
    none: 'Auf diesem Gerät sind keine Einträge: Was Sie machen, liegt im Arbeitsspeicher.',
    unread: 'Was Sie gemacht haben, war gerade nicht lesbar.',
    sound: (records) =>
      `${counted(records, { one: 'Eintrag', other: 'Einträge' })} ${formFor(records, IS_ARE)} in Ordnung.`,
    place: (id, field) => `${id}, Feld „${field}“`,
    unsound: (unsound, all, records, places) =>
      `${formatCount(unsound)} von ${formatCount(all)} ${records} ${formFor(unsound, IS_ARE)} nicht in Ordnung: ${places}. Sichern Sie, was lesbar ist.`,
    andOthers: (places) => `${places} und andere`,
    loose: (records) =>
      `${formatCount(records)} davon ${formFor(records, { one: 'nennt', other: 'nennen' })} einen Tag, eine Markierung oder eine Liste, die es nicht gibt, und ${formFor(records, { one: 'erscheint', other: 'erscheinen' })} nirgends.`,
    absent: (records) =>
      `${formatCount(records)} davon ${formFor(records, { one: 'gehört', other: 'gehören' })} zu Artikeln, die nicht auf diesem Gerät sind. Sie bleiben, bis solche Artikel zurückkommen.`,
  },
  journal: {
    none: 'Hier gibt es kein Journal zum Vergleichen.',
    unread: 'Das Journal war gerade nicht lesbar.',
    agree: (changes) =>
      `Journal und Datenbank stimmen überein: ${counted(changes, CHANGES)} in beiden.`,
    damaged: (lines) =>
      `${counted(lines, { one: 'Zeile', other: 'Zeilen' })} des Journals ${formFor(lines, IS_ARE)} nicht lesbar. Die Datenbank braucht sie nicht.`,
    notStored: (changes) =>
      `${counted(changes, CHANGES)} ${formFor(changes, { one: 'steht', other: 'stehen' })} im Journal und nicht in der Datenbank. Nichts ist verloren: Carrel holt sie beim Öffnen zurück.`,
    inOtherTabs: (behind, changes, tabs) =>
      `${some(behind, changes)} in der Datenbank und nicht in dem, was vom Journal gelesen wurde: ${counted(tabs, { one: 'weiterer Tab', other: 'weitere Tabs' })} von Carrel ${formFor(tabs, IS_ARE)} offen, und deren Teil ist erst nach dem Schließen lesbar.`,
    behind: (behind, changes) =>
      `${some(behind, changes)} nur in der Datenbank. Nichts ist verloren.`,
  },
};
