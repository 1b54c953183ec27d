import { List, Search, X } from 'lucide-react';
import { memo, useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import { MAX_QUERY_LENGTH } from '#domain/address';
import { useServices, useUi } from '../../state/services.tsx';
import { useChangeLibrary, useLibraryAddress } from '../../state/use-address.ts';
import { focusRow, useOpenResult } from '../../state/use-steps.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { RecentSearches, type RecentsHandle } from './RecentSearches.tsx';

/** Results follow every keystroke; Enter opens the first, the arrow goes down into them. */
export function SearchField({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const services = useServices();
  const { ui, results, keeper, navigation } = services;
  const input = useRef<HTMLInputElement>(null);
  const recents = useRef<RecentsHandle>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  const text = useLibraryAddress((address) => address.text);
  const change = useChangeLibrary();
  const openResult = useOpenResult();

  const wanted = useUi((state) => state.searchWanted);
  useEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.select();
    ui.setState({ searchWanted: false });
  }, [wanted, ui]);

  /** One step in the history for a whole search: beginning it pushes, going on replaces. */
  const type = (next: string): void =>
    change({ text: next }, (text === '') === (next === '') ? 'replace' : 'push');

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      keeper.note(navigation.lastLibrary());
      // The reader takes the focus that is free.
      if (results.getState().order.length > 0) input.current?.blur();
      void openResult(0);
    } else if (event.key === 'ArrowDown') {
      if (!recents.current?.enter()) focusRow(services, 0);
    } else if (event.key === 'Escape' && (recents.current?.close() || text !== '')) {
      if (text !== '') type('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <search className="search-line">
        <DrawerButton />
        <div className="search-field">
          <Search className="icon" aria-hidden />
          <input
            ref={input}
            type="search"
            aria-label="Search papers"
            placeholder="Search papers"
            aria-keyshortcuts="/"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={MAX_QUERY_LENGTH}
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onFocus={() => ui.setState({ cursor: undefined })}
          />
          {text !== '' && (
            <IconButton
              label="Clear search"
              onClick={() => {
                type('');
                input.current?.focus();
              }}
            >
              <X className="icon" aria-hidden />
            </IconButton>
          )}
        </div>
        <RecentSearches ref={recents} field={input} />
      </search>
      {text.length >= MAX_QUERY_LENGTH && (
        <p className="too-long" role="alert">
          A search takes {MAX_QUERY_LENGTH} characters; what comes after them is left out.
        </p>
      )}
    </>
  );
}

/** Where there is no rail and no chips: the way to the filters. A letter does not ask the width again. */
const DrawerButton = memo(function DrawerButton() {
  const { ui } = useServices();
  const drawer = useMedia('(max-width: 1099px)');
  const phone = useMedia('(max-width: 599px)');
  if (!drawer || phone) return null;
  return (
    <IconButton label="Library and filters" onClick={() => ui.setState({ drawerOpen: true })}>
      <List className="icon" aria-hidden />
    </IconButton>
  );
});
