import { useEffect } from 'react';
import { useServices } from '../../../state/services.tsx';
import { singleKey } from '../../../state/single-key.ts';
import { isTypedInto } from '../../../ui/type-ahead.ts';

/** The highlight that has the focus, or the one that keys act on. */
function meantHighlight(active: string | undefined): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-highlight]');
  return focused?.dataset['highlight'] ?? active;
}

/** `N` on a highlight begins its note; on selected words it is for whoever marks them. */
export function useNoteKey(): void {
  const { ui } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, ctrlKey, metaKey, altKey, isComposing } = event;
      if (singleKey(event, ui.getState().preferences) !== 'n') return;
      if (ctrlKey || metaKey || altKey || isComposing) return;
      if (event.defaultPrevented || isTypedInto(target)) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      const id = meantHighlight(ui.getState().highlight);
      if (id === undefined || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      ui.setState({ highlight: id, writing: { highlight: id } });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [ui]);
}
