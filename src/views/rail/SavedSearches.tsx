import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatCount } from '#domain/format';
import { LONGEST_NAME, searchAddress } from '#domain/kept-search';
import type { SavedSearchNow } from '../../state/searches-store.ts';
import { useSearches, useServices } from '../../state/services.tsx';
import { useAskedOfLibrary } from '../../state/use-narrowing.ts';
import { IconButton } from '../../ui/Button.tsx';

const NONE: readonly SavedSearchNow[] = [];

/** A link that is to take the focus, once the search that had it is no longer in its way. */
interface Heir {
  readonly index: number;
  readonly gone?: string;
}

/**
 * The reader's own searches, each with what it finds now.
 * @param onEmptied called when the last one goes with the focus
 */
export function SavedSearches({ onEmptied }: { readonly onEmptied: () => void }) {
  const { searches, readerKeeper } = useServices();
  const saved = useSearches((state) => state.saved) ?? NONE;
  const renaming = useSearches((state) => state.renaming);
  const current = useAskedOfLibrary((address) => {
    if (saved.length === 0) return undefined;
    const printed = searchAddress(address);
    return saved.find((search) => search.address === printed)?.id;
  });
  const list = useRef<HTMLUListElement>(null);
  const heir = useRef<Heir>(undefined);

  useEffect(() => {
    const next = heir.current;
    if (!next || saved.some(({ id }) => id === next.gone)) return;
    heir.current = undefined;
    const links = list.current?.querySelectorAll('a') ?? [];
    const link = links[Math.min(next.index, links.length - 1)];
    if (link) link.focus();
    else onEmptied();
  }, [saved, renaming, onEmptied]);

  if (saved.length === 0) return null;
  return (
    <>
      <h2>Saved searches</h2>
      <ul ref={list} className="saved-searches" aria-label="Saved searches">
        {saved.map((search, index) =>
          search.id === renaming ? (
            <NameField
              key={search.id}
              search={search}
              onEnd={(byKey) => {
                if (byKey) heir.current = { index };
                searches.setState({ renaming: undefined });
              }}
            />
          ) : (
            <Saved
              key={search.id}
              search={search}
              current={search.id === current}
              onRemove={(byKey) => {
                if (byKey) heir.current = { index, gone: search.id };
                void readerKeeper.act({ kind: 'remove-search', id: search.id }, 'said');
              }}
            />
          ),
        )}
      </ul>
    </>
  );
}

interface SavedProps {
  readonly search: SavedSearchNow;
  readonly current: boolean;
  readonly onRemove: (byKey: boolean) => void;
}

function Saved({ search, current, onRemove }: SavedProps) {
  const { searches, ui } = useServices();
  const { id, name, address, count } = search;
  return (
    <li>
      <a
        href={address}
        aria-current={current ? 'page' : undefined}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        <span className="name" title={name}>
          {name}
        </span>
        <span className="count">{count === undefined ? '' : formatCount(count)}</span>
      </a>
      <span className="actions">
        <IconButton label={`Rename ${name}`} onClick={() => searches.setState({ renaming: id })}>
          <Pencil className="icon" aria-hidden />
        </IconButton>
        <IconButton label={`Delete ${name}`} onClick={({ detail }) => onRemove(detail === 0)}>
          <Trash2 className="icon" aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}

interface NameFieldProps {
  readonly search: SavedSearchNow;
  readonly onEnd: (byKey: boolean) => void;
}

/** Another name: kept by Enter and by going elsewhere, given up by Escape or when it is empty. */
function NameField({ search, onEnd }: NameFieldProps) {
  const { readerKeeper } = useServices();
  const [name, setName] = useState(search.name);
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const end = (keep: boolean, byKey: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    if (keep && name !== search.name) {
      void readerKeeper.act({ kind: 'rename-search', id: search.id, name });
    }
    onEnd(byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key === 'Enter', true);
  };
  return (
    <li>
      <input
        ref={input}
        type="text"
        className="name-field"
        aria-label={`New name of ${search.name}`}
        autoComplete="off"
        enterKeyHint="done"
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => end(true, false)}
      />
    </li>
  );
}
