import { X } from 'lucide-react';
import { activeFilters } from '#domain/filter-words';
import type { LibrarySummary } from '#domain/library-summary';
import { useChangeLibrary, useFilters } from '../../state/use-address.ts';

/** Why there are fewer papers than expected, and the way out of it. */
export function ActiveFilters({ summary }: { readonly summary: LibrarySummary }) {
  const inForce = useFilters();
  const change = useChangeLibrary();
  const title = (name: string): string =>
    summary.sources.find((source) => source.name === name)?.title ?? name;
  const filters = activeFilters(inForce, title);
  if (filters.length === 0) return null;
  return (
    <div className="active-filters" role="group" aria-label="Active filters">
      {filters.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          data-chip={key.startsWith('has ') || undefined}
          aria-label={`Remove filter ${label}`}
          onClick={() => change(without)}
        >
          <span className="label">{label}</span>
          <X className="icon" aria-hidden />
        </button>
      ))}
    </div>
  );
}
