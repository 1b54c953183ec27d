/** The bench's figures as lines for people. */
import type { QualityFigures, SpeedFigures } from './measure.ts';
import type { Difference } from './metrics.ts';
import type { CollectionReport } from './report.ts';
import type { Target } from './targets.ts';

type Cell = string | number | undefined;

const NAME_WIDTH = 20;
/** Numbers below it are shown with three decimals, others with none. */
const MANY = 100;

function shown(cell: Cell): string {
  if (typeof cell !== 'number') return cell ?? '–';
  return cell.toFixed(Math.abs(cell) < MANY ? 3 : 0);
}

function row([name, ...cells]: readonly Cell[]): string {
  const padded = cells.map((cell) => shown(cell).padStart(9));
  return `${shown(name).padEnd(NAME_WIDTH)} ${padded.join(' ')}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
}

const INDEX_HEAD = [
  'index ms',
  'index MB',
  'file MB',
  'gzip MB',
  'restore',
  'key p50',
  'key p95',
  'rows p95',
];

function indexCells({ indexMs, indexMb, stored, keystroke, withRows }: SpeedFigures): Cell[] {
  const file = [stored?.mb, stored?.gzipMb, stored?.restoreMs];
  return [indexMs, indexMb, ...file, keystroke.p50, keystroke.p95, withRows?.p95];
}

const QUALITY_CELLS = ['nDCG@10', 'MAP', 'R@100', 'zero', 'typo −', 'half −'];
const QUERY_CELLS = ['query p50', 'query p95'];

export const QUALITY_HEAD = row(['engine', ...QUALITY_CELLS, ...INDEX_HEAD, ...QUERY_CELLS]);

export function qualityLine(name: string, figures: QualityFigures): string {
  const { ndcg, map, recall, zero, lostToTypo, lostHalfTyped, query } = figures;
  const quality = [ndcg, map, recall, zero, lostToTypo, lostHalfTyped];
  return row([name, ...quality, ...indexCells(figures), query.p50, query.p95]);
}

export const SPEED_HEAD = row(['engine', ...INDEX_HEAD, 'key max', 'cold p95', 'texts MB']);

export function speedLine(name: string, figures: SpeedFigures): string {
  const { keystroke, docsMb } = figures;
  return row([name, ...indexCells(figures), keystroke.max, keystroke.coldP95, docsMb]);
}

export function differenceLine(peer: string, { mean, low, high }: Difference): string {
  return `${peer.padEnd(NAME_WIDTH)} ${signed(mean)}  [${signed(low)}, ${signed(high)}]`;
}

export function shareLine(name: string, share: number): string {
  return `${name.padEnd(NAME_WIDTH)} ${shown(share)}`;
}

/** nDCG@10 by kind of question; nothing where kinds are not told. */
export function kindLines({ kinds, engines }: CollectionReport): string[] {
  const all = Object.entries(kinds);
  if (all.length === 0) return [];
  const head = row(['nDCG@10 of', ...all.map(([kind]) => kind)]);
  const counts = row(['questions', ...all.map(([, { questions }]) => String(questions))]);
  const lines = Object.keys(engines).map((name) =>
    row([name, ...all.map(([, { ndcg }]) => ndcg[name])]),
  );
  return [head, counts, ...lines];
}

export function targetLine({ name, value, limit, side, isReached }: Target): string {
  const verdict = isReached ? 'ok    ' : 'MISSED';
  return `${verdict} ${name.padEnd(48)} ${shown(value).padStart(9)}  (${side === 'least' ? '≥' : '≤'} ${limit})`;
}
