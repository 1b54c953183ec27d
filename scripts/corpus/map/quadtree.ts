/**
 * The repulsion of many points: those of a far square push as one (J. Barnes, P. Hut, Nature 324 (1986),
 * 446-449; L. van der Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 15 (2014)).
 */
import type { Places } from './places.ts';
import type { Repulsion } from './repulsion.ts';

/** A square counts as one point where its side is less than this share of how far away it is. */
const FAR = 0.7;

/** Points that are still together in a square so deep are in one place. */
const DEEPEST = 24;

/** Squares for each point: more than enough for any that are not all but one. */
const SQUARES = 16;
const NONE = -1;

/** A square with its corner, while a point goes down into it. */
interface Corner {
  x: number;
  y: number;
  side: number;
}

/** In arrays, made once and filled anew with every step. */
class Squares {
  /**
   * By square: how many points, the sums of their coordinates (in the end their means), its side (in the
   * end the square of how near it is too near to count as one point), the first of its quarters.
   */
  readonly #points: Float64Array;
  readonly #sumX: Float64Array;
  readonly #sumY: Float64Array;
  readonly #sides: Float64Array;
  readonly #quarters: Int32Array;
  #count = 0;
  readonly #waiting = new Int32Array(4 * DEEPEST + 8);

  constructor(points: number) {
    const most = SQUARES * points + 64;
    this.#points = new Float64Array(most);
    this.#sumX = new Float64Array(most);
    this.#sumY = new Float64Array(most);
    this.#sides = new Float64Array(most);
    this.#quarters = new Int32Array(most);
  }

  #add(side: number): number {
    const square = this.#count;
    this.#count += 1;
    this.#points[square] = 0;
    this.#sumX[square] = 0;
    this.#sumY[square] = 0;
    this.#sides[square] = side;
    this.#quarters[square] = NONE;
    return square;
  }

  fill({ xs, ys }: Places): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [at, x] of xs.entries()) {
      const y = ys[at] ?? 0;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const side = Math.max(right - left, bottom - top);
    this.#count = 0;
    this.#add(side);
    const corner = { x: 0, y: 0, side: 0 };
    for (const [at, x] of xs.entries()) {
      [corner.x, corner.y, corner.side] = [left, top, side];
      this.#put(x, ys[at] ?? 0, corner);
    }
    this.#settle();
  }

  /** Once all points are in: sums become means, sides what they are compared with. */
  #settle(): void {
    for (let square = 0; square < this.#count; square += 1) {
      const points = this.#points[square] ?? 0;
      if (points === 0) continue;
      this.#sumX[square] = (this.#sumX[square] ?? 0) / points;
      this.#sumY[square] = (this.#sumY[square] ?? 0) / points;
      const side = this.#sides[square] ?? 0;
      this.#sides[square] = (side * side) / (FAR * FAR);
    }
  }

  /** The quarter of a square in which a place lies. */
  #quarter(first: number, x: number, y: number, corner: Corner): number {
    const isRight = x >= corner.x + corner.side / 2;
    const isLow = y >= corner.y + corner.side / 2;
    return first + (isRight ? 1 : 0) + (isLow ? 2 : 0);
  }

  #put(x: number, y: number, corner: Corner): void {
    let square = 0;
    for (let depth = 0; depth <= DEEPEST; depth += 1) {
      if (this.#quarters[square] === NONE && depth < DEEPEST) this.#split(square, x, y, corner);
      this.#points[square] = (this.#points[square] ?? 0) + 1;
      this.#sumX[square] = (this.#sumX[square] ?? 0) + x;
      this.#sumY[square] = (this.#sumY[square] ?? 0) + y;
      const first = this.#quarters[square] ?? NONE;
      if (first === NONE) return;
      square = this.#quarter(first, x, y, corner);
      corner.side /= 2;
      if (x >= corner.x + corner.side) corner.x += corner.side;
      if (y >= corner.y + corner.side) corner.y += corner.side;
    }
  }

  /** Gives a square quarters where it holds points of another place than the one that comes. */
  #split(square: number, x: number, y: number, corner: Corner): void {
    const points = this.#points[square] ?? 0;
    const sumX = this.#sumX[square] ?? 0;
    const sumY = this.#sumY[square] ?? 0;
    if (points === 0 || (sumX === points * x && sumY === points * y)) return;
    if (this.#count + 4 > this.#points.length) return;
    const first = this.#add(corner.side / 2);
    for (let more = 0; more < 3; more += 1) this.#add(corner.side / 2);
    this.#quarters[square] = first;
    const quarter = this.#quarter(first, sumX / points, sumY / points, corner);
    this.#points[quarter] = points;
    this.#sumX[quarter] = sumX;
    this.#sumY[quarter] = sumY;
  }

  /** Writes what pushes a point; answers the sum of its likelihoods, that with itself among them. */
  push({ xs, ys }: Places, at: number, to: Places): number {
    const waiting = this.#waiting;
    const counts = this.#points;
    const [meansX, meansY, reaches] = [this.#sumX, this.#sumY, this.#sides];
    const quarters = this.#quarters;
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    let [sum, pushX, pushY, height] = [0, 0, 0, 1];
    waiting[0] = 0;
    while (height > 0) {
      height -= 1;
      const square = waiting[height] ?? 0;
      const dx = x - (meansX[square] ?? 0);
      const dy = y - (meansY[square] ?? 0);
      const distance = dx * dx + dy * dy;
      const first = quarters[square] ?? NONE;
      if (first !== NONE && (reaches[square] ?? 0) >= distance) {
        for (let more = first; more < first + 4; more += 1) {
          if (counts[more] === 0) continue;
          waiting[height] = more;
          height += 1;
        }
        continue;
      }
      const near = 1 / (1 + distance);
      const likely = (counts[square] ?? 0) * near;
      sum += likely;
      pushX += likely * near * dx;
      pushY += likely * near * dy;
    }
    to.xs[at] = pushX;
    to.ys[at] = pushY;
    return sum;
  }
}

/** For so many points. */
export function repelByTree(points: number): Repulsion {
  const squares = new Squares(points);
  return (places, to) => {
    squares.fill(places);
    let sum = -points;
    for (let at = 0; at < points; at += 1) sum += squares.push(places, at, to);
    return sum;
  };
}
