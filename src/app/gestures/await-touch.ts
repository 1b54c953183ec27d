import type { Services } from '../../state/services.tsx';

/** Fetches what gestures do with the first finger that comes down: a mouse never needs it. */
export function awaitTouch(services: Services): void {
  const onPress = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    removeEventListener('pointerdown', onPress, true);
    import('./touch.ts').then(
      ({ beginTouch }) => beginTouch(services, event),
      () => {
        // What a gesture does can be done without one, too.
      },
    );
  };
  addEventListener('pointerdown', onPress, { capture: true, passive: true });
}
