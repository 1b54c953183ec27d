import { Bookmark, ListPlus } from 'lucide-react';
import { isSearch, searchAddress, searchName } from '#domain/kept-search';
import type { LibrarySummary } from '#domain/library-summary';
import { withScopesAsFilters } from '#domain/lift-scopes';
import { libraryMessages } from '#messages/library';
import { useKnownValues } from '../../state/own-names.ts';
import { useSearches, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';
import { useAskedOfLibrary } from '../../state/use-narrowing.ts';
import { keepAsList } from '../../state/keep-as-list.ts';
import { Button, IconButton } from '../../ui/Button.tsx';

/** Saves what is asked now under a name made of it, or takes it off again. */
export function SaveSearch({ summary }: { readonly summary: LibrarySummary }) {
  const services = useServices();
  const { navigation, readerKeeper } = services;
  const saved = useSearches((state) => state.saved);
  const known = useKnownValues(summary);
  const asks = useLibraryAddress(isSearch);
  const present = useAskedOfLibrary((asked) => {
    if (!saved?.length) return undefined;
    const printed = searchAddress(asked);
    return saved.find((search) => search.address === printed);
  });
  if (!saved || !asks) return null;
  const title = (name: string): string =>
    summary.sources.find((source) => source.name === name)?.title ?? name;
  const named = () => {
    const asked = withScopesAsFilters(navigation.lastLibrary(), known);
    return { name: searchName(asked, title), address: searchAddress(asked) };
  };
  const save = (): void => void readerKeeper.act({ kind: 'save-search', ...named() }, 'said');
  const remove = (id: string): void => {
    void readerKeeper.act({ kind: 'remove-search', id }, 'said');
  };
  return (
    <>
      <Button
        look="quiet"
        aria-pressed={present !== undefined}
        title={present && libraryMessages.savedAs(present.name)}
        onClick={() => (present ? remove(present.id) : save())}
      >
        <Bookmark className="icon" aria-hidden />
        {present ? libraryMessages.saved : libraryMessages.save.seen}
        <span className="visually-hidden">{present ? '' : libraryMessages.save.said}</span>
      </Button>
      <IconButton
        className="icon-button keep-as-list"
        label={libraryMessages.keepAsList}
        onClick={() => void keepAsList(services, present?.name ?? named().name)}
      >
        <ListPlus className="icon" aria-hidden />
      </IconButton>
    </>
  );
}
