import { counted, formatCount } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { newsMessages } from '#messages/news';

const HIGHLIGHTS = { one: 'Markierung', other: 'Markierungen' };
const NOTES = { one: 'Notiz', other: 'Notizen' };

export const news: Translation<typeof newsMessages> = {
  done: (what) => `${what}.`,
  doneForVisit: (what) => `${what}, nur für diesen Besuch.`,
  undone: (what) => `Rückgängig gemacht: ${what}.`,
  redone: (what) => `Wiederholt: ${what}.`,
  carriersStay: 'Was ihn trug, bleibt.',
  nothingTo: { undo: 'Nichts rückgängig zu machen.', redo: 'Nichts zu wiederholen.' },
  storing: 'Wird noch gespeichert… Diese Seite so lange offen lassen.',
  searchesCleared: 'Letzte Suchen gelöscht.',
  searchRemoved: 'Letzte Suche entfernt.',
  entriesCopied: (highlights, notes) => {
    const parts = [
      ...(highlights > 0 ? [counted(highlights, HIGHLIGHTS)] : []),
      ...(notes > 0 ? [counted(notes, NOTES)] : []),
    ];
    return `${parts.join(' und ')} als Markdown kopiert.`;
  },
  noneLeft: 'Unterhalb ist nichts mehr zu lesen.',
  copied: {
    quote: 'Zitat mit Nachweis kopiert.',
    note: 'Notiz kopiert.',
    nothing: 'Nicht kopiert: Der Browser hat abgelehnt.',
  },
  backedUp: {
    saved: (file) => `Gespeichert als ${file}. Nicht auf diesem Gerät aufbewahren.`,
    handed: (file) => `${file} ging an den Browser und liegt bei den Downloads.`,
    shared: (file) => `${file} ging an das gewählte Ziel.`,
  },
  notBackedUp: {
    unread:
      'Keine Sicherung gespeichert: Was auf diesem Gerät ist, war nicht zu lesen. Erneut versuchen.',
    unwritten:
      'Keine Sicherung gespeichert: Die Datei war dort nicht zu schreiben. Einen anderen Ort wählen.',
    unshared: 'Nicht geteilt: Das System hat abgelehnt. Die Datei stattdessen speichern.',
  },
  isNotThere: 'Sie ist nicht da',
  noLongerBackup: 'Diese Datei gilt nicht mehr als Sicherung. Hier wurde nichts geändert.',
  cameIn: (added, updated) => {
    const parts = [
      ...(added > 0 ? [`${formatCount(added)} hinzugefügt`] : []),
      ...(updated > 0 ? [`${formatCount(updated)} aktualisiert`] : []),
    ];
    return `Vom anderen Gerät: ${parts.join(', ')}.`;
  },
  notKept: {
    full: 'Nicht gespeichert: Der Speicher ist voll. Nichts wurde geändert.',
    outdated:
      'Nicht gespeichert: Ein neueres Carrel ist in einem anderen Tab offen. Diesen neu laden.',
    closed: 'Nicht gespeichert: Die Bibliothek dieses Tabs wurde geschlossen. Neu laden.',
    highlightGone: 'Nicht gespeichert: Die Markierung wurde in einem anderen Tab entfernt.',
    entryGone:
      'Nicht gespeichert: Der Artikel wurde in einem anderen Tab von dieser Liste genommen.',
    refused: 'Nicht gespeichert: Der Browser speichert es nicht. Nichts wurde geändert.',
  },
};
