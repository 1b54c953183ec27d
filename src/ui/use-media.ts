import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** A phone, upright or on its side; low.css has the same. */
export const PHONE_SCREEN =
  '(max-width: 599px), (orientation: landscape) and (min-width: 480px) and (max-width: 1099px) and (max-height: 480px)';

/** Whether a media query holds, now and from now on. */
export function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}

/** Whether the browser believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, () => navigator.onLine);
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
