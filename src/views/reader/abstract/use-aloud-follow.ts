import { useEffect, useRef } from 'react';
import type { Passage } from '#domain/aloud/passages';
import type { AloudState } from '../../../state/aloud/reading-aloud.ts';
import { reveal } from './text-places.ts';
import { isInSight, rangeOf, scroller } from './aloud-places.ts';

/**
 * Keeps the spoken sentence in sight, unless the reader has scrolled away from the one before; who
 * comes back to it, or goes to another, is followed again.
 */
export function useFollow(passages: readonly Passage[], { at, isJump }: AloudState): void {
  const before = useRef<Passage>(undefined);
  useEffect(() => {
    const passage = passages[at];
    const frame = scroller();
    const left = before.current;
    before.current = passage;
    if (!passage || !frame || passage === left) return;
    const last = left && rangeOf(left.of, left);
    const isHere = isJump || !last || isInSight(last, frame);
    const range = rangeOf(passage.of, passage);
    if (isHere && range) reveal(range, frame);
  }, [passages, at, isJump]);
}
