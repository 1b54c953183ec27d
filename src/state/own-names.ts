/** What can be asked for, with the names that the reader gave. */
import { useMemo } from 'react';
import type { KnownValues } from '#domain/complete-query';
import { knownValues, type OwnNames } from '#domain/known-values';
import type { LibrarySummary } from '#domain/library-summary';
import type { ReaderSummary } from '#domain/reader/summary';
import { useReader } from './services.tsx';

export function ownNames(summary: ReaderSummary | undefined): OwnNames {
  const { tags = [], lists = [] } = summary ?? {};
  return { tags: tags.map(({ name }) => name), lists: lists.map(({ name }) => name) };
}

/** Names of the reader's, by name; the same object until one of them changes. */
export function useOwnNames(): OwnNames {
  const names = ownNames(useReader((state) => state.summary));
  // No name holds a line break.
  const [tags, lists] = [names.tags.join('\n'), names.lists.join('\n')];
  return useMemo(() => {
    const split = (lines: string): readonly string[] => (lines === '' ? [] : lines.split('\n'));
    return { tags: split(tags), lists: split(lists) };
  }, [tags, lists]);
}

/** What of this library and this reader can be asked for; the same object until a name changes. */
export function useKnownValues(summary: LibrarySummary): KnownValues {
  const own = useOwnNames();
  return useMemo(() => knownValues(summary, own), [summary, own]);
}
