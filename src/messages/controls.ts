import { defineMessages } from '#messages/locale';

/** What buttons of many screens say. */
export const controlMessages = defineMessages('controls', {
  close: 'Close',
  default: 'Default',
  good: 'Good',
  keyboardShortcuts: 'Keyboard shortcuts',
  largerText: 'Larger text',
  later: 'Later',
  notNow: 'Not now',
  nothingToRedo: 'Nothing to redo',
  nothingToUndo: 'Nothing to undo',
  open: 'Open',
  redo: 'Redo',
  redoOf: (what: string) => `Redo: ${what}`,
  reload: 'Reload',
  rename: 'Rename',
  saveBackup: 'Save a backup file',
  smallerText: 'Smaller text',
  sortBy: 'Sort by',
  textSize: 'Text size',
  tryAgain: 'Try again',
  undo: 'Undo',
  undoAndRedo: 'Undo and redo',
  undoOf: (what: string) => `Undo: ${what}`,
});
