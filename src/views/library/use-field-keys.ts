import type { KeyboardEvent, RefObject } from 'react';
import { useServices } from '../../state/services.tsx';
import { focusRow, untilAnswered, useOpenResult } from '../../state/use-steps.ts';
import type { RecentsHandle } from './RecentSearches.tsx';
import type { Offers } from './use-completions.ts';
import type { QueryText } from './use-query-text.ts';

/** Pressed anew: held down, it clears the text and should stop there. */
function isBackspaceAtStart({ key, repeat }: KeyboardEvent, field: HTMLInputElement | null) {
  return key === 'Backspace' && !repeat && field?.selectionEnd === 0;
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

/** Keys in the search field; what is offered comes first, and any other key is the browser's. */
export function useFieldKeys(
  input: RefObject<HTMLInputElement | null>,
  query: QueryText,
  offers: Offers,
  recents: RefObject<RecentsHandle | null>,
): (event: KeyboardEvent) => void {
  const services = useServices();
  const openResult = useOpenResult();

  /** Opens the best match of what is asked now; what is still shown may answer an earlier letter. */
  const openFirst = async (): Promise<void> => {
    if (!(await untilAnswered(services))) return;
    // The reader takes the focus that is free.
    if (services.results.getState().order.length > 0) input.current?.blur();
    await openResult(0);
  };

  /** False: not a key of ours. */
  const answer = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    if (offers.onKey(event)) return true;
    const field = input.current;
    if (event.key === 'Enter') {
      query.finish();
      services.keeper.note(services.navigation.lastLibrary());
      void openFirst();
    } else if (event.key === 'ArrowDown') {
      if (!recents.current?.enter()) focusRow(services, 0);
    } else if (event.key === 'Escape' && (recents.current?.close() || query.text !== '')) {
      if (query.text !== '') query.put('', 0);
    } else if (isUndo(event)) return query.undoLift();
    else return isBackspaceAtStart(event, field) && query.takeBack();
    return true;
  };

  return (event) => {
    if (!answer(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
