import type { Paper } from '#domain/corpus';

/** A paper as the device keeps it. */
export interface StoredPaper extends Paper {
  /** Place in the library's resting order (newest first, undated after, then as listed), from 0. */
  readonly ordinal: number;
}
