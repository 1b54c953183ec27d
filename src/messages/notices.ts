import { defineMessages } from '#messages/locale';
import { counted, formatCount } from '#messages/plural';

const CHANGES = { one: 'change is', other: 'changes are' };

/** What the app says of itself at the bottom of the screen. */
export const noticeMessages = defineMessages('notices', {
  worksOffline: 'Works offline now. App and papers are on this device.',
  updateReady: 'A new version is ready. It opens next time.',
  updatedElsewhere: 'Carrel was updated in another tab. This one works on until you reload it.',
  reloadNow: 'Reload now',
  /** @param ago `today`, `23 days ago` */
  otherSaved: (folder: string, ago: string) =>
    `Another device saved its copy in “${folder}” ${ago}.`,
  othersSaved: (devices: number, folder: string) =>
    `${formatCount(devices)} other devices saved their copies in “${folder}”.`,
  look: 'Look',
  onlyHere: 'What you made is only on this device.',
  changesOnlyHere: (changes: number) => `${counted(changes, CHANGES)} only on this device.`,
  lastBackup: (ago: string) => `The last backup was ${ago}.`,
  noBackup: 'Nothing is backed up yet.',
  canInstall: 'Carrel can be an app of its own on this device, with an icon.',
  canBeAdded: 'Carrel can be an app of its own: press Share, then “Add to Home Screen”.',
  install: 'Install',
});
