import { counted, formatCount } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { problemMessages } from '#messages/problems';

const DAYS = { one: 'Tag', other: 'Tage' };
const CHANGES = { one: 'Änderung', other: 'Änderungen' };
const LINES = { one: 'Zeile des Journals war', other: 'Zeilen des Journals waren' };

export const problems: Translation<typeof problemMessages> = {
  goOn: 'Weiter',
  unreachable: {
    title: 'Die Artikel konnten nicht geladen werden',
    refused: (status, file) =>
      `Die Website hat für ${file} mit ${status} geantwortet. Auf diesem Gerät wurde nichts geändert. Später erneut versuchen.`,
    offline:
      'Der erste Besuch braucht ein Netz, spätere nicht. Auf diesem Gerät wurde nichts geändert. Erneut versuchen, sobald es eine Verbindung gibt.',
  },
  damaged: {
    title: 'Die Artikel kamen beschädigt an',
    text: (file) =>
      `${file} ist nicht das, was die Website angibt, deshalb wurde nichts davon behalten. Erneut versuchen; bleibt es so, muss die Website selbst repariert werden.`,
  },
  malformed: {
    title: 'Die Artikel sind nicht lesbar',
    text: (file, place) =>
      `${file} verletzt das Format bei ${place}. Auf diesem Gerät wurde nichts geändert. Die Website selbst muss repariert werden; ein neuer Versuch lädt die Datei noch einmal.`,
  },
  corpusNewer: {
    title: 'Diese Artikel sind für ein neueres Carrel',
    text: (found, supported) =>
      `Ihr Format hat Version ${formatCount(found)}, dieses Carrel liest Version ${formatCount(supported)}. Auf diesem Gerät wurde nichts geändert. Neu laden holt das neuere Carrel.`,
  },
  noSearch: {
    title: 'Die Suche ließ sich nicht starten',
    text: 'Der Browser hat den Hintergrunddienst von Carrel angehalten. Auf diesem Gerät wurde nichts geändert. Erneut versuchen oder die Seite neu laden.',
  },
  highlightGone: {
    title: 'Die Markierung gibt es nicht mehr',
    text: 'Sie wurde in einem anderen Tab entfernt. Das Eingegebene bleibt erhalten. Sonst wurde nichts geändert.',
  },
  entryGone: {
    title: 'Der Artikel ist nicht mehr auf dieser Liste',
    text: 'Er wurde in einem anderen Tab heruntergenommen. Die eingegebene Notiz wurde nicht gespeichert. Sonst wurde nichts geändert.',
  },
  unexpected: {
    title: 'Die Bibliothek ließ sich nicht öffnen',
    text: (what) =>
      `Etwas Unvorhergesehenes ist geschehen: ${what}. Auf diesem Gerät wurde nichts geändert. Erneut versuchen oder die Seite neu laden.`,
  },
  storageRefused: {
    title: 'Dieser Browser speichert nichts für Carrel',
    text: 'Wie in einem privaten Fenster. Suchen und Lesen geht, solange dieser Tab offen ist. Markierungen, Notizen und Tags bleiben nur für diesen Besuch, und der nächste lädt die Artikel neu.',
  },
  storageFull: {
    title: 'Nicht auf diesem Gerät gespeichert: Speicher voll',
    text: 'Suchen und Lesen geht, solange dieser Tab offen ist. Etwas Platz schaffen und erneut versuchen, um die Artikel auch ohne Netz zu haben.',
  },
  storageNewer: {
    title: 'Diese Bibliothek stammt von einem neueren Carrel',
    text: 'Neu laden holt es. Auf diesem Gerät wurde nichts geändert, und dieses ältere Carrel speichert nichts: Suchen und Lesen geht, was jetzt markiert wird, bleibt nur für diesen Besuch.',
  },
  storageBlocked: {
    title: 'Ein anderer Tab hält die ältere Version offen',
    text: 'Carrel wurde aktualisiert, und ein anderer Tab hat die Bibliothek noch im alten Stand offen. Jenen Tab schließen oder neu laden: Dieser geht von selbst weiter. Nichts wurde geändert.',
  },
  tabOutdated: {
    title: 'Ein neueres Carrel ist in einem anderen Tab offen',
    text: 'Es hat die Bibliothek übernommen, deshalb speichert dieser Tab nichts mehr. Was gerade eingegeben wird, bleibt in seinem Feld und als Entwurf erhalten. Neu laden, um mit dem neueren weiterzuarbeiten.',
  },
  storageGone: {
    title: 'Die Bibliothek dieses Tabs wurde geschlossen',
    text: 'Der Browser oder ein anderer Tab hat die Datenbank von Carrel gelöscht oder geschlossen. Was zu sehen ist, ist noch da, aber nichts wird mehr gespeichert; was gerade eingegeben wird, bleibt in seinem Feld. Neu laden öffnet, was es gibt; im Zweifel vorher sichern.',
  },
  searchStopped: {
    title: 'Die Suche wurde angehalten',
    text: 'Der Browser hat den Hintergrunddienst von Carrel immer wieder angehalten. Was gespeichert war, ist sicher; bis er läuft, wird nichts mehr gespeichert. Erneut versuchen oder die Seite neu laden.',
  },
  clockBehind: {
    title: 'Die Uhr dieses Geräts geht nach',
    text: (days) =>
      `Der letzte Eintrag liegt nach seiner Zeitangabe ${counted(days, DAYS)} in der Zukunft. Alles bleibt erhalten, und was jetzt entsteht, kommt trotzdem danach; nur Daten können falsch sein. Geht die Uhr falsch, sollte sie gestellt werden.`,
  },
  visitLost: {
    title: 'Was in diesem Besuch entstand, ist weg',
    text: 'Der Browser hat den Hintergrunddienst von Carrel angehalten und behält nichts für Carrel. Artikel lassen sich weiter suchen und lesen.',
  },
  notRenewed: {
    title: 'Die neueren Artikel ließen sich nicht verwenden',
    text: (why) => `${why}. Die bisherigen sind alle da und funktionieren wie zuvor.`,
  },
  recovered: {
    title: 'Die Bibliothek wurde wiederhergestellt',
    titleInPart: 'Die Bibliothek wurde zum Teil wiederhergestellt',
    titleDamaged: 'Ein Teil des Journals war beschädigt',
    wiped: (changes) =>
      `Der Browser hatte verloren, was hier entstanden war. Carrel hat es aus seinem Journal zurückgeholt: ${counted(changes, CHANGES)}.`,
    lacking: (changes) =>
      `Der Browser wurde geschlossen, bevor seine Datenbank alles hatte. Carrel hat aus seinem Journal ergänzt, was fehlte: ${counted(changes, CHANGES)}.`,
    nothingMissing: 'Nichts fehlt.',
    asDatabase: (lines) =>
      `${counted(lines, LINES)} nicht lesbar. Die Bibliothek ist so, wie die Datenbank des Browsers sie hat, und daraus wird ein neues Journal geschrieben.`,
    mayBeMissing: (lines) =>
      `${counted(lines, LINES)} nicht lesbar: Was darin stand, fehlt vielleicht.`,
  },
};
