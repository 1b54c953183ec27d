import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when Escape is pressed anywhere in an element and nothing in it has taken the key. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  }, [onEscape]);
  useEffect(() => {
    const frame = element.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // A dialog that was opened from in there closes itself.
      const dialog = event.target instanceof Element ? event.target.closest('dialog') : null;
      if (dialog && frame?.contains(dialog)) return;
      event.preventDefault();
      escape.current();
    };
    frame?.addEventListener('keydown', onKeyDown);
    return () => frame?.removeEventListener('keydown', onKeyDown);
  }, [element]);
}
