import { ChevronDown } from 'lucide-react';
import { STATUS_WORDS } from '#domain/filter-words';
import { STATUSES } from '#domain/query-language';
import type { LibrarySummary } from '#domain/library-summary';
import { libraryMessages } from '#messages/library';
import { useNarrowing } from '../../state/use-narrowing.ts';

/** On a phone: the library by status. */
export function StatusChip({ summary }: { readonly summary: LibrarySummary }) {
  const { filters, narrow } = useNarrowing(summary);
  const { statuses } = filters;
  const [first] = statuses;
  const several = statuses.length > 1 ? libraryMessages.statuses(statuses.length) : '';
  return (
    <span className="chip-select" data-on={first !== undefined || undefined}>
      <select
        aria-label={libraryMessages.status}
        value={several || (first ?? '')}
        onChange={({ target }) =>
          narrow({ statuses: STATUSES.filter((status) => status === target.value) })
        }
      >
        <option value="">{libraryMessages.anyStatus}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_WORDS[status]}
          </option>
        ))}
        {several && <option value={several}>{several}</option>}
      </select>
      <ChevronDown className="icon" aria-hidden />
    </span>
  );
}
