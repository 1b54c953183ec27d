import { defineMessages } from '#messages/locale';

/** What can be done to the words of an abstract, and what is told of it. */
export const markingMessages = defineMessages('marking', {
  selectedWords: 'Selected words',
  markSelection: 'Mark the selection',
  changeHighlight: 'Change the highlight',
  sentenceBySentence: 'Sentence by sentence',
  previousSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  note: 'Note',
  addNote: 'Add a note',
  copyQuote: 'Copy quote',
  remove: 'Remove',
  findPhrase: 'Find this phrase in all papers',
  quoted: (words: string) => `“${words}”`,
  withNote: (kind: string, note: string) => `${kind}. Note: ${note}`,
  markedAs: (kinds: string) => `Marked as ${kinds}.`,
  sentence: (number: number, of: number, words: string) => `${number} of ${of}. ${words}`,
  /** Behind words with a note, where the note itself has no room beside them. */
  noteSign: 'note',
});
