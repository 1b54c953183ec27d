/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { aboutPapers } from './about-papers.ts';
import { actWords } from './act-words.ts';
import { addToList } from './add-to-list.ts';
import { adrift } from './adrift.ts';
import { aloud } from './aloud.ts';
import { backupAge } from './backup-age.ts';
import { backupPage } from './backup-page.ts';
import { checkEverything } from './check-everything.ts';
import { comfort } from './comfort.ts';
import { controls } from './controls.ts';
import { earlierTexts } from './earlier-texts.ts';
import { exportPanel } from './export-panel.ts';
import { exportedPapers } from './exported-papers.ts';
import { filterWords } from './filter-words.ts';
import { help } from './help.ts';
import { highlightKinds } from './highlight-kinds.ts';
import { highlights } from './highlights.ts';
import { importFault } from './import-fault.ts';
import { importPage } from './import-page.ts';
import { keyList } from './key-list.ts';
import { keyMap } from './key-map.ts';
import { library } from './library.ts';
import { listPages } from './list-pages.ts';
import { listingFaults } from './listing-faults.ts';
import { lostLibrary } from './lost-library.ts';
import { marking } from './marking.ts';
import { mergePreview } from './merge-preview.ts';
import { news } from './news.ts';
import { notes } from './notes.ts';
import { nothingFound } from './nothing-found.ts';
import { notices } from './notices.ts';
import { overviewPage } from './overview-page.ts';
import { ownKeys } from './own-keys.ts';
import { ownSource } from './own-source.ts';
import { palette } from './palette.ts';
import { paperFacts } from './paper-facts.ts';
import { passedOver } from './passed-over.ts';
import { phrase } from './phrase.ts';
import { printed } from './printed.ts';
import { problems } from './problems.ts';
import { queryCompletions } from './query-completions.ts';
import { queryProblems } from './query-problems.ts';
import { rail } from './rail.ts';
import { reader } from './reader.ts';
import { searchHelp } from './search-help.ts';
import { searchHints } from './search-hints.ts';
import { selectedPapers } from './selected-papers.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { storage } from './storage.ts';
import { tagOptions } from './tag-options.ts';
import { tagPaper } from './tag-paper.ts';
import { tagsPage } from './tags-page.ts';
import { topicGroups } from './topic-groups.ts';
import { topicMap } from './topic-map.ts';
import { touch } from './touch.ts';
import { unloaded } from './unloaded.ts';
import { whatIsNew } from './what-is-new.ts';

export const german: Readonly<Record<string, Messages>> = {
  'about-papers': aboutPapers,
  'act-words': actWords,
  'add-to-list': addToList,
  adrift,
  aloud,
  'backup-age': backupAge,
  'backup-page': backupPage,
  'check-everything': checkEverything,
  comfort,
  controls,
  'earlier-texts': earlierTexts,
  'export-panel': exportPanel,
  'exported-papers': exportedPapers,
  'filter-words': filterWords,
  help,
  'highlight-kinds': highlightKinds,
  highlights,
  'import-fault': importFault,
  'import-page': importPage,
  'key-list': keyList,
  'key-map': keyMap,
  library,
  'list-pages': listPages,
  'listing-faults': listingFaults,
  'lost-library': lostLibrary,
  marking,
  'merge-preview': mergePreview,
  news,
  notes,
  'nothing-found': nothingFound,
  notices,
  'overview-page': overviewPage,
  'own-keys': ownKeys,
  'own-source': ownSource,
  palette,
  'paper-facts': paperFacts,
  'passed-over': passedOver,
  phrase,
  printed,
  problems,
  'query-completions': queryCompletions,
  'query-problems': queryProblems,
  rail,
  reader,
  'search-help': searchHelp,
  'search-hints': searchHints,
  'selected-papers': selectedPapers,
  settings,
  shell,
  status,
  storage,
  'tag-options': tagOptions,
  'tag-paper': tagPaper,
  'tags-page': tagsPage,
  'topic-groups': topicGroups,
  'topic-map': topicMap,
  touch,
  unloaded,
  'what-is-new': whatIsNew,
};
