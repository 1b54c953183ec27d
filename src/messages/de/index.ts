/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { actWords } from './act-words.ts';
import { adrift } from './adrift.ts';
import { backupAge } from './backup-age.ts';
import { controls } from './controls.ts';
import { exportedPapers } from './exported-papers.ts';
import { filterWords } from './filter-words.ts';
import { help } from './help.ts';
import { highlightKinds } from './highlight-kinds.ts';
import { highlights } from './highlights.ts';
import { keyMap } from './key-map.ts';
import { library } from './library.ts';
import { listingFaults } from './listing-faults.ts';
import { marking } from './marking.ts';
import { notes } from './notes.ts';
import { nothingFound } from './nothing-found.ts';
import { ownSource } from './own-source.ts';
import { paperFacts } from './paper-facts.ts';
import { passedOver } from './passed-over.ts';
import { phrase } from './phrase.ts';
import { queryCompletions } from './query-completions.ts';
import { queryProblems } from './query-problems.ts';
import { rail } from './rail.ts';
import { reader } from './reader.ts';
import { searchHelp } from './search-help.ts';
import { searchHints } from './search-hints.ts';
import { selectedPapers } from './selected-papers.ts';
import { status } from './status.ts';
import { topicGroups } from './topic-groups.ts';

export const german: Readonly<Record<string, Messages>> = {
  'act-words': actWords,
  adrift,
  'backup-age': backupAge,
  controls,
  'exported-papers': exportedPapers,
  'filter-words': filterWords,
  help,
  'highlight-kinds': highlightKinds,
  highlights,
  'key-map': keyMap,
  library,
  'listing-faults': listingFaults,
  marking,
  notes,
  'nothing-found': nothingFound,
  'own-source': ownSource,
  'paper-facts': paperFacts,
  'passed-over': passedOver,
  phrase,
  'query-completions': queryCompletions,
  'query-problems': queryProblems,
  rail,
  reader,
  'search-help': searchHelp,
  'search-hints': searchHints,
  'selected-papers': selectedPapers,
  status,
  'topic-groups': topicGroups,
};
