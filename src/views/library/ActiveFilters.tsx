import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { activeFilters, type FilterValue } from '#domain/filter-words';
import { FILTER_KINDS } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { libraryMessages } from '#messages/library';
import { useServices } from '../../state/services.tsx';
import { useChangeLibrary, useFilters } from '../../state/use-address.ts';

/** Whether the chips of a phone show it, and take it off. */
function isChip(value: FilterValue): boolean {
  if (value.kind === 'is') return true;
  return value.kind === 'has' && FILTER_KINDS.some((kind) => kind === value.what);
}

/** Why there are fewer papers than expected, and the way out of it. */
export function ActiveFilters({ summary }: { readonly summary: LibrarySummary }) {
  const { ui } = useServices();
  const inForce = useFilters();
  const change = useChangeLibrary();
  const frame = useRef<HTMLDivElement>(null);
  const removed = useRef<number>(undefined);

  // The button goes with its filter: the focus moves to the next one, or to the search field.
  useEffect(() => {
    if (removed.current === undefined) return;
    const left = frame.current?.querySelectorAll('button') ?? [];
    const next = left[Math.min(removed.current, left.length - 1)];
    removed.current = undefined;
    if (next) next.focus();
    else ui.setState({ searchWanted: true });
  }, [inForce, ui]);

  const title = (name: string): string =>
    summary.sources.find((source) => source.name === name)?.title ?? name;
  const filters = activeFilters(inForce, title);
  if (filters.length === 0) return null;
  return (
    <div
      className="active-filters"
      role="group"
      aria-label={libraryMessages.activeFilters}
      ref={frame}
    >
      {filters.map(({ key, value, label, without }, index) => (
        <button
          key={key}
          type="button"
          data-chip={isChip(value) || undefined}
          aria-label={libraryMessages.removeFilter(label)}
          onClick={({ detail }) => {
            if (detail === 0) removed.current = index;
            change(without);
          }}
        >
          <span className="label">{label}</span>
          <X className="icon" aria-hidden />
        </button>
      ))}
    </div>
  );
}
