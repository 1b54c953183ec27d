import { Search, X } from 'lucide-react';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react';
import { MAX_QUERY_LENGTH } from '#domain/address';
import type { LibrarySummary } from '#domain/library-summary';
import { useLibraryAddress } from '../../state/use-address.ts';
import { useServices, useUi } from '../../state/services.tsx';
import { focusRow, useOpenResult } from '../../state/use-steps.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useFocusWithin } from '../../ui/use-focus-within.ts';
import { DrawerButton } from './DrawerButton.tsx';
import { FieldProblem } from './FieldProblem.tsx';
import { RecentSearches, type RecentsHandle } from './RecentSearches.tsx';
import { useCompletions, type Offers } from './use-completions.ts';
import { useQueryText, type QueryText } from './use-query-text.ts';
import { useQueryTools } from './use-query-tools.ts';
import { useTints } from './use-tints.ts';
import './search-field.css';

/** Takes the focus when a key or another part of the screen has sent the reader here. */
function useWanted(input: RefObject<HTMLInputElement | null>): void {
  const { ui } = useServices();
  const wanted = useUi((state) => state.searchWanted);
  useEffect(() => {
    if (!wanted) return;
    input.current?.focus();
    input.current?.select();
    ui.setState({ searchWanted: false });
  }, [wanted, ui, input]);
}

/** What keys do in the field; false: what they do anywhere. */
function useFieldKeys(
  input: RefObject<HTMLInputElement | null>,
  query: QueryText,
  offers: Offers,
  recents: RefObject<RecentsHandle | null>,
): (event: KeyboardEvent) => void {
  const services = useServices();
  const openResult = useOpenResult();
  const answer = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    if (offers.onKey(event)) return true;
    const field = input.current;
    if (event.key === 'Enter') {
      services.keeper.note(services.navigation.lastLibrary());
      // The reader takes the focus that is free.
      if (services.results.getState().order.length > 0) field?.blur();
      void openResult(0);
    } else if (event.key === 'ArrowDown') {
      if (!recents.current?.enter()) focusRow(services, 0);
    } else if (event.key === 'Escape' && (recents.current?.close() || query.text !== '')) {
      if (query.text !== '') query.put('', 0);
    } else if (event.key === 'Backspace' && field?.selectionEnd === 0) return query.takeBack();
    else return false;
    return true;
  };
  return (event) => {
    if (!answer(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

export interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly summary: LibrarySummary;
}

/** Results follow every keystroke; Enter opens the first, the arrow goes down into them. */
export function SearchField({ ref, summary }: SearchFieldProps) {
  const { ui } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const recents = useRef<RecentsHandle>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  useWanted(input);
  const id = useId();
  const { focused, ...focus } = useFocusWithin();
  const isEmpty = useLibraryAddress((address) => address.text === '');
  const query = useQueryText(input, summary, useQueryTools(focused || !isEmpty));
  const completing = useCompletions(query, focused);
  const { offers, active } = completing;
  const { pieces, problem } = useTints(
    query,
    !focused ? 'out' : offers.length > 0 ? 'offered' : 'in',
  );
  const onKeyDown = useFieldKeys(input, query, completing, recents);
  const [helpOpen, setHelpOpen] = useState(false);
  const { text, tools } = query;

  return (
    <search {...focus}>
      <div className="search-line">
        <DrawerButton />
        <div className="search-field" data-wrong={problem !== undefined || undefined}>
          <Search className="icon" aria-hidden />
          <div className="search-text" data-tinted={pieces !== undefined || undefined}>
            <input
              ref={input}
              type="search"
              aria-label="Search papers"
              placeholder="Search papers"
              aria-keyshortcuts="/"
              aria-autocomplete="list"
              aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
              aria-activedescendant={active >= 0 ? `${id}-offers-${active}` : undefined}
              aria-invalid={problem !== undefined || undefined}
              aria-describedby={problem === undefined ? undefined : `${id}-problem`}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="search"
              maxLength={MAX_QUERY_LENGTH}
              value={text}
              onChange={({ target, nativeEvent }) => {
                const isComposing =
                  'isComposing' in nativeEvent && nativeEvent.isComposing === true;
                query.type(target.value, target.selectionEnd ?? target.value.length, isComposing);
                completing.open();
              }}
              onSelect={({ currentTarget }) => query.noteCaret(currentTarget.selectionEnd ?? 0)}
              onKeyDown={onKeyDown}
              onFocus={() => ui.setState({ cursor: undefined })}
              onBlur={completing.close}
            />
            {tools && pieces && <tools.Tinted text={text} pieces={pieces} input={input} />}
          </div>
          {text !== '' && (
            <IconButton
              label="Clear search"
              onClick={() => {
                query.put('', 0);
                input.current?.focus();
              }}
            >
              <X className="icon" aria-hidden />
            </IconButton>
          )}
          {tools && offers.length > 0 && (
            <tools.Completions
              id={`${id}-offers`}
              offers={offers}
              active={active}
              onTake={completing.take}
            />
          )}
        </div>
        <RecentSearches ref={recents} field={input} />
      </div>
      {text.length >= MAX_QUERY_LENGTH && (
        <p className="too-long" role="alert">
          A search takes {MAX_QUERY_LENGTH} characters; what comes after them is left out.
        </p>
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} offered={offeredWords(completing)} />
      {tools && focused && text === '' && (
        <tools.SearchHints
          onInsert={({ insert, caret }) => {
            query.put(insert, caret);
            input.current?.focus();
            completing.open();
          }}
          onAll={() => setHelpOpen(true)}
        />
      )}
      {tools && (
        <tools.LanguageDialog
          open={helpOpen}
          known={query.known}
          onRun={(example) => {
            query.run(example);
            setHelpOpen(false);
            ui.setState({ searchWanted: true });
          }}
          onClose={() => setHelpOpen(false)}
        />
      )}
    </search>
  );
}

/** What is offered, for those who do not see it. */
function offeredWords({ offers, active }: Offers): string {
  // The highlighted one is said by itself.
  if (offers.length === 0 || active >= 0) return '';
  return `Tab completes: ${offers.map(({ label }) => label).join(', ')}`;
}
