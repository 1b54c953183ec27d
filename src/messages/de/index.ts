/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { actWords } from './act-words.ts';
import { aloud } from './aloud.ts';
import { backupAge } from './backup-age.ts';
import { comfort } from './comfort.ts';
import { exportedPapers } from './exported-papers.ts';
import { filterWords } from './filter-words.ts';
import { help } from './help.ts';
import { highlightKinds } from './highlight-kinds.ts';
import { keyMap } from './key-map.ts';
import { listingFaults } from './listing-faults.ts';
import { ownSource } from './own-source.ts';
import { passedOver } from './passed-over.ts';
import { queryCompletions } from './query-completions.ts';
import { queryProblems } from './query-problems.ts';
import { searchHints } from './search-hints.ts';
import { status } from './status.ts';
import { topicGroups } from './topic-groups.ts';

export const german: Readonly<Record<string, Messages>> = {
  'act-words': actWords,
  aloud,
  'backup-age': backupAge,
  comfort,
  'exported-papers': exportedPapers,
  'filter-words': filterWords,
  help,
  'highlight-kinds': highlightKinds,
  'key-map': keyMap,
  'listing-faults': listingFaults,
  'own-source': ownSource,
  'passed-over': passedOver,
  'query-completions': queryCompletions,
  'query-problems': queryProblems,
  'search-hints': searchHints,
  status,
  'topic-groups': topicGroups,
};
