import { useEffect, useRef, type RefObject } from 'react';

/**
 * The link of a list item, which takes the focus when it is given whom to tell that it has it.
 * Nothing is scrolled: the list shows the item itself.
 */
export function useTakenFocus(
  onFocusTaken: (() => void) | undefined,
): RefObject<HTMLAnchorElement | null> {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!onFocusTaken) return;
    link.current?.focus({ preventScroll: true });
    onFocusTaken();
  }, [onFocusTaken]);
  return link;
}
