import { useEffect, type RefObject } from 'react';
import { useServices } from '../../../state/services.tsx';
import { focusHighlight } from './focused-highlight.ts';

/** The highlights at an element, the one seen there first. */
function highlightsAt(element: Element): string[] {
  const ids: string[] = [];
  for (
    let mark = element.closest('mark');
    mark;
    mark = mark.parentElement?.closest('mark') ?? null
  ) {
    const id = mark.dataset['highlight'];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/**
 * A highlight that has the focus is the active one. A click activates the newest there, another click
 * the next one under it, and opens its bar; a click beside highlights leaves them.
 */
export function useClicks(
  body: RefObject<HTMLElement | null>,
  onOpen: (id: string | undefined) => void,
): void {
  const { ui } = useServices();
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const id = target instanceof HTMLElement ? target.dataset['highlight'] : undefined;
      if (id !== undefined) ui.setState({ highlight: id });
    };
    /** The active one before the press gave the focus on. */
    let active: string | undefined;
    const onPress = (): void => {
      active = ui.getState().highlight;
    };
    const onClick = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element) || target.closest('a, button')) return;
      if (getSelection()?.isCollapsed === false) return;
      const ids = highlightsAt(target);
      const at = active === undefined ? -1 : ids.indexOf(active);
      const id = ids[(at + 1) % ids.length];
      if (id !== undefined) focusHighlight(id);
      ui.setState({ highlight: id });
      onOpen(id);
    };
    const text = body.current;
    text?.addEventListener('focusin', onFocus);
    text?.addEventListener('pointerdown', onPress);
    text?.addEventListener('click', onClick);
    return () => {
      text?.removeEventListener('focusin', onFocus);
      text?.removeEventListener('pointerdown', onPress);
      text?.removeEventListener('click', onClick);
    };
  }, [ui, body, onOpen]);
}
