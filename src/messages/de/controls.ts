import type { controlMessages } from '#messages/controls';
import type { Translation } from '#messages/locale';

export const controls: Translation<typeof controlMessages> = {
  close: 'Schließen',
  default: 'Standard',
  good: 'OK',
  keyboardShortcuts: 'Tastenkürzel',
  largerText: 'Größere Schrift',
  later: 'Später',
  notNow: 'Nicht jetzt',
  nothingToRedo: 'Nichts zu wiederholen',
  nothingToUndo: 'Nichts rückgängig zu machen',
  open: 'Öffnen',
  redo: 'Wiederholen',
  redoOf: (what) => `Wiederholen: ${what}`,
  reload: 'Neu laden',
  rename: 'Umbenennen',
  saveBackup: 'Sicherung speichern',
  smallerText: 'Kleinere Schrift',
  sortBy: 'Sortieren nach',
  textSize: 'Schriftgröße',
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
  undoAndRedo: 'Rückgängig und Wiederholen',
  undoOf: (what) => `Rückgängig: ${what}`,
};
