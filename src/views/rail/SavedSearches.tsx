import { useEffect, useRef, useState } from 'react';
import { LONGEST_NAME, searchAddress } from '#domain/kept-search';
import { formatCount } from '#messages/plural';
import { controlMessages } from '#messages/controls';
import { railMessages } from '#messages/rail';
import type { SavedSearchNow } from '../../state/searches-store.ts';
import { keepSearchAsList } from '../../state/keep-as-list.ts';
import { useSearches, useServices } from '../../state/services.tsx';
import { useAskedOfLibrary } from '../../state/use-narrowing.ts';
import { Menu } from '../../ui/Menu.tsx';
import { NameField } from '../../ui/NameField.tsx';
import { EarlierNames } from './EarlierNames.tsx';

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
  const [lookedUp, setLookedUp] = useState<string>();
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
      <h2>{railMessages.savedSearches}</h2>
      <ul ref={list} className="saved-searches" aria-label={railMessages.savedSearches}>
        {saved.map((search, index) =>
          search.id === renaming ? (
            <li key={search.id}>
              <NameField
                label={railMessages.newNameOf(search.name)}
                value={search.name}
                maxLength={LONGEST_NAME}
                onEnd={(name, byKey) => {
                  if (name !== undefined && name !== search.name) {
                    void readerKeeper.act({ kind: 'rename-search', id: search.id, name });
                  }
                  if (byKey) heir.current = { index };
                  searches.setState({ renaming: undefined });
                }}
              />
            </li>
          ) : (
            <Saved
              key={search.id}
              search={search}
              current={search.id === current}
              onLookUp={() => setLookedUp(search.id)}
              onRemove={() => {
                heir.current = { index, gone: search.id };
                void readerKeeper.act({ kind: 'remove-search', id: search.id }, 'said');
              }}
            />
          ),
        )}
      </ul>
      <EarlierNames of={lookedUp} onClose={() => setLookedUp(undefined)} />
    </>
  );
}

interface SavedProps {
  readonly search: SavedSearchNow;
  readonly current: boolean;
  readonly onLookUp: () => void;
  readonly onRemove: () => void;
}

function Saved({ search, current, onLookUp, onRemove }: SavedProps) {
  const services = useServices();
  const { searches, ui } = services;
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
        <Menu
          label={railMessages.moreFor(name)}
          items={[
            { label: controlMessages.rename, onPress: () => searches.setState({ renaming: id }) },
            {
              label: railMessages.keepAsList,
              onPress: () => void keepSearchAsList(services, search),
            },
            { label: railMessages.earlierNames, apart: true, onPress: onLookUp },
            { label: railMessages.delete, apart: true, onPress: onRemove },
          ]}
        />
      </span>
    </li>
  );
}
