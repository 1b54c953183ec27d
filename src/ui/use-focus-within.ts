import { useEffect, useRef, useState, type FocusEvent } from 'react';

export interface FocusWithin {
  readonly focused: boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Whether the focus is inside an element. It is held to be so until the press that takes it away has
 * ended: what comes and goes with the focus must not move what is being pressed.
 */
export function useFocusWithin(): FocusWithin {
  const [focused, setFocused] = useState(false);
  const pressed = useRef(false);
  const left = useRef(false);

  useEffect(() => {
    if (!focused) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const onPress = (): void => {
      pressed.current = true;
    };
    const onRelease = (): void => {
      pressed.current = false;
      // The click comes after the release.
      setTimeout(() => left.current && setFocused(false));
    };
    addEventListener('pointerdown', onPress, options);
    addEventListener('pointerup', onRelease, options);
    addEventListener('pointercancel', onRelease, options);
    return () => {
      pressed.current = false;
      listening.abort();
    };
  }, [focused]);

  return {
    focused,
    onFocus() {
      left.current = false;
      setFocused(true);
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
      left.current = true;
      if (!pressed.current) setTimeout(() => left.current && setFocused(false));
    },
  };
}
