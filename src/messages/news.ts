import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const HIGHLIGHTS = { one: 'highlight', other: 'highlights' };
const NOTES = { one: 'note', other: 'notes' };

/** What is told of what the reader did. `what` is that in words, as the start of a sentence. */
export const newsMessages = defineMessages('news', {
  done: (what: string) => `${what}.`,
  doneForVisit: (what: string) => `${what}, kept for this visit only.`,
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  carriersStay: 'What carried it stays.',
  nothingTo: { undo: 'Nothing to undo.', redo: 'Nothing to redo.' },
  storing: 'Still storing… Keep this page open until it is done.',
  searchesCleared: 'Recent searches cleared.',
  searchRemoved: 'Recent search removed.',
  entriesCopied: (highlights: number, notes: number) => {
    const parts = [
      ...(highlights > 0 ? [counted(highlights, HIGHLIGHTS)] : []),
      ...(notes > 0 ? [counted(notes, NOTES)] : []),
    ];
    return `${parts.join(' and ')} copied as Markdown.`;
  },
  noneLeft: 'Nothing left to read below this one.',
  copied: {
    quote: 'Quote copied, with its reference.',
    note: 'Note copied.',
    nothing: 'Not copied: the browser refused.',
  },
  backedUp: {
    saved: (file: string) => `Saved as ${file}. Keep it where this device is not.`,
    handed: (file: string) => `${file} went to the browser, which keeps it with your downloads.`,
    shared: (file: string) => `${file} went where you chose.`,
  },
  notBackedUp: {
    unread: 'No backup was saved: what is on this device could not be read. Try again.',
    unwritten: 'No backup was saved: the file could not be written there. Choose another place.',
    unshared: 'Not shared: the system refused. Save the file instead.',
  },
  isNotThere: 'It is not there',
  noLongerBackup: 'That file no longer counts as a backup. Nothing here was changed.',
  cameIn: (added: number, updated: number) => {
    const parts = [
      ...(added > 0 ? [`${formatCount(added)} added`] : []),
      ...(updated > 0 ? [`${formatCount(updated)} brought up to date`] : []),
    ];
    return `From your other device: ${parts.join(', ')}.`;
  },
  notKept: {
    full: 'Not kept: storage is full. Nothing was changed.',
    outdated: 'Not kept: a newer Carrel is open in another tab. Reload this one.',
    closed: 'Not kept: the library was closed under this tab. Reload it.',
    highlightGone: 'Not kept: the highlight was removed in another tab.',
    entryGone: 'Not kept: the paper was taken off this list in another tab.',
    refused: 'Not kept: the browser refused to store it. Nothing was changed.',
  },
});
