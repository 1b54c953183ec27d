/**
 * How points of a t-SNE push each other away: each pair with the square of what makes them likely to be
 * neighbours, 1 / (1 + distance²).
 */
import type { Places } from './places.ts';

/** Writes what pushes each point into `to`, over whatever it holds; answers the sum of all likelihoods. */
export type Repulsion = (places: Places, to: Places) => number;

/** Of every pair. */
export function repelAll({ xs, ys }: Places, to: Places): number {
  to.xs.fill(0);
  to.ys.fill(0);
  let sum = 0;
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i] ?? 0;
    const y = ys[i] ?? 0;
    let [pushX, pushY] = [0, 0];
    for (let j = 0; j < i; j += 1) {
      const dx = x - (xs[j] ?? 0);
      const dy = y - (ys[j] ?? 0);
      const near = 1 / (1 + dx * dx + dy * dy);
      sum += near;
      const push = near * near;
      pushX += push * dx;
      pushY += push * dy;
      to.xs[j] = (to.xs[j] ?? 0) - push * dx;
      to.ys[j] = (to.ys[j] ?? 0) - push * dy;
    }
    to.xs[i] = (to.xs[i] ?? 0) + pushX;
    to.ys[i] = (to.ys[i] ?? 0) + pushY;
  }
  return 2 * sum;
}
