/** What ours is to reach, against its peers in the same run and in itself. Missing one fails nothing. */
import { FLEXSEARCH_BEST, MINISEARCH_BEST, OURS, OURS_PLAIN } from './engines.ts';
import type { SpeedFigures } from './measure.ts';
import { mean } from './metrics.ts';
import type { CollectionReport, Report, SizeReport } from './report.ts';

export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  /** On which side of the limit the value is to be. */
  readonly side: 'least' | 'most';
  readonly isReached: boolean;
}

const LEADS = [
  { peer: MINISEARCH_BEST, least: 0.035, leastOnAverage: 0.05 },
  { peer: FLEXSEARCH_BEST, least: 0.1 },
  { peer: OURS_PLAIN, least: -0.01 },
];
const MOST_LOST_TO_TYPO = 0.02;
const MOST_LOST_HALF_TYPED = 0.03;
/** p95 of a keystroke, up to so many papers. */
const KEYSTROKE_MS = [
  { papers: 2_000, ms: 1 },
  { papers: 6_000, ms: 3.5 },
  { papers: 12_000, ms: 5 },
  { papers: 100_000, ms: 10 },
];
/** Limits of the index at exactly so many papers. */
const INDEX_LIMITS = [
  { papers: 434, gzipMb: 0.5, restoreMs: 50 },
  { papers: 10_000, indexMs: 5_000 },
  { papers: 100_000, indexMs: 60_000, indexMb: 300 },
];

function least(name: string, value: number, limit: number): Target {
  return { name, value, limit, side: 'least', isReached: value >= limit };
}

/** Nothing where either is not known. */
function most(name: string, value: number | undefined, limit: number | undefined): Target[] {
  if (value === undefined || limit === undefined) return [];
  return [{ name, value, limit, side: 'most', isReached: value <= limit }];
}

function leadTargets({ collections }: Report): Target[] {
  return LEADS.flatMap(({ peer, least: limit, leastOnAverage }) => {
    const leads = collections.flatMap(({ name, differences }) => {
      const lead = differences[peer]?.mean;
      return lead === undefined ? [] : { name, lead };
    });
    const each = leads.map(({ name, lead }) => least(`${name}: nDCG over ${peer}`, lead, limit));
    if (leastOnAverage === undefined || leads.length === 0) return each;
    const average = mean(leads.map(({ lead }) => lead));
    return [...each, least(`on average: nDCG over ${peer}`, average, leastOnAverage)];
  });
}

function keystrokeTarget(place: string, papers: number, { keystroke }: SpeedFigures): Target[] {
  const limit = KEYSTROKE_MS.find((band) => papers <= band.papers);
  return most(`${place}: keystroke p95, ms`, keystroke.p95, limit?.ms);
}

function collectionTargets({ name, docs, engines }: CollectionReport): Target[] {
  const ours = engines[OURS];
  if (!ours) return [];
  return [
    ...most(`${name}: zero-result rate`, ours.zero, 0),
    ...most(`${name}: nDCG lost to a typo`, ours.lostToTypo, MOST_LOST_TO_TYPO),
    ...most(`${name}: nDCG lost half typed`, ours.lostHalfTyped, MOST_LOST_HALF_TYPED),
    ...keystrokeTarget(name, docs, ours),
  ];
}

function sizeTargets({ papers, engines }: SizeReport): Target[] {
  const ours = engines[OURS];
  if (!ours) return [];
  const place = `${papers} papers`;
  const limit = INDEX_LIMITS.find((limits) => limits.papers === papers);
  return [
    ...keystrokeTarget(place, papers, ours),
    ...most(`${place}: index file, MB gzip`, ours.stored?.gzipMb, limit?.gzipMb),
    ...most(`${place}: index restored, ms`, ours.stored?.restoreMs, limit?.restoreMs),
    ...most(`${place}: index built, ms`, ours.indexMs, limit?.indexMs),
    ...most(`${place}: index heap, MB`, ours.indexMb, limit?.indexMb),
  ];
}

/** All targets of what was measured. */
export function targetsOf(report: Report): Target[] {
  return [
    ...leadTargets(report),
    ...report.collections.flatMap(collectionTargets),
    ...report.sizes.flatMap(sizeTargets),
  ];
}
