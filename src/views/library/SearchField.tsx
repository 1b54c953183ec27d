import { Search, X } from 'lucide-react';
import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { MAX_QUERY_LENGTH } from '#domain/address';
import type { LibrarySummary } from '#domain/library-summary';
import { libraryMessages } from '#messages/library';
import { useServices } from '../../state/services.tsx';
import { useLibraryAddress } from '../../state/use-address.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useFocusWithin } from '../../ui/use-focus-within.ts';
import { DrawerButton } from './DrawerButton.tsx';
import { FieldProblem } from './FieldProblem.tsx';
import { QueryInput } from './QueryInput.tsx';
import { RecentSearches, type RecentsHandle } from './RecentSearches.tsx';
import { useCompletions, type Offers } from './use-completions.ts';
import { useQueryText } from './use-query-text.ts';
import { useQueryTools } from './use-query-tools.ts';
import { useTints } from './use-tints.ts';
import './search-field.css';

export interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly summary: LibrarySummary;
}

/** Results follow every keystroke; below stands what helps with the query, and what is wrong with it. */
export function SearchField({ ref, summary }: SearchFieldProps) {
  const { ui } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const recents = useRef<RecentsHandle>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => input.current);
  const id = useId();
  const { focused, ...focus } = useFocusWithin();
  const isEmpty = useLibraryAddress((address) => address.text === '');
  const tools = useQueryTools(focused || !isEmpty);
  const query = useQueryText(input, summary, tools);
  const completing = useCompletions(query, focused);
  const isOffered = completing.offers.length > 0;
  const tints = useTints(query, focused ? (isOffered ? 'offered' : 'in') : 'out');
  const [helpOpen, setHelpOpen] = useState(false);
  const { text } = query;

  return (
    <search {...focus}>
      <div className="search-line">
        <DrawerButton />
        <div className="search-field" data-wrong={tints.problem !== undefined || undefined}>
          <Search className="icon" aria-hidden />
          <QueryInput {...{ id, input, query, completing, tints, recents }} />
          {!isEmpty && (
            <IconButton
              label={libraryMessages.clearSearch}
              onClick={() => {
                query.put('', 0);
                input.current?.focus();
              }}
            >
              <X className="icon" aria-hidden />
            </IconButton>
          )}
          {tools && isOffered && (
            <tools.Completions
              id={`${id}-offers`}
              offers={completing.offers}
              active={completing.active}
              onTake={completing.take}
            />
          )}
        </div>
        <RecentSearches ref={recents} field={input} />
      </div>
      {text.length >= MAX_QUERY_LENGTH && (
        <p className="too-long" role="alert">
          {libraryMessages.tooLong(MAX_QUERY_LENGTH)}
        </p>
      )}
      <FieldProblem
        id={`${id}-problem`}
        problem={tints.problem}
        offered={offeredWords(completing)}
      />
      {tools && focused && isEmpty && (
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
  return libraryMessages.tabCompletes(offers.map(({ label }) => label).join(', '));
}
