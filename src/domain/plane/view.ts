/** How a plane of dots stands in its frame: moved, magnified, and never lost from sight. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size, in px of the screen. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place of the plane is drawn at `x * scale + left`, `y * scale + top`, in px of the frame. */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The least box around all dots; a point where there is one dot, and at 0 where there is none. */
export function boundsOf(xs: ArrayLike<number>, ys: ArrayLike<number>): Box {
  if (xs.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xs.length; at += 1) {
    const [x, y] = [xs[at] ?? 0, ys[at] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Space left free at the edges where there is enough of it, in px. */
export interface Margin {
  readonly x: number;
  readonly y: number;
}

/** Dots that all stand at one place are not magnified beyond this, in px for the unit of the plane. */
const MOST_FIT = 4000;

/** The view in which all of `bounds` is seen, in the middle, as large as the frame allows. */
export function fitted(bounds: Box, frame: Frame, margin: Margin): View {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const roomX = Math.max(frame.width - 2 * margin.x, frame.width / 2, 1);
  const roomY = Math.max(frame.height - 2 * margin.y, frame.height / 2, 1);
  const scale = Math.min(roomX / width, roomY / height, MOST_FIT);
  return {
    scale,
    left: frame.width / 2 - (scale * (bounds.left + bounds.right)) / 2,
    top: frame.height / 2 - (scale * (bounds.top + bounds.bottom)) / 2,
  };
}

export function toScreen({ scale, left, top }: View, { x, y }: Point): Point {
  return { x: x * scale + left, y: y * scale + top };
}

export function toPlane({ scale, left, top }: View, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** Magnified by `factor`; what is at `at` in the frame stays there. */
export function zoomed({ scale, left, top }: View, factor: number, at: Point): View {
  return {
    scale: scale * factor,
    left: at.x - (at.x - left) * factor,
    top: at.y - (at.y - top) * factor,
  };
}

export function panned(view: View, by: Point): View {
  return { ...view, left: view.left + by.x, top: view.top + by.y };
}

function heldIn(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * The view nearest to `view` that is magnified between `fit` and `most` times `fit`, and that has some
 * of `bounds` in the middle of the frame.
 */
export function held(view: View, fit: View, most: number, bounds: Box, frame: Frame): View {
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const scale = heldIn(view.scale, fit.scale, fit.scale * most);
  if (scale === fit.scale) return fit;
  const { left, top } = zoomed(view, scale / view.scale, middle);
  return {
    scale,
    left: heldIn(left, middle.x - bounds.right * scale, middle.x - bounds.left * scale),
    top: heldIn(top, middle.y - bounds.bottom * scale, middle.y - bounds.top * scale),
  };
}

/** The view that stands so far on the way between two, from 0 to 1. */
export function between(from: View, to: View, way: number): View {
  if (way >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** way;
  // What is magnified passes by as fast as it grows: the same place is aimed at all the way.
  const grown = to.scale === from.scale ? way : (scale - from.scale) / (to.scale - from.scale);
  return {
    scale,
    left: from.left + (to.left - from.left) * grown,
    top: from.top + (to.top - from.top) * grown,
  };
}

/** The view moved no further than it takes to have a place in sight, `edge` px from the frame's edges. */
export function withInSight(view: View, place: Point, frame: Frame, edge: number): View {
  const { x, y } = toScreen(view, place);
  const [edgeX, edgeY] = [Math.min(edge, frame.width / 2), Math.min(edge, frame.height / 2)];
  return panned(view, {
    x: heldIn(x, edgeX, frame.width - edgeX) - x,
    y: heldIn(y, edgeY, frame.height - edgeY) - y,
  });
}

const LARGEST = 7;
const LARGE = 4.5;
const SMALLEST = 1.2;

/** How large a dot is drawn, its radius in px: smaller the more there are, larger the nearer one looks. */
export function dotRadius(count: number, frame: Frame, magnified: number): number {
  const each = Math.sqrt((frame.width * frame.height) / Math.max(count, 1));
  const whole = heldIn(each * 0.2, SMALLEST, LARGE);
  return Math.min(whole * magnified ** 0.4, LARGEST);
}
