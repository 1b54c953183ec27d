import { X } from 'lucide-react';
import { scopeFilters } from '#domain/lift-scopes';
import type { TextRange } from '#domain/text-range';
import { libraryMessages } from '#messages/library';
import { useResults, useServices } from '../../state/services.tsx';
import { useChangeLibrary } from '../../state/use-address.ts';

/** A quoted word is meant as it stands. */
function quoted(text: string, { start, end }: TextRange): string {
  return `${text.slice(0, start)}"${text.slice(start, end)}"${text.slice(end)}`;
}

/** Says by which other names words were searched for, and takes them off. */
export function OtherNames() {
  const { ui } = useServices();
  const widened = useResults((state) => state.widened);
  const asked = useResults((state) => state.meant);
  const change = useChangeLibrary();
  if (widened.length === 0) return null;
  return (
    <div className="other-names" role="status">
      <span>{libraryMessages.alsoSearched}</span>
      {widened.map(({ range, also }) => (
        <button
          key={range.start}
          type="button"
          aria-label={libraryMessages.doNotSearch(also)}
          onClick={({ detail }) => {
            // The button goes with its name.
            if (detail === 0) ui.setState({ searchWanted: true });
            change({ ...scopeFilters(asked), text: quoted(asked.text, range) });
          }}
        >
          <span className="label">{also}</span>
          <X className="icon" aria-hidden />
        </button>
      ))}
    </div>
  );
}
