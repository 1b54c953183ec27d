/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { aboutPapers } from './about-papers.ts';
import { addToList } from './add-to-list.ts';
import { backupPage } from './backup-page.ts';
import { checkEverything } from './check-everything.ts';
import { controls } from './controls.ts';
import { exportPanel } from './export-panel.ts';
import { importFault } from './import-fault.ts';
import { importPage } from './import-page.ts';
import { keyList } from './key-list.ts';
import { listPages } from './list-pages.ts';
import { mergePreview } from './merge-preview.ts';
import { overviewPage } from './overview-page.ts';
import { printed } from './printed.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { storage } from './storage.ts';
import { tagPaper } from './tag-paper.ts';
import { tagsPage } from './tags-page.ts';
import { topicMap } from './topic-map.ts';
import { whatIsNew } from './what-is-new.ts';

export const german: Readonly<Record<string, Messages>> = {
  'about-papers': aboutPapers,
  'add-to-list': addToList,
  'backup-page': backupPage,
  'check-everything': checkEverything,
  controls,
  'export-panel': exportPanel,
  'import-fault': importFault,
  'import-page': importPage,
  'key-list': keyList,
  'list-pages': listPages,
  'merge-preview': mergePreview,
  'overview-page': overviewPage,
  printed,
  settings,
  status,
  storage,
  'tag-paper': tagPaper,
  'tags-page': tagsPage,
  'topic-map': topicMap,
  'what-is-new': whatIsNew,
};
