import { memo, useDeferredValue, useEffect, useRef } from 'react';
import type { LibrarySummary } from '#domain/library-summary';
import { libraryMessages } from '#messages/library';
import { useLibrary, useResults, useServices } from '../../state/services.tsx';
import { useLate } from '../../ui/use-late.ts';
import { useMedia } from '../../ui/use-media.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { CountLine } from './CountLine.tsx';
import { FilterChips } from './FilterChips.tsx';
import { OtherNames } from './OtherNames.tsx';
import { Repairs } from './Repairs.tsx';
import { ResultList } from './ResultList.tsx';
import { LoadingRow } from './ResultRow.tsx';
import { SearchField } from './SearchField.tsx';
import { useQueryTools } from './use-query-tools.ts';
import './library.css';

/**
 * What is selected is let go of on another page: a key pressed back here would act on papers that the
 * reader has forgotten. Beside an open paper the rows stay, and so does what is selected.
 */
function useSelectionHere(): void {
  const { selection } = useServices();
  useEffect(() => () => selection.clear(), [selection]);
}

interface LibraryProps {
  readonly summary: LibrarySummary;
}

/** The search field and what it finds; a paper opened beside it draws it no other way. */
export const Library = memo(function Library({ summary }: LibraryProps) {
  const phone = useMedia('(max-width: 599px)');
  const field = useRef<HTMLInputElement>(null);
  // Only what decides the layout: each part below follows the results by itself.
  const answered = useResults((state) => state.key !== '');
  const found = useResults((state) => state.order.length > 0);
  const searchable = useLibrary((state) => state.searchable);
  // The first rows of a visit are drawn bit by bit: all of them at once would hold up a press.
  const begun = useDeferredValue(answered);
  const waiting = useLate(!begun);
  const isEmpty = begun && searchable && !found;
  const tools = useQueryTools(isEmpty);
  useSelectionHere();
  return (
    <main className="library" aria-label={libraryMessages.results}>
      <header>
        <h1 className="visually-hidden">{libraryMessages.title}</h1>
        <SearchField ref={field} summary={summary} />
        <div className="head-line">
          {phone && <FilterChips summary={summary} />}
          <ActiveFilters summary={summary} />
          <CountLine summary={summary} />
        </div>
        <Repairs />
        <OtherNames />
      </header>
      {waiting && [0, 1, 2].map((n) => <LoadingRow key={n} />)}
      {isEmpty && tools && <tools.NothingFound summary={summary} />}
      {begun && found && <ResultList onLeaveTop={() => field.current?.focus()} />}
    </main>
  );
});
