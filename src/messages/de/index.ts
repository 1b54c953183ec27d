/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { backupPage } from './backup-page.ts';
import { checkEverything } from './check-everything.ts';
import { controls } from './controls.ts';
import { keyList } from './key-list.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { storage } from './storage.ts';

export const german: Readonly<Record<string, Messages>> = {
  'backup-page': backupPage,
  'check-everything': checkEverything,
  controls,
  'key-list': keyList,
  settings,
  status,
  storage,
};
