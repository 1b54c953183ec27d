import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const DAYS = { one: 'day', other: 'days' };
const CHANGES = { one: 'change', other: 'changes' };
const LINES = { one: 'line', other: 'lines' };

/** What went wrong with the library: what happened, what is safe and what to do. */
export const problemMessages = defineMessages('problems', {
  goOn: 'Go on',
  unreachable: {
    title: 'The papers could not be fetched',
    refused: (status: number, file: string) =>
      `The site answered ${status} for ${file}. Nothing on this device was changed. Try again in a while.`,
    offline:
      'The first visit needs a network; later ones do not. Nothing on this device was changed. Try again when you are connected.',
  },
  damaged: {
    title: 'The papers arrived damaged',
    text: (file: string) =>
      `${file} is not what the site says it should be, so none of it was kept. Try again; if it stays so, the site itself needs mending.`,
  },
  malformed: {
    title: 'The papers cannot be read',
    text: (file: string, place: string) =>
      `${file} breaks the format at ${place}. Nothing on this device was changed. The site itself needs mending; trying again fetches it anew.`,
  },
  corpusNewer: {
    title: 'These papers were made for a newer Carrel',
    text: (found: number, supported: number) =>
      `Their format is version ${formatCount(found)}, this Carrel reads version ${formatCount(supported)}. Nothing on this device was changed. Reload to get the newer Carrel.`,
  },
  noSearch: {
    title: 'Search could not start',
    text: 'The browser stopped Carrel’s background worker. Nothing on this device was changed. Try again, or reload the page.',
  },
  highlightGone: {
    title: 'The highlight is not there any more',
    text: 'It was removed in another tab. What you typed is kept. Nothing else was changed.',
  },
  entryGone: {
    title: 'The paper is not on this list any more',
    text: 'It was taken off in another tab. The note that you typed was not stored. Nothing else was changed.',
  },
  unexpected: {
    title: 'The library could not be opened',
    text: (what: string) =>
      `Something unforeseen happened: ${what}. Nothing on this device was changed. Try again, or reload the page.`,
  },
  storageRefused: {
    title: 'This browser keeps nothing for Carrel',
    text: 'As in a private window. You can search and read while this tab is open; what you mark, note and tag is kept for this visit only, and the next one fetches the papers again.',
  },
  storageFull: {
    title: 'Not kept on this device: storage is full',
    text: 'You can search and read while this tab is open. Free some space and try again to have the papers offline.',
  },
  storageNewer: {
    title: 'This library was made by a newer Carrel',
    text: 'Reload to get it. Nothing on this device was changed, and nothing is stored by this older one: you can search and read, and what you mark now is kept for this visit only.',
  },
  storageBlocked: {
    title: 'Another tab holds the older version',
    text: 'Carrel was updated, and another of its tabs still has the library open as it was. Close that tab or reload it: this one goes on by itself. Nothing was changed.',
  },
  tabOutdated: {
    title: 'A newer Carrel is open in another tab',
    text: 'It has taken the library over, so this tab stores nothing any more. What you are typing stays in its box and is kept as a draft. Reload to go on with the newer one.',
  },
  storageGone: {
    title: 'The library was closed under this tab',
    text: 'The browser, or another tab, has deleted or closed Carrel’s database. What you see is still here, but nothing more is stored, and what you are typing stays in its box. Reload to open what there is; save it first if you are in doubt.',
  },
  searchStopped: {
    title: 'Search stopped',
    text: 'The browser stopped Carrel’s background worker again and again. What was stored is safe; nothing more is stored until it runs. Try again, or reload the page.',
  },
  clockBehind: {
    title: 'This device’s clock is behind',
    text: (days: number) =>
      `What you made last bears a time ${counted(days, DAYS)} ahead of it. Everything is kept, and what you make now comes after it all the same; only dates may be wrong. Set the clock if it is wrong.`,
  },
  visitLost: {
    title: 'What you made in this visit is gone',
    text: 'The browser stopped Carrel’s background worker, and keeps nothing for Carrel. Papers can be searched and read as before.',
  },
  notRenewed: {
    title: 'The newer papers could not be used',
    text: (why: string) => `${why}. Those you had are all here and work as before.`,
  },
  recovered: {
    title: 'Your library was brought back',
    titleInPart: 'Your library was brought back, in part',
    titleDamaged: 'A part of the journal was damaged',
    wiped: (changes: number) =>
      `The browser had lost what you made here. From its journal Carrel has put it back: ${counted(changes, CHANGES)}.`,
    lacking: (changes: number) =>
      `The browser was closed before its database had everything. From its journal Carrel has added what was missing: ${counted(changes, CHANGES)}.`,
    nothingMissing: 'Nothing is missing.',
    asDatabase: (lines: number) =>
      `${counted(lines, LINES)} of the journal could not be read. The library is as the browser’s database has it, and a new journal is written of that.`,
    mayBeMissing: (lines: number) =>
      `${counted(lines, LINES)} of the journal could not be read: what those held may be missing.`,
  },
});
