import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { SheetOptions } from './sheet.ts';

/** Lets a sheet follow a finger while it is open; a device without one loads nothing for it. */
export function useSheet(
  sheet: RefObject<HTMLElement | null>,
  isOpen: boolean,
  options: SheetOptions,
): void {
  const edge = useEffectEvent(options.edge);
  const close = useEffectEvent(options.close);
  useEffect(() => {
    if (!isOpen || !matchMedia('(any-pointer: coarse)').matches) return undefined;
    let detach: (() => void) | undefined;
    let isGone = false;
    import('./sheet.ts').then(
      ({ attachSheet }) => {
        if (!isGone && sheet.current) detach = attachSheet(sheet.current, { edge, close });
      },
      () => {
        // Its buttons close it, too.
      },
    );
    return () => {
      isGone = true;
      detach?.();
    };
  }, [isOpen, sheet]);
}
