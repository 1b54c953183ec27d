import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  between,
  boundsOf,
  dotRadius,
  fitted,
  held,
  panned,
  toPlane,
  toScreen,
  withInSight,
  zoomed,
  type Box,
  type View,
} from '#domain/plane/view';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const px = fc.double({ min: -2000, max: 2000, noNaN: true });
const bounds: fc.Arbitrary<Box> = fc
  .tuple(part, part, part, part)
  .map(([x, y, width, height]) => ({ left: x, top: y, right: x + width, bottom: y + height }));
const frame = fc.record({
  width: fc.integer({ min: 200, max: 2000 }),
  height: fc.integer({ min: 200, max: 2000 }),
});
const view: fc.Arbitrary<View> = fc.record({
  scale: fc.double({ min: 1, max: 10_000, noNaN: true }),
  left: px,
  top: px,
});
const MARGIN = { x: 40, y: 40 };
const SLACK = 1e-6;

test('the whole map lies within its frame, in its middle', () => {
  fc.assert(
    fc.property(bounds, frame, (box, size) => {
      const fit = fitted(box, size, MARGIN);
      const from = toScreen(fit, { x: box.left, y: box.top });
      const to = toScreen(fit, { x: box.right, y: box.bottom });
      expect(from.x).toBeGreaterThanOrEqual(MARGIN.x - SLACK);
      expect(from.y).toBeGreaterThanOrEqual(MARGIN.y - SLACK);
      expect(from.x + to.x).toBeCloseTo(size.width, 3);
      expect(from.y + to.y).toBeCloseTo(size.height, 3);
    }),
  );
});

test('what is zoomed at stays where it is', () => {
  fc.assert(
    fc.property(
      view,
      px,
      px,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (from, x, y, factor) => {
        const place = toPlane(from, { x, y });
        const after = toScreen(zoomed(from, factor, { x, y }), place);
        expect(after.x).toBeCloseTo(x, 3);
        expect(after.y).toBeCloseTo(y, 3);
      },
    ),
  );
});

test('however it is moved, some of the map is in the middle, and it is never smaller than whole', () => {
  fc.assert(
    fc.property(bounds, frame, view, (box, size, wild) => {
      const fit = fitted(box, size, MARGIN);
      const tame = held(wild, fit, 64, box, size);
      expect(tame.scale).toBeGreaterThanOrEqual(fit.scale);
      expect(tame.scale).toBeLessThanOrEqual(fit.scale * 64 * (1 + SLACK));
      const middle = toPlane(tame, { x: size.width / 2, y: size.height / 2 });
      const slack = 1 / tame.scale;
      expect(middle.x).toBeGreaterThanOrEqual(box.left - slack);
      expect(middle.x).toBeLessThanOrEqual(box.right + slack);
      expect(middle.y).toBeGreaterThanOrEqual(box.top - slack);
      expect(middle.y).toBeLessThanOrEqual(box.bottom + slack);
      const again = held(tame, fit, 64, box, size);
      expect(again.scale).toBeCloseTo(tame.scale, 6);
      expect(again.left).toBeCloseTo(tame.left, 3);
    }),
  );
});

test('a glide begins and ends where it is to, and a zoom keeps its place all the way', () => {
  fc.assert(
    fc.property(
      view,
      px,
      px,
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      part,
      (from, x, y, factor, way) => {
        const to = zoomed(from, factor, { x, y });
        expect(between(from, to, 1)).toEqual(to);
        const start = between(from, to, 0);
        expect(start.scale).toBeCloseTo(from.scale, 6);
        expect(start.left).toBeCloseTo(from.left, 3);
        const there = toScreen(between(from, to, way), toPlane(from, { x, y }));
        expect(there.x).toBeCloseTo(x, 1);
        expect(there.y).toBeCloseTo(y, 1);
      },
    ),
  );
});

test('a place that is gone to comes into sight; one in sight moves nothing', () => {
  fc.assert(
    fc.property(view, frame, part, part, (from, size, x, y) => {
      const seen = withInSight(from, { x, y }, size, 48);
      const at = toScreen(seen, { x, y });
      expect(at.x).toBeGreaterThanOrEqual(48 - SLACK);
      expect(at.x).toBeLessThanOrEqual(size.width - 48 + SLACK);
      expect(at.y).toBeGreaterThanOrEqual(48 - SLACK);
      expect(at.y).toBeLessThanOrEqual(size.height - 48 + SLACK);
      expect(withInSight(seen, { x, y }, size, 48).left).toBeCloseTo(seen.left, 6);
    }),
  );
  expect(panned({ scale: 2, left: 1, top: 1 }, { x: 3, y: 4 })).toEqual({
    scale: 2,
    left: 4,
    top: 5,
  });
});

test('bounds of no dots and of one are points', () => {
  expect(boundsOf([], [])).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  expect(boundsOf([0.3], [0.4])).toEqual({ left: 0.3, top: 0.4, right: 0.3, bottom: 0.4 });
  const fit = fitted(boundsOf([0.3], [0.4]), { width: 400, height: 300 }, MARGIN);
  const at = toScreen(fit, { x: 0.3, y: 0.4 });
  expect(at.x).toBeCloseTo(200);
  expect(at.y).toBeCloseTo(150);
});

test('dots are smaller the more there are and larger the nearer one looks', () => {
  const size = { width: 640, height: 480 };
  expect(dotRadius(434, size, 1)).toBeGreaterThan(dotRadius(100_000, size, 1));
  expect(dotRadius(100_000, size, 8)).toBeGreaterThan(dotRadius(100_000, size, 1));
});
