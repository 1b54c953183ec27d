import type { KnownValues } from '#domain/complete-query';
import type { LibrarySummary } from '#domain/library-summary';

/** Names that the reader gave. */
export type OwnNames = Pick<KnownValues, 'tags' | 'lists'>;

const NO_NAMES: OwnNames = { tags: [], lists: [] };

/** What of this library and this reader can be asked for. */
export function knownValues(
  { sources, years }: Pick<LibrarySummary, 'sources' | 'years'>,
  own: OwnNames = NO_NAMES,
): KnownValues {
  return { sources, years: years.map(({ year }) => year), tags: own.tags, lists: own.lists };
}
