import { useEffect, type RefObject } from 'react';
import { useServices } from '../../state/services.tsx';
import { goOn } from '../../state/triage.ts';

/** How much of a screenful is new after one is scrolled, so that no line is lost. */
const SCREENFUL = 0.88;

/** Whether what holds the focus does something else with a space. */
function isTaken(active: Element | null): boolean {
  return active?.closest('a, button, input, select, textarea, summary, [contenteditable]') != null;
}

/** Space scrolls the paper by a screenful, and at its end goes on to the next one to be read. */
export function useSpace(scroller: RefObject<HTMLElement | null>): void {
  const services = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (key !== ' ' || defaultPrevented || ctrlKey || metaKey || altKey || event.isComposing) {
        return;
      }
      if (isTaken(document.activeElement)) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      const frame = scroller.current;
      if (!frame) return;
      event.preventDefault();
      const { scrollTop, clientHeight, scrollHeight } = frame;
      const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
      if (isAtEnd && !shiftKey) void goOn(services);
      else frame.scrollBy({ top: (shiftKey ? -1 : 1) * SCREENFUL * clientHeight });
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [services, scroller]);
}
