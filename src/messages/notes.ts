import { defineMessages } from '#messages/locale';

/** The notes beside and under an abstract, and the field in which one is written. */
export const noteMessages = defineMessages('notes', {
  title: 'Notes',
  noneByTouch: 'No notes yet. Select words in an abstract to mark them.',
  noneByKey: (key: string) => `No notes yet. Select words in an abstract, then press ${key}.`,
  paperNote: 'Note on this paper',
  /** The button shows the first words only. */
  addNote: { seen: 'Add a note', said: ' on this paper' },
  edit: { seen: 'Edit', said: ' note' },
  editHint: 'Edit note (Enter)',
  editNote: ', edit note',
  noteOf: (kind: string) => `Note, ${kind}`,
  showAll: 'Show all',
  showLess: 'Show less',
  wordsGone: 'These words are not in the text any more.',
  attachAgain: 'Attach again',
  /** Whose earlier texts are shown. */
  ofNote: 'this note',
  tags: 'Tags',
  savedPaper: 'Saved as you type. #tag tags the paper',
  savedHighlight: 'Saved as you type. #tag tags the highlight',
  notSaved: 'Not saved without its highlight',
  endHint: 'End writing (Esc)',
  refused: {
    StorageFull: 'Not saved: storage is full.',
    StorageRefused: 'Not saved: the browser refused to store it.',
    TabOutdated: 'Not saved: a newer Carrel is open in another tab. Reload this one.',
    StorageGone: 'Not saved: the library was closed under this tab. Reload it.',
    other: 'Not saved: what keeps notes has stopped.',
  },
  stillInBox: 'Your note is still in the box.',
  isBack: 'This note was not saved yet: it is back.',
  highlightGone: 'This highlight was removed in another tab.',
  stillHere: 'Your note is still here.',
  bringBack: 'Bring the highlight back',
  copyNote: 'Copy the note',
  discard: 'Discard',
  removedElsewhere: 'This note was removed elsewhere meanwhile. What you typed is not saved.',
  changedElsewhere:
    'This note was changed elsewhere meanwhile. What you typed is not saved. Stored is:',
  keepTyped: 'Keep what I typed',
  removeIt: 'Remove it',
  takeStored: 'Take the stored one',
});
