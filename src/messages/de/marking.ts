import type { Translation } from '#messages/locale';
import type { markingMessages } from '#messages/marking';

export const marking: Translation<typeof markingMessages> = {
  selectedWords: 'Ausgewählte Wörter',
  markSelection: 'Auswahl markieren',
  changeHighlight: 'Markierung ändern',
  sentenceBySentence: 'Satz für Satz',
  previousSentence: 'Voriger Satz',
  nextSentence: 'Nächster Satz',
  note: 'Notiz',
  addNote: 'Notiz hinzufügen',
  copyQuote: 'Zitat kopieren',
  remove: 'Entfernen',
  findPhrase: 'Diese Wortfolge in allen Artikeln suchen',
  quoted: (words) => `„${words}“`,
  withNote: (kind, note) => `${kind}. Notiz: ${note}`,
  markedAs: (kinds) => `Markiert als ${kinds}.`,
  sentence: (number, of, words) => `${number} von ${of}. ${words}`,
  noteSign: 'Notiz',
};
