/** What a run of the bench found. */
import { OURS } from './engines.ts';
import type { Question } from './collection.ts';
import type { QualityFigures, SpeedFigures } from './measure.ts';
import { difference, type Difference, mean } from './metrics.ts';

export interface CollectionReport {
  readonly name: string;
  readonly docs: number;
  readonly questions: number;
  readonly engines: Record<string, QualityFigures>;
  /** By peer: nDCG@10 of ours less the peer's. */
  readonly differences: Record<string, Difference>;
  /** By kind of question, where kinds are told: nDCG@10 by engine. */
  readonly kinds: Record<string, KindReport>;
}

export interface KindReport {
  readonly questions: number;
  readonly ndcg: Record<string, number>;
}

export interface SizeReport {
  readonly papers: number;
  readonly engines: Record<string, SpeedFigures>;
  /** Engines that are not asked to take in so many. */
  readonly notRun: readonly string[];
}

export interface Report {
  readonly collections: CollectionReport[];
  readonly sizes: SizeReport[];
}

export function differencesOf(engines: Record<string, QualityFigures>): Record<string, Difference> {
  const ours = engines[OURS];
  if (!ours) return {};
  const peers = Object.entries(engines).filter(([name]) => name !== OURS);
  return Object.fromEntries(
    peers.map(([name, { ndcgs }]) => [name, difference(ours.ndcgs, ndcgs)]),
  );
}

export function kindsOf(
  questions: readonly Question[],
  engines: Record<string, QualityFigures>,
): Record<string, KindReport> {
  const told = questions.flatMap(({ kind }) => kind ?? []);
  const reports = [...new Set(told)].map((kind) => {
    const places = questions.flatMap((question, at) => (question.kind === kind ? at : []));
    const ndcg = Object.entries(engines).map(([name, { ndcgs }]) => [
      name,
      mean(places.map((at) => ndcgs[at] ?? 0)),
    ]);
    return [kind, { questions: places.length, ndcg: Object.fromEntries(ndcg) }];
  });
  return Object.fromEntries(reports);
}
