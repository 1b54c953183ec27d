import { ChevronDown } from 'lucide-react';
import { STATUS_WORDS } from '#domain/filter-words';
import { STATUSES } from '#domain/query-language';
import { useChangeLibrary, useLibraryAddress } from '../../state/use-address.ts';

/** On a phone: the library by status. */
export function StatusChip() {
  const statuses = useLibraryAddress((address) => address.statuses);
  const change = useChangeLibrary();
  const [first] = statuses;
  const several = statuses.length > 1 ? `${statuses.length} statuses` : '';
  return (
    <span className="chip-select" data-on={first !== undefined || undefined}>
      <select
        aria-label="Status"
        value={several || (first ?? '')}
        onChange={({ target }) =>
          change({ statuses: STATUSES.filter((status) => status === target.value) })
        }
      >
        <option value="">Any status</option>
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
