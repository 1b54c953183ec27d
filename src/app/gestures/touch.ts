/** What a finger does beyond a press; loaded when there is one. */
import type { Services } from '../../state/services.tsx';
import { takeBackStep } from '../../ui/back-step.ts';
import { followSwipes } from '../../ui/swipe.ts';
import { swipeableAt } from './swipe-rows.ts';

/** @param first the press that called for it */
export function beginTouch(services: Services, first: PointerEvent): void {
  services.navigation.intercept(takeBackStep);
  followSwipes((target) => swipeableAt(services, target), first);
}
