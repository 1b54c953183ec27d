import type { Translation } from '#messages/locale';
import { counted, formFor } from '#messages/plural';
import type { storageMessages } from '#messages/storage';

const PAPERS = { one: 'Artikel', other: 'Artikel' };

export const storage: Translation<typeof storageMessages> = {
  lead: 'Ihre Markierungen, Notizen, Tags und Listen liegen in diesem Browser und sonst nirgends. Eine Sicherungsdatei ist die einzige Kopie in Ihrer Hand.',
  offline: {
    title: 'Ohne Netz',
    willNot: 'Carrel öffnet sich in diesem Browser nicht ohne Netz',
    appRefused:
      'Die App selbst ließ sich nicht auf dem Gerät ablegen: Der Browser erlaubt es hier nicht, hat keinen Platz dafür, oder die Website hat nicht alles gesendet. Solange dieser Tab offen ist, geht alles; neu laden geht nur mit Netz.',
    papersKept: (papers) =>
      `${formFor(papers, { one: 'Der', other: 'Die' })} ${counted(papers, PAPERS)} ${formFor(papers, { one: 'ist', other: 'sind' })} trotzdem hier abgelegt.`,
    nothingKept:
      'Der Browser behält zurzeit nichts für diese Website, etwa in einem privaten Fenster oder bei vollem Speicher. Solange dieser Tab offen ist, geht alles; nach dem Neuladen beginnt es von vorn.',
    ready: (papers) =>
      `Bereit. Carrel und ${counted(papers, PAPERS)} sind auf diesem Gerät: Tab schließen, Kabel ziehen – es öffnet sich trotzdem.`,
    notYet: 'Noch nicht: Die App wird noch auf dem Gerät abgelegt. Der Tab muss offen bleiben.',
    newVersion: 'Eine neue Version ist bereit. Sie öffnet sich beim nächsten Mal.',
    reloadNow: 'Jetzt neu laden',
    installByHand:
      'Für ein eigenes Symbol: im Browser „Teilen“ und dann „Zum Home-Bildschirm“ wählen.',
    install: 'Carrel installieren',
  },
  wrong: {
    title: 'Wenn etwas nicht stimmt',
    what: 'Eine Seite arbeitet ohne den Rest von Carrel. Sie speichert, was lesbar ist, in einer Datei, holt die App neu und kopiert Diagnosedaten; was Sie gemacht haben, entfernt sie nie.',
    repair: 'Reparieren oder sichern',
  },
  exportAll: {
    title: 'Für andere Programme',
    what: 'Alle Artikel, mit denen Sie gearbeitet haben, mit Notizen und Markierungen: als BibTeX, RIS, CSL-JSON, Markdown, als Webseite und mehr.',
    button: 'Alles exportieren',
  },
  device: {
    title: 'Auf diesem Gerät',
    measuring: 'Wird gemessen …',
    onePlace:
      'Dieser Browser gibt Carrel kein eigenes Dateisystem: Was Sie machen, liegt an einem Ort statt an zweien. Sicherungen sind hier wichtig.',
    nothingSent:
      'Nichts, was Sie hier tun, wird irgendwohin gesendet. Wer im Browser die Daten dieser Website löscht, entfernt Carrel, die Artikel und alles Eigene vom Gerät; erneutes Öffnen mit Netz bringt nur die Artikel zurück.',
    used: (size) => `${size} belegt`,
    allowed: (size) => `von etwa ${size}, die dieser Browser erlaubt`,
    allowedUnknown: 'Dieser Browser sagt nicht, wie viel er erlaubt.',
    app: 'App und Schriften',
    papers: 'Artikel',
    papersCounted: (papers) => counted(papers, PAPERS),
    index: 'Suchindex',
    yours: 'Eigenes:',
    whatYouMade: 'was Sie gemacht haben',
    made: {
      highlights: (count) => counted(count, { one: 'Markierung', other: 'Markierungen' }),
      notes: (count) => counted(count, { one: 'Notiz', other: 'Notizen' }),
      tags: (count) => counted(count, { one: 'Tag', other: 'Tags' }),
      lists: (count) => counted(count, { one: 'Liste', other: 'Listen' }),
    },
    notMeasured: 'nicht gemessen',
    notMeasuredNote:
      'Was nicht gemessen ist, liegt nicht hier, oder der Browser gibt es nicht zu lesen.',
    browserCounts: (size) =>
      `Der Browser selbst zählt ${size}: Er packt manches und führt eigene Verzeichnisse.`,
  },
  protection: {
    onTitle: 'Geschützter Speicher ist eingeschaltet.',
    on: 'Der Browser löscht Carrel nicht, um Platz zu schaffen. Wer die Websitedaten von Hand löscht, löscht weiterhin alles.',
    offTitle: 'Geschützter Speicher ist ausgeschaltet.',
    off: 'Bei Platzmangel darf der Browser Carrel mit allem Eigenen löschen.',
    refused:
      'Der Browser hat ihn nicht eingeschaltet. Die meisten tun es, sobald Carrel installiert, als Lesezeichen gesetzt oder einige Tage benutzt ist.',
    unknownTitle: 'Ob der Speicher geschützt ist, ist hier nicht bekannt.',
    unknown: 'Dieser Browser sagt nicht, ob er Carrel bei Platzmangel löschen darf.',
    turnOn: 'Einschalten',
  },
};
