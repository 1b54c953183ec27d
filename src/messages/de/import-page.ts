import type { importPageMessages } from '#messages/import-page';
import type { Translation } from '#messages/locale';
import { formatCount } from '#messages/plural';

const named = (file: string, pasted: string): string => (file === '' ? pasted : `„${file}“`);

export const importPage: Translation<typeof importPageMessages> = {
  title: 'Datei öffnen',
  library: 'Bibliothek',
  libraryByKey: 'Bibliothek (Esc)',
  files: 'Zu öffnende Dateien',
  place: (number, of) => `Datei ${formatCount(number)} von ${formatCount(of)}.`,
  next: (file) => `Danach kommt ${named(file, 'der eingefügte Text')}.`,
  goOn: (file) => `Weiter mit ${named(file, 'dem eingefügten Text')}`,
  doing: {
    opening: (file) => `${named(file, 'Der eingefügte Text')} wird geöffnet …`,
    reading: (file) => `${named(file, 'Der eingefügte Text')} wird gelesen …`,
    checking: (file) => `${named(file, 'Der eingefügte Text')} wird geprüft …`,
    comparing: (file) =>
      `${named(file, 'Der eingefügte Text')} wird mit der Bibliothek verglichen …`,
  },
  progress: 'Lesen der Datei',
  notMerged: {
    title: 'Die Datei wurde nicht zusammengeführt',
    what: 'Das Gerät hat es verweigert, oder der Hintergrundprozess ist stehen geblieben. Nichts wurde geändert. Seite neu laden und erneut versuchen.',
  },
  unknown: {
    title: 'Ob zusammengeführt wurde, ist nicht bekannt',
    what: 'Der Hintergrundprozess ist stehen geblieben. Die Datei erneut öffnen: Was schon hier ist, kommt nicht doppelt.',
  },
  notArrived: {
    title: 'Was übergeben wurde, kam nicht an',
    what: 'Das Gerät hatte keinen Platz dafür oder konnte es nicht öffnen. Nichts wurde geändert, und es liegt noch, wo es war. Von hier aus lässt es sich öffnen.',
  },
  keepAll: 'Alles behalten',
  deleteAndMerge: 'Löschen und zusammenführen',
  askNote: 'Nichts wurde geändert. Zusammenführen lässt sich rückgängig machen.',
  takenBack: {
    title: 'Zurückgenommen',
    what: 'Was vor dem Zusammenführen hier war, ist wieder da. Was Sie seither getan haben, bleibt.',
  },
  merged: 'Zusammengeführt',
  openAnother: 'Weitere Datei öffnen',
  takeBack: 'Zusammenführen zurücknehmen',
  door: {
    title: 'Datei zusammenführen',
    what: 'Dateien von Carrel, CSL-JSON, BibTeX, RIS, Web Annotations, Exporte von Hypothesis und gespeicherte Listenseiten. Vor jeder Änderung ist zu sehen, was sich ändern würde.',
    drop: 'oder irgendwo auf diese Seite ziehen oder den Text einfügen; auch mehrere',
  },
};
