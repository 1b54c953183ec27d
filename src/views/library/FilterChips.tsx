import { ListFilter } from 'lucide-react';
import { KIND_WORDS } from '#domain/filter-words';
import { FILTER_KINDS } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import { libraryMessages } from '#messages/library';
import { useServices } from '../../state/services.tsx';
import { useNarrowing } from '../../state/use-narrowing.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusChip } from './StatusChip.tsx';

/** On a phone: all filters one press away, the commonest at once. */
export function FilterChips({ summary }: { readonly summary: LibrarySummary }) {
  const { ui } = useServices();
  const { filters, narrow } = useNarrowing(summary);
  const { has } = filters;
  return (
    <div className="chips" role="group" aria-label={libraryMessages.filters}>
      <Button onClick={() => ui.setState({ drawerOpen: true })}>
        <ListFilter className="icon" aria-hidden />
        {libraryMessages.filter}
      </Button>
      <StatusChip summary={summary} />
      {FILTER_KINDS.map((kind) => (
        <Button
          key={kind}
          aria-pressed={has.includes(kind)}
          onClick={() =>
            narrow({ has: has.includes(kind) ? has.filter((k) => k !== kind) : [...has, kind] })
          }
        >
          {KIND_WORDS[kind]}
        </Button>
      ))}
    </div>
  );
}
