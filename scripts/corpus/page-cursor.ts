import type { Fault } from './fault.ts';
import type { LineCounts } from './line-counts.ts';
import type { Line } from './lines.ts';

/** What the reading of a page carries along. */
export interface PageCursor {
  readonly file: string;
  readonly lines: readonly Line[];
  at: number;
  readonly counts: LineCounts;
  readonly faults: Fault[];
}
