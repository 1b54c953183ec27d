import { Bookmark } from 'lucide-react';
import { isSearch, searchAddress, searchName } from '#domain/kept-search';
import type { LibrarySummary } from '#domain/library-summary';
import { useSearches, useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';
import { Button } from '../../ui/Button.tsx';

/** Saves what is asked now under a name made of it, or takes it off again. */
export function SaveSearch({ summary }: { readonly summary: LibrarySummary }) {
  const { navigation, readerKeeper } = useServices();
  const saved = useSearches((state) => state.saved);
  const asks = useLibraryAddress(isSearch);
  const present = useLibraryAddress((address) => {
    if (!saved?.length) return undefined;
    const printed = searchAddress(address);
    return saved.find((search) => search.address === printed);
  });
  if (!saved || !asks) return null;
  const title = (name: string): string =>
    summary.sources.find((source) => source.name === name)?.title ?? name;
  const save = (): void => {
    const address = navigation.lastLibrary();
    const name = searchName(address, title);
    void readerKeeper.act({ kind: 'save-search', name, address: searchAddress(address) }, 'said');
  };
  const remove = (id: string): void => {
    void readerKeeper.act({ kind: 'remove-search', id }, 'said');
  };
  return (
    <Button
      look="quiet"
      aria-pressed={present !== undefined}
      title={present ? `Saved as “${present.name}”` : undefined}
      onClick={() => (present ? remove(present.id) : save())}
    >
      <Bookmark className="icon" aria-hidden />
      {present ? 'Saved' : 'Save'}
      <span className="visually-hidden">{present ? '' : ' search'}</span>
    </Button>
  );
}
