import { useEffect, type RefObject } from 'react';
import { MAX_QUERY_LENGTH } from '#domain/address';
import { libraryMessages } from '#messages/library';
import { useServices, useUi } from '../../state/services.tsx';
import { useKeyHint } from '../../state/use-key-hint.ts';
import { optionId } from '../../ui/option-id.ts';
import type { RecentsHandle } from './RecentSearches.tsx';
import type { Offers } from './use-completions.ts';
import { useFieldKeys } from './use-field-keys.ts';
import type { QueryText } from './use-query-text.ts';
import type { Tints } from './use-tints.ts';

export interface QueryInputProps {
  /** What the ids of the parts that belong to the field begin with. */
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: QueryText;
  readonly completing: Offers;
  readonly tints: Tints;
  readonly recents: RefObject<RecentsHandle | null>;
}

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

/** The field itself with its tints, and what could stand at its caret. */
export function QueryInput(props: QueryInputProps) {
  const { id, input, query, completing, tints, recents } = props;
  const { ui } = useServices();
  const { text, tools } = query;
  const { offers, active } = completing;
  const { pieces, problem } = tints;
  const onKeyDown = useFieldKeys(input, query, completing, recents);
  const { shortcut } = useKeyHint('/');
  useWanted(input);
  return (
    <div className="search-text" data-tinted={pieces !== undefined || undefined}>
      {/* As a combobox it would no longer be a search field to those who look for one. */}
      <input
        ref={input}
        type="search"
        aria-label={libraryMessages.search}
        placeholder={libraryMessages.search}
        aria-keyshortcuts={shortcut}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
        aria-activedescendant={optionId(`${id}-offers`, active)}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={MAX_QUERY_LENGTH}
        value={text}
        onChange={({ target, nativeEvent }) => {
          const isComposing = 'isComposing' in nativeEvent && nativeEvent.isComposing === true;
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
  );
}
