import type { Paper } from '#domain/corpus';

/** What is known of a paper only because the reader brought it in. */
interface Brought {
  /** Names; none where they are not known. */
  readonly authors: readonly string[];
  /** Without a resolver before it; '' where there is none. */
  readonly doi: string;
  /** Name of the file that it came from. */
  readonly from: string;
}

/** A paper as the device keeps it. */
export interface StoredPaper extends Paper {
  /** Place in the library's resting order (newest first, undated after, then as listed), from 0. */
  readonly ordinal: number;
  /** Of a paper of the reader's own, which comes after those of the corpus. */
  readonly own?: Brought;
}
