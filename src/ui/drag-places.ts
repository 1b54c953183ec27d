/** What a finger on its way means: arithmetic on how far it went, and how fast. */

/** A press moves so far before it is told which way it goes, in px. */
const TOLD_PX = 10;

/** Which way a finger goes; undefined: not far enough, in px, to tell. */
export function wayOf(dx: number, dy: number, told = TOLD_PX): 'across' | 'along' | undefined {
  if (Math.hypot(dx, dy) < told) return undefined;
  // A thumb draws arcs: only what is clearly sideways is no scrolling.
  return Math.abs(dx) > Math.abs(dy) * 1.3 ? 'across' : 'along';
}

/** From here on a row that is let go of does what stands behind it, in px. */
export const REACH_PX = 88;

/** A row follows the finger less and less beyond its reach, and never farther than this, in px. */
const STRETCH_PX = 56;

/** Where a row stands that a finger has pulled by `dx`, like a rubber band beyond its reach. */
export function rowOffset(dx: number): number {
  const over = Math.abs(dx) - REACH_PX;
  if (over <= 0) return dx;
  return Math.sign(dx) * (REACH_PX + STRETCH_PX * (1 - Math.exp(-over / (2 * STRETCH_PX))));
}

/** A flick is at least so fast, in px/ms, and so long, in px. */
const FLICK_SPEED = 0.5;
const FLICK_PX = 24;

/**
 * Whether something pulled is let go of for good rather than put back: far enough and not on its way
 * back, or flicked.
 * @param by how far it was pulled, in px
 * @param reach from where on it goes
 * @param speed away from its place when it was let go of, in px/ms
 */
export function isTaken(by: number, reach: number, speed: number): boolean {
  if (speed < -FLICK_SPEED) return false;
  return by >= reach || (speed > FLICK_SPEED && by >= FLICK_PX);
}

/** A pace counts for so long, in ms: a finger that rests before it lets go has none. */
const PACE_MS = 100;

/** How fast something moves, from where it was lately. */
export class Pace {
  #seen: { readonly at: number; readonly time: number }[] = [];

  /** @param time in ms, of the event */
  note(at: number, time: number): void {
    this.#seen = [...this.#seen.filter((seen) => time - seen.time < PACE_MS), { at, time }];
  }

  /** In px/ms, at a time. */
  speed(time: number): number {
    const lately = this.#seen.filter((seen) => time - seen.time < PACE_MS);
    const [first, last] = [lately[0], lately.at(-1)];
    if (!first || !last || last.time === first.time) return 0;
    return (last.at - first.at) / (last.time - first.time);
  }
}
