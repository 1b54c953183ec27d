import type { Translation } from '#messages/locale';
import type { noteMessages } from '#messages/notes';

export const notes: Translation<typeof noteMessages> = {
  title: 'Notizen',
  noneByTouch: 'Noch keine Notizen. Wörter in einem Abstract auswählen, um sie zu markieren.',
  noneByKey: (key) => `Noch keine Notizen. Wörter in einem Abstract auswählen, dann ${key}.`,
  paperNote: 'Notiz zu diesem Artikel',
  addNote: { seen: 'Notiz hinzufügen', said: ' zu diesem Artikel' },
  edit: { seen: 'Bearbeiten', said: ', Notiz' },
  editHint: 'Notiz bearbeiten (Enter)',
  editNote: ', Notiz bearbeiten',
  noteOf: (kind) => `Notiz, ${kind}`,
  showAll: 'Alles zeigen',
  showLess: 'Weniger zeigen',
  wordsGone: 'Diese Wörter stehen nicht mehr im Text.',
  attachAgain: 'Neu zuordnen',
  ofNote: 'dieser Notiz',
  tags: 'Tags',
  savedPaper: 'Beim Tippen gespeichert. #tag wird zum Tag des Artikels',
  savedHighlight: 'Beim Tippen gespeichert. #tag wird zum Tag der Markierung',
  notSaved: 'Ohne ihre Markierung nicht gespeichert',
  endHint: 'Schreiben beenden (Esc)',
  refused: {
    StorageFull: 'Nicht gespeichert: Der Speicher ist voll.',
    StorageRefused: 'Nicht gespeichert: Der Browser hat das Speichern verweigert.',
    TabOutdated:
      'Nicht gespeichert: In einem anderen Tab ist ein neueres Carrel offen. Diesen neu laden.',
    StorageGone:
      'Nicht gespeichert: Die Bibliothek wurde unter diesem Tab geschlossen. Ihn neu laden.',
    other: 'Nicht gespeichert: Was Notizen bewahrt, ist stehen geblieben.',
  },
  stillInBox: 'Ihre Notiz steht noch im Feld.',
  isBack: 'Diese Notiz war noch nicht gespeichert: Sie ist wieder da.',
  highlightGone: 'Diese Markierung wurde in einem anderen Tab entfernt.',
  stillHere: 'Ihre Notiz ist noch hier.',
  bringBack: 'Markierung zurückholen',
  copyNote: 'Notiz kopieren',
  discard: 'Verwerfen',
  removedElsewhere:
    'Diese Notiz wurde inzwischen anderswo entfernt. Das Getippte ist nicht gespeichert.',
  changedElsewhere:
    'Diese Notiz wurde inzwischen anderswo geändert. Das Getippte ist nicht gespeichert. Gespeichert ist:',
  keepTyped: 'Das Getippte behalten',
  removeIt: 'Entfernen',
  takeStored: 'Das Gespeicherte nehmen',
};
