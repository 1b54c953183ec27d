import { describe, expect, it } from 'vitest';
import { isTaken, Pace, REACH_PX, rowOffset, wayOf } from '../../src/ui/drag-places.ts';

describe('which way a finger goes', () => {
  it('is told when it has gone ten pixels, and is sideways only when it clearly is', () => {
    expect(wayOf(6, 6)).toBeUndefined();
    expect(wayOf(12, 3)).toBe('across');
    expect(wayOf(-12, 3)).toBe('across');
    expect(wayOf(10, 9)).toBe('along');
    expect(wayOf(0, -12)).toBe('along');
    expect(wayOf(5, 0, 4)).toBe('across');
  });
});

describe('a row that is pulled', () => {
  it('follows the finger up to its reach, and less and less beyond', () => {
    expect(rowOffset(40)).toBe(40);
    expect(rowOffset(-REACH_PX)).toBe(-REACH_PX);
    const [near, far, farthest] = [rowOffset(150), rowOffset(300), rowOffset(2000)];
    expect(near).toBeGreaterThan(REACH_PX);
    expect(far).toBeGreaterThan(near);
    expect(farthest - far).toBeLessThan(far - near);
    expect(farthest).toBeLessThan(REACH_PX + 57);
    expect(rowOffset(-300)).toBe(-far);
  });
});

describe('letting go', () => {
  it('is for good past the reach or by a flick, not when the finger is on its way back', () => {
    expect(isTaken(90, 88, 0)).toBe(true);
    expect(isTaken(80, 88, 0)).toBe(false);
    expect(isTaken(40, 88, 0.8)).toBe(true);
    expect(isTaken(10, 88, 0.8)).toBe(false);
    expect(isTaken(120, 88, -0.8)).toBe(false);
  });

  it('knows the pace of the last moments alone', () => {
    const pace = new Pace();
    expect(pace.speed(0)).toBe(0);
    for (let step = 0; step <= 5; step += 1) pace.note(step * 16, step * 16);
    expect(pace.speed(80)).toBeCloseTo(1);
    // It rested before it was let go of.
    expect(pace.speed(400)).toBe(0);
  });
});
