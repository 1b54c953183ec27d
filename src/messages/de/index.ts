/** German, one area a line; loaded only where it is spoken. */
import type { Messages } from '#messages/locale';
import { adrift } from './adrift.ts';
import { controls } from './controls.ts';
import { highlights } from './highlights.ts';
import { library } from './library.ts';
import { marking } from './marking.ts';
import { notes } from './notes.ts';
import { nothingFound } from './nothing-found.ts';
import { paperFacts } from './paper-facts.ts';
import { phrase } from './phrase.ts';
import { rail } from './rail.ts';
import { reader } from './reader.ts';
import { searchHelp } from './search-help.ts';
import { selectedPapers } from './selected-papers.ts';
import { status } from './status.ts';

export const german: Readonly<Record<string, Messages>> = {
  adrift,
  controls,
  highlights,
  library,
  marking,
  notes,
  'nothing-found': nothingFound,
  'paper-facts': paperFacts,
  phrase,
  rail,
  reader,
  'search-help': searchHelp,
  'selected-papers': selectedPapers,
  status,
};
