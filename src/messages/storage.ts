import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';

const PAPERS = { one: 'paper', other: 'papers' };

/** What the device holds, and whether the app opens without a network. */
export const storageMessages = defineMessages('storage', {
  lead: 'Your highlights, notes, tags and lists live in this browser and nowhere else. A backup file is the only copy you control.',
  offline: {
    title: 'Without a network',
    willNot: 'Carrel will not open offline in this browser',
    appRefused:
      'The app itself could not be put on this device: the browser does not allow it here, has no room for it, or the site did not send all of it. While this tab is open everything works; a reload needs the network.',
    papersKept: (papers: number) => `The ${counted(papers, PAPERS)} are kept here all the same.`,
    nothingKept:
      'The browser keeps nothing for this site just now, as in a private window or when its storage is full. While this tab is open everything works; a reload begins anew.',
    ready: (papers: number) =>
      `Ready. Carrel and ${counted(papers, PAPERS)} are on this device: close the tab, pull the cable, and it opens all the same.`,
    notYet: 'Not yet: the app itself is still being put on this device. Keep the tab open.',
    newVersion: 'A new version is ready. It opens next time.',
    reloadNow: 'Reload now',
    installByHand: 'For an icon of its own: press Share in the browser, then “Add to Home Screen”.',
    install: 'Install Carrel',
  },
  wrong: {
    title: 'When something is wrong',
    what: 'One page works without the rest of Carrel. It saves what can be read to a file, fetches the app afresh and copies diagnostics; it removes nothing that you made.',
    repair: 'Repair or save',
  },
  exportAll: {
    title: 'For other programs',
    what: 'All papers of which you made something, with your notes and highlights: as BibTeX, RIS, CSL-JSON, Markdown, a page to read anywhere, and more.',
    button: 'Export everything',
  },
  device: {
    title: 'On this device',
    measuring: 'Measuring…',
    onePlace:
      'This browser gives Carrel no file system of its own: what you make is in one place instead of two. Save backups.',
    nothingSent:
      'Nothing you do here is sent anywhere. Clearing this site’s data in the browser removes Carrel, its papers and all you made from the device; opening it again with a network brings back the papers alone.',
    used: (size: string) => `${size} used`,
    allowed: (size: string) => `of about ${size} this browser allows`,
    allowedUnknown: 'This browser does not tell how much it allows.',
    app: 'App and fonts',
    papers: 'Papers',
    papersCounted: (papers: number) => counted(papers, PAPERS),
    index: 'Search index',
    yours: 'Yours:',
    whatYouMade: 'what you made',
    made: {
      highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
      notes: (count: number) => counted(count, { one: 'note', other: 'notes' }),
      tags: (count: number) => counted(count, { one: 'tag', other: 'tags' }),
      lists: (count: number) => counted(count, { one: 'list', other: 'lists' }),
    },
    notMeasured: 'not measured',
    notMeasuredNote: 'What is not measured is not here, or this browser does not let it be read.',
    browserCounts: (size: string) =>
      `The browser itself counts ${size}: it packs some things, and adds books of its own.`,
  },
  protection: {
    onTitle: 'Protected storage is on.',
    on: 'The browser won’t clear Carrel to free space. Clearing site data by hand still erases everything.',
    offTitle: 'Protected storage is off.',
    off: 'The browser may clear Carrel, with all you made, when space is short.',
    refused:
      'The browser did not turn it on. Most do once Carrel is installed, bookmarked or used for some days.',
    unknownTitle: 'Protected storage is not known here.',
    unknown: 'This browser does not tell whether it may clear Carrel when space is short.',
    turnOn: 'Turn on',
  },
});
