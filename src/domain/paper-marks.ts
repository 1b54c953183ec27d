/** What a reader made of one paper, as the search needs it. */
import type { Status } from '#domain/query-language';

export interface PaperMarks {
  readonly status: Status;
  readonly tags: readonly string[];
  readonly lists: readonly string[];
  /** Texts of notes, on the paper and on its highlights. */
  readonly notes: readonly string[];
  /** The words that were highlighted. */
  readonly highlights: readonly string[];
  /** When the reader made the last of it, in ms since 1970; absent where nothing is made. */
  readonly markedAt?: number;
}

/** A paper of which the reader has made nothing. */
export const UNMARKED: PaperMarks = {
  status: 'unread',
  tags: [],
  lists: [],
  notes: [],
  highlights: [],
};
