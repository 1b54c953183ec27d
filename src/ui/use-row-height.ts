import { useSyncExternalStore } from 'react';
import { useMedia } from './use-media.ts';

/** 104 px on a laptop and 117 px on a phone at the usual text size; grows with the reader's own. */
const ROW_REM = { wide: 6.5, phone: 7.3125 };

/** Measured once: asking the page for it again would cost every keystroke a look at all styles. */
let measured: number | undefined;

/** Size of 1 rem in px. */
function remSize(): number {
  measured ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return measured;
}

/** Told whenever a box of 1 rem changes, as when the reader makes all text larger. */
function subscribe(listener: () => void): () => void {
  if (!('ResizeObserver' in globalThis)) return () => {};
  const probe = document.createElement('div');
  probe.style.cssText =
    'position:absolute;inset:0 auto auto 0;visibility:hidden;width:1rem;height:1rem';
  document.body.append(probe);
  const observer = new ResizeObserver(() => {
    measured = undefined;
    listener();
  });
  observer.observe(probe);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}

/** Size of 1 rem in px, now and from now on. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, remSize);
}

/** Height of a result row in px. */
export function useRowHeight(): number {
  const phone = useMedia('(max-width: 599px)');
  const rem = useRem();
  return Math.round((phone ? ROW_REM.phone : ROW_REM.wide) * rem);
}
