/** Who is measured. To add an engine, add an entry. */
import { build } from '../engine.ts';
import type { EngineKind } from './engine-kind.ts';
import { buildFlexSearch, buildFlexSearchBest, buildFlexSearchForward } from './flexsearch.ts';
import { buildLunr, buildMiniSearch, buildMiniSearchBest, buildOramaBest } from './peers.ts';

/** The peers' limit. */
const mostPapers = 10_000;

/** Names the targets know. */
export const OURS = 'carrel';
export const OURS_PLAIN = 'carrel-bm25f';
export const MINISEARCH_BEST = 'minisearch-best';
export const FLEXSEARCH_BEST = 'flexsearch-best';

export const ENGINES: readonly EngineKind[] = [
  { name: OURS, build },
  { name: OURS_PLAIN, build: (docs) => build(docs, { feedback: false }) },
  { name: MINISEARCH_BEST, mostPapers, build: buildMiniSearchBest },
  { name: FLEXSEARCH_BEST, mostPapers, build: buildFlexSearchBest },
  { name: 'orama-best', mostPapers, build: buildOramaBest },
  { name: 'minisearch', mostPapers, build: buildMiniSearch },
  { name: 'lunr', mostPapers, build: buildLunr },
  { name: 'flexsearch', mostPapers, build: buildFlexSearch },
  { name: 'flexsearch-forward', mostPapers, build: buildFlexSearchForward },
];
