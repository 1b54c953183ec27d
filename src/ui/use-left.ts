import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when the focus has left an element for good, not when it moves within. */
export function useLeft(element: RefObject<HTMLElement | null>, onLeft: () => void): void {
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  }, [onLeft]);
  useEffect(() => {
    const frame = element.current;
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && frame?.contains(relatedTarget))) left.current();
    };
    frame?.addEventListener('focusout', onFocusOut);
    return () => frame?.removeEventListener('focusout', onFocusOut);
  }, [element]);
}
