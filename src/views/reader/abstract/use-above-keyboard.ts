import { useEffect, type RefObject } from 'react';

/** Keeps what stands at the bottom above the keyboard of the screen, which covers it elsewhere. */
export function useAboveKeyboard(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const lift = (): void => {
      const covered = Math.max(0, innerHeight - view.height - view.offsetTop);
      // Zooming in is no keyboard.
      const by = view.scale > 1.01 ? 0 : covered;
      element.current?.style.setProperty('bottom', `${by}px`);
    };
    lift();
    view.addEventListener('resize', lift);
    view.addEventListener('scroll', lift);
    return () => {
      view.removeEventListener('resize', lift);
      view.removeEventListener('scroll', lift);
    };
  }, [element]);
}
