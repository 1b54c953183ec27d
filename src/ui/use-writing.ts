import { useEffect, useRef, useState } from 'react';

/** Whether a text is being written, and the button that gets the focus back afterwards. */
export function useWriting() {
  const [isWriting, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (isWriting || !isBack.current) return;
    isBack.current = false;
    button.current?.focus();
  }, [isWriting]);
  const end = (byKey: boolean): void => {
    isBack.current = byKey;
    setWriting(false);
  };
  return { isWriting, button, begin: () => setWriting(true), end };
}
