/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { actWords } from './act-words.ts';
import { backupAge } from './backup-age.ts';
import { controls } from './controls.ts';
import { earlierTexts } from './earlier-texts.ts';
import { exportedPapers } from './exported-papers.ts';
import { filterWords } from './filter-words.ts';
import { help } from './help.ts';
import { highlightKinds } from './highlight-kinds.ts';
import { keyMap } from './key-map.ts';
import { listingFaults } from './listing-faults.ts';
import { lostLibrary } from './lost-library.ts';
import { news } from './news.ts';
import { notices } from './notices.ts';
import { ownSource } from './own-source.ts';
import { palette } from './palette.ts';
import { passedOver } from './passed-over.ts';
import { problems } from './problems.ts';
import { queryCompletions } from './query-completions.ts';
import { queryProblems } from './query-problems.ts';
import { searchHints } from './search-hints.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { tagOptions } from './tag-options.ts';
import { topicGroups } from './topic-groups.ts';
import { unloaded } from './unloaded.ts';

export const german: Readonly<Record<string, Messages>> = {
  'act-words': actWords,
  'backup-age': backupAge,
  controls,
  'earlier-texts': earlierTexts,
  'exported-papers': exportedPapers,
  'filter-words': filterWords,
  help,
  'highlight-kinds': highlightKinds,
  'key-map': keyMap,
  'listing-faults': listingFaults,
  'lost-library': lostLibrary,
  news,
  notices,
  'own-source': ownSource,
  palette,
  'passed-over': passedOver,
  problems,
  'query-completions': queryCompletions,
  'query-problems': queryProblems,
  'search-hints': searchHints,
  shell,
  status,
  'tag-options': tagOptions,
  'topic-groups': topicGroups,
  unloaded,
};
