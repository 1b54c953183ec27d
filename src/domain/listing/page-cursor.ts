import type { Fault } from '#domain/listing/fault';
import type { LineCounts } from '#domain/listing/line-counts';
import type { Line } from '#domain/listing/lines';

/** What the reading of a page carries along. */
export interface PageCursor {
  readonly file: string;
  readonly lines: readonly Line[];
  at: number;
  readonly counts: LineCounts;
  readonly faults: Fault[];
}
