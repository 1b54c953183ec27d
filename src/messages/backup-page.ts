import { defineMessages } from '#messages/locale';
import { counted } from '#messages/plural';
import { capital, joined } from '#messages/sentences';

const PAPERS = { one: 'paper', other: 'papers' };

const aloneHere = (made: readonly string[], isOne: boolean): string =>
  `${joined(made)} ${isOne ? 'is' : 'are'} only here.`;

/** Backups: how it stands with them, their file, the copy in a folder, when to be reminded. */
export const backupPageMessages = defineMessages('backup-page', {
  title: 'Backup',
  save: 'Save a backup file',
  whatIsIn: 'What’s in it?',
  holds: 'What a backup holds',
  packed: 'Compressed (.json.gz)',
  handed: (file: string) => `“${file}” was handed over. Carrel cannot see whether it arrived.`,
  notThere: 'It is not there',
  filePacked: (file: string, size: string) =>
    `${file}, about ${size}. Plain text, packed with gzip.`,
  filePlain: (file: string, size: string) =>
    `${file}, about ${size}. Plain text, readable without Carrel.`,
  standing: {
    last: (when: string) => `Last backup was ${when}`,
    none: 'Nothing is backed up yet',
    nothingMade: 'Nothing to back up yet',
    countedHere: 'What you mark, note, tag and list is counted here.',
    inFolder: 'Everything you made is in the copy in your folder.',
    inIt: 'Everything you made is in it.',
    onlyHere: (made: readonly string[], isOne: boolean) => capital(aloneHere(made, isOne)),
    onlyHereSince: (made: readonly string[], isOne: boolean) =>
      `Since then: ${aloneHere(made, isOne)}`,
  },
  made: {
    highlights: (count: number) => counted(count, { one: 'highlight', other: 'highlights' }),
    notes: (count: number) => counted(count, { one: 'note', other: 'notes' }),
    lists: (count: number) => counted(count, { one: 'list', other: 'lists' }),
    tags: (count: number) => counted(count, { one: 'tag', other: 'tags' }),
    tagged: (papers: number) => `the tags of ${counted(papers, PAPERS)}`,
    sorted: (papers: number) => `the status of ${counted(papers, PAPERS)}`,
    searches: (count: number) => counted(count, { one: 'saved search', other: 'saved searches' }),
    changes: (count: number) => counted(count, { one: 'change', other: 'changes' }),
  },
  nothingMade: 'Nothing that you made yet',
  earlier: (texts: number) =>
    `${counted(texts, { one: 'earlier text', other: 'earlier texts' })} that you wrote over`,
  deleted: (records: number) =>
    `What you deleted (${counted(records, { one: 'record', other: 'records' })}), so that it stays deleted elsewhere`,
  titles: 'The titles of the papers that this is about, not their abstracts',
  folder: {
    kept: (folder: string) =>
      `A copy is kept in the folder “${folder}”, and written again after each change.`,
    keptAs: (folder: string, file: string) =>
      `A copy is kept in the folder “${folder}” as ${file}, and written again after each change.`,
    asleep: (folder: string) =>
      `The browser wants you to allow again that Carrel writes to the folder “${folder}”. Until then the copy there stays as it is.`,
    failed: (folder: string) =>
      `The copy in the folder “${folder}” could not be written. Is the folder still there, and is there room? Nothing here was changed.`,
    offer:
      'Carrel can keep such a file by itself in a folder of yours, such as one that is copied elsewhere.',
    renamed:
      'The file there with this device’s name held what this device never had, as when a browser profile is copied, or could not be read. It was left as it is, and this device has another name now.',
    choose: 'Keep a copy in a folder…',
    allow: 'Allow',
    stop: 'Stop keeping it',
  },
  others: {
    takeIn: 'Take in by itself what causes no conflict',
    takeInNote:
      'From a device that you have merged from before, and only what it added or changed. All else waits here until you look.',
    copies: 'Copies of other devices',
    saved: (when: string) => `, saved ${when}.`,
    is: {
      here: 'Nothing in it is new here.',
      new: 'It holds what is not here.',
      unread: 'It cannot be read now; it may not have been copied whole yet.',
    },
    look: 'Look',
    lookAt: (file: string) => `Look at ${file}`,
    takeBack: 'Take back',
    takeBackFrom: (file: string) => `Take back what came from ${file}`,
  },
  remind: {
    after: 'Remind me after',
    or: 'or',
    days: 'days',
    changes: 'changes',
    daysUntil: 'Days until a reminder',
    changesUntil: 'Changes until a reminder',
  },
});
