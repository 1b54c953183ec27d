/** What the search worker says in German: in files for people, and where they cannot be read. */
import type { Messages } from '#messages/locale';
import { exportedPapers } from './exported-papers.ts';
import { highlightKinds } from './highlight-kinds.ts';
import { listingFaults } from './listing-faults.ts';
import { ownSource } from './own-source.ts';
import { status } from './status.ts';

export const germanInWorker: Readonly<Record<string, Messages>> = {
  'exported-papers': exportedPapers,
  'highlight-kinds': highlightKinds,
  'listing-faults': listingFaults,
  'own-source': ownSource,
  status,
};
