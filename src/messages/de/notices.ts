import { counted, formatCount } from '#messages/plural';
import type { Translation } from '#messages/locale';
import type { noticeMessages } from '#messages/notices';

const CHANGES = { one: 'Änderung ist', other: 'Änderungen sind' };

export const notices: Translation<typeof noticeMessages> = {
  worksOffline: 'Geht jetzt ohne Netz. App und Artikel sind auf diesem Gerät.',
  updateReady: 'Eine neue Version ist bereit. Sie öffnet sich beim nächsten Mal.',
  updatedElsewhere:
    'Carrel wurde in einem anderen Tab aktualisiert. Dieser geht weiter, bis er neu geladen wird.',
  reloadNow: 'Jetzt neu laden',
  otherSaved: (folder, ago) =>
    `Ein anderes Gerät hat seine Kopie ${ago} in „${folder}“ gespeichert.`,
  othersSaved: (devices, folder) =>
    `${formatCount(devices)} andere Geräte haben ihre Kopien in „${folder}“ gespeichert.`,
  look: 'Ansehen',
  onlyHere: 'Was hier entstanden ist, gibt es nur auf diesem Gerät.',
  changesOnlyHere: (changes) => `${counted(changes, CHANGES)} nur auf diesem Gerät.`,
  lastBackup: (ago) => `Die letzte Sicherung war ${ago}.`,
  noBackup: 'Noch ist nichts gesichert.',
  canInstall: 'Carrel kann auf diesem Gerät eine eigene App mit Symbol sein.',
  canBeAdded: 'Carrel kann eine eigene App sein: „Teilen“, dann „Zum Home-Bildschirm“.',
  install: 'Installieren',
};
